import * as z from 'zod/mini';
import { withCode } from '../platform/errors.ts';
import type { SettingsTable } from '../platform/settings.ts';

/** A code as a record stores it. Which ones there are says the list of the tenant (`requireCodes`); one that is stored stays readable for ever. */
export const Code = z.string().check(z.trim(), z.minLength(1));

/** A name in each language that the product speaks. */
export type DefaultNames = Readonly<Record<'en' | 'de' | 'zh-TW' | 'zh-CN', string>>;

/**
 * A list that each tenant may add to and rename. It is declared where it belongs, exported by `shared/<domain>/<entity>.code-lists.ts`;
 * the enum `CodeListName` and the reference are made of all of them.
 */
export interface CodeList<D extends z.core.$ZodShape = z.core.$ZodShape> {
  readonly name: string;
  readonly means: string;
  /** Codes that the product gives by itself, for example when a client names none: they stay active. */
  readonly kept: readonly string[];
  /** What a tenant begins with, in this order. */
  readonly codes: Readonly<Record<string, DefaultNames>>;
  /** What entries say besides their names: fields that the domain adds to `CodeListEntry` and its input. */
  readonly more?: {
    readonly shape: D;
    readonly of: Readonly<Record<string, z.output<z.ZodMiniObject<D>>>>;
    /** Why it never changes once the entry is there; absent when it may. */
    readonly isFixed?: boolean;
  };
}

/** The declaration as it is, with the types of what its entries say besides. */
export const defineCodeList = <D extends z.core.$ZodShape>(list: CodeList<D>): CodeList<D> => list;

const MAX_OWN = 300;
const MAX_POSITION = 100_000;
const STEP = 10;

const LocalizedText = z.object({
  language: z
    .pipe(
      z.string().check(z.trim()),
      z.transform((tag) => canonicalTag(tag) ?? ''),
    )
    .check(z.refine((tag) => tag !== '', withCode('VALIDATION', 'A language is a tag such as de or zh-TW.'))),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
});
export type LocalizedText = z.infer<typeof LocalizedText>;

function canonicalTag(tag: string): string | undefined {
  try {
    return tag.length > 35 ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What something is called, in 1 to 12 languages. */
export const LocalizedTexts = z.array(LocalizedText).check(
  z.minLength(1),
  z.maxLength(12),
  z.refine(
    (texts) => new Set(texts.map(({ language }) => language)).size === texts.length,
    withCode('VALIDATION', 'Name each language once.'),
  ),
);
const position = z.int().check(z.minimum(0), z.maximum(MAX_POSITION));

/** A code of a list with what it is called and whether it can still be chosen. */
export interface CodeListEntry {
  readonly list: string;
  readonly code: string;
  readonly names: readonly LocalizedText[];
  readonly active: boolean;
  readonly position: number;
  /** Of the list: grows by 1 with every change of it; 0 while the defaults apply. */
  readonly version: number;
}

const entryShape = { code: z.string(), names: LocalizedTexts, active: z.boolean(), position };

type Row = z.infer<z.ZodMiniObject<typeof entryShape>>;
type Table = SettingsTable<z.ZodMiniType<{ entries: Row[] }>>;

const tables = new WeakMap<CodeList, Table>();

/** What a tenant keeps of a list: the entries that are its own or differ from the defaults. */
export function tableOf(list: CodeList): Table {
  const known = tables.get(list);
  if (known) return known;
  const table: Table = {
    name: `codes.${list.name}`,
    shape: z.object({
      entries: z
        .array(z.object({ ...entryShape, ...list.more?.shape }))
        .check(z.maxLength(MAX_OWN)) as unknown as z.ZodMiniType<Row[]>,
    }),
    defaults: { entries: [] },
  };
  tables.set(list, table);
  return table;
}

/** The list as a tenant has it: the defaults with what it keeps, in their order. */
export function entriesOf(list: CodeList, { value, version }: { value: { entries: Row[] }; version: number }) {
  const entries = new Map<string, CodeListEntry>();
  for (const [index, [code, named]] of Object.entries(list.codes).entries())
    entries.set(code, {
      list: list.name,
      code,
      names: Object.entries(named).map(([language, text]) => ({ language, text })),
      active: true,
      position: (index + 1) * STEP,
      ...list.more?.of[code],
      version,
    });
  for (const row of value.entries) entries.set(row.code, { list: list.name, ...row, version });
  return new Map(
    [...entries].sort(([, a], [, b]) => a.position - b.position || (a.code < b.code ? -1 : 1)),
  ) as ReadonlyMap<string, CodeListEntry>;
}

/** The place behind all others. */
export const nextPosition = (entries: ReadonlyMap<string, CodeListEntry>): number =>
  Math.min(MAX_POSITION, Math.max(0, ...[...entries.values()].map((entry) => entry.position)) + STEP);

const NEW_CODE = /^[A-Z0-9][A-Z0-9_]{0,39}$/;

/** What an admin says of an entry; what is absent stays. */
export const EntryInput = z.object({
  code: z.string().check(
    z.trim(),
    z.refine(
      (code) => NEW_CODE.test(code),
      withCode('VALIDATION', 'A code is 1 to 40 capital letters, digits or underscores.'),
    ),
  ),
  names: z.nullish(LocalizedTexts),
  active: z.nullish(z.boolean()),
  position: z.nullish(position),
});
export type EntryInput = z.input<typeof EntryInput> & { readonly expectedVersion?: number | null };
