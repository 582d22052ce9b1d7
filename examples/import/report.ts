import { ApiError, Refused } from '../client/graphql-client.ts';
import type { ImportRecord } from './records.ts';
import { RowProblem } from './transforms.ts';

export const outcomes = ['created', 'changed', 'unchanged', 'valid', 'kept for later', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a row: a line of the report. */
export interface RowResult {
  readonly entity: string;
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly result: Outcome;
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
  /** What was changed in the data on the way, for example a rounded discount. */
  readonly notes?: readonly string[];
}

/** What became of a column of a file. */
export interface ColumnResult {
  readonly file: string;
  readonly column: string;
  /** Fields and custom fields that it fills; empty for one that goes nowhere. */
  readonly to: readonly string[];
  /** Why it goes nowhere. */
  readonly left?: string;
  /** Rows that have a value there, and are in. */
  readonly values: number;
  /** Rows that have one and were refused. */
  readonly refused: number;
}

/** Collects a result per row and passes each on as it comes. */
export class Report {
  readonly results: RowResult[] = [];
  /** What became of the columns; known at the end. */
  columns: readonly ColumnResult[] = [];
  private readonly write: (result: RowResult | ColumnResult) => void;

  constructor(write: (result: RowResult | ColumnResult) => void = () => undefined) {
    this.write = write;
  }

  add(entity: string, record: ImportRecord, result: Outcome, failure: Failure = {}): void {
    const { file, line, key, notes } = record;
    const row: RowResult = { entity, file, line, key, result, ...failure, ...(notes.length > 0 ? { notes } : {}) };
    this.results.push(row);
    this.write(row);
  }

  fail(entity: string, record: ImportRecord, error: unknown): void {
    this.add(entity, record, 'failed', failureOf(error));
  }

  end(columns: readonly ColumnResult[]): void {
    this.columns = columns;
    for (const column of columns) this.write(column);
  }

  get failures(): RowResult[] {
    return this.results.filter(({ result }) => result === 'failed');
  }

  /** Rows by entity and outcome. */
  counts(): Record<string, Partial<Record<Outcome, number>>> {
    const counts: Record<string, Partial<Record<Outcome, number>>> = {};
    for (const { entity, result } of this.results) {
      counts[entity] ??= {};
      counts[entity][result] = (counts[entity][result] ?? 0) + 1;
    }
    return counts;
  }
}

type Failure = Pick<RowResult, 'code' | 'field' | 'message'>;

/** What would fail every other row too. */
const FATAL = ['NETWORK', 'UNAUTHENTICATED'];

/** Throws what is neither a refusal nor a fault of the data: a bug or an API that is gone, not a bad row. */
function failureOf(error: unknown): Failure {
  if (error instanceof Refused) {
    const { code = 'UNKNOWN', message = '', field } = error.userErrors[0] ?? {};
    return { code, message, ...(field ? { field } : {}) };
  }
  if (error instanceof RowProblem) {
    const { code, message, field } = error;
    return { code, message, ...(field ? { field } : {}) };
  }
  if (error instanceof ApiError && !FATAL.includes(error.code)) return { code: error.code, message: error.message };
  throw error;
}

const SHOWN_FAILURES = 20;

/** The table at the end: entities, outcomes, and the first failures in words. */
export function summaryOf(report: Report, reportFile?: string): string[] {
  const counts = report.counts();
  const shown = outcomes.filter((outcome) => Object.values(counts).some((row) => row[outcome]));
  const widest = Math.max(0, ...Object.keys(counts).map((name) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [
      name.padEnd(widest),
      ...cells.map((cell, index) => cell.padStart(Math.max(7, shown[index - 1]?.length ?? 0))),
    ].join('  ');
  const rows = Object.entries(counts).map(([entity, row]) => {
    const total = Object.values(row).reduce((sum, count) => sum + count, 0);
    return line(
      entity,
      [total, ...shown.map((outcome) => row[outcome] ?? 0)].map((count) => count.toLocaleString('en')),
    );
  });
  const { failures } = report;
  const noted = report.results.filter(({ notes }) => notes).length;
  return [
    line('', ['rows', ...shown]),
    ...rows,
    ...(noted > 0
      ? [
          '',
          `${noted} rows have notes, such as a value that was rounded: see ${reportFile ?? 'them with --report <file.jsonl>'}`,
        ]
      : []),
    ...(failures.length > 0 ? ['', 'Not imported:'] : []),
    ...failures.slice(0, SHOWN_FAILURES).map(describe),
    ...(failures.length > SHOWN_FAILURES
      ? [`  and ${failures.length - SHOWN_FAILURES} more: see ${reportFile ?? 'them all with --report <file.jsonl>'}`]
      : []),
  ];
}

const describe = ({ file, line, key, code, field, message }: RowResult): string =>
  `  ${file}:${line}  ${[key, code, field].filter(Boolean).join('  ')}  ${message}`;
