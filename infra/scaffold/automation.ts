import type { Files } from './entity.ts';
import { namesOf } from './names.ts';

/** An event as it is declared. */
export interface DeclaredEvent {
  readonly type: string;
  /** Name of the constant. */
  readonly name: string;
  readonly domain: string;
  /** The record that the file is about, which is what the automation looks at first. */
  readonly record: string;
  /** Path of the declaration from the root. */
  readonly path: string;
}

/** Where the event of a type is declared, in files given by path and text. */
export function eventOf(type: string, sources: readonly (readonly [string, string])[]): DeclaredEvent | undefined {
  for (const [path, text] of sources) {
    const name = new RegExp(`export const (\\w+) = defineEvent\\(\\s*'${type.replaceAll('.', '\\.')}'`).exec(text)?.[1];
    const [, domain, record] = /^shared\/([^/]+)\/([^/]+)\.events\.ts$/.exec(path) ?? [];
    if (name && domain && record) return { type, name, domain, record, path };
  }
  return undefined;
}

/** An automation that looks at the record of an event, with its test. */
export function automationFiles(name: string, event: DeclaredEvent): Files {
  return {
    [`functions/automations/${name}.ts`]: handler(name, event),
    [`test/automations/${event.domain}/${name}.test.ts`]: test(name, event),
  };
}

/** The registry with the line of the automation. */
export function withLine(registry: string, name: string, event: DeclaredEvent): string {
  if (registry.includes(`'${name}': {`)) throw new Error(`${name} is no name for another automation: there is one.`);
  const line = `  '${name}': {
    does: 'Say what happens by itself.',
    domain: '${event.domain}',
    permissions: [],
    records: ['get'],
    on: ['${event.type}'],
  },
`;
  const end = registry.indexOf('} as const satisfies Record<string, EventAutomation | ScheduledAutomation>');
  if (end === -1) throw new Error('The end of the registry was not found.');
  return registry.slice(0, end) + line + registry.slice(end);
}

const handler = (name: string, event: DeclaredEvent) => {
  const { domain, record } = event;
  const find = `find${namesOf(record).pascal}`;
  return `import { ${event.name} } from '../../${event.path}';
import { ${find} } from '../../shared/${domain}/${record}.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('${name}', [${event.name}], (ctx, { aggregateId }) => ${find}(ctx, aggregateId));
`;
};

const test = (name: string, { type }: DeclaredEvent) => `import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/${name}.ts';
import { aContext } from '../../support/a-context.ts';
import { deliver } from '../../support/deliveries.ts';
import { EventEnvelope } from '../../../shared/platform/events.ts';
import { aRecordOfEachKind } from '../../support/domain-samples.ts';
import { itemsOf } from '../../support/table-probe.ts';

test('reacts to ${type}, and writes nothing when it comes again', async () => {
  const ctx = aContext();
  await aRecordOfEachKind(ctx);
  const row = (await itemsOf(ctx)).find((item) => item.type === '${type}' && String(item.SK).startsWith('EVENT#'));
  if (!row) throw new Error('Do here what lets ${type} happen.');
  const event = EventEnvelope.parse(row);
  expect(await deliver(handler, [event])).toEqual([]);
  const after = JSON.stringify(await itemsOf(ctx));
  expect(await deliver(handler, [event])).toEqual([]);
  expect(JSON.stringify(await itemsOf(ctx))).toBe(after);
});
`;
