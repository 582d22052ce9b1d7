import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { type Resource, synthesize } from './stack.fixture.ts';

/*
 * What `npm run test:deploy` puts on an emulator is what production gets, but for what is named here (docs/adr/0010): a resource that
 * only production has is one that no test deploys.
 */

/** Resources by their type and id; CDK puts the name of the stack, and a hash of it, into some ids and names of statements. */
function resourcesOf(stage: string): Map<string, Resource> {
  const { resources } = synthesize({ stage });
  const unstaged = JSON.stringify(resources)
    .replaceAll(`crm-erp-${stage}`, 'crm-erp')
    .replaceAll(`"${stage}"`, '"stage"')
    .replace(new RegExp(`"Sid":"\\w+crmerp${stage}\\w+"`, 'g'), '"Sid":"stage"');
  const named = JSON.parse(unstaged) as typeof resources;
  return new Map(
    Object.entries(named).map(([id, resource]) => [
      `${resource.Type} ${id.replace(new RegExp(`crmerp${stage}.*`), '')}`,
      resource,
    ]),
  );
}
const prod = resourcesOf('prod');
const emulated = resourcesOf('local');

it('the emulator gets all but backups, the archive and the alarms of expressions, and nothing else', () => {
  expect([...emulated.keys()].filter((key) => !prod.has(key))).toEqual([]);
  const missing = [...prod].filter(([key]) => !emulated.has(key));
  const others = missing.filter(
    ([key, { Type, Properties }]) =>
      !/ Backup/.test(key) && !(Type === 'AWS::CloudWatch::Alarm' && Properties.Metrics !== undefined),
  );
  expect(others.map(([, { Type }]) => Type)).toEqual(['AWS::Events::Archive']);
});

it('what it gets has the same properties, but what lets it be deleted, how long it logs and the name of the stage', () => {
  // The bundle is not built here, so that its hash says nothing.
  const unlike = ['Code', 'DashboardBody'];
  const different = [...emulated].flatMap(([key, { Type, Properties }]) => {
    const own = prod.get(key)?.Properties ?? {};
    return Object.keys({ ...own, ...Properties })
      .filter((name) => !unlike.includes(name) && !isDeepStrictEqual(own[name], Properties[name]))
      .map((name) => `${Type} ${name}`);
  });
  expect([...new Set(different)].sort()).toEqual([
    'AWS::Cognito::UserPool DeletionProtection',
    'AWS::DynamoDB::GlobalTable Replicas',
    'AWS::Logs::LogGroup RetentionInDays',
  ]);
});
