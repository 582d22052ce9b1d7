import { describe, expect, test } from 'vitest';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { findLotByNumber, listQuants } from '../../../shared/stock/lot.actions.ts';
import { lotIdOf } from '../../../shared/stock/lot.model.ts';
import { listLedgerOfLot } from '../../../shared/stock/stock.actions.ts';
import { adjustStock } from '../../../shared/stock/stock.adjust.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { changeStockStatus } from '../../../shared/stock/stock.status.actions.ts';
import { transferStock } from '../../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aProduct, aShop, receiveLots, stockOf, units } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { driftsOf } from '../../support/integrity.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

async function aShopWithLots(tracking: 'LOT' | 'SERIAL' = 'LOT') {
  const ctx = aContext();
  const customer = await aShop(ctx, 10);
  await aProduct(as(ctx, {}), 'MILK', 0, { tracking });
  const order = (count: number) =>
    aConfirmedOrder(as(ctx, {}), customer, 0, { lines: [{ sku: 'MILK', quantity: units(count) }] });
  return { ctx, customer, order };
}
type Shop = Awaited<ReturnType<typeof aShopWithLots>>;

const quantsOf = async ({ ctx }: Pick<Shop, 'ctx'>) =>
  (await listQuants(as(ctx, {}), productIdOf('MILK'), {})).edges.map(
    ({ node: { lotNumber, status, quantity } }) => `${lotNumber} ${status} ${quantity / units(1)}`,
  );
const onHandOf = async ({ ctx }: Pick<Shop, 'ctx'>, number: string) =>
  ((await findLotByNumber(as(ctx, {}), 'milk', ` ${number} `))?.onHand ?? 0) / units(1);
const booksAgree = async ({ ctx }: Pick<Shop, 'ctx'>) => {
  expect(await disagreements(ctx)).toEqual([]);
  expect(await driftsOf(ctx)).toEqual([]);
};

describe('stock by lot', () => {
  test('comes in by lot, leaves by what expires first, and is traced from receipt to shipment', async () => {
    const shop = await aShopWithLots();
    const { ctx } = shop;
    await receiveLots(as(ctx, {}), 'MILK', [
      { number: 'LATE', quantity: units(3), expiresOn: '2027-03-01' },
      { number: 'NEVER', quantity: units(2) },
      { number: 'GONE', quantity: units(9), expiresOn: '2026-11-20' },
      { number: 'SOON', quantity: units(2), expiresOn: '2027-01-01' },
    ]);
    expect(await quantsOf(shop)).toEqual([
      'GONE AVAILABLE 9',
      'SOON AVAILABLE 2',
      'LATE AVAILABLE 3',
      'NEVER AVAILABLE 2',
    ]);
    const order = await shop.order(4);
    expect(await transactionsOf(() => shipOrder(as(ctx, {}), { orderId: order.id }))).toEqual([
      [
        ...[
          'Put ORDER',
          'Put SHIPMENT#shp_*',
          'Update STOCK#wh_*',
          'Put LEDGER#*',
          'Put LEDGER#*',
          'Update LOT',
          'Update LOT',
        ],
        'Delete QUANT#wh_*#2027-01-01#lot_*#AVAILABLE',
        'Update QUANT#wh_*#2027-03-01#lot_*#AVAILABLE',
        'Put EVENT order.shipped',
      ],
    ]);
    expect(await quantsOf(shop)).toEqual(['GONE AVAILABLE 9', 'LATE AVAILABLE 1', 'NEVER AVAILABLE 2']);
    expect([await onHandOf(shop, 'SOON'), await onHandOf(shop, 'LATE')]).toEqual([0, 1]);
    const rows = (await listLedgerOfLot(as(ctx, {}), lotIdOf(productIdOf('MILK'), 'LATE'), {})).edges;
    expect(rows.map(({ node: { type, quantity, orderId } }) => [type, quantity / units(1), orderId])).toEqual([
      ['ISSUE', -2, order.id],
      ['RECEIPT', 3, undefined],
    ]);
    await booksAgree(shop);
  });

  test('named lots leave, expired ones too; what is not named and has expired does not', async () => {
    const shop = await aShopWithLots();
    const { ctx } = shop;
    await receiveLots(as(ctx, {}), 'MILK', [
      { number: 'GONE', quantity: units(5), expiresOn: '2026-11-20' },
      { number: 'GOOD', quantity: units(2) },
    ]);
    const { id } = await shop.order(4);
    const ship = (lots?: { number: string; quantity?: number }[], quantity = units(4)) =>
      shipOrder(as(ctx, {}), { orderId: id, lines: [{ lineNo: 1, quantity, lots }] });
    await expect(ship()).rejects.toMatchObject({ code: 'OUT_OF_STOCK', details: { available: units(2) } });
    for (const [lots, code] of [
      [[], 'VALIDATION'],
      [[{ number: 'OTHER' }], 'OUT_OF_STOCK'],
      [[{ number: 'GOOD' }], 'OUT_OF_STOCK'],
      [[{ number: 'GOOD' }, { number: 'GONE' }], 'VALIDATION'],
      [
        [
          { number: 'GOOD', quantity: units(1) },
          { number: 'GONE', quantity: units(2) },
        ],
        'INVALID_QUANTITY',
      ],
      [
        [
          { number: 'GOOD', quantity: units(2) },
          { number: 'GOOD', quantity: units(2) },
        ],
        'VALIDATION',
      ],
    ] as const)
      expect([lots, await refusalOf(ctx, () => ship([...lots]))]).toEqual([lots, code]);
    await ship([
      { number: 'GONE', quantity: units(3) },
      { number: 'GOOD', quantity: units(1) },
    ]);
    expect(await quantsOf(shop)).toEqual(['GONE AVAILABLE 2', 'GOOD AVAILABLE 1']);
    await booksAgree(shop);
  });

  test('is counted, transferred and given a status lot by lot, never what is reserved', async () => {
    const shop = await aShopWithLots();
    const { ctx } = shop;
    await createWarehouse(as(ctx, {}), { code: 'B', name: 'B' });
    await receiveLots(as(ctx, {}), 'MILK', [
      { number: 'A', quantity: units(5) },
      { number: 'B', quantity: units(5) },
    ]);
    const one = { sku: 'MILK', lotNumber: 'A', quantity: units(2) };
    await changeStockStatus(as(ctx, {}), { ...one, from: 'AVAILABLE', to: 'BLOCKED' });
    await transferStock(as(ctx, {}), { ...one, fromWarehouseCode: 'MAIN', toWarehouseCode: 'B' });
    await adjustStock(as(ctx, {}), { ...one, quantity: -units(1), status: 'BLOCKED', reason: 'Spilled' });
    await adjustStock(as(ctx, {}), { ...one, lotNumber: 'FOUND', reason: 'Found' });
    expect((await quantsOf(shop)).sort()).toEqual([
      'A AVAILABLE 1',
      'A AVAILABLE 2',
      'A BLOCKED 1',
      'B AVAILABLE 5',
      'FOUND AVAILABLE 2',
    ]);
    expect([await onHandOf(shop, 'A'), await stockOf(ctx, 'MILK')]).toEqual([
      4,
      { onHand: 9, reserved: 0, available: 8 },
    ]);
    await booksAgree(shop);
    await shop.order(7);
    const block = (lotNumber: string | undefined, quantity: number) => () =>
      changeStockStatus(as(ctx, {}), {
        sku: 'MILK',
        lotNumber,
        from: 'AVAILABLE',
        to: 'BLOCKED',
        quantity: units(quantity),
      });
    for (const [refused, code] of [
      [block('B', 2), 'OUT_OF_STOCK'],
      [block('A', 2), 'OUT_OF_STOCK'],
      [block('NONE', 1), 'NOT_FOUND'],
      [block(undefined, 1), 'VALIDATION'],
    ] as const)
      expect(await refusalOf(ctx, refused)).toBe(code);
  });

  test.each<[string, object, string]>([
    ['no lots', {}, 'VALIDATION'],
    ['lots that do not add up', { lots: [{ number: 'A', quantity: units(1) }] }, 'INVALID_QUANTITY'],
    ['another day of expiry', { lots: [{ number: 'A', expiresOn: '2027-05-05' }] }, 'INVALID_STATE'],
    ['a number of blanks', { lots: [{ number: '  ' }] }, 'VALIDATION'],
    ['lots of a product without', { sku: 'A-1', lots: [{ number: 'A' }] }, 'VALIDATION'],
    [
      'more lots than fit',
      {
        quantity: units(40),
        lots: Array.from({ length: 40 }, (_, index) => ({ number: `N${index}`, quantity: units(1) })),
      },
      'LIMIT_EXCEEDED',
    ],
  ])('refuses to receive %s', async (_, changes, code) => {
    const { ctx } = await aShopWithLots();
    await receiveLots(as(ctx, {}), 'MILK', [{ number: 'A', quantity: units(1), expiresOn: '2027-01-01' }]);
    const line = { sku: 'MILK', quantity: units(2), ...changes };
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), { lines: [line] }))).toBe(code);
  });
});

