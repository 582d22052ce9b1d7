import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/constructs/bundle.ts';
import { EVENT_SOURCE } from '../../shared/platform/events.ts';
import {
  all,
  deadLetters,
  entries,
  fanOut,
  fanOutDeadLetters,
  inLanes,
  lines,
  named,
  queues,
  queuesIn,
  reacting,
  ruled,
  scheduled,
  scheduledQueues,
  sendsOf,
} from './production.fixture.ts';
import { target } from './stack.fixture.ts';

it('the registry has both kinds of lines, so that the assertions below look at something', () => {
  expect([reacting.length, scheduled.length].every((count) => count > 0)).toBe(true);
});

it.each(lines)('%s is in the stack of the domain whose action it calls', (name, { domain }) => {
  const file = readFileSync(`${root}functions/automations/${name}.ts`, 'utf8');
  expect([...file.matchAll(/shared\/([\w-]+)\/[\w.-]+\.actions/g)].map(([, folder]) => folder)).toContain(domain);
});

describe('every line of the registry that reacts', () => {
  it.each(ruled)('%s has a rule for exactly its events, a queue, and a function on that queue', (name, { on }) => {
    const queue = named('AWS::SQS::Queue', 'QueueName', name);
    const rule = entries('AWS::Events::Rule').find(
      ({ EventBusName, Targets }) => EventBusName && target(Targets[0].Arn) === queue.id,
    );
    expect(rule?.EventPattern).toEqual({ source: [EVENT_SOURCE], 'detail-type': on });
    const lambda = named('AWS::Lambda::Function', 'FunctionName', name);
    const mapping = entries('AWS::Lambda::EventSourceMapping').find(
      ({ FunctionName }) => target(FunctionName) === lambda.id,
    );
    expect(target(mapping?.EventSourceArn)).toBe(queue.id);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda.Timeout);
  });

  it('and nothing else reacts to events of the product', () => {
    const own = entries('AWS::Events::Rule').filter(({ EventBusName }) => EventBusName !== undefined);
    expect(own).toHaveLength(ruled.length);
  });
});

describe('every line of the registry that takes numbers of a series', () => {
  it('is there, so that the assertions below look at something', () => {
    expect(inLanes.map(([name]) => name)).toEqual(['invoice-shipment']);
  });

  it.each(inLanes)('%s has a queue with lanes and a function on it, and no rule', (name) => {
    const queue = named('AWS::SQS::Queue', 'QueueName', `${name}.fifo`);
    expect(queue).toMatchObject({
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    });
    expect(queue.ContentBasedDeduplication).toBeUndefined();
    const lambda = named('AWS::Lambda::Function', 'FunctionName', name);
    const mapping = entries('AWS::Lambda::EventSourceMapping').find(
      ({ FunctionName }) => target(FunctionName) === lambda.id,
    );
    expect(target(mapping?.EventSourceArn)).toBe(queue.id);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda.Timeout);
    const rules = entries('AWS::Events::Rule').filter(({ Targets }) => target(Targets[0].Arn) === queue.id);
    expect(rules).toEqual([]);
  });

  it.each(inLanes)(
    '%s gives up to its own dead-letter queue, which has lanes too, and may send to no other',
    (name) => {
      const deadLetterQueue = named('AWS::SQS::Queue', 'QueueName', `${name}-dead-letters.fifo`);
      expect(deadLetterQueue.FifoQueue).toBe(true);
      expect(sendsOf(name)).toEqual([deadLetterQueue.id]);
      const { Environment } = named('AWS::Lambda::Function', 'FunctionName', name);
      expect(queuesIn(Environment.Variables.DEAD_LETTERS)).toEqual([deadLetterQueue.id]);
    },
  );

  it('is sent its events by the relay, which may send to these queues and to its own dead letters, and to no other', () => {
    const own = named('AWS::SQS::Queue', 'QueueName', 'outbox-relay-dead-letters').id;
    const lanes = inLanes.map(([name]) => named('AWS::SQS::Queue', 'QueueName', `${name}.fifo`).id);
    expect(sendsOf('outbox-relay')).toEqual([own, ...lanes].sort());
    const { Variables } = named('AWS::Lambda::Function', 'FunctionName', 'outbox-relay').Environment;
    expect(queuesIn(Variables.ORDERED_QUEUES)).toEqual(lanes.sort());
    expect(queuesIn(Variables.DEAD_LETTERS)).toEqual([own]);
    const text = JSON.stringify(Variables.ORDERED_QUEUES).replaceAll('\\', '');
    for (const [, { series, on }] of inLanes)
      expect(text).toContain(`"series":"${series}","types":${JSON.stringify(on)}`);
  });

  it('may send messages when it is not one of these: nothing else does', () => {
    const may = lines.map(([name]) => name).filter((name) => sendsOf(name).length > 0);
    const scheduledOnes = scheduled.map(([name]) => name);
    expect(may.filter((name) => !scheduledOnes.includes(name))).toEqual(inLanes.map(([name]) => name));
  });
});

