import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BundleRow } from './bundles.ts';
import type { Row } from './recorder.ts';

const path = `${import.meta.dirname}/budgets.json`;
/** Bundles grow a little with every feature; more than this is a new library or a mistake. */
const ROOM = 1.03;
const STEP = 1_000;
/** What a bundle that is below it may never pass: the goals of docs/adr/0017-parts-loaded-when-needed.md. */
const goalOf = (name: string): number => (name === 'graphql' ? 750_000 : 500_000);

interface Budgets {
  /** Calls, read units, write units, and calls one after the other of each operation, exact. */
  readonly operations: Readonly<
    Record<string, readonly [calls: number, readUnits: number, writeUnits: number, inARow: number]>
  >;
  /** Bytes of each bundle, with some room. */
  readonly bundles: Readonly<Record<string, number>>;
}

/** They look twice at what seems to differ, so their cost varies a little from run to run. */
const VARIES = ['continue-check'];
/** How many of that many calls follow one another depends on when each comes back. */
const MANY_IN_A_ROW = 20;
const withRoom = (name: string, value: number, index: number): number =>
  VARIES.includes(name) || (index === 3 && value > MANY_IN_A_ROW) ? Math.ceil(value * 1.05) + 4 : value;

const measured = ({ calls, readUnits, writeUnits, depth }: Row): [number, number, number, number] => [
  calls,
  readUnits,
  writeUnits,
  depth,
];

/** Takes what was measured as the new budgets; a bundle that is within its budget keeps it. */
export function writeBudgets(operations: readonly Row[], bundles: readonly BundleRow[]): void {
  const old = existsSync(path) ? readBudgets().bundles : {};
  const bytes = bundles.map(({ name, bytes: now }): [string, number] => {
    const budget = old[name];
    const fits = budget !== undefined && now <= budget && now * ROOM * ROOM > budget;
    const roomy = Math.ceil((now * ROOM) / STEP) * STEP;
    return [name, fits ? budget : now <= goalOf(name) ? Math.min(roomy, goalOf(name)) : roomy];
  });
  const lines = (entries: [string, unknown][]): string =>
    entries
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value).replaceAll(',', ', ')}`)
      .join(',\n');
  writeFileSync(
    path,
    `{\n  "operations": {\n${lines(operations.map((row) => [row.name, measured(row).map((value, index) => withRoom(row.name, value, index))]))}\n  },\n  "bundles": {\n${lines(bytes)}\n  }\n}\n`,
  );
}

const readBudgets = (): Budgets => JSON.parse(readFileSync(path, 'utf8')) as Budgets;

/** Every row that costs more than its budget, that has none, and every budget whose row is gone, each as one line. */
export function overBudget(operations: readonly Row[], bundles: readonly BundleRow[]): string[] {
  const budgets = readBudgets();
  const rows = operations.flatMap((row) => {
    const budget = budgets.operations[row.name];
    if (!budget) return [`${row.name}: no budget`];
    const names = ['table calls', 'read units', 'write units', 'table calls in a row'];
    return measured(row).flatMap((value, index) =>
      value > (budget[index] ?? 0) ? [`${row.name}: ${value} ${names[index]}, budget ${budget[index]}`] : [],
    );
  });
  const files = bundles.flatMap(({ name, bytes }) => {
    const budget = budgets.bundles[name];
    if (budget === undefined) return [`${name}: no budget`];
    return bytes > budget ? [`${name}: ${bytes} bytes, budget ${budget}`] : [];
  });
  const known = new Set([...operations, ...bundles].map(({ name }) => name));
  const gone = Object.keys({ ...budgets.operations, ...budgets.bundles }).filter((name) => !known.has(name));
  return [...rows, ...files, ...gone.map((name) => `${name}: has a budget but no row`)];
}
