import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';
import { type Resource, synthesize, target } from './stack.fixture.ts';

/** The stack of production as its tests ask for it. */
export const { all } = synthesize({ stage: 'prod' });
export const entries = (type: string) =>
  Object.entries(all(type)).map(([id, { Properties }]) => ({ id, ...Properties }));
export const named = (type: string, property: string, name: string): Resource['Properties'] =>
  entries(type).find((resource) => resource[property] === `crm-erp-prod-${name}`);

export const lines = Object.entries<EventAutomation | ScheduledAutomation>(automations);
export const reacting = lines.flatMap(([name, line]): [string, EventAutomation][] =>
  'on' in line ? [[name, line]] : [],
);
export const scheduled = lines.flatMap(([name, line]): [string, ScheduledAutomation][] =>
  'schedule' in line ? [[name, line]] : [],
);

export const fanOut = named('AWS::Lambda::Function', 'FunctionName', 'fan-out');
export const fanOutDeadLetters = named('AWS::SQS::Queue', 'QueueName', 'fan-out-dead-letters');
export const queues = entries('AWS::SQS::Queue');
export const scheduledQueues = new Set(
  scheduled.map(([name]) => named('AWS::SQS::Queue', 'QueueName', `${name}.fifo`).id),
);
export const deadLetters = queues
  .filter(({ QueueName }) => /-dead-letters(\.fifo)?$/.test(QueueName))
  .map(({ id }) => id);
export const ruled = reacting.filter(([, { series }]) => series === undefined);
export const inLanes = reacting.filter(([, { series }]) => series !== undefined);

/** The statements of the role of a function that let it send messages, with the queues by id. */
export function sendsOf(name: string): (string | undefined)[] {
  const { Role } = named('AWS::Lambda::Function', 'FunctionName', name);
  const ids = entries('AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some((role: object) => target(role) === target(Role)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'))
    .flatMap(({ Resource }) => [Resource].flat().map(target));
  return [...new Set(ids)].sort();
}
/** The queue of each URL in a setting that holds JSON. */
export const queuesIn = (setting: unknown): unknown[] =>
  [...JSON.stringify(setting).matchAll(/\{"Ref":"([\w.]+)"\}/g)].map(([, id]) => id).sort();
export const alarms = entries('AWS::CloudWatch::Alarm');
/** What an alarm measures: one metric, or those of its expression. */
export const measures = (alarm: Resource['Properties']): Resource['Properties'][] =>
  (alarm.Metrics ?? [{ MetricStat: { Metric: alarm, Period: alarm.Period } }]).flatMap(
    ({ MetricStat }: Resource['Properties']) =>
      MetricStat === undefined ? [] : [{ ...MetricStat.Metric, Period: MetricStat.Period }],
  );
export const alarmsOn = (metric: string, dimension: string) =>
  new Set(
    alarms
      .flatMap(measures)
      .filter(({ MetricName }) => MetricName === metric)
      .map(({ Dimensions }) => target(Dimensions.find(({ Name }: { Name: string }) => Name === dimension)?.Value)),
  );
