import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as CdkFunction, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import { bundleInto, root } from './bundle.ts';

/** What every function of the stack is given. */
export interface Floor {
  readonly stage: Stage;
  readonly alarms: Alarms;
  /** Settings that every function gets, as `shared/platform/env.ts` reads them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Most invocations at a time of a function that works on a queue. */
  readonly queueConcurrency: number;
}

export interface FunctionProps extends Floor {
  /** Name of the function, its log group, its logger and its alarms. */
  readonly name: string;
  /** File under `functions/` that exports `handler`. */
  readonly entry: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** Invocations at a time that are kept for it, and that it may not exceed. */
  readonly reserved?: number | undefined;
}

/** The bundle of an entry point; nothing is bundled where only the template is wanted. */
const codeOf = (entry: string): Code =>
  Code.fromAsset(`${root}functions`, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      // What is the same in source and settings is bundled once: this tells functions apart.
      command: [entry],
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, `functions/${entry}`);
          return true;
        },
      },
    },
  });

/** One function: bundled with everything it needs, its own role without any managed policy, its own log group, an alarm of its errors. */
export class LambdaFunction extends CdkFunction {
  /** The name as it is written, where `functionName` is a reference. */
  readonly fullName: string;
  readonly logGroupName: string;

  constructor(scope: Construct, id: string, props: FunctionProps) {
    const { stage, alarms, name } = props;
    const fullName = `${stage.prefix}-${name}`;
    const logGroupName = `/aws/lambda/${fullName}`;
    const parts = new Construct(scope, `${id}Parts`);
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(parts, 'Logs', {
      logGroupName,
      retention: stage.stage === 'prod' ? RetentionDays.THREE_MONTHS : RetentionDays.TWO_WEEKS,
      removalPolicy: stage.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName: fullName,
      description: props.description,
      code: codeOf(props.entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      reservedConcurrentExecutions: props.reserved,
      role,
      logGroup,
      environment: { ...props.environment, STAGE: stage.stage, NODE_ENV: 'production', POWERTOOLS_SERVICE_NAME: name },
    });
    this.fullName = fullName;
    this.logGroupName = logGroupName;
    alarms.watch(this, 'Errors', {
      name: `${name}-errors`,
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      means: `${name} failed: its log group has the reason.`,
    });
  }
}