describe('every line of the registry that is scheduled', () => {
  it.each(scheduled)(
    '%s has a schedule that names it to the fan-out, a queue with a lane for each tenant, and a function on that queue',
    (name, { schedule }) => {
      const lambda = named('AWS::Lambda::Function', 'FunctionName', name);
      const queue = named('AWS::SQS::Queue', 'QueueName', `${name}.fifo`);
      const made = named('AWS::Scheduler::Schedule', 'Name', name);
      expect([made.ScheduleExpression, made.FlexibleTimeWindow, target(made.Target.Arn)]).toEqual([
        schedule,
        { Mode: 'OFF' },
        fanOut.id,
      ]);
      expect(target(made.Target.DeadLetterConfig?.Arn)).toBe(fanOutDeadLetters.id);
      expect(made.Target.RetryPolicy).toEqual({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 });
      const input = JSON.stringify(made.Target.Input);
      expect(input).toContain(`\\"automation\\":\\"${name}\\"`);
      expect(input).toContain('<aws.scheduler.scheduled-time>');
      expect(input).toContain(`{"Ref":"${queue.id}"}`);
      expect(queue).toMatchObject({
        FifoQueue: true,
        DeduplicationScope: 'messageGroup',
        FifoThroughputLimit: 'perMessageGroupId',
      });
      // For so long SQS gives out no second message of the tenant.
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda.Timeout);
      const mapping = entries('AWS::Lambda::EventSourceMapping').find(
        ({ FunctionName }) => target(FunctionName) === lambda.id,
      );
      expect([target(mapping?.EventSourceArn), mapping?.BatchSize]).toEqual([queue.id, 1]);
    },
  );

  it('a tick that the fan-out fails at is given up to its dead-letter queue', () => {
    // The scheduler hands over asynchronously, so a tick that fails is the function's own to give up.
    expect(entries('AWS::Lambda::EventInvokeConfig')).toMatchObject([{ MaximumRetryAttempts: 2 }]);
    const [given] = entries('AWS::Lambda::EventInvokeConfig');
    expect([target(given?.FunctionName), target(given?.DestinationConfig.OnFailure.Destination)]).toEqual([
      fanOut.id,
      fanOutDeadLetters.id,
    ]);
  });
});

describe('nothing is lost', () => {
  it('every queue has a dead-letter queue, or is one that keeps 14 days', () => {
    for (const { id, FifoQueue, RedrivePolicy, MessageRetentionPeriod } of queues) {
      if (deadLetters.includes(id)) {
        expect([RedrivePolicy, MessageRetentionPeriod]).toEqual([undefined, 14 * 86_400]);
      } else {
        expect(deadLetters).toContain(target(RedrivePolicy?.deadLetterTargetArn));
        // In a lane what can never be done is set aside by the function; what comes again waits for something to come back.
        expect(RedrivePolicy.maxReceiveCount).toBe(FifoQueue && !scheduledQueues.has(id) ? 100 : 5);
        expect(MessageRetentionPeriod).toBeLessThan(14 * 86_400);
      }
    }
  });

  it('every queue is encrypted and refuses plain connections', () => {
    const closed = new Set(
      entries('AWS::SQS::QueuePolicy')
        .filter(({ PolicyDocument }) => JSON.stringify(PolicyDocument).includes('"aws:SecureTransport":"false"'))
        .flatMap((policy) => policy.Queues.map(target)),
    );
    expect(queues.filter(({ id, SqsManagedSseEnabled }) => !SqsManagedSseEnabled || !closed.has(id))).toEqual([]);
  });

  it('every rule has a retry policy and a dead-letter queue that the rule may write', () => {
    for (const { id, Targets } of entries('AWS::Events::Rule')) {
      expect(Targets).toHaveLength(1);
      const [{ RetryPolicy, DeadLetterConfig }] = Targets;
      expect(RetryPolicy).toEqual({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 });
      const queue = target(DeadLetterConfig?.Arn);
      expect(deadLetters).toContain(queue);
      const policies = entries('AWS::SQS::QueuePolicy').filter((policy) => policy.Queues.map(target).includes(queue));
      expect(JSON.stringify(policies)).toContain(`"aws:SourceArn":{"Fn::GetAtt":["${id}","Arn"]}`);
    }
  });

  it('every mapping reports what failed and is bounded', () => {
    for (const mapping of entries('AWS::Lambda::EventSourceMapping')) {
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      if (target(mapping.EventSourceArn)?.startsWith('Data')) {
        expect(mapping).toMatchObject({
          BisectBatchOnFunctionError: true,
          MaximumRetryAttempts: 100,
          MaximumRecordAgeInSeconds: 21_600,
          BatchSize: 100,
        });
        expect(deadLetters).toContain(target(mapping.DestinationConfig.OnFailure.Destination));
      } else {
        expect(mapping).toMatchObject({
          BatchSize: scheduledQueues.has(target(mapping.EventSourceArn) ?? '') ? 1 : 10,
          ScalingConfig: { MaximumConcurrency: 10 },
        });
      }
    }
  });

  it('the relay takes new event rows only', () => {
    const relay = entries('AWS::Lambda::EventSourceMapping').find(({ FilterCriteria }) => FilterCriteria !== undefined);
    expect(relay?.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { SK: { S: [{ prefix: 'EVENT#' }] } } } },
    ]);
  });

  it('the bus keeps every event for replay', () => {
    expect(entries('AWS::Events::Archive')).toMatchObject([
      { EventPattern: { source: [EVENT_SOURCE] }, RetentionDays: 90 },
    ]);
  });
});

describe('every function', () => {
  it('has an explicit timeout, memory, runtime and log group', () => {
    const groups = Object.keys(all('AWS::Logs::LogGroup'));
    for (const lambda of entries('AWS::Lambda::Function')) {
      expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(lambda.Timeout).toBeGreaterThan(3);
      expect(lambda.MemorySize).toBeGreaterThanOrEqual(512);
      expect(groups).toContain(target(lambda.LoggingConfig?.LogGroup));
      expect(lambda.Environment.Variables).toMatchObject({
        NODE_ENV: 'production',
        STAGE: 'prod',
        TABLE_NAME: expect.anything(),
        BUS_NAME: expect.anything(),
      });
    }
  });

  it('answers before the API stops waiting', () => {
    expect(named('AWS::Lambda::Function', 'FunctionName', 'graphql').Timeout).toBeLessThan(30);
  });
});
