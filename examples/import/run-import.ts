import Big from 'big.js';
import { type Place, shipTosOf } from './addresses.ts';
import { lookUp } from './api.ts';
import { columnResults } from './columns.ts';
import { importBranches } from './import-branches.ts';
import { CUSTOMER, importCustomers } from './import-customers.ts';
import { defineMetafields } from './import-metafields.ts';
import { importPayments, setCreditLimits } from './import-money.ts';
import { failOrder, findOrders, type ImportOrder, importOrders, shippedQuantities } from './import-orders.ts';
import { type ImportedProduct, importProducts, setActive } from './import-products.ts';
import { type ImportOptions, ImportRun } from './import-run.ts';
import { receiveOpeningStock } from './import-stock.ts';
import { importUsers } from './import-users.ts';
import { type EntityOf, entityOf, type Mapping } from './mapping.ts';
import { type ImportRecord, readRecords } from './records.ts';
import { Report } from './report.ts';
import { RowProblem } from './transforms.ts';

/** Kinds whose rows stand for themselves, in the order in which they go in. */
const SINGLE = ['branches', 'users', 'customers', 'products', 'payments'] as const;
type Single = (typeof SINGLE)[number];

interface Files {
  readonly later: readonly { readonly name: string; readonly records: readonly ImportRecord[] }[];
  readonly single: Readonly<Record<Single, readonly ImportRecord[]>>;
  readonly orders: readonly ImportOrder[];
  /** Lines whose order is not in the file. */
  readonly strayLines: readonly ImportRecord[];
}

/**
 * Imports the files of a folder: custom fields, branches, users, customers with their contacts, products, their opening stock, orders, payments,
 * and at last what would have been in the way of the orders: products that are discontinued, and credit limits. Rows that cannot be imported are in the report, the others go in; running it again completes what is missing
 * and changes nothing else. Throws CannotRun when a file or column is missing, before anything is sent.
 */
export async function runImport(options: ImportOptions): Promise<Report> {
  const { client, report = new Report() } = options;
  const files = await readFiles(options.folder, options.mapping);
  for (const { name, records } of files.later)
    for (const record of records)
      if (record.problem) report.fail(name, record, record.problem);
      else report.add(name, record, client ? 'kept for later' : 'valid');
  if (client) await send(new ImportRun(client, report, options), files);
  else checkOnly(report, files);
  report.end(await columnResults(options.folder, options.mapping, report));
  return report;
}

async function readFiles(folder: string, mapping: Mapping): Promise<Files> {
  const orders = entityOf(mapping, 'orders');
  const read = async (entity: Parameters<typeof readRecords>[2] | undefined): Promise<ImportRecord[]> =>
    entity ? readRecords(folder, mapping, entity) : [];
  const later = mapping.entities.filter((entity): entity is EntityOf<'later'> => entity.kind === 'later');
  const single = {} as Record<Single, ImportRecord[]>;
  const readSingle = async (kind: Single) => {
    single[kind] = await read(entityOf(mapping, kind));
  };
  const [keptRecords, heads, lines] = await Promise.all([
    Promise.all(later.map(read)),
    read(orders),
    read(orders && { ...orders.lines, isDetail: true }),
    ...SINGLE.map(readSingle),
  ]);
  const byOrder = Map.groupBy(lines, ({ key }) => key);
  const known = new Set(heads.map(({ key }) => key));
  return {
    later: later.map(({ name }, index) => ({ name, records: keptRecords[index] ?? [] })),
    single,
    orders: heads.map((record) => ({
      record,
      lines: record.problem?.code === 'DUPLICATE_ROW' ? [] : (byOrder.get(record.key) ?? []),
    })),
    strayLines: lines.filter(({ key }) => !known.has(key)),
  };
}

/** Why the order cannot be imported as it stands in the files. */
function problemOf({ record, lines }: ImportOrder): RowProblem | undefined {
  if (record.problem) return record.problem;
  const bad = lines.find(({ problem }) => problem);
  if (bad)
    return new RowProblem(`Line ${bad.line} of ${bad.file} is bad: ${bad.problem?.message}`, undefined, 'BAD_LINE');
  return lines.length === 0 ? new RowProblem('The order has no lines.', undefined, 'EMPTY_ORDER') : undefined;
}

