import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { type LocalHandler, lambdaContext } from '../../../infra/local/local-automations.ts';
import { Asides } from '../asides.ts';
import { asCaller } from './callers.ts';

/** Where functions lay what they give up by themselves. */
const asides = new Asides();

/** What became of the messages of a batch, by their ids; the others are done. */
export interface Delivered {
  readonly failed: ReadonlySet<string>;
  /** Of those that are done: what the function itself gave up. */
  readonly setAside: ReadonlySet<string>;
}

/** Gives a batch to a handler as Lambda does, in the name of the batch. */
export async function deliver(
  automation: string,
  handler: LocalHandler,
  batch: string,
  Records: readonly SQSRecord[],
): Promise<Delivered> {
  const own = new Set(Records.map(({ messageId }) => messageId));
  const setAside = new Set<string>();
  const deaf = asides.listen(({ id = '' }) => {
    if (own.has(id)) setAside.add(id);
  });
  const reply = (await asCaller(batch, () => handler({ Records: [...Records] }, lambdaContext(automation, batch)))) as
    | SQSBatchResponse
    | undefined;
  deaf();
  return { failed: new Set(reply?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)), setAside };
}
