import type { FileAccess, RecordAccess } from '../functions/automations/registry.ts';
import { tableDefinition } from './table-definition.ts';

/** A statement of a role about records. CDK writes it into the policy, the tests evaluate it. */
export interface RecordStatement {
  readonly actions: readonly string[];
  /** The table or indexes by name: `table`, `index/GSI1`. */
  readonly on: readonly string[];
  /** Partition keys that it holds for, of the table or, in a query, of the index. */
  readonly keys: string;
  /** Others that a call may name along with them: a transaction may be asked about as a whole. */
  readonly alsoKeys?: string;
}

/** Session tag that every session of a data role carries. */
export const TENANT_TAG = 'tenant';

/** What IAM asks for; a transaction is authorised by the writes in it. Never a Scan. */
const tableActions = {
  get: ['GetItem', 'BatchGetItem'],
  put: ['PutItem'],
  update: ['UpdateItem'],
  delete: ['DeleteItem'],
  check: ['ConditionCheckItem'],
  query: ['Query'],
} as const satisfies Partial<Record<RecordAccess, readonly string[]>>;

const dynamodb = (actions: readonly string[]): string[] => actions.map((action) => `dynamodb:${action}`);

const OWN_KEYS = `T#\${aws:PrincipalTag/${TENANT_TAG}}#*`;

/** The policy of a data role: these kinds of access to the records of the tenant whose session it is. */
export function tenantRecords(access: readonly RecordAccess[]): RecordStatement[] {
  const keys = OWN_KEYS;
  const actions = Object.entries(tableActions).flatMap(([kind, asked]) =>
    access.includes(kind as RecordAccess) ? dynamodb(asked) : [],
  );
  const indexes = tableDefinition.indexes
    .map(({ name }) => name)
    .filter((name) => access.some((kind) => kind === name));
  return [
    { actions, on: ['table'], keys },
    { actions: dynamodb(['Query']), on: indexes.map((name) => `index/${name}`), keys },
  ].filter((statement) => statement.actions.length > 0 && statement.on.length > 0);
}

/** The list that no tenant owns. Schedules read it before there is a tenant. */
export const tenantList: RecordStatement = { actions: dynamodb(['Query']), on: ['index/GSI3'], keys: 'TENANTS' };

/** A capture key names its tenant, which nobody has to believe before the key was found. */
export const captureKeys: RecordStatement = {
  actions: dynamodb(['GetItem']),
  on: ['table'],
  keys: `T#*#cap_${'?'.repeat(26)}`,
};

/** A machine client is known by its client id alone: whose it is stands outside of every tenant. */
export const clientMarkers: RecordStatement = { actions: dynamodb(['GetItem']), on: ['table'], keys: 'CLIENT#*' };

/**
 * A session of the API takes a client id for its tenant in the transaction that writes the record. It can neither read, move nor
 * give back one.
 */
export const newClientMarkers: RecordStatement = {
  actions: dynamodb(['PutItem']),
  on: ['table'],
  keys: OWN_KEYS,
  alsoKeys: 'CLIENT#*',
};

/**
 * Holds for the keys and for no other. `ForAllValues` alone is true of a call that names no key, hence `Null`; IAM sees the
 * partition key of the table or of the queried index, not the index keys inside a written item.
 */
export const conditionsOf = ({ keys, alsoKeys }: RecordStatement) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': alsoKeys === undefined ? [keys] : [keys, alsoKeys] },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** What IAM asks for; nobody lists a bucket. */
const fileActions: Readonly<Record<FileAccess, string>> = {
  read: 's3:GetObject',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
};

/** The policy of a data role about files: which objects of the bucket, by their keys. */
export const tenantFiles = (access: readonly FileAccess[]) => ({
  actions: access.map((kind) => fileActions[kind]),
  on: `\${aws:PrincipalTag/${TENANT_TAG}}/*`,
});

/** What the API signs addresses for. */
export const apiFiles: readonly FileAccess[] = ['read', 'write'];

/** What the API does with records: everything but a Scan. */
export const apiRecords: readonly RecordAccess[] = [
  'get',
  'put',
  'update',
  'delete',
  'check',
  'query',
  'GSI1',
  'GSI2',
  'GSI3',
];
