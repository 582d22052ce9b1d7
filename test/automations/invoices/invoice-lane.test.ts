import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/automations/invoice-shipment.ts';
import { lambdaContext } from '../../../infra/local/local-automations.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aCustomer, aShipment, aShop } from '../../support/a-sale.ts';
import { Asides } from '../../support/asides.ts';
import { booksOf, disagreements } from '../../support/books.ts';
import { withFault } from '../../support/faults.ts';
import { itemsOf, transactionsOf } from '../../support/table-probe.ts';

const asides = new Asides();
beforeEach(() => asides.forget());

const recordOf = (detail: unknown, index: number, receives = 1): SQSRecord =>
  ({
    messageId: `message-${index}`,
    body: JSON.stringify({ detail }),
    attributes: { MessageGroupId: 'lane', ApproximateReceiveCount: String(receives) },
  }) as SQSRecord;

/** Gives the events to the automation as a batch of one lane; the numbers of those that must come again. */
async function batch(events: readonly unknown[], receives = 1): Promise<number[]> {
  const Records = events.map((event, index) => recordOf(event, index, receives));
  const reply = await handler({ Records } satisfies SQSEvent, lambdaContext('lane', 'test'), () => undefined);
  return (reply?.batchItemFailures ?? []).map(({ itemIdentifier }) => Number(itemIdentifier.split('-')[1]));
}

const shippedEvents = async (ctx: Context): Promise<EventEnvelope[]> =>
  (await itemsOf(ctx))
    .filter(({ SK, type }) => String(SK).startsWith('EVENT#') && type === 'order.shipped')
    .map(({ PK, SK, ...event }) => event as unknown as EventEnvelope)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Shipments of one unit each: so many of each order. */
async function shipped(ctx: Context, orders: readonly number[] = [2, 1]): Promise<EventEnvelope[]> {
  const customer = await aShop(ctx, 20);
  for (const parts of orders) {
    const order = await aConfirmedOrder(as(ctx, {}), customer, parts);
    for (let part = 0; part < parts; part += 1)
      await aShipment(as(ctx, { correlationId: `request-${part}` }), order, { 1: 1 });
  }
  return shippedEvents(ctx);
}

const sequencesOf = async (ctx: Context): Promise<number[]> =>
  (await booksOf(ctx)).invoices.map(({ sequence }) => sequence).sort((a, b) => a - b);

const poisonOf = (event: EventEnvelope | undefined): object => ({
  ...event,
  id: 'poison',
  data: { ...event?.data, shipmentId: `shp_${'0'.repeat(26)}` },
});

