import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from './faults/random.ts';
import { literalOf } from './random-values.ts';

/** What documents are made of; a run shows that each was accepted and refused. */
export const features = [
  'alias',
  'condition on an abstract type',
  'default value',
  'inline fragment',
  'literal argument',
  'named fragment',
  'one field twice',
  'several root fields',
  '@include',
  '@skip',
  'variable',
] as const;
export type Feature = (typeof features)[number];

export interface RandomCall {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly uses: ReadonlySet<Feature>;
}

const DEPTH = 3;
const PARTS = 60;
/** One place in so many is broken. */
const SOUND = 300;
const breaks = [
  'nonsense',
  '...Missing',
  '... on Missing { id }',
  '... on Query { apiVersion }',
  '@skip',
  'id @include',
  'id @include(if: $missing)',
  'id @nonsense',
  'id: __typename',
  '__typename(first: 1)',
  '{ id }',
  '$x',
];
const damages = ['', '{', '}', '"', '...', '$', '@include', '\u0000', '#', ':!'];

/** Writes one document: what is generated for it, and what it declares on the way. */
class Writer {
  readonly uses = new Set<Feature>();
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  readonly #known: { name: string; on: GraphQLCompositeType; depth: number }[] = [];
  #names = 0;
  #aliases = 0;
  #parts = 0;

  readonly random: Random;
  readonly #schema: GraphQLSchema;
  readonly #value: (type: GraphQLInputType, name: string) => unknown;

  constructor(random: Random, schema: GraphQLSchema, value: (type: GraphQLInputType, name: string) => unknown) {
    this.random = random;
    this.#schema = schema;
    this.#value = value;
  }

