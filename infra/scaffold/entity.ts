import type { Names } from './names.ts';

/** A text by its path. */
export type Files = Readonly<Record<string, string>>;

/** The files of a kind of record that can be created, renamed, found and listed, with its tests, and what the generated tests and the bench need to know. */
export function entityFiles(domain: string, prefix: string, names: Names): Files {
  const shared = `shared/${domain}/${names.kebab}`;
  return {
    [`${shared}.model.ts`]: model(names),
    [`${shared}.events.ts`]: events(names),
    [`${shared}.permissions.ts`]: permissions(names),
    [`${shared}.store.ts`]: store(prefix, names),
    [`${shared}.actions.ts`]: actions(prefix, names),
    [`graphql/${domain}/${names.kebab}.graphql`]: sdl(prefix, names),
    [`graphql/${domain}/${names.kebab}.resolvers.ts`]: resolvers(domain, prefix, names),
    [`test/unit/${domain}/${names.kebab}.model.test.ts`]: modelTest(domain, names),
    [`test/api/${domain}/${names.kebab}.test.ts`]: apiTest(names),
    [`test/api/${domain}/${names.kebab}.samples.ts`]: samples(domain, names),
    [`test/bench/${domain}/${names.kebab}.operations.ts`]: operations(names),
  };
}

const model = ({ pascal, words }: Names) => `import * as z from 'zod/mini';
import { Aggregate } from '../platform/aggregate.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

export const New${pascal} = z.object({ name });
export type New${pascal} = z.input<typeof New${pascal}>;

export const ${pascal}Changes = z.object({ id: z.string(), expectedVersion: z.nullish(z.int()), name });
export type ${pascal}Changes = z.input<typeof ${pascal}Changes>;

/** ${pascal}: say what a ${words} is and what it stands for. */
export const ${pascal} = z.extend(Aggregate, { name: z.string() });
export type ${pascal} = z.infer<typeof ${pascal}>;
`;

const events = ({ kebab, pascal, words }: Names) => `import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const ${pascal}Created = defineEvent('${kebab}.created', 1, 'A ${words} was created.', z.object({}));
export const ${pascal}Updated = defineEvent(
  '${kebab}.updated',
  1,
  'A ${words} was changed.',
  z.object({ fields: z.array(z.string()).check(z.describe('Names of the fields that changed.')) }),
);
`;

const permissions = ({
  camels,
  manyWords,
}: Names) => `import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];

export const permissions = {
  '${camels}.read': { allows: 'Read ${manyWords}.', roles: staff },
  '${camels}.write': { allows: 'Create and change ${manyWords}.', roles: ['admin'] },
} satisfies PermissionDeclarations;
`;

const store = (
  prefix: string,
  { kebab, camel, pascal, pascals, key, words, manyWords }: Names,
) => `import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { ${pascal} } from './${kebab}.model.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a ${words} | PK = ${words}, SK = ${key} | 1 get |
 * | ${manyWords}, newest first | GSI1PK = ${key}, GSI1SK = id | 1 query |
 */
const keyOf = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: '${key}' });
const listPartition = (ctx: Context) => partitionOf(ctx, '${key}');

const itemOf = (ctx: Context, ${camel}: ${pascal}): Item & ${pascal} => ({
  ...keyOf(ctx, ${camel}.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: ${camel}.id,
  ...${camel},
});

const to${pascal} = readerOf(${pascal}, { indexes: ['GSI1'] });

export const insert${pascal} = (ctx: Context, ${camel}: ${pascal}): Write => insert(itemOf(ctx, ${camel}));
export const replace${pascal} = (ctx: Context, ${camel}: ${pascal}): Write => replace(itemOf(ctx, ${camel}));

export async function find${pascal}(ctx: Context, id: string): Promise<${pascal} | undefined> {
  const item = isId('${prefix}', id) ? await ctx.table.get(keyOf(ctx, id)) : undefined;
  return item && to${pascal}(item);
}

/** What the indexes answer of lists of ${manyWords}. */
const ${camel}Lists: readonly Served<${pascal}>[] = [
  {
    scope: 'any',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: to${pascal},
  },
];

export const list${pascals} = (ctx: Context, query: ListQuery): Promise<Page<${pascal}>> =>
  answerList(ctx, ${camel}Lists, query);
`;

