import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/constructs/bundle.ts';
import { tableDefinition } from '../../infra/table-definition.ts';
import { recordedAccess } from '../bench/access.ts';
import { granted } from '../support/grants.ts';
import { type Resource, type SynthesizedStack, synthesize, target } from './stack.fixture.ts';

/**
 * What the functions asked of their roles while the bench drove every operation, automation and schedule through their handlers
 * (test/bench/access.json, which the bench checks), against what the synthesized template allows them. The calls of all other
 * tests are held against the same grants while they are made: test/support/grants.ts.
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

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::Events::EventBus': 'bus',
  'AWS::SQS::Queue': 'queue',
  'AWS::Logs::LogGroup': 'log',
};

/** A resource of a statement by its kind: there is one table and one bus. */
function kindOf({ template }: SynthesizedStack, resource: unknown): string {
  const { 'Fn::GetAtt': attribute, 'Fn::Join': join } = resource as {
    'Fn::GetAtt'?: [string, string];
    'Fn::Join'?: [string, [unknown, string]];
  };
  if (join) return `${kindOf({ template } as SynthesizedStack, join[1][0])}${join[1][1]}`.replace('table/', '');
  if (attribute?.[1] === 'StreamArn') return 'stream';
  const { Type } = template.toJSON().Resources[attribute?.[0] ?? ''] as Resource;
  return KINDS[Type] ?? JSON.stringify(resource);
}

/** What each function's role allows, by function: `action resource`. */
function allowedBy(stack: SynthesizedStack): Readonly<Record<string, ReadonlySet<string>>> {
  const policies = Object.values(stack.all('AWS::IAM::Policy'));
  return Object.fromEntries(
    Object.values(stack.all('AWS::Lambda::Function')).map(({ Properties: { FunctionName, Role } }) => {
      const grants = policies
        .filter(({ Properties }) => (Properties.Roles as object[]).some((role) => target(role) === target(Role)))
        .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(({ Action, Resource: on }) =>
          [Action].flat().flatMap((action) => [on].flat().map((one) => `${action} ${kindOf(stack, one)}`)),
        );
      return [FunctionName.replace('crm-erp-prod-', ''), new Set(grants)];
    }),
  );
}

const allowed = allowedBy(prod);
const asked = recordedAccess();

describe('every call that a function makes', () => {
  it('is known for every function of the template', () => {
    expect(Object.keys(asked).sort()).toEqual(Object.keys(allowed).sort());
    expect(Object.entries(asked).filter(([, grants]) => grants.length === 0)).toEqual([]);
  });

  it.each(Object.entries(asked))('%s is allowed by its role', (name, grants) => {
    expect(grants.filter((grant) => !allowed[name]?.has(grant))).toEqual([]);
  });

  it('is refused by the role of the relay when it is about records, and by the others when it is about the bus', () => {
    expect(asked.graphql?.filter((grant) => allowed['outbox-relay']?.has(grant))).toEqual([]);
    expect(Object.keys(allowed).filter((name) => allowed[name]?.has('events:PutEvents bus'))).toEqual(['outbox-relay']);
  });
});

describe('every action that a role allows', () => {
  it('is asked for by a function, or by Lambda for it', () => {
    const used = new Set([...Object.values(asked).flat(), ...BY_THE_SERVICE]);
    const unused = Object.entries(allowed).flatMap(([name, grants]) =>
      [...grants].filter((grant) => !used.has(grant)).map((grant) => `${name}: ${grant}`),
    );
    expect(unused).toEqual([]);
  });

  it('is what the tests against the table hold every call against', () => {
    for (const [name, grants] of Object.entries(allowed)) {
      const records = [...grants].filter((grant) => grant.startsWith('dynamodb:') && !grant.endsWith(' stream'));
      expect([name, records.sort()]).toEqual([name, name === 'outbox-relay' ? [] : [...granted].sort()]);
    }
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
    const grants = Object.values(allowed).flatMap((grantsOfOne) => [...grantsOfOne]);
    expect(grants.filter((grant) => /Scan|PartiQL|\*/i.test(grant))).toEqual([]);
    expect(tableDefinition.indexes.every(({ name }) => granted.has(`dynamodb:Query index/${name}`))).toBe(true);
  });
});
