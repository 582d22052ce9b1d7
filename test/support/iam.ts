/** The part of IAM that the roles of the product use. What it does not know it refuses to judge, so that nothing passes unseen. */

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** What is asked, with the values that conditions and policy variables look at; a key without values is not in the request. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value]) as readonly T[];

/** Whether the text is like the pattern; a variable without a value is like nothing. */
function isLike(text: string, pattern: string, context: Request['context']): boolean {
  let isKnown = true;
  const parts = pattern.split(/(\$\{[^}]+\}|[*?])/).map((part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    const variable = /^\$\{(.+)\}$/.exec(part)?.[1];
    const value = variable === undefined ? part : context[variable]?.[0];
    isKnown &&= value !== undefined;
    return (value ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return isKnown && new RegExp(`^${parts.join('')}$`, 's').test(text);
}

function holds(operator: string, key: string, wanted: readonly string[], context: Request['context']): boolean {
  const values = context[key] ?? [];
  const isWanted = (value: string) => wanted.some((pattern) => isLike(value, pattern, context));
  switch (operator) {
    case 'Null':
      return wanted.includes(String(values.length === 0));
    case 'StringLike':
      return values.length > 0 && values.every(isWanted);
    // True of nothing at all: AWS warns of it, and so must the tests.
    case 'ForAllValues:StringLike':
      return values.every(isWanted);
    case 'ForAllValues:StringEquals':
      return values.every((value) => wanted.includes(value));
    default:
      throw new Error(`The tests cannot judge the condition ${operator}`);
  }
}

/** Whether a statement allows it; `nameOf` gives the resources of the statement the names that requests use. */
export const isAllowed = (
  statements: readonly Statement[],
  { action, resource, context }: Request,
  nameOf: (resource: unknown) => string = String,
): boolean =>
  statements.some(({ Effect, Action, Resource, Condition = {} }) => {
    if (Effect !== 'Allow') throw new Error(`The tests cannot judge the effect ${Effect}`);
    return (
      listOf(Action).includes(action) &&
      listOf(Resource).some((one) => nameOf(one) === resource) &&
      Object.entries(Condition).every(([operator, keys]) =>
        Object.entries(keys).every(([key, wanted]) => holds(operator, key, listOf(wanted), context)),
      )
    );
  });
