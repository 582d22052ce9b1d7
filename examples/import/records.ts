import { CannotRun } from '../client/local-tokens.ts';
import { type CsvFile, type CsvRow, readCsv } from './csv-rows.ts';
import { type Fields, type Mapping, type MetafieldSource, metafieldTypes, type ReadSource } from './mapping.ts';
import { RowProblem, type Transform, type TransformSettings, transforms } from './transforms.ts';

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
  readonly metafields?: Readonly<Record<string, MetafieldSource>>;
  /** True when several rows may have the same id, as lines have that of their order. */
  readonly isDetail?: boolean;
}

type Lookups = ReadonlyMap<ReadSource, ReadonlyMap<string, string>>;

/** Custom fields of a system stand under its name. */
export const namespaceOf = ({ system }: Mapping): string => system.replaceAll('.', '-');

/** All records of a file; what is wrong with a row is on its record. Throws CannotRun when a file or column is missing. */
export async function readRecords(folder: string, mapping: Mapping, source: RecordSource): Promise<ImportRecord[]> {
  const { dialect } = mapping;
  const file = await readCsv(folder, source.file, { dialect, overflowColumns: source.overflowColumns });
  const sources = [
    ...Object.values(source.fields ?? {}).flatMap((each) => ('value' in each ? [] : [each])),
    ...Object.values(source.metafields ?? {}),
  ];
  for (const column of [source.externalId, ...sources.flatMap(({ columns }) => columns)]) requireColumn(file, column);
  const lookups = await readLookups(folder, mapping, sources);
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

function requireColumn({ name, columns }: CsvFile, column: string): void {
  if (!columns.includes(column))
    throw new CannotRun(`${name} has no column ${column}; it has ${columns.join(', ')}. Correct the mapping.`);
}

/** Columns of a file whose text may hold a comma although it is not quoted. */
export function overflowOf({ entities }: Mapping, file: string): readonly string[] | undefined {
  for (const entity of entities) {
    if (entity.file === file) return entity.overflowColumns;
    if (entity.kind === 'orders' && entity.lines.file === file) return entity.lines.overflowColumns;
  }
  return undefined;
}

const textOf = ({ values }: CsvRow, columns: readonly string[], join = ' '): string =>
  columns.flatMap((column) => values.get(column) ?? []).join(join);

async function readLookups(folder: string, mapping: Mapping, sources: readonly ReadSource[]): Promise<Lookups> {
  const tables = sources.map(async (source) => {
    const { lookup } = source;
    if (!lookup) return [];
    const { dialect } = mapping;
    const file = await readCsv(folder, lookup.file, { dialect, overflowColumns: overflowOf(mapping, lookup.file) });
    const columns = [lookup.value].flat();
    for (const column of [lookup.key, ...columns, lookup.latestBy ?? lookup.key]) requireColumn(file, column);
    const rank = ({ values }: CsvRow): string => (lookup.latestBy ? (values.get(lookup.latestBy) ?? '') : '');
    const found = new Map<string, CsvRow>();
    for (const row of file.rows.filter((each) => textOf(each, columns) !== '')) {
      const key = row.values.get(lookup.key) ?? '';
      const before = found.get(key);
      if (!before || rank(row) >= rank(before)) found.set(key, row);
    }
    const texts = [...found].map(([key, row]) => [key, textOf(row, columns)] as const);
    return [[source, new Map(texts)] as const];
  });
  return new Map((await Promise.all(tables)).flat());
}

function recordOf(
  file: string,
  row: CsvRow,
  mapping: Mapping,
  { externalId, fields = {}, metafields = {} }: RecordSource,
  lookups: Lookups,
): ImportRecord {
  const { line, values: cells, problem } = row;
  const key = cells.get(externalId) ?? '';
  const values: Record<string, unknown> = {};
  const notes: string[] = [];
  const record = { file, line, key, values, notes };
  if (problem !== undefined) return { ...record, problem: new RowProblem(problem, undefined, 'BAD_ROW') };
  if (key === '') return { ...record, problem: new RowProblem('The row has no id.', externalId) };
  let source: ReadSource | undefined;
  const read = (from: ReadSource, as: Transform): unknown => {
    source = from;
    const note = (text: string) => notes.push(`${from.columns.join(', ')} ${text}`);
    const { currency, countries } = mapping;
    return readValue(row, from, as, lookups.get(from), { currency, countries, note });
  };
  try {
    for (const [field, from] of Object.entries(fields)) {
      const value = 'value' in from ? from.value : read(from, from.as ?? 'text');
      if (value !== undefined) values[field] = value;
    }
    const custom = Object.entries(metafields).flatMap(([name, from]) => {
      const value = read(from, metafieldTypes[from.type]);
      const given = { [from.type.toLowerCase()]: value };
      return value === undefined ? [] : [{ namespace: namespaceOf(mapping), key: name, value: given }];
    });
    if (custom.length > 0) values.metafields = custom;
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return { ...record, problem: new RowProblem(error.message, source?.columns.join(', '), error.code) };
  }
  return record;
}

/** The value of a row; undefined when it has none. */
function readValue(
  row: CsvRow,
  source: ReadSource,
  transform: Transform,
  lookup: ReadonlyMap<string, string> | undefined,
  settings: TransformSettings,
): unknown {
  const given = textOf(row, source.columns, source.join);
  const found = lookup && given !== '' ? lookup.get(given) : given;
  if (found === undefined && !source.lookup?.optional)
    throw new RowProblem(`"${given}" is not in the file that it refers to.`);
  const text = found || undefined;
  const mapped = source.map ? (source.map[text ?? ''] ?? source.otherwise) : (text ?? source.otherwise);
  if (mapped === undefined && text !== undefined) throw new RowProblem(`"${text}" is not in the map.`);
  // A map says by an empty text that there is no value.
  if (mapped === undefined || mapped === '') return undefined;
  return transforms[transform](`${source.prefix ?? ''}${mapped}${source.suffix ?? ''}`, settings);
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
