import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleInto } from '../../infra/constructs/bundle.ts';
import { marked } from '../../infra/constructs/marked-sources.ts';

describe('a constant of a module', () => {
  test.each([
    ['a call', 'export const a = z.object({ b: z.string() });'],
    ['a call inside of a list', 'const a = [one, two()];'],
    ['a new object', 'const a = new Map();'],
    ['a property', 'const a = SHAPE.parts;'],
  ])('is marked when its value is %s', (_, text) => {
    expect(marked('x.ts', text)).toMatch(/= \/\* @__PURE__ \*\/ \(\(\) => \(.*\)\)\(\);$/);
  });

  test.each([
    ['a function', 'export const a = (b: string) => b.trim();'],
    ['text', "const a = 'b()';"],
    ['one that changes', 'let a = b();'],
  ])('is left as it is when it is %s', (_, text) => {
    expect(marked('x.ts', text)).toBe(text);
  });

  test('keeps what stands around it', () => {
    expect(marked('x.ts', 'const a = b(); // why\nconst c = d();\nexport { a, c };')).toBe(
      'const a = /* @__PURE__ */ (() => (b()))(); // why\nconst c = /* @__PURE__ */ (() => (d()))();\nexport { a, c };',
    );
  });
});

test('an automation carries no shapes of what it does not touch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-marked-'));
  try {
    bundleInto(folder, 'functions/automations/mark-overdue.ts');
    const text = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join();
    expect(text).toContain('instalments');
    for (const field of ['billingAddress', 'fiscalYearStart', 'trackingNumber'])
      expect([field, text.includes(field)]).toEqual([field, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
