import fs from 'node:fs';
import { describe, expect, it, test, vi } from 'vitest';
import { automations } from '../../functions/automations/registry.ts';
import { concurrencyOf } from '../../infra/concurrency.ts';
import type { Line, Lines } from '../../infra/constructs/domain-automations.ts';
import { dashboardsOf, type Panel } from '../../infra/constructs/operations-dashboard.ts';
import { type Resource, synthesize, target } from './stack.fixture.ts';

/** Lines beside today's, every third of them scheduled, have no file: only what the template says of them is looked at. */
const exists = fs.existsSync;
vi.spyOn(fs, 'existsSync').mockImplementation((path) => /\/generated-\d+\.ts$/.test(String(path)) || exists(path));

const domains = fs
  .readdirSync(new URL('../../shared', import.meta.url))
  .filter((name) => name !== 'platform')
  .sort();
const generatedLine = (index: number, domain: string): Line => ({
  does: `Does what the ${index}th of so many does, in as many words as others.`,
  domain,
  permissions: [],
  records: ['get', 'put', 'update', 'delete', 'query', 'GSI1', 'GSI3'],
  ...(index % 3 === 0 ? { schedule: 'rate(1 hour)' } : { on: ['order.placed', 'order.shipped', 'lead.scored'] }),
});
const generated = (count: number, domainOf: (index: number) => string): Lines =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`generated-${index}`, generatedLine(index, domainOf(index))]),
  );

const today = Object.keys(automations).length;
const hundred: Lines = {
  ...automations,
  ...generated(100 - today, (index) => domains[index % domains.length]!),
};

describe('synth with 100 automations', () => {
  const { templates, all } = synthesize({ stage: 'prod' }, hundred);
  const values = (type: string): Resource['Properties'][] =>
    Object.values(all(type)).map(({ Properties }) => Properties);

  it('passes, with event and scheduled lines', () => {
    const kinds = Object.values(hundred).map((line) => ('on' in line ? 'event' : 'schedule'));
    expect([kinds.length, new Set(kinds).size, Object.keys(templates).length]).toEqual([100, 2, domains.length + 1]);
    expect(values('AWS::Lambda::Function')).toHaveLength(103);
  });

  it.each(Object.entries(templates))(
    'keeps the template of "%s" below 400 resources and the limits of CloudFormation',
    (_, template) => {
      const { Resources, Parameters = {}, Outputs = {} } = template;
      expect(Object.keys(Resources).length).toBeLessThan(400);
      expect(Object.keys(Parameters).length).toBeLessThanOrEqual(200);
      expect(Object.keys(Outputs).length).toBeLessThanOrEqual(200);
      expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(1_000_000);
    },
  );

  it('takes at most 15 resources a line', () => {
    const nested = Object.entries(templates).filter(([name]) => name !== '');
    const resources = nested.reduce((sum, [, { Resources }]) => sum + Object.keys(Resources).length, 0);
    expect(resources / 100).toBeLessThanOrEqual(15);
  });

  it('leaves every line its function, its roles and its dead letters', () => {
    const roles = values('AWS::Lambda::Function').flatMap(({ Role, Environment }) => [
      target(Role),
      target(Environment.Variables.DATA_ROLE_ARN),
    ]);
    expect(new Set(roles.filter((role) => role !== undefined)).size).toBe(2 * 103 - 2);
    const queues = values('AWS::SQS::Queue').map(({ QueueName }) => QueueName);
    for (const [name, line] of Object.entries(hundred)) {
      const isOrdered = !('on' in line) || line.series !== undefined;
      expect(queues).toContain(`crm-erp-prod-${name}-dead-letters${isOrdered ? '.fifo' : ''}`);
    }
  });

  it('has an alarm that names the line for its errors, its dead letters and its delay or missed run', () => {
    const alarms = new Set(values('AWS::CloudWatch::Alarm').map(({ AlarmName }) => AlarmName));
    const missing = Object.entries(hundred).flatMap(([name, line]) =>
      ['errors', 'dead-letters', 'on' in line ? 'late' : 'missed']
        .map((what) => `crm-erp-prod-${name}-${what}`)
        .filter((alarm) => !alarms.has(alarm)),
    );
    expect(missing).toEqual([]);
  });

  it('tells of throttles by ten functions at most in an alarm, by their names', () => {
    const together = values('AWS::CloudWatch::Alarm').filter(({ AlarmName }) => /-throttles$/.test(AlarmName));
    for (const { Metrics, AlarmDescription } of together) {
      const watched = Metrics.filter(({ MetricStat }: Resource['Properties']) => MetricStat !== undefined);
      expect(watched.length).toBeLessThanOrEqual(10);
      expect(AlarmDescription.match(/crm-erp-prod-/g)).toHaveLength(watched.length);
    }
    const told = together.map(({ AlarmDescription }) => AlarmDescription).join();
    for (const name of Object.keys(hundred)) expect(told).toMatch(new RegExp(`crm-erp-prod-${name}[,.]`));
  });

  it('keeps room for the API and for what has no queue', () => {
    const reserved = values('AWS::Lambda::Function').map(({ ReservedConcurrentExecutions: count }) => count ?? 0);
    const queued = values('AWS::Lambda::EventSourceMapping').map(
      ({ ScalingConfig }) => ScalingConfig?.MaximumConcurrency ?? 0,
    );
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(reserved)).toBe(400);
    expect(reserved.filter((count) => count > 0)).toHaveLength(1);
    expect(sum(queued)).toBeGreaterThan(0);
    expect(sum(reserved) + sum(queued)).toBeLessThanOrEqual(800);
  });

  describe('has dashboards that CloudWatch takes', () => {
    const dashboards = values('AWS::CloudWatch::Dashboard').map(({ DashboardBody }) => bodyOf(DashboardBody));
    const widgets = dashboards.flatMap((body) => body.widgets);
    const properties = (type: string) =>
      widgets.filter((widget) => widget.type === type).map((widget) => widget.properties);

    it('with at most 100 alarms a widget, and all of them', () => {
      const shown = properties('alarm').map(({ alarms }) => alarms);
      expect(shown.length).toBeGreaterThan(1);
      for (const alarms of shown) expect(alarms.length).toBeLessThanOrEqual(100);
      expect(new Set(shown.flat()).size).toBe(values('AWS::CloudWatch::Alarm').length);
    });

    it('with at most 50 log groups a query, and those of all functions', () => {
      const asked = properties('log').map(({ query }) => query.match(/SOURCE '[^']+'/g) as string[]);
      for (const groups of asked) expect(groups.length).toBeLessThanOrEqual(50);
      expect(new Set(asked.flat().filter((group) => group.includes('/aws/lambda/'))).size).toBe(103);
    });

    it('with at most 500 metrics a graph, 2,500 a dashboard and 500 widgets', () => {
      for (const body of dashboards) {
        const counts = body.widgets.map(({ properties: { metrics = [] } }) => metrics.length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(500);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2_500);
        expect(body.widgets.length).toBeLessThanOrEqual(500);
      }
    });

    it('with widgets of whole units that fit on the page', () => {
      for (const { x, width } of widgets) expect([Number.isInteger(width), x + width <= 24]).toEqual([true, true]);
    });
  });
});

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly width: number;
  readonly properties: Resource['Properties'];
}

