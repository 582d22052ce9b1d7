import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { handler } from '../../../functions/outbox-relay.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';

const bus = mockClient(EventBridgeClient);
beforeEach(() => bus.reset());

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
