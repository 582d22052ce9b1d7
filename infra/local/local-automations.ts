import type { Context as LambdaContext } from 'aws-lambda';
import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';

export type LocalHandler = (event: unknown, lambda: LambdaContext) => unknown;

/** A line of the registry with the way to its handler, which is loaded only when the settings are in place. */
export interface LocalAutomation {
  readonly name: string;
  readonly line: EventAutomation | ScheduledAutomation;
  readonly load: () => Promise<LocalHandler>;
}

/** Every line of the registry with the handler that is deployed for it. */
export const registeredAutomations = (): LocalAutomation[] =>
  Object.entries<EventAutomation | ScheduledAutomation>(automations).map(([name, line]) => ({
    name,
    line,
    load: async () => {
      const module = (await import(`../../functions/automations/${name}.ts`)) as { handler: LocalHandler };
      return module.handler;
    },
  }));

/** What Lambda tells a function about its call. */
export const lambdaContext = (functionName: string, awsRequestId: string): LambdaContext => ({
  functionName,
  awsRequestId,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
  memoryLimitInMB: '512',
  logGroupName: functionName,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
