/** The forms of a name as the files of a record use them. */
export interface Names {
  /** `work-order`: files. */
  readonly kebab: string;
  /** `workOrder`: variables and fields. */
  readonly camel: string;
  /** `WorkOrder`: types. */
  readonly pascal: string;
  /** `WORKORDER`: sort keys. */
  readonly key: string;
  /** `work order`: sentences. */
  readonly words: string;
  /** `workOrders`, `WorkOrders`, `work orders`. */
  readonly camels: string;
  readonly pascals: string;
  readonly manyWords: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const pluralOf = (noun: string): string => `${noun.replace(/([^aeiou])y$/, '$1ie').replace(/(s|x|ch|sh)$/, '$1e')}s`;
const capitalized = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/** Throws for what is no name in small letters and dashes. */
export function namesOf(kebab: string): Names {
  if (!NAME.test(kebab)) throw new Error(`${kebab} is no name: use small letters and dashes, like work-order.`);
  const parts = kebab.split('-');
  const pascal = parts.map(capitalized).join('');
  const camel = `${pascal[0]?.toLowerCase()}${pascal.slice(1)}`;
  return {
    kebab,
    camel,
    pascal,
    key: pascal.toUpperCase(),
    words: parts.join(' '),
    camels: pluralOf(camel),
    pascals: pluralOf(pascal),
    manyWords: pluralOf(parts.join(' ')),
  };
}

/** A prefix of ids: the first three letters that no other kind has. */
export function prefixFor(kebab: string, taken: readonly string[]): string {
  const letters = kebab.replaceAll('-', '');
  const candidates = [letters.slice(0, 3), ...[...letters.slice(2)].map((last) => letters.slice(0, 2) + last)];
  const free = candidates.find((candidate) => candidate.length === 3 && !taken.includes(candidate));
  if (free === undefined) throw new Error(`All prefixes that fit ${kebab} are taken; name one with --prefix.`);
  return free;
}
