import { CannotRun } from '../client/local-tokens.ts';
import { type CsvFile, type CsvRow, readCsv } from './csv-rows.ts';
import type { Fields, Mapping, Source } from './mapping.ts';
import { RowProblem, transforms } from './transforms.ts';

/** A row of a file, read as the mapping says. */
export interface ImportRecord {
  readonly file: string;
  readonly line: number;
  /** Id in the other system; empty when the row has none. */
  readonly key: string;
  /** Values by field; those with a dot in their name are nested. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What was changed on the way. */
  readonly notes: readonly string[];
  /** Why the row cannot be imported. */
  readonly problem?: RowProblem;
}

interface RecordSource {
  readonly file: string;
  readonly externalId: string;
  readonly overflowColumns?: readonly string[] | undefined;
  readonly fields?: Fields;
  /** True when several rows may have the same id, as lines have that of their order. */
  readonly isDetail?: boolean;
}

type Lookups = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** All records of a file; what is wrong with a row is on its record. Throws CannotRun when a file or column is missing. */
export async function readRecords(folder: string, mapping: Mapping, source: RecordSource): Promise<ImportRecord[]> {
  const { dialect } = mapping;
  const file = await readCsv(folder, source.file, { dialect, overflowColumns: source.overflowColumns });
  const fields = source.fields ?? {};
  for (const column of [source.externalId, ...columnsOf(fields)]) requireColumn(file, column);
  const lookups = await readLookups(folder, mapping, fields);
  const seen = new Map<string, number>();
  return file.rows.map((row) => {
    const record = recordOf(file.name, row, mapping, source, lookups);
    const earlier = seen.get(record.key);
    if (record.problem || source.isDetail) return record;
    seen.set(record.key, earlier ?? record.line);
    if (earlier === undefined) return record;
    return {
      ...record,
      problem: new RowProblem(`Line ${earlier} has the same id.`, source.externalId, 'DUPLICATE_ROW'),
    };
  });
}

const columnsOf = (fields: Fields): string[] =>
  Object.values(fields).flatMap((source) => ('column' in source ? [source.column] : []));

function requireColumn({ name, columns }: CsvFile, column: string): void {
  if (!columns.includes(column))
    throw new CannotRun(`${name} has no column ${column}; it has ${columns.join(', ')}. Correct the mapping.`);
}

const lookupOf = (source: Source) => ('lookup' in source ? source.lookup : undefined);

async function readLookups(folder: string, mapping: Mapping, fields: Fields): Promise<Lookups> {
  const wanted = Object.entries(fields).flatMap(([field, source]) => {
    const lookup = lookupOf(source);
    return lookup ? [{ field, lookup }] : [];
  });
  const tables = wanted.map(async ({ field, lookup }) => {
    const file = await readCsv(folder, lookup.file, { dialect: mapping.dialect });
    requireColumn(file, lookup.key);
    requireColumn(file, lookup.value);
    const rows = file.rows.map(({ values }) => [values.get(lookup.key) ?? '', values.get(lookup.value) ?? ''] as const);
    return [field, new Map(rows)] as const;
  });
  return new Map(await Promise.all(tables));
}

function recordOf(
  file: string,
  row: CsvRow,
  mapping: Mapping,
  { externalId, fields = {} }: RecordSource,
  lookups: Lookups,
): ImportRecord {
  const { line, values: cells, problem } = row;
  const key = cells.get(externalId) ?? '';
  const values: Record<string, unknown> = {};
  const notes: string[] = [];
  const record = { file, line, key, values, notes };
  if (problem !== undefined) return { ...record, problem: new RowProblem(problem, undefined, 'BAD_ROW') };
  if (key === '') return { ...record, problem: new RowProblem('The row has no id.', externalId) };
  for (const [field, source] of Object.entries(fields)) {
    if ('value' in source) {
      values[field] = source.value;
      continue;
    }
    const text = cells.get(source.column);
    if (text === undefined) continue;
    try {
      values[field] = readValue(text, source, lookups.get(field), {
        currency: mapping.currency,
        countries: mapping.countries,
        note: (note) => notes.push(`${source.column} ${note}`),
      });
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      return { ...record, problem: new RowProblem(error.message, source.column, error.code) };
    }
  }
  return record;
}

function readValue(
  text: string,
  source: Extract<Source, { column: string }>,
  lookup: ReadonlyMap<string, string> | undefined,
  settings: Parameters<(typeof transforms)['money']>[1],
): unknown {
  const found = lookup ? lookup.get(text) : text;
  if (found === undefined) throw new RowProblem(`"${text}" is not in the file that it refers to.`);
  const prefix = 'prefix' in source ? (source.prefix ?? '') : '';
  const transform = 'as' in source ? (source.as ?? 'text') : 'text';
  return transforms[transform](prefix + found, settings);
}

/** The values with those that have a dot in their name gathered: `address.city` becomes `address: { city }`. */
export function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const [outer = field, inner] = field.split('.');
    result[outer] = inner === undefined ? value : { ...(result[outer] as object | undefined), [inner]: value };
  }
  return result;
}
