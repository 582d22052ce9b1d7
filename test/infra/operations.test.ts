import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/constructs/bundle.ts';
import {
  alarms,
  alarmsOn,
  all,
  deadLetters,
  entries,
  fanOut,
  lines,
  measures,
  named,
  queues,
  scheduled,
} from './production.fixture.ts';
import { target } from './stack.fixture.ts';

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