/** The text of a dashboard, with its references left as text. */
function bodyOf(body: { 'Fn::Join': [string, unknown[]] }): { readonly widgets: readonly Widget[] } {
  const [separator, parts] = body['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : 'reference')).join(separator));
}

test('a domain that outgrows its template stops the synthesis by its name', () => {
  expect(() =>
    synthesize(
      { stage: 'prod' },
      generated(40, () => 'orders'),
    ),
  ).toThrow(/orders.*maximum of 399/);
});

test('what one dashboard cannot take goes on another', () => {
  const panel = (metrics: number) => ({ metrics }) as Panel;
  const sizes = (panels: Panel[]) => dashboardsOf(panels).map((page) => page.length);
  expect(sizes(Array.from({ length: 60 }, () => panel(50)))).toEqual([50, 10]);
  expect(sizes(Array.from({ length: 501 }, () => panel(0)))).toEqual([500, 1]);
});

describe('concurrency', () => {
  it.each([
    ['the default of AWS with few queues', 1_000, 12, { api: 400, queue: 10, isCapped: true }],
    ['the default of AWS with 100', 1_000, 100, { api: 400, queue: 4, isCapped: true }],
    ['too little to reserve any', 150, 12, { api: undefined, queue: 5, isCapped: true }],
    ['a new account', 10, 12, { api: undefined, queue: 2, isCapped: false }],
    ['a large account', 5_000, 100, { api: 2_000, queue: 10, isCapped: true }],
  ])('of %s', (_, account, queues, expected) => {
    expect(concurrencyOf(account, queues)).toEqual(expected);
  });

  it('of an account with 10 synthesizes: nothing is reserved, and each queue has the least that SQS takes', () => {
    const { all } = synthesize({ stage: 'prod', accountConcurrency: '10' });
    const functions = Object.values(all('AWS::Lambda::Function'));
    expect(functions.filter(({ Properties }) => 'ReservedConcurrentExecutions' in Properties)).toEqual([]);
    const mappings = Object.values(all('AWS::Lambda::EventSourceMapping')).flatMap(
      ({ Properties }) => Properties.ScalingConfig ?? [],
    );
    expect(new Set(mappings.map(({ MaximumConcurrency }) => MaximumConcurrency))).toEqual(new Set([2]));
  });

  it('leaves 100 to functions without a reservation, whatever the account', () => {
    for (let account = 1; account < 3_000; account += 7)
      expect(account - (concurrencyOf(account, 20).api ?? 0)).toBeGreaterThanOrEqual(Math.min(account, 100));
  });
});
