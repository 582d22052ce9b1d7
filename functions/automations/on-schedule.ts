import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSHandler, SQSRecord } from 'aws-lambda';
import type { Context } from '../../shared/platform/context.ts';
import { env } from '../../shared/platform/env.ts';
import type { Instalment } from '../../shared/platform/instalments.ts';
import { rootLogger } from '../../shared/platform/logger.ts';
import { countUnreadable } from '../../shared/platform/metrics.ts';
import { automationContext } from '../automation-context.ts';
import { type AutomationName, automations, millisecondsOf, type ScheduledAutomation } from './registry.ts';
import { messageOf, ScheduledRun } from './scheduled-run.ts';

/** The automations that run on a schedule. */
export type ScheduledNames = {
  [N in AutomationName]: (typeof automations)[N] extends ScheduledAutomation ? N : never;
}[AutomationName];

function readRun(name: string, body: string): ScheduledRun | undefined {
  try {
    const { data } = ScheduledRun.safeParse(JSON.parse(body));
    return data?.automation === name ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The queue handler of scheduled work: one tenant's instalment a message, under the tenant's own context. The work stops when half
 * of the time is up and says where it stopped; a further message goes on there. A run that waited until the next tick is left to
 * that one, so that none pile up behind one that takes long; what failed is tried again and given up with its body. The work must be
 * safe to repeat.
 */
export function onSchedule(
  name: ScheduledNames,
  work: (ctx: Context, after?: string) => Promise<Instalment>,
): SQSHandler {
  const interval = millisecondsOf(automations[name].schedule);

  const handleRecord = async (record: SQSRecord, lambda: LambdaContext): Promise<void> => {
    const run = readRun(name, record.body);
    if (!run) {
      rootLogger.error('message unreadable', { automation: name, messageId: record.messageId });
      countUnreadable(name);
      throw new Error(`${name} cannot read message ${record.messageId}`);
    }
    const waited = Date.now() - Number(record.attributes.SentTimestamp);
    const isRepeated = Number(record.attributes.ApproximateReceiveCount) > 1;
    if (run.part === 0 && waited >= interval && !isRepeated) {
      rootLogger.info('run left to the next one', { automation: name, tenant: run.tenant, waited });
      return;
    }
    const left = lambda.getRemainingTimeInMillis();
    const ctx = automationContext(name, run.tenant, record.messageId, left / 2, left / 4);
    try {
      const { done, next, failures } = await work(ctx, run.after);
      if (next !== undefined) {
        // With the client of the queue, which most runs do not need.
        const { sendMessages } = await import('../send-messages.ts');
        const further = messageOf({ ...run, part: run.part + 1, after: next });
        await sendMessages(env().SCHEDULED_QUEUES[name] ?? '', [further]);
      }
      if (failures.length > 0) throw new AggregateError(failures, `${name} failed for ${failures.length} records`);
      if (done > 0) ctx.log.info('instalment done', { automation: name, part: run.part, done });
    } catch (error) {
      ctx.log.error('automation failed', { automation: name, eventId: record.messageId, error: error as Error });
      throw error;
    }
  };

  return (event, lambda) =>
    processPartialResponse(
      event,
      (record: SQSRecord) => handleRecord(record, lambda),
      new SqsFifoPartialProcessorAsync(),
      {
        context: lambda,
        skipGroupOnError: true,
        throwOnFullBatchFailure: false,
      },
    );
}
