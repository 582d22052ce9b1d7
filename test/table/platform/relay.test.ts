import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, type SendMessageBatchCommandInput } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/outbox-relay.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import { Asides } from '../../support/asides.ts';

const bus = mockClient(EventBridgeClient);
const queues = new Asides();
beforeEach(() => {
  bus.reset();
  queues.forget();
});

const envelope = (n: number) => ({
  id: String(n).padStart(26, '0'),
  type: 'order.placed',
  version: 1,
  tenant: 'acme',
  aggregateId: 'ord_1',
  aggregateVersion: n,
  occurredAt: '2026-11-21T10:00:00.000Z',
  actor: 'tester',
  correlationId: 'request-1',
  data: { count: n },
});
const record = (n: number, changes: Partial<DynamoDBRecord> = {}, SK = `EVENT#${n}`): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(n),
    NewImage: toAttributes({ PK: 'T#acme#ord_1', SK, ...envelope(n) }) as never,
  },
  ...changes,
});
const relay = (records: DynamoDBRecord[]) => handler({ Records: records }, {} as never, () => undefined);
const puts = () => bus.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries ?? []);
/** Takes everything but these events. */
const refusing = (...refused: number[]) =>
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => ({
    Entries: Entries.map(({ Detail = '' }) => {
      const { aggregateVersion } = JSON.parse(Detail) as { aggregateVersion: number };
      return refused.includes(aggregateVersion) ? { ErrorCode: 'ThrottlingException' } : { EventId: 'e' };
    }),
  }));
const sent = () =>
  puts().map((entries) =>
    entries.map(({ Detail = '' }) => (JSON.parse(Detail) as { aggregateVersion: number }).aggregateVersion),
  );
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('puts events on the bus in order, ten at a time', async () => {
  refusing();
  expect(await relay(range(1, 23).map((n) => record(n)))).toEqual({ batchItemFailures: [] });
  expect(sent()).toEqual([range(1, 10), range(11, 20), range(21, 23)]);
  expect(puts()[0]?.[0]).toEqual({
    EventBusName: 'test',
    Source: 'crm-erp',
    DetailType: 'order.placed',
    Time: new Date('2026-11-21T10:00:00.000Z'),
    Detail: JSON.stringify(envelope(1)),
  });
});

test('stops at the first event that the bus refuses and asks for it and all after it again', async () => {
  refusing(14, 16);
  expect(await relay(range(1, 23).map((n) => record(n)))).toEqual({ batchItemFailures: [{ itemIdentifier: '14' }] });
  expect(sent()).toEqual([range(1, 10), range(11, 20)]);
});

test('asks for the whole chunk again when the bus does not answer', async () => {
  refusing();
  bus.on(PutEventsCommand).rejectsOnce(new Error('503'));
  expect(await relay(range(1, 12).map((n) => record(n)))).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
});

test('takes an answer without entries for no', async () => {
  bus.on(PutEventsCommand).resolves({});
  expect(await relay([record(7)])).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
});

test('passes by what is no new event, and calls nobody when there is none', async () => {
  refusing();
  const others = [
    record(1, {}, 'ORDER'),
    record(2, { eventName: 'MODIFY' }),
    record(3, { eventName: 'REMOVE', dynamodb: { SequenceNumber: '3' } }),
  ];
  expect(await relay(others)).toEqual({ batchItemFailures: [] });
  expect(puts()).toEqual([]);
  expect(await relay([...others, record(4)])).toEqual({ batchItemFailures: [] });
  expect(sent()).toEqual([[4]]);
});

