import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { automations, type EventAutomation } from '../../functions/automations/registry.ts';
import { root } from '../../infra/constructs/bundle.ts';
import { apiFiles, captureKeys, clientMarkers, tenantFiles, tenantList } from '../../infra/record-access.ts';
import { tableDefinition } from '../../infra/table-definition.ts';
import { recordedAccess } from '../bench/access.ts';
import { asStatement, sessionStatements } from '../support/grants.ts';
import { isAllowed, type Statement } from '../support/iam.ts';
import { type Resource, type SynthesizedStack, synthesize, target } from './stack.fixture.ts';

/**
 * What the functions asked of their roles while the bench drove every operation, automation and schedule through their handlers
 * (test/bench/access.json, which the bench checks), against what the synthesized template allows them. The calls of all other
 * tests are held against the same statements while they are made, with their keys: test/support/grants.ts.
 */
const prod = synthesize({ stage: 'prod' });

/** Made by Lambda on behalf of the function: its event sources and its log. */
const BY_THE_SERVICE = [
  'dynamodb:DescribeStream stream',
  'dynamodb:GetRecords stream',
  'dynamodb:GetShardIterator stream',
  'dynamodb:ListStreams stream',
  'logs:CreateLogStream log',
  'logs:PutLogEvents log',
  'sqs:ChangeMessageVisibility queue',
  'sqs:DeleteMessage queue',
  'sqs:GetQueueAttributes queue',
  'sqs:GetQueueUrl queue',
  'sqs:ReceiveMessage queue',
  // What it gives up: the on-failure destination of a stream mapping or a schedule's run.
  'sqs:SendMessage queue',
];
/** How a function comes to the records of a tenant. */
const SESSION = ['sts:AssumeRole role', 'sts:TagSession role'];

const KINDS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::Events::EventBus': 'bus',
  'AWS::IAM::Role': 'role',
  'AWS::SQS::Queue': 'queue',
  'AWS::Logs::LogGroup': 'log',
};

const isOfBucket = (resources: SynthesizedStack['resources'], part: unknown): boolean =>
  resources[target(part as Parameters<typeof target>[0]) ?? '']?.Type === 'AWS::S3::Bucket';

/** A resource of a statement by its kind: there is one table and one bus. */
function kindOf({ resources }: SynthesizedStack, resource: unknown): string {
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join } = resource as {
    'Fn::GetAtt'?: [string, string];
    'Fn::Join'?: [string, [unknown, string]];
  };
  if (join && isOfBucket(resources, join[1][0])) return `files ${join[1][1]}`;
  // The queues of scheduled automations are named to the fan-out: they lie in stacks that refer to it.
  if (JSON.stringify(join ?? '').includes(':sqs:')) return 'queue';
  if (join) return `${kindOf({ resources } as SynthesizedStack, join[1][0])}${join[1][1]}`.replace('table/', '');
  if (attribute?.[1] === 'StreamArn') return 'stream';
  const { Type } = resources[attribute?.[0] ?? ''] as Resource;
  return KINDS[Type] ?? JSON.stringify(resource);
}

interface Roles {
  /** Statements of the role that it runs under. */
  readonly own: readonly Statement[];
  /** Statements of the role whose sessions it opens, about records. */
  readonly data: readonly Statement[];
  /** And about files. */
  readonly files: readonly Statement[];
}

/** The statements that hold for each function, with resources by their kind. */
function rolesOf(stack: SynthesizedStack): Readonly<Record<string, Roles>> {
  const policies = Object.values(stack.all('AWS::IAM::Policy'));
  const documentsOf = (role: string | undefined) => [
    ...policies
      .filter(({ Properties }) => (Properties.Roles as object[]).some((one) => target(one) === role))
      .map(({ Properties }) => Properties.PolicyDocument),
    ...(stack.all('AWS::IAM::Role')[role ?? '']?.Properties.Policies ?? []).map(
      ({ PolicyDocument }: { PolicyDocument: object }) => PolicyDocument,
    ),
  ];
  const statementsOf = (role: string | undefined): Statement[] =>
    documentsOf(role)
      .flatMap(({ Statement }) => Statement as Statement[])
      .map((statement) => ({ ...statement, Resource: [statement.Resource].flat().map((one) => kindOf(stack, one)) }));
  const isOfFiles = ({ Resource }: Statement): boolean => [Resource].flat().some((one) => /^files /.test(String(one)));
  const sessionOf = (environment: Record<string, { Ref?: string }>) => {
    const statements = statementsOf(target(environment.DATA_ROLE_ARN) ?? 'none');
    return {
      data: statements.filter((statement) => !isOfFiles(statement)),
      files: statements.filter(isOfFiles),
    };
  };
  return Object.fromEntries(
    Object.values(stack.all('AWS::Lambda::Function')).map(({ Properties: { FunctionName, Role, Environment } }) => [
      FunctionName.replace('crm-erp-prod-', ''),
      {
        own: statementsOf(target(Role)),
        ...sessionOf(Environment.Variables),
      },
    ]),
  );
}

