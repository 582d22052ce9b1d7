import { readCsv } from './csv-rows.ts';
import type { Mapping, ReadSource, Source } from './mapping.ts';
import { namespaceOf, overflowOf } from './records.ts';
import type { ColumnResult, Report } from './report.ts';

/** Columns that nobody said anything of go nowhere, and it is told. */
const UNKNOWN = 'the mapping does not say where to';

class Targets {
  readonly files = new Map<string, Map<string, string[]>>();

  add(file: string, column: string, target: string): void {
    const columns = this.files.get(file) ?? new Map<string, string[]>();
    this.files.set(file, columns.set(column, [...(columns.get(column) ?? []), target]));
  }

  addSource(file: string, source: Source, target: string): void {
    if ('value' in source) return;
    for (const column of source.columns) this.add(file, column, target);
    this.addLookup(source, target);
  }

  private addLookup({ lookup }: ReadSource, target: string): void {
    if (!lookup) return;
    this.add(lookup.file, lookup.key, `key for ${target}`);
    for (const column of [lookup.value].flat()) this.add(lookup.file, column, target);
    if (lookup.latestBy) this.add(lookup.file, lookup.latestBy, `which row for ${target}`);
  }
}

function targetsOf(mapping: Mapping): Targets {
  const targets = new Targets();
  for (const entity of mapping.entities) {
    const name = entity.kind === 'later' ? entity.name : entity.kind;
    targets.add(entity.file, entity.externalId, `${name}: id in ${mapping.system}`);
    if (entity.kind === 'later') continue;
    for (const [field, source] of Object.entries(entity.fields))
      targets.addSource(entity.file, source, `${name}.${field}`);
    if ('metafields' in entity)
      for (const [key, source] of Object.entries(entity.metafields))
        targets.addSource(entity.file, source, `${name}: custom field ${namespaceOf(mapping)}.${key}`);
    if (entity.kind !== 'orders') continue;
    targets.add(entity.lines.file, entity.lines.externalId, 'key of order lines');
    for (const [field, source] of Object.entries(entity.lines.fields))
      targets.addSource(entity.lines.file, source, `order lines.${field}`);
  }
  return targets;
}

/** What became of every column of every file that the mapping names. */
export async function columnResults(folder: string, mapping: Mapping, report: Report): Promise<ColumnResult[]> {
  const { files } = targetsOf(mapping);
  const later = new Map(mapping.entities.flatMap((each) => (each.kind === 'later' ? [[each.file, each.name]] : [])));
  const refused = Map.groupBy(report.failures, ({ file }) => file);
  const results = [...files].map(async ([file, targets]): Promise<ColumnResult[]> => {
    const { dialect } = mapping;
    const { columns, rows } = await readCsv(folder, file, { dialect, overflowColumns: overflowOf(mapping, file) });
    const failed = new Set(refused.get(file)?.map(({ line }) => line));
    return columns.map((column) => {
      const filled = rows.filter(({ values }) => values.has(column));
      const out = filled.filter(({ line }) => failed.has(line)).length;
      const to = targets.get(column) ?? [];
      const left = mapping.left[file]?.[column] ?? (later.has(file) ? `kept for later: ${later.get(file)}` : UNKNOWN);
      return { file, column, to, ...(to.length === 0 ? { left } : {}), values: filled.length - out, refused: out };
    });
  });
  return (await Promise.all(results)).flat();
}

/** A block of lines for each file. */
export function columnLines(results: readonly ColumnResult[]): string[] {
  const widest = Math.max(0, ...results.map(({ column }) => column.length));
  return [...Map.groupBy(results, ({ file }) => file)].flatMap(([file, columns]) => [
    file,
    ...columns.map(({ column, to, left, values, refused }) => {
      const where = to.length > 0 ? to.join(', ') : `left: ${left}`;
      const lost = refused > 0 ? ` (${refused} refused)` : '';
      return `  ${column.padEnd(widest)}  ${values.toLocaleString('en').padStart(6)}  ${where}${lost}`;
    }),
  ]);
}