describe('events of an automation that takes numbers', () => {
  const shipped = (n: number, tenant = 'acme') => {
    const row = record(n);
    Object.assign(row.dynamodb?.NewImage ?? {}, toAttributes({ type: 'order.shipped', tenant }));
    return row;
  };
  /** Has these numbers refused by the queue; what it was sent, call by call. */
  const lanes = (...refused: number[]) => {
    const calls: SendMessageBatchCommandInput[] = [];
    queues.client.on(SendMessageBatchCommand).callsFake((input: SendMessageBatchCommandInput) => {
      calls.push(input);
      const isRefused = ({ MessageBody = '' }: { MessageBody?: string | undefined }) =>
        refused.includes((JSON.parse(MessageBody) as { detail: { aggregateVersion: number } }).detail.aggregateVersion);
      const all = input.Entries ?? [];
      return {
        Successful: all.filter((entry) => !isRefused(entry)).map(({ Id }) => ({ Id })),
        Failed: all.filter(isRefused).map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })),
      };
    });
    return calls;
  };

  test('go to its queue too, in the lane of tenant and series, in order, once under their id', async () => {
    refusing();
    const calls = lanes();
    const rows = [record(1), shipped(2), shipped(3, 'globex'), shipped(4)];
    expect(await relay(rows)).toEqual({ batchItemFailures: [] });
    expect(sent()).toEqual([[1, 2, 3, 4]]);
    expect(calls.map(({ QueueUrl }) => QueueUrl)).toEqual(['http://queues.test/000000000000/invoice-shipment']);
    expect(
      calls[0]?.Entries?.map(({ MessageGroupId, MessageDeduplicationId }) => [MessageGroupId, MessageDeduplicationId]),
    ).toEqual([
      ['acme:invoice', envelope(2).id],
      ['globex:invoice', envelope(3).id],
      ['acme:invoice', envelope(4).id],
    ]);
    expect(JSON.parse(calls[0]?.Entries?.[0]?.MessageBody ?? '')).toEqual({
      source: 'crm-erp',
      'detail-type': 'order.shipped',
      detail: { ...envelope(2), type: 'order.shipped' },
    });
  });

  test('that the queue refuses come again with all after them, though the bus took them', async () => {
    refusing();
    lanes(3, 5);
    expect(await relay([record(1), shipped(2), shipped(3), record(4), shipped(5), record(6)])).toEqual({
      batchItemFailures: [{ itemIdentifier: '3' }],
    });
  });

  test('stop where either stops', async () => {
    refusing(2);
    lanes(3);
    expect(await relay(range(1, 5).map((n) => shipped(n)))).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  test('come again when the queue does not answer', async () => {
    refusing();
    queues.client.on(SendMessageBatchCommand).rejects(new Error('503'));
    expect(await relay([record(1), shipped(2), record(3)])).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });
});

describe('the size of a call', () => {
  const large = (n: number, characters: number) => {
    const row = record(n);
    Object.assign(row.dynamodb?.NewImage ?? {}, toAttributes({ data: { text: 'x'.repeat(characters) } }));
    return row;
  };

  test('stays under a megabyte, all entries together', async () => {
    refusing();
    const rows = [large(1, 400_000), large(2, 400_000), large(3, 150_000), large(4, 350_000), record(5)];
    expect(await relay(rows)).toEqual({ batchItemFailures: [] });
    expect(sent()).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    for (const entries of puts()) {
      const bytes = entries.map(({ Detail = '', Source = '', DetailType = '' }) => Source + DetailType + Detail);
      expect(Buffer.byteLength(bytes.join(''))).toBeLessThan(1_000_000);
    }
  });

  test('lets a row through that is larger than that by itself no more: it is set aside, without what does not fit', async () => {
    refusing();
    const tooLarge = record(2);
    Object.assign(tooLarge.dynamodb?.NewImage ?? {}, toAttributes({ data: { text: '\u0001'.repeat(300_000) } }));
    expect(await relay([record(1), tooLarge, record(3)])).toEqual({ batchItemFailures: [] });
    expect(sent()).toEqual([[1, 3]]);
    expect(queues.taken.map(({ attributes }) => attributes)).toEqual([{ reason: 'TOO_LARGE', sequence: '2' }]);
    expect(JSON.parse(queues.taken[0]?.body ?? '')).toMatchObject({ SequenceNumber: '2' });
    expect(queues.taken[0]?.body).not.toContain('u0001');
  });

  test('has no characters that a queue does not take', async () => {
    refusing();
    const strange = record(1);
    Object.assign(strange.dynamodb?.NewImage ?? {}, toAttributes({ data: { text: 'a\uFFFE\uFFFF\uD800b' } }));
    expect(await relay([strange])).toEqual({ batchItemFailures: [] });
    const { Detail = '' } = puts()[0]?.[0] ?? {};
    expect(Detail).toMatch(/^[ -~]*$/);
    expect(JSON.parse(Detail)).toMatchObject({ data: { text: 'a\uFFFE\uFFFF\uD800b' } });
  });
});

describe('a row that is no event', () => {
  const malformed = (n: number) => {
    const row = record(n);
    Object.assign(row.dynamodb?.NewImage ?? {}, toAttributes({ correlationId: 7 }));
    return row;
  };

  test('is set aside at once with all that the stream has of it, and those behind it are sent', async () => {
    refusing();
    expect(await relay([record(1), malformed(2), record(3)])).toEqual({ batchItemFailures: [] });
    expect(sent()).toEqual([[1, 3]]);
    expect(queues.taken).toMatchObject([
      { from: 'outbox-relay', group: undefined, attributes: { reason: 'NOT_AN_EVENT', sequence: '2' } },
    ]);
    expect(JSON.parse(queues.taken[0]?.body ?? '')).toEqual({ ...malformed(2).dynamodb });
  });

  test('stops all behind it as long as it cannot be set aside', async () => {
    refusing();
    queues.isAway = true;
    expect(await relay([record(1), malformed(2), record(3)])).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  test('is left where it is when something before it was refused', async () => {
    refusing(1);
    expect(await relay([record(1), malformed(2)])).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(queues.taken).toEqual([]);
  });
});