const lines = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) => [Resource].flat().map((one) => `${action} ${one}`)),
  );

const roles = rolesOf(prod);
const workers = Object.keys(roles).filter((name) => name !== 'outbox-relay' && name !== 'fan-out');
const asked = recordedAccess();
const LIST = ` ${tenantList.keys}`;
const isOfRecords = (grant: string): boolean => grant.startsWith('dynamodb:') && !grant.endsWith(' stream');
const recordsAskedBy = (name: string): string[] =>
  (asked[name] ?? []).filter((grant) => isOfRecords(grant) && !grant.endsWith(LIST));

describe('every call that a function makes', () => {
  it('is known for every function of the template', () => {
    expect(Object.keys(asked).sort()).toEqual(Object.keys(roles).sort());
    expect(Object.entries(asked).filter(([, grants]) => grants.length === 0)).toEqual([]);
  });

  it.each(Object.entries(asked))('%s is allowed by its roles', (name, grants) => {
    const { own = [], data = [] } = roles[name] ?? {};
    const allowed = new Set([
      ...lines(own).map((line) => (isOfRecords(line) ? `${line}${LIST}` : line)),
      ...lines(data),
    ]);
    expect(grants.filter((grant) => !allowed.has(grant))).toEqual([]);
  });

  it('is refused by the role of the relay when it is about records, and by the others when it is about the bus', () => {
    const { own, data } = roles['outbox-relay']!;
    expect([lines(own).filter(isOfRecords), data]).toEqual([[], []]);
    const toTheBus = Object.keys(roles).filter((name) => lines(roles[name]!.own).includes('events:PutEvents bus'));
    expect(toTheBus).toEqual(['outbox-relay']);
  });
});

describe('every action that a role allows', () => {
  it.each(workers)('%s asks its data role for each', (name) => {
    const used = new Set(recordsAskedBy(name));
    const byKey = ['GetItem', 'BatchGetItem'].map((action) => `dynamodb:${action} table`);
    // One kind of access: the same read is the one or the other by how many keys it has.
    if (byKey.some((grant) => used.has(grant))) for (const grant of byKey) used.add(grant);
    expect(lines(roles[name]!.data).filter((grant) => !used.has(grant))).toEqual([]);
  });

  it.each(Object.keys(roles))('%s is asked for, or by Lambda for it, of its own role', (name) => {
    const used = new Set([...(asked[name] ?? []), ...BY_THE_SERVICE, ...(workers.includes(name) ? SESSION : [])]);
    expect(lines(roles[name]!.own).filter((grant) => !isOfRecords(grant) && !used.has(grant))).toEqual([]);
  });

  it.each(workers)('%s is what the tests hold every call against', (name) => {
    const sorted = (statements: readonly Statement[]) =>
      statements.map(({ Condition, ...rest }) => [lines([rest]).sort(), Condition]).sort();
    expect(sorted(roles[name]!.data)).toEqual(sorted(sessionStatements(name)));
  });
});

describe('the own role of a function', () => {
  const own = (name: string) => roles[name]!.own.filter((statement) => lines([statement]).some(isOfRecords));

  it('reaches no record but what there is before a tenant', () => {
    for (const name of workers) {
      const expected = name === 'graphql' ? [captureKeys, clientMarkers] : name === 'fan-out' ? [tenantList] : [];
      const shown = (statements: readonly Statement[]) =>
        statements.map((statement) => [lines([statement]), statement.Condition]);
      expect([name, shown(own(name))]).toEqual([name, shown(expected.map(asStatement))]);
    }
  });

  it.each([
    ['the list of tenants', 'fan-out', 'Query index/GSI3', ['TENANTS'], true],
    ['the list of tenants', 'check-integrity', 'Query index/GSI3', ['TENANTS'], false],
    ['a list of a tenant', 'fan-out', 'Query index/GSI3', ['T#acme#INVOICE#OPEN'], false],
    ['a capture key', 'graphql', 'GetItem table', [`T#acme#cap_${'0'.repeat(26)}`], true],
    ['a client id', 'graphql', 'GetItem table', ['CLIENT#shop'], true],
    ['a client id to be taken', 'graphql', 'PutItem table', ['CLIENT#shop'], false],
    ['a customer', 'graphql', 'GetItem table', [`T#acme#cus_${'0'.repeat(26)}`], false],
    ['nothing named', 'graphql', 'GetItem table', [], false],
  ])('and for %s: %s', (_, name, grant, keys, expected) => {
    const [action, resource] = grant.split(' ') as [string, string];
    const context = { 'dynamodb:LeadingKeys': keys };
    expect(isAllowed(roles[name]!.own, { action: `dynamodb:${action}`, resource, context })).toBe(expected);
  });
});

