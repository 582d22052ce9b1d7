import { Duration, Names, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FileAccess } from '../../functions/automations/registry.ts';
import { tenantFiles } from '../record-access.ts';
import type { Stage } from '../stage.ts';
import { DELIVERY_AGE, DELIVERY_RETRIES } from './event-bus.ts';

/** What a scanner tells, in the form of GuardDuty's malware protection, whoever it is. */
const NEWS = { 'aws.s3': 'Object Created', 'aws.guardduty': 'GuardDuty Malware Protection Object Scan Result' };
/** Where a scanner of one's own says that its news come from. */
export const OWN_SCANNER = 'file-scanner';

/**
 * The bucket of the files that are attached to records. Nobody reaches it but by addresses that the API signs; it tells EventBridge what
 * comes in.
 */
export class Files extends Construct {
  readonly bucket: Bucket;
  /** What functions that work with files are told. */
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const disposable = stage.stage === 'local';
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: stage.corsOrigins && [
        {
          allowedOrigins: stage.corsOrigins,
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    // `eventBridgeEnabled` would make a function of CDK's own that sets this.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Every address is signed by the API for one file and a few minutes, after it has asked for the rights of the caller; access logs would be a second bucket that tells who loaded what.',
    });
    this.environment = {
      FILES_URL: `https://${this.bucket.bucketRegionalDomainName}`,
      FILES_MAX_BYTES: String(stage.fileMaxBytes),
      FILES_SCANNED: String(stage.fileScanner === 'events'),
    };
  }

  /** Lets sessions of a role do this with the files of their tenant. */
  grant(role: Role, access: readonly FileAccess[]): void {
    const { actions, on } = tenantFiles(access);
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    // As the stack of the bucket calls it, and as a nested stack that is told of it does.
    for (const name of [
      `${Stack.of(this).getLogicalId(bucket)}.Arn`,
      `referenceto${Names.nodeUniqueId(bucket.node)}Arn`,
    ])
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${name}>/${on.replace('${', '<').replace('}', '>')}]`,
        reason:
          'All files of the tenant that the session is tagged with, and no others: their names are not known before.',
      });
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [this.bucket.arnForObjects(on)] }),
    );
  }

  /** Brings what happens in the bucket to the queue; AWS tells it on the default bus. */
  deliver(scope: Construct, queue: IQueue, deadLetterQueue: IQueue): void {
    const target = () =>
      new SqsQueue(queue, { deadLetterQueue, retryAttempts: DELIVERY_RETRIES, maxEventAge: DELIVERY_AGE });
    new Rule(scope, 'Arrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: [NEWS['aws.s3']],
        detail: { bucket: { name: [this.bucket.bucketName] } },
      },
      targets: [target()],
    });
    new Rule(scope, 'Scanned', {
      eventPattern: {
        source: ['aws.guardduty', OWN_SCANNER],
        detailType: [NEWS['aws.guardduty']],
        detail: { s3ObjectDetails: { bucketName: [this.bucket.bucketName] } },
      },
      targets: [target()],
    });
  }
}
