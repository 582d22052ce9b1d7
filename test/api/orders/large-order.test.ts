import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as settle } from '../../../functions/automations/settle-orders.ts';
import { aContext } from '../../support/a-context.ts';
import { aShop } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { tableCalls } from '../../support/table-probe.ts';

const caller = { tenant: 'large-orders' };
let api: Awaited<ReturnType<typeof startApi>>;
let customerId: string;
beforeAll(async () => {
  api = await startApi();
  ({ id: customerId } = await aShop(aContext(caller), 300));
});
afterAll(() => api.stop());

interface Placed {
  readonly placeOrder: {
    readonly order: {
      readonly id: string;
      readonly reservationStatus: string;
      readonly total: { amountMinor: number };
    };
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

const place = (count: number, allowBackorder: boolean) =>
  api.call<Placed>(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id reservationStatus total { amountMinor } } userErrors { code message } } }',
    {
      input: { customerId, lines: Array.from({ length: count }, () => ({ sku: 'A-1', quantity: 1, allowBackorder })) },
    },
    caller,
  );

const look = async (id: string, page: string) => {
  const { data } = await api.call<{ order: { reservationStatus: string; lines: Record<string, unknown> } }>(
    `query ($id: ID!) { order(id: $id) { reservationStatus lines(${page}) { nodes { lineNo reserved } totalCount } } }`,
    { id },
    caller,
  );
  return data.order;
};

test('500 lines are placed in one call, reserved right afterwards as far as there is stock, and read by pages', async () => {
  const { data } = await place(500, true);
  expect(data.placeOrder.userErrors).toEqual([]);
  const { id, reservationStatus } = data.placeOrder.order;
  expect(reservationStatus).toBe('RESERVING');
  const events = (await eventsOf(aContext(caller), id)).filter(({ type }) => type === 'order.stock-pending');
  expect(await deliver(settle, events)).toEqual([]);
  const last = await look(id, 'last: 2');
  expect(last).toEqual({
    reservationStatus: 'PARTIAL',
    lines: {
      nodes: [
        { lineNo: 499, reserved: 0 },
        { lineNo: 500, reserved: 0 },
      ],
      totalCount: 500,
    },
  });
  expect((await look(id, 'first: 1')).lines.nodes).toEqual([{ lineNo: 1, reserved: 1 }]);
});

test('501 lines are refused before anything is looked at', async () => {
  const calls = await tableCalls(async () => {
    const { data } = await place(501, true);
    expect(data.placeOrder.userErrors.map(({ code }) => code)).toEqual(['LIMIT_EXCEEDED']);
  });
  expect(calls).toEqual([]);
});
