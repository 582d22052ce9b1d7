import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';

type Send = () => Promise<unknown>;
/** Decides about one call: send it, answer instead of it, or send it and answer something else. */
export type Fault = (input: Record<string, unknown>, send: Send, attempt: number) => Promise<unknown>;

/**
 * Runs the work while calls of one kind go through the fault; returns how often the kind was called. The fault sits inside the
 * client's own retries, as the network does.
 */
export async function withFault(commandName: string, fault: Fault, work: () => Promise<unknown>): Promise<number> {
  const name = `fault-${Math.random()}`;
  let attempts = 0;
  dynamoClient.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== commandName) return next(args);
      attempts += 1;
      const input = args.input as unknown as Record<string, unknown>;
      return fault(input, () => next(args), attempts) as ReturnType<typeof next>;
    },
    { step: 'finalizeRequest', priority: 'low', name },
  );
  try {
    await work();
  } finally {
    dynamoClient.middlewareStack.remove(name);
  }
  return attempts;
}

/** What DynamoDB answers when another transaction touches the same item, which DynamoDB Local never does. */
export const cancelledBy = (...codes: string[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: `Transaction cancelled [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
    $metadata: {},
  });

/** What the client sees when the connection ends before the reply. */
export const connectionLost = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
