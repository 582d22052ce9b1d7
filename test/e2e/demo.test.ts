import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStory } from '../../examples/demo/story.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

async function tell(): Promise<string[]> {
  const lines: string[] = [];
  const { acme = {} } = (await stack.tokens()).tenants;
  await runStory({
    url: `${stack.url}/graphql`,
    token: (role) => acme[role] ?? '',
    log: (line) => lines.push(line),
  });
  return lines;
}

/** What tells one run from another: its names, and who came first in a race. */
const common = (lines: readonly string[]) =>
  lines
    .filter((line) => !/Nordlicht|Alpen|capacity|open leads|An admin adds|is set up|table v/.test(line))
    .map((line) => line.replace(/\b[0-9A-F]{6}\b/, 'RUN').replace(/INV-\d{4}-\d{6}/g, 'INVOICE'))
    .map((line) => line.replace(/\d\d:\d\d:\d\d\.\d{3}/, 'TIME'));

test('the story is told twice on the same stack, with the same outcome, and leaves nothing undone', async () => {
  const first = await tell();
  const second = await tell();
  await stack.idle();

  expect(first.filter((line) => /^\d/.test(line))).toEqual([
    '1  A company moves in',
    '2  A lead comes in',
    '3  The lead is worked and becomes a customer',
    '4  The customer is looked after',
    '5  Products and stock',
    '6  An order becomes money',
    '7  Two buyers, one unit',
    '8  By the box, and in a kit',
    '9  The customer has a question',
    '10  Somebody unknown writes',
    '11  All that happened to the order',
    '12  By lot',
  ]);
  const numbers = [...first, ...second].flatMap(
    (line) => /Invoiced by the automation: \S+-(\d{6})$/.exec(line)?.[1] ?? [],
  );
  expect(numbers).toEqual(['000001', '000002', '000003', '000004']);
  expect(common(second)).toEqual(common(first));
  expect(stack.deadLetters()).toEqual([]);
});

test('without a stack the command says in one line what to do', async () => {
  const child = spawn(process.execPath, ['examples/demo/demo.ts', '--url', 'http://127.0.0.1:9/graphql']);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(output).toBe(
    'Nothing answers at http://127.0.0.1:9/graphql. Start the local stack in another terminal: npm start\n',
  );
  expect(code).toBe(1);
});