function reportBadRows(report: Report, files: Files, fail: (order: ImportOrder, problem: RowProblem) => void): void {
  for (const kind of SINGLE)
    for (const record of files.single[kind]) if (record.problem) report.fail(kind, record, record.problem);
  for (const order of files.orders) {
    const problem = problemOf(order);
    if (problem) fail(order, problem);
  }
  for (const line of files.strayLines)
    report.fail(
      'order lines',
      line,
      line.problem ?? new RowProblem('Its order is not in the file.', undefined, 'NO_ORDER'),
    );
}

const isGood = ({ problem }: ImportRecord): boolean => problem === undefined;

function checkOnly(report: Report, files: Files): void {
  for (const kind of SINGLE) for (const record of files.single[kind].filter(isGood)) report.add(kind, record, 'valid');
  for (const { record } of files.orders.filter((order) => !problemOf(order))) report.add('orders', record, 'valid');
  for (const { lines } of files.orders.filter((order) => !problemOf(order)))
    for (const line of lines) report.add('order lines', line, 'valid');
  const failing = { report } as ImportRun;
  reportBadRows(report, files, (order, problem) => failOrder(failing, order, problem));
}

async function send(run: ImportRun, files: Files): Promise<void> {
  reportBadRows(run.report, files, (order, problem) => failOrder(run, order, problem));
  const orders = files.orders.filter((order) => !problemOf(order));

  run.shipTos = shipTosOf(orders.map(({ record }) => record));
  await defineMetafields(run);
  const good = (kind: Single) => files.single[kind].filter(isGood);
  await withProgress(run, 'branches', good('branches'), (records) => importBranches(run, records));
  await withProgress(run, 'users', good('users'), (records) => importUsers(run, records));
  await withProgress(run, 'customers', good('customers'), (records) => importCustomers(run, records));
  const products = new Map<string, ImportedProduct>();
  await withProgress(run, 'products', good('products'), async (records) => {
    for (const [sku, product] of await importProducts(run, records)) products.set(sku, product);
  });
  await findCustomers(run, [...orders.map(({ record }) => record), ...good('payments')]);
  const known = await findOrders(run, orders);
  const missing = orders.filter(({ record }) => !known.has(record.key));
  await receiveOpeningStock(run, [...products.values()], shippedQuantities(orders, new Big(0)));

  // A discontinued product cannot be ordered, and an earlier run may have discontinued it already.
  const ordered = new Set(missing.flatMap(({ lines }) => lines.map(({ values }) => String(values.sku))));
  const all = [...products.values()];
  const closed = all.filter(({ sku, isDiscontinued }) => !isDiscontinued || ordered.has(sku));
  await setActive(run, closed, true);
  await withProgress(run, 'orders', orders, (all) => importOrders(run, all, known));
  await withProgress(run, 'payments', good('payments'), (records) => importPayments(run, records));
  await setCreditLimits(run, good('customers'));
  await setActive(
    run,
    all.filter(({ isDiscontinued }) => isDiscontinued),
    false,
  );
  for (const { record, outcome } of all) if (outcome !== 'failed') run.report.add('products', record, outcome);
}

async function withProgress<Item>(
  run: ImportRun,
  what: string,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  if (items.length === 0) return;
  run.progress.start(what, items.length);
  try {
    await work(items);
  } finally {
    run.progress.stop();
  }
}

/** Customers of orders and payments that were imported before, or whose row of this run is bad. */
async function findCustomers(run: ImportRun, records: readonly ImportRecord[]): Promise<void> {
  const wanted = new Set(records.map(({ values }) => String(values.customer)));
  const missing = [...wanted].filter((key) => !run.customers.has(key));
  const found = await lookUp<{ id: string; addresses: readonly Place[] }>(
    run.client,
    { root: 'customerByExternalRef', argument: 'ref', selection: CUSTOMER },
    missing.map((key) => run.refOf(key)),
  );
  for (const [index, customer] of found.entries()) if (customer) run.customers.set(missing[index] ?? '', customer);
}
