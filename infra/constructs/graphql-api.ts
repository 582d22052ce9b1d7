import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { httpMethods } from '../../shared/access/http-methods.ts';
import { burstOf, PUBLIC_PATHS, PUBLIC_RATE } from '../gateway-rates.ts';
import { apiFiles, apiRecords, newClientMarkers } from '../record-access.ts';
import type { DataTable } from './data-table.ts';
import type { Files } from './files.ts';
import type { Identity } from './identity.ts';
import { type Floor, LambdaFunction } from './lambda-function.ts';

/** What is logged of each call: nothing that says who called or what was asked. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  responseBytes: '$context.responseLength',
  integrationError: '$context.integrationErrorMessage',
};

export interface GraphqlApiProps extends Floor {
  readonly data: DataTable;
  readonly files: Files;
  readonly identity: Identity;
  /** Invocations at a time that are kept for the API. */
  readonly reserved: number | undefined;
}

/**
 * The HTTP API: `/graphql` for holders of a token, `/capture` for public web forms, `/schema.graphql` with the contract for everyone, one
 * function behind them, which verifies who calls and refuses methods in the typed form of the API.
 */
export class GraphqlApi extends Construct {
  readonly function: LambdaFunction;
  readonly stage: HttpStage;
  readonly accessLogs: LogGroup;
  readonly url: string;

  constructor(scope: Construct, id: string, { data, files, identity, reserved, ...floor }: GraphqlApiProps) {
    super(scope, id);
    const { prefix, stage, corsOrigins, operators, throttleRate, rateTenant, rateClient, rateCapture } = floor.stage;
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      environment: {
        ...floor.environment,
        ...files.environment,
        OIDC_ISSUER: identity.issuer,
        OIDC_JWKS_URI: identity.jwksUri,
        OIDC_AUDIENCE: identity.audiences.join(','),
        ...(operators && { OPERATORS: operators.join(' ') }),
        RATE_TENANT: String(rateTenant),
        RATE_CLIENT: String(rateClient),
        RATE_CAPTURE: String(rateCapture),
      },
      name: 'graphql',
      entry: 'graphql.ts',
      description: 'Answers the GraphQL API.',
      timeout: Duration.seconds(15),
      memoryMb: 1024,
      reserved,
    });
    files.grant(data.grantTenantRecords(this.function, apiRecords, [newClientMarkers]), apiFiles);
    data.grantCaptureKeys(this.function);
    data.grantClientMarkers(this.function);

    const api = new HttpApi(this, 'Api', {
      apiName: prefix,
      createDefaultStage: false,
      corsPreflight: corsOrigins && {
        allowOrigins: corsOrigins,
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ['authorization', 'content-type', 'x-capture-key'],
        exposeHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'],
        maxAge: Duration.hours(1),
      },
    });
    const integration = new HttpLambdaIntegration('Graphql', this.function);
    const routes = Object.keys(httpMethods).flatMap((path) =>
      api.addRoutes({ path, methods: [HttpMethod.ANY], integration }),
    );
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'One place authenticates: the function verifies every token and capture key and refuses in the typed form of the API, which no authorizer of the gateway can. Every route has a throttle.',
      });

    this.accessLogs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/vendedlogs/${prefix}-api`,
      retention: stage === 'prod' ? RetentionDays.THREE_MONTHS : RetentionDays.TWO_WEEKS,
      removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: throttleRate, burstLimit: burstOf(throttleRate) },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    const cfnStage = this.stage.node.defaultChild as CfnStage;
    cfnStage.routeSettings = Object.fromEntries(
      PUBLIC_PATHS.map((path) => [
        `ANY ${path}`,
        {
          ThrottlingRateLimit: PUBLIC_RATE,
          ThrottlingBurstLimit: burstOf(PUBLIC_RATE),
          DetailedMetricsEnabled: true,
        },
      ]),
    );
    this.stage.node.addDependency(...routes);
    this.url = api.apiEndpoint;

    floor.alarms.watchThrottles(this, 'graphql', [this.function]);
    floor.alarms.watch(this, 'ServerErrors', {
      name: 'api-server-errors',
      metric: this.stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      means: 'Calls end in a server error: the access log has the routes, the log of the function graphql the reason.',
    });
    floor.alarms.watch(this, 'Slow', {
      name: 'api-slow',
      metric: this.stage.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
      threshold: 3_000,
      periods: 3,
      means: 'One call in a hundred takes longer than 3 seconds: look for throttles of the table and slow operations.',
    });
  }
}
