import { dynamoClient } from '../../../shared/platform/dynamo-client.ts';

export interface ClientCall {
  /** For example `TransactWriteItemsCommand`. */
  readonly name: string;
  readonly input: Record<string, unknown>;
}

export type ClientReply = { output: Record<string, unknown> };

/** What stands between the product and its table: sends a call on, with another input if it likes, or answers itself. */
export type Layer = (
  call: ClientCall,
  send: (input?: ClientCall['input']) => Promise<ClientReply>,
) => Promise<ClientReply>;

let layers = 0;

/**
 * Adds a layer to the one client of the product and returns how to take it away. `outside` the client's own retries it sees a
 * call once and may change it; on the `wire` it sees every attempt. Of two layers in one place the later one is the inner one.
 */
export function addLayer(place: 'outside' | 'wire', layer: Layer): () => void {
  layers += 1;
  const name = `layer-${layers}`;
  // The stack types every step by its own arguments; a layer needs of them no more than the input.
  const middleware = ((next: (args: object) => Promise<ClientReply>, context: { commandName?: string }) =>
    (args: { input: ClientCall['input'] }): Promise<ClientReply> =>
      layer({ name: context.commandName ?? '', input: args.input }, (input = args.input) =>
        next({ ...args, input }),
      )) as never;
  if (place === 'outside') dynamoClient.middlewareStack.add(middleware, { step: 'initialize', name });
  else dynamoClient.middlewareStack.add(middleware, { step: 'finalizeRequest', priority: 'low', name });
  return () => {
    dynamoClient.middlewareStack.remove(name);
  };
}

/** Runs the work with things added that are taken away at its end, whatever that is. */
export async function during<R>(added: readonly (() => void)[], work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } finally {
    for (const remove of added.toReversed()) remove();
  }
}

interface WriteBody {
  readonly Item?: Record<string, { S: string }>;
  readonly Key?: Record<string, { S: string }>;
}
export type TransactItem = Record<string, WriteBody & Record<string, unknown>>;

export const transactItemsOf = ({ input }: ClientCall): TransactItem[] => (input.TransactItems ?? []) as TransactItem[];

export const isTransaction = ({ name }: ClientCall): boolean => name === 'TransactWriteItemsCommand';

/** Key of an item of a transaction. */
export function keyOf(item: TransactItem): { PK: string; SK: string } {
  const body = Object.values(item)[0];
  const key = body?.Item ?? body?.Key;
  return { PK: key?.PK?.S ?? '', SK: key?.SK?.S ?? '' };
}