const actions = (
  prefix: string,
  { kebab, camel, pascal, pascals, words }: Names,
) => `import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { ${pascal}Created, ${pascal}Updated } from './${kebab}.events.ts';
import { New${pascal}, type ${pascal}, ${pascal}Changes } from './${kebab}.model.ts';
import * as store from './${kebab}.store.ts';

export const { find${pascal}, list${pascals} } = store;

/** Creates a ${words}. Refuses VALIDATION. */
export async function create${pascal}(ctx: Context, input: New${pascal}): Promise<${pascal}> {
  requirePermission(ctx, 'create${pascal}');
  const ${camel}: ${pascal} = { ...newAggregate(ctx, ctx.newId('${prefix}')), ...parse(New${pascal}, input) };
  await commit(ctx, [store.insert${pascal}(ctx, ${camel})], [draft(${pascal}Created, ${camel}, {})]);
  return ${camel};
}

/** Changes a ${words}; what is as it was already writes nothing. Refuses VALIDATION, NOT_FOUND, CONFLICT. */
export async function update${pascal}(ctx: Context, input: ${pascal}Changes): Promise<${pascal}> {
  requirePermission(ctx, 'update${pascal}');
  const { id, expectedVersion, ...changes } = parse(${pascal}Changes, input);
  const stored = await store.find${pascal}(ctx, id);
  if (!stored) throw notFound('No ${words} has this id.');
  requireVersion(stored, expectedVersion);
  const fields = changedFields(stored, changes);
  if (fields.length === 0) return stored;
  const ${camel} = withChanges(ctx, stored, changes);
  await commit(ctx, [store.replace${pascal}(ctx, ${camel})], [draft(${pascal}Updated, ${camel}, { fields })]);
  return ${camel};
}
`;

const sdl = (prefix: string, { camel, camels, pascal, words, manyWords }: Names) => `"""
${pascal}: say what a ${words} is and what it stands for.
"""
type ${pascal} implements Node
  @record(prefix: "${prefix}", permission: "${camels}.read")
  @timeline(permission: "${camels}.read")
  @connection {
  "Name."
  name: String! @needs(permission: "${camels}.read")
}

extend type Query {
  "A ${words} by id; null when there is none."
  ${camel}(id: ID!): ${pascal} @needs(permission: "${camels}.read")
  "The tenant's ${manyWords}, newest first."
  ${camels}: ${pascal}Connection! @needs(permission: "${camels}.read")
}

"""
A new ${words}.
"""
input Create${pascal}Input @idempotent {
  "Name, 1 to 200 characters."
  name: String!
}

"""
What changes of a ${words}.
"""
input Update${pascal}Input @change(of: "${words}") @idempotent {
  "Name, 1 to 200 characters."
  name: String!
}

extend type Mutation {
  "Creates a ${words}. Refuses: VALIDATION."
  create${pascal}(input: Create${pascal}Input!): ${pascal} @needs(permission: "${camels}.write")
  "Changes a ${words}. Refuses: VALIDATION, NOT_FOUND, CONFLICT."
  update${pascal}(input: Update${pascal}Input!): ${pascal} @needs(permission: "${camels}.write")
}
`;

const resolvers = (
  domain: string,
  prefix: string,
  { kebab, camel, camels, pascal, pascals }: Names,
) => `import { create${pascal}, find${pascal}, list${pascals}, update${pascal} } from '../../shared/${domain}/${kebab}.actions.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

export const resolvers: Resolvers = {
  Query: {
    ${camel}: record('${prefix}', find${pascal}),
    ${camels}: list(list${pascals}),
  },
  ${pascal}: { timeline: listById(listTimeline) },
  Mutation: {
    create${pascal}: mutation('create${pascal}', '${camel}', create${pascal}, find${pascal}),
    update${pascal}: mutation('update${pascal}', '${camel}', update${pascal}, find${pascal}),
  },
};

export const nodes: Nodes = { ${prefix}: { type: '${pascal}', find: find${pascal} } };
`;

