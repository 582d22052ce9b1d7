import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';

const urlOf = (name: string): string => `http://queues.test/000000000000/${name}`;
const lines = Object.entries<EventAutomation | ScheduledAutomation>(automations);

/** The settings by which functions know their queues, as the stack makes them of the registry; nothing answers there. */
export const queueSettings = {
  AWS_ENDPOINT_URL_SQS: 'http://queues.test',
  ORDERED_QUEUES: JSON.stringify(
    lines.flatMap(([name, line]) =>
      'on' in line && line.series !== undefined ? [{ url: urlOf(name), series: line.series, types: [...line.on] }] : [],
    ),
  ),
  DEAD_LETTERS: JSON.stringify(
    Object.fromEntries(
      [...lines.map(([name]) => name), 'outbox-relay'].map((name) => [name, urlOf(`${name}-dead-letters`)]),
    ),
  ),
};
