import { ensure, type MoneyText, type Narrator, row } from './narrator.ts';

interface Line {
  readonly sku: string;
  readonly ordered: number;
  readonly reserved: number;
  readonly backordered: number;
  readonly shipped: number;
}

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly dueOn: string;
  readonly net: MoneyText;
  readonly tax: MoneyText;
  readonly total: MoneyText;
  readonly open: MoneyText;
}

interface Order {
  readonly id: string;
  readonly status: string;
  readonly holds: readonly string[];
  readonly fulfilmentStatus: string;
  readonly billingStatus: string;
  readonly total: MoneyText;
  readonly lines: { readonly nodes: readonly Line[] };
  readonly invoices: readonly Invoice[];
}

const MONEY = '{ amountMinor formatted }';
const ORDER = `id status holds fulfilmentStatus billingStatus total ${MONEY}
  lines { nodes { sku ordered reserved backordered shipped } }
  invoices { id number paymentStatus dueOn net ${MONEY} tax ${MONEY} total ${MONEY} open ${MONEY} }`;
const PLACED = `order { ${ORDER} }`;

const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });
const priceOf = (amount: number) => ({ amount: amount.toFixed(2), currency: 'EUR' });
const WAREHOUSE = 'MAIN';
const CREDIT_LIMIT = 2_500;

/** Stock keeping units that only this run of the story uses. */
export interface Goods {
  readonly jack: string;
  readonly film: string;
  readonly wrapper: string;
}

const availableOf = async ({ as }: Narrator, skus: readonly string[]): Promise<number[]> => {
  const lookups = skus.map((_, index) => `p${index}: productBySku(sku: $s${index}) { available }`).join(' ');
  const names = skus.map((_, index) => `$s${index}: String!`).join(', ');
  const variables = Object.fromEntries(skus.map((sku, index) => [`s${index}`, sku]));
  const found = await as('sales').request<Record<string, { available: number }>>(
    `query (${names}) { ${lookups} }`,
    variables,
  );
  return skus.map((_, index) => found[`p${index}`]?.available ?? 0);
};

const readOrder = async ({ as }: Narrator, id: string): Promise<Order> =>
  (await as('sales').request<{ order: Order }>(`query ($id: ID!) { order(id: $id) { ${ORDER} } }`, { id })).order;

/** Products, a warehouse and goods in it. */
export async function tellStock(narrator: Narrator): Promise<Goods> {
  const { as, say, detail, title, run } = narrator;
  title('5  Products and stock');
  const goods: Goods = { jack: `JACK-${run}`, film: `FILM-${run}`, wrapper: `WRAPPER-${run}` };
  const catalogue = [
    { sku: goods.jack, name: 'Pallet jack', price: priceOf(349), cost: priceOf(210) },
    { sku: goods.film, name: 'Stretch film, 6 rolls', unit: 'BOX', price: priceOf(25), cost: priceOf(14) },
    { sku: goods.wrapper, name: 'Pallet wrapper, exhibition model', price: priceOf(1_900), cost: priceOf(1_200) },
  ];
  for (const product of catalogue) {
    const { price } = await as('admin').mutate<{ price: { formatted: string } }>(
      'createProduct',
      'product { price { formatted } }',
      product,
    );
    detail(row(product.name, price.formatted));
  }
  const shirt = await as('admin').mutate<{ id: string }>('createProduct', 'product { id }', {
    sku: `SHIRT-${run}`,
    name: 'Work shirt',
    price: priceOf(19),
    cost: priceOf(7),
    options: [
      { code: 'SIZE', name: 'Size', values: [{ code: 'S' }, { code: 'M' }, { code: 'L' }] },
      {
        code: 'COLOR',
        name: 'Colour',
        values: [
          { code: 'NAVY', name: 'navy' },
          { code: 'SAND', name: 'sand' },
        ],
      },
    ],
  });
  const variants = await as('admin').mutate<{ sku: string; name: string }[]>(
    'createProductVariants',
    'variants { sku name }',
    { productId: shirt.id, variants: [{ sku: `SHIRT-{SIZE}-{COLOR}-${run}` }] },
  );
  ensure(variants.length === 6, `There are ${variants.length} variants, not 6.`);
  say('createProductVariants: a work shirt in three sizes and two colours, each with a SKU of its own.');
  for (const { name, sku } of variants.slice(0, 2)) detail(row(name, sku));
  const { warehouseByCode } = await as('warehouse').request<{ warehouseByCode: object | null }>(
    'query ($code: String!) { warehouseByCode(code: $code) { id } }',
    { code: WAREHOUSE },
  );
  if (!warehouseByCode) {
    await as('warehouse').mutate('createWarehouse', 'warehouse { id }', { code: WAREHOUSE, name: 'Main warehouse' });
    say(`Warehouse ${WAREHOUSE} is set up.`);
  }
  await as('warehouse').mutate('receiveStock', 'stockLevels { sku }', {
    warehouseCode: WAREHOUSE,
    reference: `Delivery note ${run}`,
    lines: [
      { sku: goods.jack, quantity: 5 },
      { sku: goods.film, quantity: 60 },
      { sku: goods.wrapper, quantity: 1 },
      ...variants.map(({ sku }) => ({ sku, quantity: 10 })),
    ],
  });
  const available = await availableOf(narrator, [goods.jack, goods.film, goods.wrapper]);
  ensure(available.join() === '5,60,1', `Available are ${available.join()}, not 5,60,1.`);
  say('A delivery comes in: 5 jacks, 60 boxes of film, 1 wrapper, 10 shirts of each variant.');
  return goods;
}

