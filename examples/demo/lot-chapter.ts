import { ensure, type Narrator, row } from './narrator.ts';

interface Found {
  readonly productBySku: {
    readonly available: number;
    readonly stockQuants: {
      readonly nodes: readonly { readonly lotNumber: string; readonly status: string; readonly quantity: number }[];
    };
  };
  readonly lotByNumber: {
    readonly stockLedger: { readonly nodes: readonly { readonly type: string; readonly quantity: number }[] };
  };
}

/** Glue expires: it comes in by lot and waits for an inspection; what expires first stands first. */
export async function tellLots({ as, say, detail, title, run }: Narrator): Promise<void> {
  title('12  By lot');
  const sku = `GLUE-${run}`;
  const price = { amount: '6.00', currency: 'EUR' };
  await as('admin').mutate('createProduct', 'product { id }', {
    sku,
    name: 'Glue',
    price,
    cost: price,
    tracking: 'LOT',
  });
  const lots = [
    { number: 'G-2', quantity: 10, expiresOn: '2099-09-30' },
    { number: 'G-1', quantity: 4, expiresOn: '2099-06-30' },
  ];
  await as('warehouse').mutate('receiveStock', 'stockLevels { sku }', {
    lines: [{ sku, quantity: 14, status: 'QUALITY', lots }],
  });
  await as('warehouse').mutate('changeStockStatus', 'stockLevel { available }', {
    ...{ sku, lotNumber: 'G-1', from: 'QUALITY', to: 'AVAILABLE', quantity: 3, reason: 'Inspected' },
  });
  say('receiveStock: 14 tubes of glue in two lots wait for an inspection; changeStockStatus lets 3 of them go.');
  const { productBySku, lotByNumber } = await as('warehouse').request<Found>(
    `query ($sku: String!) {
      productBySku(sku: $sku) { available stockQuants { nodes { lotNumber status quantity } } }
      lotByNumber(sku: $sku, number: "G-1") { stockLedger { nodes { type quantity } } }
    }`,
    { sku },
  );
  ensure(productBySku.available === 3, 'More than what was inspected can be sold.');
  ensure(lotByNumber.stockLedger.nodes.length === 3, 'The lot is not traced from its receipt on.');
  for (const { lotNumber, status, quantity } of productBySku.stockQuants.nodes)
    detail(row(`Lot ${lotNumber}`, `${quantity} tubes, ${status}`));
}
