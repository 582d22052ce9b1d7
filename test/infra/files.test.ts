import { describe, expect, it } from 'vitest';
import { synthesize, target } from './stack.fixture.ts';

const prod = synthesize({
  stage: 'prod',
  corsOrigins: 'https://shop.example.com',
  fileScanner: 'events',
  fileMaxBytes: '1000',
});
const [[bucketId, bucket] = []] = Object.entries(prod.all('AWS::S3::Bucket'));
const functions = Object.values(prod.all('AWS::Lambda::Function')).map(({ Properties }) => Properties);

describe('the bucket of files', () => {
  it('is the only one, encrypted, open to nobody, and outlives its stack', () => {
    expect(Object.keys(prod.all('AWS::S3::Bucket'))).toHaveLength(1);
    expect(bucket?.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(bucket?.Properties.BucketName).toBeUndefined();
    expect([bucket?.DeletionPolicy, bucket?.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  it('is spoken to by TLS 1.2 or later alone', () => {
    const [policy] = Object.values(prod.all('AWS::S3::BucketPolicy'));
    expect(target(policy?.Properties.Bucket)).toBe(bucketId);
    const conditions = policy?.Properties.PolicyDocument.Statement.map(
      ({ Effect, Principal, Condition }: Record<string, unknown>) => [Effect, Principal, Condition],
    );
    expect(conditions).toEqual([
      ['Deny', { AWS: '*' }, { Bool: { 'aws:SecureTransport': 'false' } }],
      ['Deny', { AWS: '*' }, { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
    ]);
  });

  it('forgets uploads that were never finished, and lets the origins of the stage upload', () => {
    expect(bucket?.Properties.LifecycleConfiguration.Rules).toEqual([
      {
        Id: 'unfinished-uploads',
        Status: 'Enabled',
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ]);
    expect(bucket?.Properties.CorsConfiguration.CorsRules).toMatchObject([
      { AllowedOrigins: ['https://shop.example.com'], AllowedMethods: ['PUT', 'GET'] },
    ]);
    const plain = Object.values(synthesize({ stage: 'prod' }).all('AWS::S3::Bucket'));
    expect(plain.map(({ Properties }) => Properties.CorsConfiguration)).toEqual([undefined]);
  });

  it('is named to the API and to the automation that keeps files, with their limits, and to nobody else', () => {
    const told = functions.filter(({ Environment: { Variables } }) => 'FILES_URL' in Variables);
    expect(told.map(({ FunctionName }) => FunctionName).sort()).toEqual([
      'crm-erp-prod-graphql',
      'crm-erp-prod-keep-files',
    ]);
    for (const { Environment } of told) {
      const [, [scheme, name]] = Environment.Variables.FILES_URL['Fn::Join'];
      expect([scheme, name]).toEqual(['https://', { 'Fn::GetAtt': [bucketId, 'RegionalDomainName'] }]);
      expect(Environment.Variables).toMatchObject({ FILES_MAX_BYTES: '1000', FILES_SCANNED: 'true' });
    }
  });
});

it('what arrives in the bucket and what a scanner finds reaches the queue of the automation, and nothing of another bucket', () => {
  const rules = Object.values(prod.all('AWS::Events::Rule')).filter(
    ({ Properties }) => !Properties.EventPattern?.source?.includes('crm-erp'),
  );
  const heard = rules.map(({ Properties: { EventPattern, EventBusName, Targets } }) => ({
    bus: EventBusName,
    source: EventPattern.source,
    bucket: (EventPattern.detail.bucket?.name ?? EventPattern.detail.s3ObjectDetails.bucketName).map(target),
    targets: Targets.map((one: { Arn: object; DeadLetterConfig: { Arn: object } }) =>
      [one.Arn, one.DeadLetterConfig.Arn].map((arn) => prod.resources[target(arn) ?? '']?.Properties.QueueName),
    ),
  }));
  const targets = [['crm-erp-prod-keep-files', 'crm-erp-prod-keep-files-dead-letters']];
  expect(heard).toEqual([
    { bus: undefined, source: ['aws.s3'], bucket: [bucketId], targets },
    { bus: undefined, source: ['aws.guardduty', 'file-scanner'], bucket: [bucketId], targets },
  ]);
});