const modelTest = (domain: string, { kebab, pascal, words }: Names) => `import { expect, test } from 'vitest';
import { New${pascal} } from '../../../shared/${domain}/${kebab}.model.ts';

test('a ${words} is named, without blanks around the name', () => {
  expect(New${pascal}.parse({ name: ' First ' })).toEqual({ name: 'First' });
});

test.each(['', '   ', 'x'.repeat(201)])('a name like %j is refused', (name) => {
  expect(New${pascal}.safeParse({ name }).success).toBe(false);
});
`;

const apiTest = ({
  kebab,
  camel,
  camels,
  pascal,
  words,
}: Names) => `import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';
import { itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Reply {
  readonly ${camel}: { readonly id: string; readonly version: number; readonly name: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const caller = { tenant: '${kebab}' };
const fields = '{ ${camel} { id version name } userErrors { code } }';
const create = (input: object) =>
  api.call<{ create${pascal}: Reply }>(
    \`mutation ($input: Create${pascal}Input!) { create${pascal}(input: $input) \${fields} }\`,
    { input },
    caller,
  );
const update = (input: object) =>
  api.call<{ update${pascal}: Reply }>(
    \`mutation ($input: Update${pascal}Input!) { update${pascal}(input: $input) \${fields} }\`,
    { input },
    caller,
  );

test('a ${words} is created once a key, changed, found and listed, and its timeline says so', async () => {
  const input = { name: 'First', idempotencyKey: 'one' };
  const { id } = (await create(input)).data.create${pascal}.${camel} ?? { id: '' };
  expect((await create(input)).data.create${pascal}.${camel}?.id).toBe(id);
  expect((await update({ id, name: 'Second', expectedVersion: 1 })).data.update${pascal}).toEqual({
    ${camel}: { id, version: 2, name: 'Second' },
    userErrors: [],
  });
  const found = await api.call(
    'query ($id: ID!) { ${camel}(id: $id) { name timeline { nodes { type } } } ${camels} { nodes { id } } node(id: $id) { id } }',
    { id },
    caller,
  );
  expect(found.data).toEqual({
    ${camel}: { name: 'Second', timeline: { nodes: [{ type: '${kebab}.updated' }, { type: '${kebab}.created' }] } },
    ${camels}: { nodes: [{ id }] },
    node: { id },
  });
});

test('a stale version, an unknown id and an empty name are refused without writing', async () => {
  const { id } = (await create({ name: 'Third' })).data.create${pascal}.${camel} ?? { id: '' };
  const before = JSON.stringify(await itemsOf(caller));
  const codes = async (input: object) => (await update(input)).data.update${pascal}.userErrors.map(({ code }) => code);
  expect(await codes({ id, name: 'Fourth', expectedVersion: 7 })).toEqual(['CONFLICT']);
  expect(await codes({ id: \`\${id.slice(0, -26)}\${'0'.repeat(26)}\`, name: 'Fourth' })).toEqual(['NOT_FOUND']);
  expect(await codes({ id, name: '  ' })).toEqual(['VALIDATION']);
  expect(await codes({ id, name: 'Third' })).toEqual([]);
  expect(JSON.stringify(await itemsOf(caller))).toBe(before);
});
`;

const samples = (
  domain: string,
  { kebab, camel, pascal }: Names,
) => `import { create${pascal} } from '../../../shared/${domain}/${kebab}.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => ({ ${camel}: (await create${pascal}(as(ctx, {}), { name: 'Sample' })).id }),
  // Until it belongs to a customer: its store then asks shared/platform/scope.ts.
  ofTheTenant: ['${camel}'],
  takesPersonalData: ['create${pascal}', 'update${pascal}'],
};
`;

const operations = ({ camel, camels, pascal }: Names) => `import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const { id } = await recorder.mutation('create${pascal}', { name: 'First' });
  await recorder.mutation('update${pascal}', { id, name: 'Second' });
  await recorder.query('query ($id: ID!) { ${camel}(id: $id) { id name } }', { id });
  await recorder.query('{ ${camels} { nodes { id name } } }');
  return { ${camel}: id };
}
`;
