import type { DynamoDBClient, QueryCommandInput, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { recordActions, tableDefinition } from '../../infra/table-definition.ts';

/** What IAM asks of a role for a call, as `action resource`: a transaction needs the actions of its writes and none of its own. */
export function grantsOf(commandName: string, input: object): string[] {
  const action = commandName.replace(/Command$/, '');
  if (action === 'TransactWriteItems') {
    const { TransactItems = [] } = input as TransactWriteItemsCommandInput;
    const kinds = new Set(TransactItems.flatMap((item) => Object.keys(item)));
    return [...kinds].map((kind) => `dynamodb:${kind}Item table`);
  }
  const { IndexName } = input as QueryCommandInput;
  return [`dynamodb:${action} ${IndexName === undefined ? 'table' : `index/${IndexName}`}`];
}

/** What every function that works with records is granted. */
export const granted: ReadonlySet<string> = new Set([
  ...recordActions.table.map((action) => `dynamodb:${action} table`),
  ...tableDefinition.indexes.flatMap(({ name }) =>
    recordActions.index.map((action) => `dynamodb:${action} index/${name}`),
  ),
]);

/** Refuses, as IAM would and DynamoDB Local does not, every call of the product's client that the roles do not allow. */
export function refuseWhatIsNotGranted(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const denied = grantsOf(String(commandName), args.input).filter((grant) => !granted.has(grant));
        if (denied.length > 0)
          throw Object.assign(new Error(`No role allows ${denied.join(', ')}`), { name: 'AccessDeniedException' });
        return next(args);
      },
    { step: 'initialize', name: 'grants' },
  );
}
