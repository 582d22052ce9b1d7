import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { addLayer } from './client-layers.ts';
import { addFaults } from './dynamo-faults.ts';
import { plantSplit } from './planted-bugs.ts';
import { Random } from './random.ts';

/** Work for a process that may be killed: a request to the API, a delivery to an automation, or a batch for the relay. */
export type CrashJob =
  | { readonly kind: 'request'; readonly tenant: string; readonly operation: string; readonly input: object }
  | { readonly kind: 'delivery'; readonly automation: string; readonly event: EventEnvelope }
  | { readonly kind: 'relay'; readonly records: readonly DynamoDBRecord[] };

export interface CrashOrder {
  readonly job: CrashJob;
  /** The AWS call at which to die, counted from 1; 0 lives on. */
  readonly at: number;
  readonly side: 'before' | 'after';
  readonly plant?: 'events-after-state' | 'key-beside-effect';
  /** Faults of the table besides the crash. */
  readonly seed?: number;
}

/** Does the job as the functions of the product do. Loads no more than the job needs: a process that is to be killed is started a lot. */
export async function perform(job: CrashJob): Promise<unknown> {
  switch (job.kind) {
    case 'request': {
      const { request } = await import('./api-caller.ts');
      const { aContext } = await import('../a-context.ts');
      return request(aContext({ tenant: job.tenant }), job.operation, job.input);
    }
    case 'delivery': {
      const { lambdaContext, registeredAutomations } = await import('../../../infra/local/local-automations.ts');
      const automation = registeredAutomations().find(({ name }) => name === job.automation);
      if (!automation) throw new Error(`No automation ${job.automation}`);
      const handler = await automation.load();
      const record = { messageId: '1', body: JSON.stringify({ detail: job.event }) } as SQSRecord;
      return handler({ Records: [record] }, lambdaContext(job.automation, 'crash'));
    }
    case 'relay': {
      const { handler } = await import('../../../functions/outbox-relay.ts');
      return handler({ Records: [...job.records] }, {} as never, () => undefined);
    }
  }
}

/** Counts the AWS calls of this process and ends it, as a crash of the machine does, before or after one of them. */
function dieAt({ at, side }: CrashOrder): () => number {
  let calls = 0;
  const counted = async <R>(send: () => Promise<R>): Promise<R> => {
    calls += 1;
    const isLast = calls === at;
    if (isLast && side === 'before') process.kill(process.pid, 'SIGKILL');
    const reply = await send();
    if (isLast) process.kill(process.pid, 'SIGKILL');
    return reply;
  };
  addLayer('wire', (_, send) => counted(() => send()));
  for (const { prototype } of [EventBridgeClient, SQSClient]) {
    const send = prototype.send as (...given: unknown[]) => Promise<never>;
    prototype.send = function (this: unknown, ...given: unknown[]) {
      return counted(() => send.apply(this, given));
    } as never;
  }
  return () => calls;
}

const plants = {
  'events-after-state': () => plantSplit(/^EVENT#/, 'after'),
  'key-beside-effect': () => plantSplit(/^IDEMPOTENCY$/, 'after'),
};

if (process.env.CRASH_ORDER) {
  const order = JSON.parse(process.env.CRASH_ORDER) as CrashOrder;
  if (order.plant) plants[order.plant]();
  if (order.seed !== undefined) addFaults(new Random(order.seed));
  const calls = dieAt(order);
  // What fails is repeated by whoever asked, as after a crash.
  await perform(order.job).catch((error: unknown) => {
    if (order.seed === undefined) throw error;
  });
  process.stdout.write(`calls ${calls()}\n`);
  process.exit(0);
}