describe('stock by serial number', () => {
  test('a number is on hand once, wherever, and can come back once it has left', async () => {
    const shop = await aShopWithLots('SERIAL');
    const { ctx } = shop;
    await createWarehouse(as(ctx, {}), { code: 'B', name: 'B' });
    await receiveLots(as(ctx, {}), 'MILK', [{ number: 'S1' }, { number: 'S2' }]);
    const again =
      (warehouseCode: string, number = 'S1') =>
      () =>
        receiveStock(as(ctx, {}), {
          warehouseCode,
          lines: [{ sku: 'MILK', quantity: units(1), unitCost: { amount: '4', currency: 'EUR' }, lots: [{ number }] }],
        });
    expect(await refusalOf(ctx, again('MAIN'))).toBe('DUPLICATE');
    expect(await refusalOf(ctx, again('B'))).toBe('DUPLICATE');
    await expect(again('B')()).rejects.toMatchObject({ details: { id: lotIdOf(productIdOf('MILK'), 'S1') } });
    const { id } = await shop.order(1);
    await shipOrder(as(ctx, {}), { orderId: id, lines: [{ lineNo: 1, quantity: units(1), lots: [{ number: 'S1' }] }] });
    expect(await onHandOf(shop, 'S1')).toBe(0);
    await again('B')();
    expect(await quantsOf(shop)).toHaveLength(2);
    const two = { sku: 'MILK', quantity: units(2), unitCost: { amount: '4', currency: 'EUR' } };
    const halves = [{ number: 'S8', quantity: units(2) }];
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), { lines: [{ ...two, lots: halves }] }))).toBe(
      'INVALID_QUANTITY',
    );
    const twice = [1, 2].map(() => ({ ...two, quantity: units(1), lots: [{ number: 'S9' }] }));
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), { lines: twice }))).toBe('VALIDATION');
    await booksAgree(shop);
  });

  test('of 8 receipts of one number at once, one takes effect', async () => {
    const { ctx } = await aShopWithLots('SERIAL');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => receiveLots(as(ctx, {}), 'MILK', [{ number: 'S1' }])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(refused.every((code) => code === 'CONFLICT' || code === 'DUPLICATE')).toBe(true);
    expect(await stockOf(ctx, 'MILK')).toEqual({ onHand: 1, reserved: 0, available: 1 });
    await booksAgree({ ctx });
  });
});
