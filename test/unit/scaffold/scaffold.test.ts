import { describe, expect, test } from 'vitest';
import { automationFiles, eventOf, withLine } from '../../../infra/scaffold/automation.ts';
import { namesOf, prefixFor } from '../../../infra/scaffold/names.ts';

describe('names', () => {
  test.each([
    ['contract', 'Contract', 'contracts'],
    ['work-order', 'WorkOrder', 'workOrders'],
    ['company', 'Company', 'companies'],
    ['tax-box', 'TaxBox', 'taxBoxes'],
  ])('%s is the type %s and the list %s', (kebab, pascal, camels) => {
    expect(namesOf(kebab)).toMatchObject({ pascal, camels });
  });

  test.each(['Contract', 'work_order', '', '1st', 'a--b'])('%j is no name', (name) => {
    expect(() => namesOf(name)).toThrow('is no name');
  });

  test('a prefix is the first that nothing else has', () => {
    expect(prefixFor('contract', [])).toBe('con');
    expect(prefixFor('contract', ['con'])).toBe('cot');
    expect(() => prefixFor('ab', [])).toThrow('--prefix');
  });
});

describe('an automation', () => {
  const path = 'shared/orders/order.events.ts';
  const text = "export const OrderPlaced = defineEvent(\n  'order.placed',\n  1,";
  const event = { type: 'order.placed', name: 'OrderPlaced', domain: 'orders', record: 'order', path };
  const registry =
    'export const automations = {\n} as const satisfies Record<string, EventAutomation | ScheduledAutomation>;\n';

  test('finds where its event is declared', () => {
    expect(eventOf('order.placed', [[path, text]])).toEqual(event);
    expect(eventOf('order.lost', [[path, text]])).toBeUndefined();
  });

  test('is one line in the registry', () => {
    const line = /'thank-buyer': \{[^}]*on: \['order.placed'\],\n {2}\},\n\} as const/;
    expect(withLine(registry, 'thank-buyer', event)).toMatch(line);
    expect(() => withLine("'thank-buyer': {", 'thank-buyer', event)).toThrow('there is one');
  });

  test('is one file and one test', () => {
    expect(Object.keys(automationFiles('thank-buyer', event))).toEqual([
      'functions/automations/thank-buyer.ts',
      'test/automations/orders/thank-buyer.test.ts',
    ]);
  });
});
