import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { CannotRun } from '../client/local-tokens.ts';
import type { Dialect } from './mapping.ts';

/** A record of a file under its line number, or why it is none. */
export interface CsvRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  readonly problem?: string;
}

export interface CsvFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvOptions {
  readonly dialect: Dialect;
  readonly overflowColumns?: readonly string[] | undefined;
}

/** Reads a file of the folder. Throws CannotRun when there is none or when it is not CSV in this dialect. */
export async function readCsv(folder: string, name: string, options: CsvOptions): Promise<CsvFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch {
    throw new CannotRun(`There is no file ${name} in ${folder}.`);
  }
  let text: string;
  try {
    text = new TextDecoder(options.dialect.encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${name} is not in ${options.dialect.encoding}; set dialect.encoding in the mapping.`);
  }
  return parseCsv(name, text, options);
}

interface RawRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

export function parseCsv(name: string, text: string, { dialect, overflowColumns = [] }: CsvOptions): CsvFile {
  const [header, ...records] = rawRecords(name, text, dialect);
  const columns = header?.record.map((column) => column.trim()) ?? [];
  const unknown = overflowColumns.find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new CannotRun(`${name} has no column ${unknown}; it has ${columns.join(', ')}.`);
  const rows = records.map(({ record, info: { lines: line } }): CsvRow => {
    const cells = joinOverflow(columns, record, overflowColumns, dialect.delimiter);
    if (!cells) {
      const problem = `The row has ${record.length} fields, the header has ${columns.length}.`;
      return { line, values: new Map(), problem };
    }
    const present = columns
      .map((column, index): [string, string] => [column, cells[index]?.trim() ?? ''])
      .filter(([, value]) => value !== '' && !dialect.absent.includes(value));
    return { line, values: new Map(present) };
  });
  return { name, columns, rows };
}

function rawRecords(name: string, text: string, { delimiter, quote }: Dialect): RawRecord[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      quote: quote ?? false,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as RawRecord[];
  } catch (error) {
    if (error instanceof CsvError) throw new CannotRun(`${name} is not CSV: ${error.message}`);
    throw error;
  }
}

/** The fields of a record, one a column; undefined when there are too few, or too many and no column that can take them. */
function joinOverflow(
  columns: readonly string[],
  record: readonly string[],
  overflowColumns: readonly string[],
  delimiter: string,
): string[] | undefined {
  let surplus = record.length - columns.length;
  if (surplus === 0) return [...record];
  if (surplus < 0) return undefined;
  const isOnlyChoice = overflowColumns.length === 1;
  const cells: string[] = [];
  let next = 0;
  for (const column of columns) {
    let cell = record[next++] ?? '';
    while (surplus > 0 && overflowColumns.includes(column) && (isOnlyChoice || record[next]?.startsWith(' '))) {
      cell += delimiter + record[next++];
      surplus--;
    }
    cells.push(cell);
  }
  return surplus === 0 ? cells : undefined;
}