  once(count: number): boolean {
    return this.random.between(1, count) === 1;
  }
  newName(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  selection(type: GraphQLCompositeType, depth: number, most = 5): string {
    const count = this.random.between(1, most);
    const parts = Array.from({ length: count }, () => this.part(type, depth)).filter((part) => part !== '');
    return `{ ${this.once(2) ? '__typename' : ''} ${parts.join(' ') || '__typename'} }`;
  }

  part(type: GraphQLCompositeType, depth: number): string {
    this.#parts += 1;
    if (this.#parts > PARTS && !this.once(SOUND)) return '__typename';
    if (this.once(SOUND)) return this.random.pick(breaks);
    const kind = this.random.between(0, 9);
    if (kind === 0) return this.spread(type, depth);
    if (kind === 1 || !('getFields' in type)) return this.inline(type, depth);
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return '__typename';
    const field = this.random.pick(fields);
    if (!this.once(20)) return this.field(field, depth);
    this.uses.add('one field twice');
    return `${this.field(field, depth, true)} ${this.field(field, depth, true)}`;
  }

  field(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    isAliased = this.once(field.args.length > 0 ? 2 : 12),
  ): string {
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? this.selection(named, depth - 1) : '';
    return `${isAliased ? this.alias() : ''}${field.name}${this.arguments(field.args)} ${this.directive()} ${inner}`;
  }

  /** Mostly within what a request may have. */
  alias(): string {
    if (this.#aliases > 12 && !this.once(SOUND)) return '';
    this.#aliases += 1;
    this.uses.add('alias');
    return `${this.newName('a')}: `;
  }

  arguments(args: readonly GraphQLArgument[]): string {
    const page = this.once(20) ? this.random.pick(['both', 'none']) : this.random.pick(['first', 'first', 'last']);
    const used = args.filter((arg) => {
      if (isRequiredArgument(arg)) return !this.once(SOUND);
      if (arg.name === 'first' || arg.name === 'last') return page === arg.name || page === 'both';
      return this.once(/^(after|before|where|orderBy)$/.test(arg.name) ? 9 : 3);
    });
    const given = used.map((arg) => `${arg.name}: ${this.argument(arg)}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  argument({ name, type }: GraphQLArgument): string {
    const isPage = name === 'first' || name === 'last';
    const value = isPage && !this.once(12) ? this.random.between(1, 3) : this.#value(type, name);
    if (!this.once(3)) return this.variable(type, name, value);
    this.uses.add('literal argument');
    return literalOf(value, type);
  }

  variable(type: GraphQLInputType, argument: string, value: unknown): string {
    this.uses.add('variable');
    const name = this.newName('v');
    const isStricter = !isNonNullType(type) && this.once(6);
    const declared = this.once(SOUND) ? this.random.pick(['Int', '[String!]', 'Missing', 'Customer']) : `${type}`;
    const hasDefault = this.once(5);
    if (hasDefault) this.uses.add('default value');
    const other = hasDefault ? ` = ${literalOf(this.once(2) ? value : this.#value(type, argument), type)}` : '';
    this.declared.push(`$${name}: ${declared}${isStricter ? '!' : ''}${other}`);
    if (!hasDefault || this.once(2)) this.variables[name] = value;
    return `$${name}`;
  }

  directive(): string {
    if (!this.once(10)) return '';
    const name = this.random.pick(['@include', '@skip'] as const);
    this.uses.add(name);
    const condition = this.random.pick(['true', 'false', undefined, undefined]);
    if (condition !== undefined) return `${name}(if: ${condition})`;
    const variable = this.newName('b');
    const value = this.once(SOUND) ? this.random.pick([null, 'true', 1]) : this.once(2);
    this.declared.push(`$${variable}: Boolean!${this.once(3) ? ' = false' : ''}`);
    this.variables[variable] = value;
    return `${name}(if: $${variable})`;
  }

  /** A type that can be met where one of the other is: itself, what it implements, or what implements it. */
  condition(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible: readonly GraphQLCompositeType[] = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type)
      : type.getInterfaces();
    const chosen = possible.length > 0 && this.once(2) ? this.random.pick(possible) : type;
    if (isInterfaceType(chosen) || isAbstractType(type)) this.uses.add('condition on an abstract type');
    return chosen;
  }

  inline(type: GraphQLCompositeType, depth: number): string {
    this.uses.add('inline fragment');
    const on = this.condition(type);
    const condition = on === type && this.once(2) ? '' : `on ${on.name}`;
    return `... ${condition} ${this.directive()} ${this.selection(on, Math.max(0, depth - 1), 2)}`;
  }

  spread(type: GraphQLCompositeType, depth: number): string {
    this.uses.add('named fragment');
    const on = this.condition(type);
    const known = this.#known.filter((fragment) => fragment.on === on && fragment.depth <= depth);
    if (known.length > 0 && this.once(4)) return `...${this.random.pick(known).name} ${this.directive()}`;
    const fragment = { name: this.newName('F'), on, depth: Math.max(0, depth - 1) };
    // Now and then one that is being written may be used, and then contains itself.
    const isOpen = this.once(20);
    if (isOpen) this.#known.push(fragment);
    this.fragments.push(`fragment ${fragment.name} on ${on.name} ${this.selection(on, fragment.depth, 3)}`);
    if (!isOpen) this.#known.push(fragment);
    return `...${fragment.name} ${this.directive()}`;
  }
}

const damaged = (random: Random, document: string): string => {
  const at = random.between(0, document.length);
  return document.slice(0, at) + random.pick(damages) + document.slice(at + random.between(0, 12));
};

/** A query or mutation of the schema with its variables: mostly sound, now and then broken in a place or damaged as a text. */
export function aRandomCall(
  random: Random,
  schema: GraphQLSchema,
  someValue: (type: GraphQLInputType, name: string) => unknown,
): RandomCall {
  const writer = new Writer(random, schema, someValue);
  const kind = random.pick(['query', 'mutation'] as const);
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`The schema has no ${kind}`);
  const count = writer.once(40) ? 12 : random.pick([1, 1, 1, 2, 3]);
  if (count > 1) writer.uses.add('several root fields');
  const parts = Array.from({ length: count }, () => writer.part(root, DEPTH));
  if (writer.once(SOUND)) writer.declared.push('$unused: Int');
  const declared = writer.declared.length > 0 ? `(${writer.declared.join(', ')})` : '';
  const operation = `${kind} ${random.pick(['', '', 'Fuzz'])}${declared} { ${parts.join(' ')} }`;
  const document = [operation, ...writer.fragments].join(' ');
  return {
    document: writer.once(12) ? damaged(random, document) : document,
    variables: writer.variables,
    uses: writer.uses,
  };
}
