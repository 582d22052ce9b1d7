import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { declaredEvents } from '../../docs/reference.ts';
import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';

const events = await declaredEvents();
const lines = Object.entries(automations as Record<string, EventAutomation | ScheduledAutomation>);

/** Names of fields that would carry personal data; events go to partners, logs and archives. */
const PERSONAL = /^(name|firstName|lastName|email|phone|address|street|taxId|notes?|body|subject|message)$/i;

describe('declared events', () => {
  test('have unique types of the form noun.verb', () => {
    const names = events.map(({ type }) => type);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('carry no personal data', () => {
    const fields = events.flatMap(({ type, data }) => {
      const { properties = {} } = z.toJSONSchema(data, { unrepresentable: 'any' }) as {
        properties?: Record<string, unknown>;
      };
      return Object.keys(properties).map((field) => ({ type, field }));
    });
    // The name of a settings table is not a person's.
    expect(fields.filter(({ type, field }) => PERSONAL.test(field) && type !== 'settings.changed')).toEqual([]);
  });

  test('have every event that an automation reacts to', () => {
    const known = new Set(events.map(({ type }) => type));
    const wanted = lines.flatMap(([, line]) => ('on' in line ? [...line.on] : []));
    expect(wanted.filter((type) => !known.has(type))).toEqual([]);
  });
});

describe('the registry', () => {
  test.each(lines.map(([name]) => name))('%s has a file that is one handler', (name) => {
    expect(existsSync(`${import.meta.dirname}/../../functions/automations/${name}.ts`)).toBe(true);
  });
});
