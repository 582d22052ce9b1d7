import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { CrmErpStack } from '../../infra/stack.ts';
import { readStage } from '../../infra/stage.ts';
import { appWith } from './stack.fixture.ts';

const violations = (context: Record<string, unknown>, plant?: (stack: CrmErpStack) => void): string[] => {
  const app = appWith(context);
  const stage = readStage(app.node);
  const stack = new CrmErpStack(app, stage.prefix, { stage });
  plant?.(stack);
  return new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
};

it.each(['dev', 'prod', 'local'])('the stack of stage %s follows the AWS Solutions rules', (stage) => {
  expect(violations({ stage })).toEqual([]);
});

it('the rules see a resource that breaks them', () => {
  const found = violations({ stage: 'dev' }, (stack) => new CfnBucket(stack, 'Open'));
  expect(found.join()).toContain('AwsSolutions-S1');
});
