import type {
  AttributeValue,
  BatchGetItemCommandInput,
  DynamoDBClient,
  GetItemCommandInput,
  QueryCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type AutomationName, automations, type RecordAccess } from '../../functions/automations/registry.ts';
import {
  apiRecords,
  captureKeys,
  clientMarkers,
  conditionsOf,
  newClientMarkers,
  type RecordStatement,
  TENANT_TAG,
  tenantList,
  tenantRecords,
} from '../../infra/record-access.ts';
import { tableDefinition } from '../../infra/table-definition.ts';
import { isAllowed, type Request, type Statement } from './iam.ts';

/** Who opened the session that a call is made in. Without a function it is one that no single function need be able to serve. */
interface Session {
  readonly tenant: string;
  readonly function?: string;
}

type Keyed = Record<string, AttributeValue>;
const partitionIn = (item: Keyed | undefined): string[] => (item?.PK?.S === undefined ? [] : [item.PK.S]);

/** The partition that a query names, of the table or of its index. */
function partitionOfQuery(input: QueryCommandInput): string[] {
  const name = input.IndexName === undefined ? tableDefinition.partitionKey : `${input.IndexName}PK`;
  const equality = /^(#\w+) = (:\w+)/.exec(input.KeyConditionExpression ?? '');
  const isPartition = equality?.[1] !== undefined && input.ExpressionAttributeNames?.[equality[1]] === name;
  const value = isPartition ? input.ExpressionAttributeValues?.[equality?.[2] ?? '']?.S : undefined;
  return value === undefined ? [] : [value];
}

/** What IAM is asked about a call: a transaction needs the actions of its writes and none of its own. */
export function requestsOf(commandName: string, input: object): (Omit<Request, 'context'> & { keys: string[] })[] {
  const name = commandName.replace(/Command$/, '');
  const ask = (action: string, keys: string[], resource = 'table') => ({
    action: `dynamodb:${action}`,
    resource,
    keys,
  });
  switch (name) {
    case 'GetItem':
      return [ask(name, partitionIn((input as GetItemCommandInput).Key))];
    case 'UpdateItem':
      return [ask(name, partitionIn((input as UpdateItemCommandInput).Key))];
    case 'BatchGetItem':
      return Object.values((input as BatchGetItemCommandInput).RequestItems ?? {}).map(({ Keys = [] }) =>
        ask(name, Keys.flatMap(partitionIn)),
      );
    case 'Query': {
      const query = input as QueryCommandInput;
      return [ask(name, partitionOfQuery(query), query.IndexName === undefined ? 'table' : `index/${query.IndexName}`)];
    }
    case 'TransactWriteItems':
      return ((input as TransactWriteItemsCommandInput).TransactItems ?? []).flatMap((write) =>
        Object.entries(write).map(([kind, body]) => {
          const { Item, Key } = body as { Item?: Keyed; Key?: Keyed };
          return ask(`${kind}Item`, partitionIn(Item ?? Key));
        }),
      );
    default:
      return [ask(name, [])];
  }
}

/** The same as `action resource`, with the list that no tenant owns named by its key. */
export const grantsOf = (commandName: string, input: object): string[] => [
  ...new Set(
    requestsOf(commandName, input).map(
      ({ action, resource, keys }) =>
        `${action} ${resource}${keys.includes(tenantList.keys) ? ` ${tenantList.keys}` : ''}`,
    ),
  ),
];

/** A statement as a policy has it, but with resources by their names. */
export const asStatement = (statement: RecordStatement): Statement => ({
  Effect: 'Allow',
  Action: statement.actions,
  Resource: statement.on,
  Condition: conditionsOf(statement),
});

/** What a function declares that it does with records. */
export const declaredAccess = (name: string | undefined): readonly RecordAccess[] =>
  name !== undefined && name in automations ? automations[name as AutomationName].records : apiRecords;

/** What a session of a function's data role may do; only the API takes client ids. */
export const sessionStatements = (name: string | undefined): Statement[] => {
  const access = declaredAccess(name);
  return [...tenantRecords(access), ...(access === apiRecords ? [newClientMarkers] : [])].map(asStatement);
};

/** What functions may do under their own role, before there is a tenant. */
const withoutTenant = [captureKeys, clientMarkers, tenantList].map(asStatement);

/** What the session may not do of what a call asks, a line each. */
function deniedOf(session: Session | undefined, commandName: string, input: object): string[] {
  const statements = session ? sessionStatements(session.function) : withoutTenant;
  const tags: Request['context'] = session ? { [`aws:PrincipalTag/${TENANT_TAG}`]: [session.tenant] } : {};
  return requestsOf(commandName, input)
    .filter(
      ({ keys, ...request }) =>
        !isAllowed(statements, { ...request, context: { ...tags, 'dynamodb:LeadingKeys': keys } }),
    )
    .map(({ action, resource, keys }) => [action, resource, ...keys].join(' '));
}

/** Index keys of written items that lead out of the tenant. IAM does not look at them, so nobody but the tests would notice. */
function strayIndexKeys({ tenant }: Session, input: object): string[] {
  const { TransactItems = [] } = input as TransactWriteItemsCommandInput;
  const own = [`T#${tenant}#`, tenantList.keys];
  return TransactItems.flatMap(({ Put, Update }) => [
    ...tableDefinition.indexes.flatMap(({ partitionKey }) => Put?.Item?.[partitionKey]?.S ?? []),
    ...(/GSI\dPK/.test(JSON.stringify([Update?.UpdateExpression, Update?.ExpressionAttributeNames]))
      ? ['an update']
      : []),
  ]).filter((key) => !own.some((start) => key.startsWith(start)));
}

const sessions = new WeakMap<object, Session>();

/** The one client of the tests as a session of a data role: it is told whose, as the credentials tell IAM. */
export const inSession = (client: DynamoDBClient, session: Session): DynamoDBClient =>
  Object.create(client, {
    send: {
      value: (command: Parameters<DynamoDBClient['send']>[0], options?: { abortSignal?: AbortSignal }) => {
        sessions.set(command.input, session);
        return client.send(command, options);
      },
    },
  }) as DynamoDBClient;

/** Refuses, as IAM would and DynamoDB Local does not, every call that the role or session behind it does not allow. */
export function refuseWhatIsNotGranted(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const session = sessions.get(args.input);
        const denied = deniedOf(session, String(commandName), args.input);
        if (denied.length > 0) {
          const who = session
            ? `${session.function ?? 'A function'} in a session of ${session.tenant}`
            : 'A function by itself';
          throw Object.assign(new Error(`${who} may not ${denied.join(', ')}`), { name: 'AccessDeniedException' });
        }
        const stray = session ? strayIndexKeys(session, args.input) : [];
        if (stray.length > 0)
          throw new Error(`Index keys of another tenant than ${session?.tenant}: ${stray.join(', ')}`);
        return next(args);
      },
    { step: 'initialize', name: 'grants' },
  );
}
