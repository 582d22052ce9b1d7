import { ensure, type Narrator, row } from './narrator.ts';

interface Line {
  readonly sku: string;
  readonly ordered: number;
  readonly reserved: number;
  readonly orderedAs: { readonly quantity: number; readonly unit: string };
  readonly components: readonly { readonly sku: string; readonly quantity: number }[];
}

interface Placed {
  readonly total: { readonly formatted: string };
  readonly lines: { readonly nodes: readonly Line[] };
}

const LINE = 'sku ordered reserved orderedAs { quantity unit } components { sku quantity }';

/** Straps are bought by the box and sold by the piece, the box, and in a kit. */
export async function tellKit({ as, say, detail, title, run }: Narrator, customerId: string): Promise<void> {
  title('8  By the box, and in a kit');
  const [strap, corner, kit] = [`STRAP-${run}`, `CORNER-${run}`, `KIT-${run}`];
  const priceOf = (amount: string) => ({ amount, currency: 'EUR' });
  for (const product of [
    { sku: strap, name: 'Lashing strap', price: priceOf('8.50'), alternativeUnits: [{ unit: 'BOX', factor: 12 }] },
    { sku: corner, name: 'Edge protector', price: priceOf('1.20') },
    {
      sku: kit,
      name: 'Load securing kit',
      type: 'KIT',
      price: priceOf('19.00'),
      components: [
        { sku: strap, quantity: 2 },
        { sku: corner, quantity: 4 },
      ],
    },
  ])
    await as('admin').mutate('createProduct', 'product { id }', product);
  await as('warehouse').mutate('receiveStock', 'stockLevels { sku }', {
    lines: [
      { sku: strap, quantity: 5, unit: 'BOX' },
      { sku: corner, quantity: 20 },
    ],
  });
  const available = async () => {
    const found = await as('sales').request<Record<'strap' | 'corner', { available: number }>>(
      'query ($s: String!, $c: String!) { strap: productBySku(sku: $s) { available } corner: productBySku(sku: $c) { available } }',
      { s: strap, c: corner },
    );
    return [found.strap.available, found.corner.available];
  };
  ensure((await available()).join() === '60,20', 'Five boxes of twelve are not 60 straps.');
  say('receiveStock: 5 boxes of 12 straps are 60 straps; 20 edge protectors.');
  const order = await as('sales').mutate<Placed>(
    'placeOrder',
    `order { total { formatted } lines { nodes { ${LINE} } } }`,
    {
      customerId,
      lines: [
        { sku: strap, quantity: 1, unit: 'BOX' },
        { sku: kit, quantity: 2 },
      ],
      onCreditLimit: 'HOLD',
    },
  );
  const [box, set] = order.lines.nodes;
  ensure(box?.ordered === 12 && box.orderedAs.quantity === 1, 'A box is not twelve straps.');
  ensure(
    set?.components.map(({ quantity }) => quantity).join() === '4,8',
    'Two kits do not hold 4 straps and 8 protectors.',
  );
  say(`placeOrder: a box of straps and 2 kits, ${order.total.formatted} with tax.`);
  detail(row('1 box', `${box.ordered} straps, ${box.reserved} reserved`));
  detail(row('2 kits', `${set.components.map(({ quantity }) => quantity).join(' straps and ')} edge protectors`));
  const after = await available();
  ensure(after.join() === '44,12', `Available are ${after.join()}, not 44,12.`);
  detail(row('Available', `${after[0]} straps, ${after[1]} edge protectors`));
}