/** An order from placing to payment, and a second one that waits for its credit. Gives back the first. */
export async function tellOrder(narrator: Narrator, customerId: string, goods: Goods): Promise<string> {
  const { as, say, detail, title, until, run } = narrator;
  title('6  An order becomes money');
  const terms = { customerId, creditLimit: euros(CREDIT_LIMIT), paymentTerms: 'NET_14' };
  await as('finance').mutate('setCreditTerms', 'customer { id }', terms);
  say(`Finance grants a credit of €${CREDIT_LIMIT.toLocaleString('en')} and 14 days to pay.`);

  const before = await availableOf(narrator, [goods.jack, goods.film]);
  const order = await as('sales').mutate<Order>('placeOrder', PLACED, {
    customerId,
    lines: [
      { sku: goods.jack, quantity: 2, discount: 5 },
      { sku: goods.film, quantity: 20 },
    ],
    freight: euros(49),
    idempotencyKey: `order ${run}`,
  });
  const after = await availableOf(narrator, [goods.jack, goods.film]);
  say(`placeOrder: 2 jacks less 5 %, 20 boxes of film, €49 freight: ${order.total.formatted} with tax.`);
  ensure(
    order.lines.nodes.every(({ ordered, reserved }) => ordered === reserved),
    'The order has not reserved its goods.',
  );
  ensure(after.join() === '3,40', `Available are ${after.join()}, not 3,40.`);
  detail(row('Jacks available', `${before[0]} before, ${after[0]} after: 2 are reserved`));
  detail(row('Film available', `${before[1]} before, ${after[1]} after: 20 are reserved`));

  const confirmed = await as('sales').mutate<Order>('confirmOrder', PLACED, { id: order.id });
  ensure(confirmed.status === 'CONFIRMED', `The order is ${confirmed.status}.`);
  say('confirmOrder: CONFIRMED');

  const invoices: Invoice[] = [];
  const ship = async (part: string, lines?: readonly { lineNo: number; quantity: number }[]) => {
    const count = invoices.length + 1;
    const { fulfilmentStatus } = await as('warehouse').mutate<Order>('shipOrder', 'order { fulfilmentStatus }', {
      orderId: order.id,
      lines,
      carrier: 'Spedition Nord',
    });
    say(`shipOrder: ${part}: ${fulfilmentStatus}`);
    const billed = await until(
      `invoice ${count} is posted`,
      () => readOrder(narrator, order.id),
      // The order is read a moment before its invoices, so it may not know yet of the one just posted.
      (read) =>
        read.invoices.length === count &&
        read.billingStatus === (fulfilmentStatus === 'SHIPPED' ? 'INVOICED' : 'PARTIALLY_INVOICED'),
    );
    const posted = billed.invoices.find(({ id }) => invoices.every((known) => known.id !== id));
    ensure(posted, 'The invoice is not new.');
    invoices.push(posted);
    const { number, net, tax, total, dueOn } = posted;
    say(`Invoiced by the automation: ${number}`);
    detail(`${net.formatted} + ${tax.formatted} tax = ${total.formatted}, due on ${dueOn}`);
    return billed;
  };
  await ship('2 jacks and 8 boxes of film', [
    { lineNo: 1, quantity: 2 },
    { lineNo: 2, quantity: 8 },
  ]);
  const completed = await ship('all the rest');
  const billedMinor = invoices.reduce((sum, { total }) => sum + total.amountMinor, 0);
  ensure(billedMinor === order.total.amountMinor, 'The invoices do not add up to the order.');
  ensure(completed.status === 'COMPLETED', `The order is ${completed.status}, not COMPLETED.`);
  say(
    `Numbers ${invoices.map(({ number }) => number).join(' and ')} add up to ${order.total.formatted}: the order is COMPLETED.`,
  );

  await tellCredit(narrator, customerId, goods, invoices);
  return order.id;
}

interface Credit {
  readonly creditLimit: MoneyText;
  readonly creditExposure: MoneyText;
  readonly creditAvailable: MoneyText;
}