describe('a session of a tenant', () => {
  const ask = (name: string, grant: string, keys: readonly string[], tenant: string | undefined) => {
    const [action, resource] = grant.split(' ') as [string, string];
    const context = {
      'dynamodb:LeadingKeys': keys,
      ...(tenant === undefined ? {} : { 'aws:PrincipalTag/tenant': [tenant] }),
    };
    return isAllowed(roles[name]!.data, { action, resource, context });
  };
  const grants = workers.flatMap((name) =>
    [...new Set(lines(roles[name]!.data))].map((grant) => [name, grant] as const),
  );

  it.each(grants)('%s, %s: its own keys, and none of another, of none, or without its name', (name, grant) => {
    const own = 'T#acme#cus_1';
    expect(ask(name, grant, [own, 'T#acme#EMAIL#a#b'], 'acme')).toBe(true);
    for (const other of [
      'T#globex#cus_1',
      'T#acme-2#cus_1',
      'T#acm#cus_1',
      'T#acme',
      'TENANTS',
      '',
      'X#T#acme#cus_1',
    ]) {
      expect([other, ask(name, grant, [other], 'acme'), ask(name, grant, [own, other], 'acme')]).toEqual([
        other,
        false,
        false,
      ]);
    }
    expect(ask(name, grant, [], 'acme')).toBe(false);
    expect(ask(name, grant, [own], undefined)).toBe(false);
  });
});

describe('files', () => {
  const accessOf = (name: string) =>
    name === 'graphql' ? apiFiles : (automations as Readonly<Record<string, Partial<EventAutomation>>>)[name]?.files;

  it('are reached in sessions of their tenant alone, and only as it was declared', () => {
    const files = Object.entries(roles).map(([name, role]) => [name, lines(role.files).sort()]);
    const declared = Object.keys(roles).map((name) => {
      const { actions, on } = tenantFiles(accessOf(name) ?? []);
      return [name, actions.map((action) => `${action} files /${on}`).sort()];
    });
    expect(files).toEqual(declared);
    expect(files.filter(([, grants]) => (grants?.length ?? 0) > 0).map(([name]) => name)).toEqual(
      expect.arrayContaining(['graphql', 'keep-files']),
    );
  });

  it.each([
    ['its own', 'acme', '/acme/att_1', true],
    ['those of another tenant', 'globex', '/acme/att_1', false],
    ['those of a name that begins like its own', 'acm', '/acme/att_1', false],
    ['those outside of every tenant', 'acme', '/att_1', false],
  ])('a session reaches %s: %s %s %s', (_, tenant, key, expected) => {
    const context = { 'aws:PrincipalTag/tenant': [tenant] };
    const [statement] = roles.graphql?.files ?? [];
    const pattern = String([statement?.Resource].flat()[0]).replace('files ', '');
    const allowed = pattern.replaceAll(`\${aws:PrincipalTag/tenant}`, context['aws:PrincipalTag/tenant'][0]!);
    expect(new RegExp(`^${allowed.replace('*', '.*')}$`).test(key)).toBe(expected);
  });
});

describe('client ids', () => {
  const mayTouch = (name: string, action: string): boolean =>
    isAllowed(roles[name]!.data, {
      action: `dynamodb:${action}`,
      resource: 'table',
      context: { 'dynamodb:LeadingKeys': ['CLIENT#shop'], 'aws:PrincipalTag/tenant': ['acme'] },
    });

  it('are taken by the API in the transaction of their record, and neither read, moved nor given back', () => {
    expect(mayTouch('graphql', 'PutItem')).toBe(true);
    for (const action of ['GetItem', 'BatchGetItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'])
      expect([action, mayTouch('graphql', action)]).toEqual([action, false]);
    for (const name of workers.filter((worker) => worker !== 'graphql'))
      expect([name, mayTouch(name, 'PutItem')]).toEqual([name, false]);
  });
});

describe('a Scan', () => {
  const sources = globSync('{shared,functions,graphql,infra,examples,docs}/**/*.{ts,mjs}', { cwd: root });

  it('stands in no code of the product, nor of what operates it', () => {
    expect(sources.length).toBeGreaterThan(100);
    const scanning = /\b(ScanCommand|paginateScan|BatchExecuteStatement|ExecuteStatement)\b|\.scan\(/;
    expect(sources.filter((file) => scanning.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([]);
  });

  it('is allowed by no policy, and no wildcard stands for it', () => {
    const grants = Object.values(roles).flatMap(({ own, data }) => [...lines(own), ...lines(data)]);
    expect(grants.filter((grant) => /Scan|PartiQL|\*/i.test(grant))).toEqual([]);
    for (const { name } of tableDefinition.indexes) expect(grants).toContain(`dynamodb:Query index/${name}`);
  });
});
