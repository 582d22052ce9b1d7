import { chunksOf, inFlight, lookUp, type Mutation, mutateAllPersistently } from './api.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportRecord } from './records.ts';
import type { Outcome } from './report.ts';

export interface KnownProduct {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
}

const KNOWN = 'id version active';
const ROWS_A_STEP = 5;

/** A product of the file that the API has now. */
export interface ImportedProduct {
  readonly record: ImportRecord;
  readonly sku: string;
  readonly isDiscontinued: boolean;
  outcome: Outcome;
  active: boolean;
}

export const bySku = { root: 'productBySku', argument: 'sku' } as const;

/**
 * Creates or changes the products by SKU. Discontinued ones can be ordered until `discontinue` is called, because the orders of
 * the time before come in later; their rows are reported then.
 */
export async function importProducts(
  run: ImportRun,
  records: readonly ImportRecord[],
): Promise<Map<string, ImportedProduct>> {
  const imported = new Map<string, ImportedProduct>();
  await inFlight(chunksOf(records, ROWS_A_STEP), run.concurrency, async (chunk) => {
    const known = await lookUp<KnownProduct>(
      run.client,
      { ...bySku, selection: KNOWN },
      chunk.map(({ values }) => values.sku),
    );
    const upserts = await mutateAllPersistently<KnownProduct>(run.client, chunk.map(upsertOf(run)));
    for (const [index, record] of chunk.entries()) {
      const product = upserts[index];
      if (!product || product instanceof Error) run.report.fail('products', record, product);
      else {
        const before = known[index];
        const sku = String(record.values.sku);
        const outcome = before ? (before.version === product.version ? 'unchanged' : 'changed') : 'created';
        const isDiscontinued = record.values.discontinued === true;
        imported.set(sku, { record, sku, isDiscontinued, outcome, active: product.active });
      }
      run.progress.step();
    }
  });
  return imported;
}

const upsertOf =
  (run: ImportRun, active?: boolean) =>
  ({ key, values }: ImportRecord): Mutation => {
    const { discontinued: _, stock: __, ...product } = values;
    const input = { ...product, externalRefs: [run.refOf(key)], ...(active === undefined ? {} : { active }) };
    return { operation: 'upsertProduct', selection: `product { ${KNOWN} }`, input };
  };

/** Lets products be sold again, or not any more, and reports the rows of those that could not be changed. */
export async function setActive(run: ImportRun, products: readonly ImportedProduct[], active: boolean): Promise<void> {
  const toChange = products.filter((product) => product.active !== active);
  const mutations = toChange.map(({ record }) => upsertOf(run, active)(record));
  const changed = await mutateAllPersistently<KnownProduct>(run.client, mutations);
  for (const [index, product] of toChange.entries()) {
    const outcome = changed[index];
    if (outcome instanceof Error) {
      run.report.fail('products', product.record, outcome);
      product.outcome = 'failed';
      continue;
    }
    product.active = active;
    if (product.outcome === 'unchanged') product.outcome = 'changed';
  }
}
