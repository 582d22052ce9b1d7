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
}

export interface FunctionProps extends Floor {
  /** Name of the function, its log group, its logger and its alarms. */
  readonly name: string;
  /** File under `functions/` that exports `handler`. */
  readonly entry: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
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
          bundleInto(folder, { entryPoints: [`${root}functions/${entry}`] });
          return true;
        },
      },
    },
  });

/** One function: bundled with everything it needs, its own role without any managed policy, its own log group, two alarms. */
export class LambdaFunction extends CdkFunction {
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: FunctionProps) {
    const { stage, alarms, name } = props;
    const parts = new Construct(scope, `${id}Parts`);
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(parts, 'Logs', {
      logGroupName: `/aws/lambda/${stage.prefix}-${name}`,
      retention: stage.stage === 'prod' ? RetentionDays.THREE_MONTHS : RetentionDays.TWO_WEEKS,
      removalPolicy: stage.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName: `${stage.prefix}-${name}`,
      description: props.description,
      code: codeOf(props.entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      role,
      logGroup,
      environment: { ...props.environment, STAGE: stage.stage, NODE_ENV: 'production', POWERTOOLS_SERVICE_NAME: name },
    });
    this.logs = logGroup;
    alarms.watch(this, 'Errors', {
      name: `${name}-errors`,
      metric: this.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      means: `${name} failed: its log group has the reason.`,
    });
    alarms.watch(this, 'Throttles', {
      name: `${name}-throttles`,
      metric: this.metricThrottles({ period: Duration.minutes(5) }),
      threshold: 1,
      means: `${name} was throttled: the account's concurrency is used up.`,
    });
  }
}
