import type { ScheduledHandler } from 'aws-lambda';
import { listTenants } from '../../shared/access/tenant.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { env } from '../../shared/platform/env.ts';
import type { Instalment } from '../../shared/platform/instalments.ts';
import { Table } from '../../shared/platform/table.ts';
import { automationContext } from '../automation-context.ts';
import type { AutomationName } from './registry.ts';

const RUN_MILLISECONDS = 9 * 60_000;

/**
 * The handler of scheduled work: visits every tenant under its own context. One tenant's failure does not stop the others;
 * the run fails at the end so that the schedule's retry and dead-letter queue see it. `work` must be safe to repeat.
 */
export const onSchedule =
  (
    name: AutomationName,
    work: (ctx: Context, after?: string) => Promise<Instalment | undefined>,
  ): ScheduledHandler<unknown> =>
  async (_event, lambda) => {
    const failures: unknown[] = [];
    for (const tenant of await listTenants(
      new Table(dynamoClient, env().TABLE_NAME, performance.now() + RUN_MILLISECONDS),
    )) {
      const ctx = automationContext(name, tenant, lambda.awsRequestId, RUN_MILLISECONDS);
      try {
        let after: string | undefined;
        do {
          const instalment = await work(ctx, after);
          if (instalment && instalment.failures.length > 0) throw new AggregateError(instalment.failures);
          after = instalment?.next;
        } while (after !== undefined);
      } catch (error) {
        ctx.log.error('automation failed', { automation: name, error: error as Error });
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${name} failed for ${failures.length} tenants`);
  };