describe('a batch of one lane', () => {
  test('is posted in one transaction, in its order, with one write for each order and customer', async () => {
    const ctx = aContext();
    const [first, second, third] = await shipped(ctx);
    const other = await aCustomer(as(ctx, {}));
    await aShipment(as(ctx, {}), await aConfirmedOrder(as(ctx, {}), other, 1));
    const fourth = (await shippedEvents(ctx)).at(-1);
    expect(await transactionsOf(() => batch([first, second, third, fourth]))).toEqual([
      [
        ...Array.from({ length: 4 }, () => ['Put INVOICE', 'Put NUMBER', 'Put INVOICE#*']).flat(),
        'Update SERIES',
        ...Array.from({ length: 3 }, () => 'Put ORDER'),
        'Update CREDIT',
        'Update CREDIT',
        ...Array.from({ length: 4 }, () => 'Put EVENT invoice.posted'),
        'Put EVENT order.invoiced',
        'Put EVENT order.invoiced',
        'Put EVENT order.completed',
        'Put EVENT order.invoiced',
        'Put EVENT order.completed',
        'Put EVENT order.invoiced',
        'Put EVENT order.completed',
      ],
    ]);
    const { invoices } = await booksOf(ctx);
    const numbers = [first, second, third, fourth].map(
      (event) => invoices.find(({ shipmentId }) => shipmentId === event?.data.shipmentId)?.sequence,
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(await disagreements(ctx)).toEqual([]);
    expect(await transactionsOf(() => batch([first, second, third, fourth, first]))).toEqual([]);
  });

  test('leads from each document back to the request that shipped it', async () => {
    const ctx = aContext();
    const events = await shipped(ctx, [3]);
    await batch(events);
    const told = (await itemsOf(ctx)).filter(({ type }) => type === 'invoice.posted' || type === 'order.invoiced');
    expect(new Set(events.map(({ correlationId }) => correlationId)).size).toBe(3);
    const byShipment = new Map(events.map(({ data, correlationId }) => [data.shipmentId, correlationId]));
    expect(told).toHaveLength(6);
    for (const { data, correlationId } of told)
      expect(correlationId).toBe(byShipment.get((data as { shipmentId: string }).shipmentId));
  });

  test('holds each tenant by itself', async () => {
    const [one, other] = [aContext(), aContext()];
    const events = [...(await shipped(one, [1])), ...(await shipped(other, [1]))];
    expect(await batch(events)).toEqual([]);
    expect([await sequencesOf(one), await sequencesOf(other)]).toEqual([[1], [1]]);
  });

  test('that comes again is worked on one by one, so that what ended the function is soon alone', async () => {
    const ctx = aContext();
    const events = await shipped(ctx, [2]);
    const transactions = await transactionsOf(() => batch(events, 2));
    expect(transactions.map((writes) => writes.filter((write) => write === 'Put INVOICE').length)).toEqual([1, 1]);
  });

  test('begins nothing that the function has no time for: it all comes again', async () => {
    const ctx = aContext();
    const Records = (await shipped(ctx, [2])).map((event, index) => recordOf(event, index, 2));
    const late = { ...lambdaContext('lane', 'test'), getRemainingTimeInMillis: () => 5_000 };
    const reply = await handler({ Records }, late, () => undefined);
    expect(reply?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['message-0', 'message-1']);
    expect(await sequencesOf(ctx)).toEqual([]);
  });
});

describe('a poison message in a lane', () => {
  test('is set aside with its body, the others are posted, and no number is missing', async () => {
    const ctx = aContext();
    const [first, second, third] = await shipped(ctx);
    const poison = poisonOf(first);
    const malformed = { ...first, id: 'malformed', data: { shipmentId: 7 } };
    expect(await batch([first, poison, second, malformed, { type: 'order.eaten' }, third])).toEqual([]);
    expect(await sequencesOf(ctx)).toEqual([1, 2, 3]);
    expect(asides.taken.map(({ from, id, group, attributes }) => [from, id, group, attributes.reason])).toEqual([
      ['invoice-shipment', 'message-1', 'lane', 'NOT_FOUND'],
      ['invoice-shipment', 'message-3', 'lane', 'MALFORMED_DATA'],
      ['invoice-shipment', 'message-4', 'lane', 'NOT_AN_EVENT'],
    ]);
    expect(JSON.parse(asides.taken[0]?.body ?? '')).toEqual({ detail: poison });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is tried three times by itself when the reason is a bug', async () => {
    const ctx = aContext();
    const [first, second, third] = await shipped(ctx);
    let tries = 0;
    const bug = async (input: Record<string, unknown>, send: () => Promise<unknown>) => {
      if (!JSON.stringify(input).includes(String(second?.data.shipmentId))) return send();
      tries += 1;
      throw new TypeError('x is undefined');
    };
    await withFault('BatchGetItemCommand', bug, async () => {
      expect(await batch([first, second, third])).toEqual([]);
    });
    expect(tries).toBe(1 + 3);
    expect(asides.taken.map(({ id, attributes }) => [id, attributes.reason])).toEqual([['message-1', 'TypeError']]);
    expect(await sequencesOf(ctx)).toEqual([1, 2]);
  });

  test('holds up those behind it as long as it cannot be set aside', async () => {
    const ctx = aContext();
    const [first, second, third] = await shipped(ctx);
    asides.isAway = true;
    expect(await batch([first, poisonOf(first), second, third])).toEqual([1, 2, 3]);
    expect(await sequencesOf(ctx)).toEqual([1]);
    asides.isAway = false;
    expect(await batch([poisonOf(first), second, third])).toEqual([]);
    expect(await sequencesOf(ctx)).toEqual([1, 2, 3]);
  });
});

describe('what goes away by itself', () => {
  const refusing = (name: string, status: number) => async () => {
    throw Object.assign(new Error(name), { name, $fault: 'client', $metadata: { httpStatusCode: status } });
  };

  test.each([
    ['a table that may not be read yet', refusing('AccessDeniedException', 400)],
    ['a table that is not there yet', refusing('ResourceNotFoundException', 400)],
    ['a table that throttles', refusing('ThrottlingException', 400)],
    ['a table that fails', refusing('InternalServerError', 500)],
  ])('sets nothing aside: %s', async (_, fault) => {
    const ctx = aContext();
    const events = await shipped(ctx, [2]);
    await withFault('BatchGetItemCommand', fault, async () => {
      expect(await batch(events)).toEqual([0, 1]);
    });
    expect([asides.taken, await sequencesOf(ctx)]).toEqual([[], []]);
    expect(await batch(events, 2)).toEqual([]);
    expect(await sequencesOf(ctx)).toEqual([1, 2]);
  });

  test('sends back the message and those behind it, not those before it', async () => {
    const ctx = aContext();
    const events = await shipped(ctx, [3]);
    const second = String(events[1]?.data.shipmentId);
    const fault = async (input: Record<string, unknown>, send: () => Promise<unknown>) =>
      JSON.stringify(input).includes(second) ? refusing('InternalServerError', 500)() : send();
    await withFault('BatchGetItemCommand', fault, async () => {
      expect(await batch(events)).toEqual([1, 2]);
    });
    expect([asides.taken, await sequencesOf(ctx)]).toEqual([[], [1]]);
  });
});
