import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';
import { root } from '../../infra/constructs/bundle.ts';
import { EVENT_SOURCE } from '../../shared/platform/events.ts';
import { type Resource, synthesize, target } from './stack.fixture.ts';

const { all } = synthesize({ stage: 'prod' });
const entries = (type: string) => Object.entries(all(type)).map(([id, { Properties }]) => ({ id, ...Properties }));
const named = (type: string, property: string, name: string): Resource['Properties'] =>
  entries(type).find((resource) => resource[property] === `crm-erp-prod-${name}`);

const lines = Object.entries<EventAutomation | ScheduledAutomation>(automations);
const reacting = lines.flatMap(([name, line]): [string, EventAutomation][] => ('on' in line ? [[name, line]] : []));
const scheduled = lines.flatMap(([name, line]): [string, ScheduledAutomation][] =>
  'schedule' in line ? [[name, line]] : [],
);

const fanOut = named('AWS::Lambda::Function', 'FunctionName', 'fan-out');
const fanOutDeadLetters = named('AWS::SQS::Queue', 'QueueName', 'fan-out-dead-letters');
const queues = entries('AWS::SQS::Queue');
const scheduledQueues = new Set(scheduled.map(([name]) => named('AWS::SQS::Queue', 'QueueName', `${name}.fifo`).id));
const deadLetters = queues.filter(({ QueueName }) => /-dead-letters(\.fifo)?$/.test(QueueName)).map(({ id }) => id);
const ruled = reacting.filter(([, { series }]) => series === undefined);
const inLanes = reacting.filter(([, { series }]) => series !== undefined);

/** The statements of the role of a function that let it send messages, with the queues by id. */
function sendsOf(name: string): (string | undefined)[] {
  const { Role } = named('AWS::Lambda::Function', 'FunctionName', name);
  const ids = entries('AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some((role: object) => target(role) === target(Role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'))
    .flatMap(({ Resource }) => [Resource].flat().map(target));
  return [...new Set(ids)].sort();
}
/** The queue of each URL in a setting that holds JSON. */
const queuesIn = (setting: unknown): unknown[] =>
  [...JSON.stringify(setting).matchAll(/\{"Ref":"([\w.]+)"\}/g)].map(([, id]) => id).sort();
const alarms = entries('AWS::CloudWatch::Alarm');
/** What an alarm measures: one metric, or those of its expression. */
const measures = (alarm: Resource['Properties']): Resource['Properties'][] =>
  (alarm.Metrics ?? [{ MetricStat: { Metric: alarm, Period: alarm.Period } }]).flatMap(
    ({ MetricStat }: Resource['Properties']) =>
      MetricStat === undefined ? [] : [{ ...MetricStat.Metric, Period: MetricStat.Period }],
  );
