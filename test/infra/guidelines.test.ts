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

it('so does one with an edge', () => {
  const edge = {
    edgeDomain: 'api.example.com',
    edgeCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/3c4d',
    edgeWebAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/crm-erp-prod/1a2b',
    edgeGeneration: '2',
  };
  expect(violations({ stage: 'prod', ...edge })).toEqual([]);
});

it('the rules see a resource that breaks them', () => {
  const found = violations({ stage: 'dev' }, (stack) => new CfnBucket(stack, 'Open'));
  expect(found.join()).toContain('AwsSolutions-S1');
});