async function tellCredit(
  narrator: Narrator,
  customerId: string,
  goods: Goods,
  invoices: readonly Invoice[],
): Promise<void> {
  const { as, say, detail, until, refusal, run } = narrator;
  const credit = async () =>
    (
      await as('finance').request<{ customer: Credit }>(
        `query ($id: ID!) { customer(id: $id) {
          creditLimit ${MONEY} creditExposure ${MONEY} creditAvailable ${MONEY}
        } }`,
        { id: customerId },
      )
    ).customer;
  const open = await credit();
  const second = {
    customerId,
    lines: [
      { sku: goods.jack, quantity: 3 },
      { sku: goods.film, quantity: 10 },
    ],
  };
  say(`Of the credit ${open.creditExposure.formatted} are used, ${open.creditAvailable.formatted} are left.`);
  await refusal('CREDIT_LIMIT_EXCEEDED', () => as('sales').mutate('placeOrder', PLACED, second));
  say('placeOrder for 3 more jacks and film: refused with CREDIT_LIMIT_EXCEEDED, nothing is written.');
  const held = await as('sales').mutate<Order>('placeOrder', PLACED, { ...second, onCreditLimit: 'HOLD' });
  ensure(held.holds.join() === 'CREDIT', `The second order has the holds [${held.holds.join()}], not [CREDIT].`);
  say(`placeOrder with onCreditLimit HOLD: ${held.total.formatted}, accepted, on hold: ${held.holds.join()}`);
  await refusal('INVALID_STATE', () => as('sales').mutate('confirmOrder', PLACED, { id: held.id }));
  say('confirmOrder: refused with INVALID_STATE as long as it is on hold.');

  const amountMinor = invoices.reduce((sum, invoice) => sum + invoice.open.amountMinor, 0);
  const payment = await as('finance').mutate<{ allocated: MoneyText; unallocated: MoneyText }>(
    'recordPayment',
    `payment { allocated ${MONEY} unallocated ${MONEY} }`,
    {
      customerId,
      reference: `SEPA ${run}`,
      amount: { amountMinor, currency: 'EUR' },
      allocations: invoices.map((invoice) => ({ invoiceId: invoice.id, amountMinor: invoice.open.amountMinor })),
    },
  );
  ensure(payment.unallocated.amountMinor === 0, 'The payment is not wholly allocated.');
  say(`recordPayment: ${payment.allocated.formatted} pay both invoices.`);
  const free = await until(
    'the credit hold is released',
    () => readOrder(narrator, held.id),
    ({ holds }) => holds.length === 0,
  );
  const now = await credit();
  say('The automation sees that the credit is enough again and releases the hold.');
  detail(row('Second order', free.total.formatted));
  detail(row('Credit used / left', `${now.creditExposure.formatted} / ${now.creditAvailable.formatted}`));
  await as('sales').mutate('confirmOrder', PLACED, { id: held.id });
  say('confirmOrder: CONFIRMED');
}

/** Two buyers want the last unit at the same moment; the one who is too late waits for the next delivery. */
export async function tellLastUnit(narrator: Narrator, { wrapper }: Goods): Promise<void> {
  const { as, say, title, until, run } = narrator;
  title('7  Two buyers, one unit');
  const buyers = await Promise.all(
    ['Nordlicht Logistik', 'Alpen Versand'].map(async (name) => {
      const input = { kind: 'COMPANY', name: `${name} ${run}` };
      return as('sales').mutate<{ id: string; name: string }>('createCustomer', 'customer { id name }', input);
    }),
  );
  const orderFor = (customerId: string, allowBackorder: boolean) =>
    as('sales').mutate<Order>('placeOrder', PLACED, {
      customerId,
      lines: [{ sku: wrapper, quantity: 1, allowBackorder }],
    });
  const attempts = await Promise.all(
    buyers.map(async (buyer) => {
      let order: Order | undefined;
      const refused = narrator.refusal('OUT_OF_STOCK', async () => {
        order = await orderFor(buyer.id, false);
      });
      await refused.catch((error: unknown) => {
        if (!order) throw error;
      });
      return { buyer, order };
    }),
  );
  const won = attempts.filter(({ order }) => order);
  const lost = attempts.find(({ order }) => !order);
  ensure(won.length === 1 && lost, `${won.length} buyers got the last unit, not 1.`);
  say(`${won[0]?.buyer.name} and ${lost.buyer.name} order the last wrapper at the same moment.`);
  say(`${won[0]?.buyer.name} gets it; ${lost.buyer.name} is refused with OUT_OF_STOCK.`);

  const waiting = await orderFor(lost.buyer.id, true);
  ensure(waiting.lines.nodes[0]?.backordered === 1, 'The line does not wait for stock.');
  say(`${lost.buyer.name} orders with allowBackorder: 0 reserved, 1 waits for stock.`);
  await as('warehouse').mutate('receiveStock', 'stockLevels { sku }', {
    warehouseCode: WAREHOUSE,
    reference: `Delivery note ${run}-2`,
    lines: [{ sku: wrapper, quantity: 1 }],
  });
  await until(
    'the back-order gets the new unit',
    () => readOrder(narrator, waiting.id),
    ({ lines }) => lines.nodes[0]?.reserved === 1,
  );
  say('receiveStock: 1 wrapper; the automation allocates it to the back-order: 1 reserved, 0 wait.');
}