const alarmsOn = (metric: string, dimension: string) =>
  new Set(
    alarms
      .flatMap(measures)
      .filter(({ MetricName }) => MetricName === metric)
      .map(({ Dimensions }) => target(Dimensions.find(({ Name }: { Name: string }) => Name === dimension)?.Value)),
  );

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
    const rule = entries('AWS::Events::Rule').find(({ Targets }) => target(Targets[0].Arn) === queue.id);
    expect(rule?.EventPattern).toEqual({ source: [EVENT_SOURCE], 'detail-type': on.map(({ type }) => type) });
    const lambda = named('AWS::Lambda::Function', 'FunctionName', name);
    const mapping = entries('AWS::Lambda::EventSourceMapping').find(
      ({ FunctionName }) => target(FunctionName) === lambda.id,
    );
    expect(target(mapping?.EventSourceArn)).toBe(queue.id);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda.Timeout);
  });

  it('and nothing else reacts', () => {
    expect(entries('AWS::Events::Rule')).toHaveLength(ruled.length);
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
      expect(text).toContain(`"series":"${series}","types":${JSON.stringify(on.map(({ type }) => type))}`);
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

describe('someone is told', () => {
  it('of every alarm', () => {
    const topic = Object.keys(all('AWS::SNS::Topic'));
    expect(alarms.filter(({ AlarmActions }) => target(AlarmActions?.[0]) !== topic[0])).toEqual([]);
  });

  it('when anything lies in a dead-letter queue', () => {
    const watched = alarmsOn('ApproximateNumberOfMessagesVisible', 'QueueName');
    expect(deadLetters.filter((id) => !watched.has(id))).toEqual([]);
    // The relay and the fan-out.
    expect(deadLetters).toHaveLength(lines.length + 2);
  });

  it('when a function fails or is throttled', () => {
    const functions = Object.keys(all('AWS::Lambda::Function'));
    // The API, the relay and the fan-out.
    expect(functions).toHaveLength(lines.length + 3);
    for (const metric of ['Errors', 'Throttles']) {
      const watched = alarmsOn(metric, 'FunctionName');
      expect(functions.filter((id) => !watched.has(id))).toEqual([]);
    }
  });

  it.each([
    ['rate(5 minutes)', 300, 3],
    ['rate(15 minutes)', 300, 5],
    ['rate(1 hour)', 300, 14],
    ['rate(1 day)', 3600, 26],
  ])('when what runs at %s did not run: nothing in so many periods of %i s', (rate, Period, EvaluationPeriods) => {
    const names = scheduled.filter(([, { schedule }]) => schedule === rate).map(([name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(named('AWS::CloudWatch::Alarm', 'AlarmName', `${name}-missed`)).toMatchObject({
        Namespace: 'CrmErp',
        MetricName: 'ScheduledTenants',
        Dimensions: [
          { Name: 'automation', Value: name },
          { Name: 'service', Value: fanOut.Environment.Variables.POWERTOOLS_SERVICE_NAME },
        ],
        Statistic: 'SampleCount',
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
        Period,
        EvaluationPeriods,
      });
    }
  });

  it('when any line of the registry that is scheduled did not run, within what an alarm may look back', () => {
    const missed = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(missed.map(({ AlarmName }) => AlarmName).sort()).toEqual(
      ['backup', ...scheduled.map(([name]) => name)].map((name) => `crm-erp-prod-${name}-missed`).sort(),
    );
    for (const { EvaluationPeriods, ...alarm } of alarms) {
      for (const { Period } of measures(alarm))
        expect(Period * EvaluationPeriods).toBeLessThanOrEqual(Period < 3600 ? 86_400 : 604_800);
    }
  });

  it.each(['IteratorAge', '5xx', 'Latency', 'ThrottledRequests'])('when %s is high', (metric) => {
    expect(alarms.flatMap(measures).filter(({ MetricName }) => MetricName === metric).length).toBeGreaterThan(0);
  });

  it.each(['GSI1', 'GSI2', 'GSI3'])('when %s holds reads or writes back', (index) => {
    const { Metrics } = named('AWS::CloudWatch::Alarm', 'AlarmName', `index-throttles-${index}`);
    const watched = measures({ Metrics });
    expect(watched.map(({ MetricName }) => MetricName)).toEqual(['ReadThrottleEvents', 'WriteThrottleEvents']);
    for (const { Dimensions } of watched)
      expect(Dimensions).toContainEqual({ Name: 'GlobalSecondaryIndexName', Value: index });
  });

  it('when the figures of a tenant disagree, by what the check of the books counts', () => {
    const alarm = named('AWS::CloudWatch::Alarm', 'AlarmName', 'integrity-drift');
    expect(alarm).toMatchObject({ Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
    const services = ['check-integrity', 'continue-check'].map(
      (name) => named('AWS::Lambda::Function', 'FunctionName', name).Environment.Variables.POWERTOOLS_SERVICE_NAME,
    );
    expect(measures(alarm)).toMatchObject(
      services.map((service) => ({
        Namespace: 'CrmErp',
        MetricName: 'IntegrityDrift',
        Dimensions: [{ Name: 'service', Value: service }],
      })),
    );
  });

  it('by a topic that is encrypted under a key that CloudWatch may use', () => {
    expect(entries('AWS::SNS::Topic')).toMatchObject([
      { KmsMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^AlarmsKey/), 'Arn'] } },
    ]);
    expect(JSON.stringify(entries('AWS::KMS::Key')[0].KeyPolicy)).toContain('cloudwatch.amazonaws.com');
  });
});

describe('the dashboard', () => {
  const body = JSON.stringify(entries('AWS::CloudWatch::Dashboard')[0].DashboardBody);

  it('shows every alarm, dead-letter queue and function', () => {
    const names = [
      ...alarms.map(({ AlarmName }) => `:alarm:${AlarmName}\\"`),
      ...queues.map(({ QueueName }) => `\\"QueueName\\",\\"${QueueName}\\"`),
      ...entries('AWS::Lambda::Function').map(({ FunctionName }) => `\\"FunctionName\\",\\"${FunctionName}\\"`),
      ...entries('AWS::Lambda::Function').map(({ FunctionName }) => `'/aws/lambda/${FunctionName}'`),
    ];
    expect(names.filter((name) => !body.includes(name))).toEqual([]);
  });

  it('shows how many figures disagree', () => {
    expect(body).toContain('[\\"CrmErp\\",\\"IntegrityDrift\\",\\"service\\",\\"check-integrity\\"');
  });

  it.each([
    ['Is it up?', ['Count', '4xx', '5xx', 'Errors', 'Invocations']],
    ['Is it slow?', ['Latency', 'Duration']],
    ['Does it lose events?', ['ApproximateNumberOfMessagesVisible', 'IteratorAge', 'ApproximateAgeOfOldestMessage']],
    ['Who is held back?', ['ThrottledRequests', 'Throttles']],
  ])('answers: %s', (question, metrics) => {
    const answer = body.slice(body.indexOf(question)).split('"## ')[0]!;
    expect(metrics.filter((metric) => !answer.includes(`\\"${metric}\\"`))).toEqual([]);
  });

  it('names the tenants behind refusals and writes, by what the functions log', () => {
    expect(body).toMatch(/filter message = [\\"]+refused[\\"]+n\| stats count\(\*\) as refusals by tenant, codes\.0/);
    expect(body).toMatch(/filter message = [\\"]+committed[\\"]+n\| stats count\(\*\) as commits by tenant/);
  });

  it('searches the metrics that the functions send', () => {
    const searched = [...body.matchAll(/\{CrmErp,service,(\w+)\} MetricName=[\\"]+(\w+)/g)].map(
      ([, dimension, metric]) => `${metric} by ${dimension}`,
    );
    expect(searched).toEqual([
      'Operations by operation',
      'AutomationLag by automation',
      'UnreadableMessages by automation',
      'Refusals by operation',
      'Conflicts by operation',
    ]);
  });
});

describe('the runbook', () => {
  const text = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  /** Rows of its table of alarms: a name, in which a star stands for the part of the stack. */
  const rows = [...text.matchAll(/^\| `([\w*-]+)` \|/gm)].map(([, name = '']) => name);
  const means = (row: string, name: string) => new RegExp(`^crm-erp-prod-${row.replace('*', '.+')}$`).test(name);

  it('says of every alarm what it means, once', () => {
    const readings = alarms.map(({ AlarmName }) => {
      const found = rows.filter((row) => means(row, AlarmName));
      // A row with the whole name stands before one with a star.
      return [AlarmName, found.some((row) => !row.includes('*')) ? 1 : found.length];
    });
    expect(readings.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('has no alarm that does not exist', () => {
    expect(rows.filter((row) => !alarms.some(({ AlarmName }) => means(row, AlarmName)))).toEqual([]);
  });

  it('is right that a replay sends nothing to people: no function may send mail or notices, and none calls out', () => {
    const statements = entries('AWS::IAM::Policy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const actions: string[] = statements.flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => /^(ses|sns|sms-voice|mobiletargeting|events:InvokeApi)/i.test(action))).toEqual(
      [],
    );
    const calling = globSync('{functions,shared}/**/*.ts', { cwd: root }).filter((file) =>
      /\bfetch\(|from 'node:(https?|net|tls)'/.test(readFileSync(`${root}${file}`, 'utf8')),
    );
    // To the issuer, for its keys.
    expect(calling).toEqual(['shared/access/token-verifier.ts']);
  });

  it('names the commands that there are', () => {
    const commands = globSync('infra/operations/*.ts', { cwd: root }).filter((file) =>
      readFileSync(`${root}${file}`, 'utf8').includes('requireOptions('),
    );
    const named = new Set([...text.matchAll(/infra\/operations\/[\w-]+\.ts/g)].map(([file]) => file));
    expect([...named].sort()).toEqual(commands.filter((file) => !file.endsWith('command-line.ts')).sort());
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
