import Big from 'big.js';
import { chunksOf, lookUp, mutateAllPersistently, persistently } from './api.ts';
import { bySku, type ImportedProduct } from './import-products.ts';
import type { ImportRun } from './import-run.ts';
import { RowProblem } from './transforms.ts';

interface LedgerEntry {
  readonly type: string;
  readonly reference: string | null;
  readonly quantity: number;
}

interface Ledger {
  readonly stockLedger: {
    readonly nodes: readonly LedgerEntry[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const ENTRIES = 'nodes { type reference quantity } pageInfo { hasNextPage endCursor }';
const LEDGER_PAGE = 100;
const LINES_A_RECEIPT = 32;

interface Opening {
  readonly product: ImportedProduct;
  readonly target: Big;
  readonly received: Big;
}

/**
 * Receives what must have been there before the first order, so that on hand is as in the file once all shipped orders are in:
 * stock of the file + shipped quantities. What an earlier run has received is found in the ledger by its reference and not
 * received again, however long ago that was; the idempotency key covers two runs at once.
 */
export async function receiveOpeningStock(
  run: ImportRun,
  products: readonly ImportedProduct[],
  shipped: ReadonlyMap<string, Big>,
): Promise<void> {
  const stocked = products.filter(({ record }) => record.values.stock !== undefined);
  if (stocked.length === 0) return;
  await setUpWarehouse(run);
  const received = await openingReceipts(run, stocked);
  const openings = stocked.map((product, index): Opening => {
    const target = new Big(product.record.values.stock as number).plus(shipped.get(product.sku) ?? 0);
    return { product, target, received: received[index] ?? new Big(0) };
  });
  for (const { product, target, received: before } of openings) {
    if (before.eq(target)) run.report.add('opening stock', product.record, 'unchanged');
    else if (before.gt(target))
      run.report.fail(
        'opening stock',
        product.record,
        new RowProblem(
          `${before} came in earlier, ${target} are right: adjust the stock by hand.`,
          undefined,
          'STOCK_DIFFERS',
        ),
      );
  }
  const lacking = openings.filter(({ target, received: before }) => before.lt(target));
  for (const delivery of chunksOf(lacking, LINES_A_RECEIPT)) await receive(run, delivery);
}

interface Places {
  readonly warehouseByCode: object | null;
  readonly warehouses: { readonly nodes: readonly object[] };
  readonly legalEntities: {
    readonly nodes: readonly { readonly id: string; readonly code: string; readonly baseCurrency: string }[];
  };
}

async function setUpWarehouse(run: ImportRun): Promise<void> {
  const { code, name } = run.mapping.warehouse;
  const { warehouseByCode, warehouses, legalEntities } = await persistently(() =>
    run.client.request<Places>(
      `query ($code: String!) {
        warehouseByCode(code: $code) { id }
        warehouses(first: 1) { nodes { id } }
        legalEntities(first: 100) { nodes { id code baseCurrency } }
      }`,
      { code },
    ),
  );
  if (warehouseByCode) return;
  const { currency } = run.mapping;
  const main = legalEntities.nodes.find((entity) => entity.code === 'MAIN');
  // Stock is valued in the currency that the data have, unless the tenant has stock in another one.
  if (main && main.baseCurrency !== currency && warehouses.nodes.length === 0)
    await persistently(() =>
      run.client.mutate('updateLegalEntity', 'legalEntity { id }', { id: main.id, baseCurrency: currency }),
    );
  const input = { code, name, idempotencyKey: run.keyOf('warehouse', code, { name }) };
  await persistently(() => run.client.mutate('createWarehouse', 'warehouse { id }', input));
}

const referenceOf = ({ mapping }: ImportRun): string => `${mapping.system} opening stock`;

/** What earlier runs have received of each product, by the ledger. */
async function openingReceipts(run: ImportRun, products: readonly ImportedProduct[]): Promise<Big[]> {
  const ledgers = await lookUp<Ledger>(
    run.client,
    { ...bySku, selection: `stockLedger(first: ${LEDGER_PAGE}) { ${ENTRIES} }` },
    products.map(({ sku }) => sku),
  );
  const sums: Big[] = [];
  for (const [index, { sku }] of products.entries()) {
    let page = ledgers[index]?.stockLedger;
    let sum = new Big(0);
    while (page) {
      for (const { type, reference, quantity } of page.nodes)
        if (type === 'RECEIPT' && reference === referenceOf(run)) sum = sum.plus(quantity);
      page = page.pageInfo.hasNextPage ? await ledgerAfter(run, sku, page.pageInfo.endCursor) : undefined;
    }
    sums.push(sum);
  }
  return sums;
}

async function ledgerAfter(
  run: ImportRun,
  sku: string,
  after: string | null,
): Promise<Ledger['stockLedger'] | undefined> {
  const query = `query ($sku: String!, $after: String) {
    productBySku(sku: $sku) { stockLedger(first: ${LEDGER_PAGE}, after: $after) { ${ENTRIES} } }
  }`;
  const { productBySku } = await persistently(() =>
    run.client.request<{ productBySku: Ledger | null }>(query, { sku, after }),
  );
  return productBySku?.stockLedger;
}

async function receive(run: ImportRun, delivery: readonly Opening[]): Promise<void> {
  const { code, openedAt } = run.mapping.warehouse;
  const lines = delivery.map(({ product, target, received }) => ({
    sku: product.sku,
    quantity: target.minus(received).toNumber(),
  }));
  const before = delivery.map(({ received }) => received.toString());
  const input = {
    warehouseCode: code,
    reference: referenceOf(run),
    lines,
    ...(openedAt === undefined ? {} : { occurredAt: openedAt }),
    idempotencyKey: run.keyOf('opening', code, { lines, before }),
  };
  const [outcome] = await mutateAllPersistently(run.client, [
    { operation: 'receiveStock', selection: 'stockLevels { sku }', input },
  ]);
  if (outcome instanceof Error && delivery.length > 1) {
    // A delivery is booked whole or not at all: alone, the lines that are right go through.
    for (const opening of delivery) await receive(run, [opening]);
    return;
  }
  for (const { product, received } of delivery) {
    if (outcome instanceof Error) run.report.fail('opening stock', product.record, outcome);
    else run.report.add('opening stock', product.record, received.eq(0) ? 'created' : 'changed');
  }
}
