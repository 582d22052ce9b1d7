import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { sortName } from '../../shared/platform/served-list.ts';
import { argumentsOf, namedType } from './sdl.ts';

/** With these words begins the description of all that is in preview. */
export const PREVIEW = 'Preview: may change or go with any release.';

interface Member {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly type?: TypeNode;
  readonly arguments?: readonly { readonly type: TypeNode }[];
  readonly directives?: readonly ConstDirectiveNode[];
}

interface Definition {
  readonly name: string;
  readonly node: TypeDefinitionNode;
  readonly members: readonly Member[];
}

const ROOTS = ['Query', 'Mutation'];
/** What every payload has, whatever it answers with. */
const OF_EVERY_PAYLOAD: ReadonlySet<string> = new Set(['userErrors', 'warnings']);

const isMarked = (node: { readonly directives?: readonly ConstDirectiveNode[] }): boolean =>
  argumentsOf(node, 'preview') !== undefined;

const membersOf = (node: TypeDefinitionNode): readonly Member[] => {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return node.values ?? [];
  return 'fields' in node ? ((node.fields ?? []) as readonly Member[]) : [];
};

const definitionsIn = (document: DocumentNode): readonly Definition[] =>
  document.definitions
    .filter(isTypeDefinitionNode)
    .map((node) => ({ name: node.name.value, node, members: membersOf(node) }));

/** Everything in preview: types by name, members as Type.member. */
class Previews {
  private readonly names = new Set<string>();
  private readonly definitions: readonly Definition[];

  constructor(document: DocumentNode) {
    this.definitions = definitionsIn(document);
    for (const { name, node, members } of this.definitions) {
      if (isMarked(node)) this.names.add(name);
      for (const member of members) if (isMarked(member)) this.names.add(`${name}.${member.name.value}`);
    }
    for (let before = -1; before !== this.names.size; ) {
      before = this.names.size;
      for (const definition of this.definitions) this.spread(definition);
      this.spreadToUnreached();
    }
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  private spread({ name, members }: Definition): void {
    const asked = /^(.+)Where$/.exec(name)?.[1] ?? /^(.+)OrderField$/.exec(name)?.[1];
    if (asked !== undefined && this.has(asked)) this.names.add(name);
    for (const member of members) {
      const { type } = member;
      const path = `${name}.${member.name.value}`;
      const leadsThere = type !== undefined && this.has(namedType(type));
      if (leadsThere) this.names.add(path);
      // What cannot be without a value in preview is in preview.
      if (leadsThere && type.kind === Kind.NON_NULL_TYPE && !ROOTS.includes(name)) this.names.add(name);
      const required = (member.arguments ?? []).filter(({ type: taken }) => taken.kind === Kind.NON_NULL_TYPE);
      if (required.some(({ type: taken }) => this.has(namedType(taken)))) this.names.add(path);
      if (this.has(path)) {
        this.names.add(`${name}Where.${member.name.value}`);
        this.names.add(`${name}OrderField.${sortName(member.name.value)}`);
      }
      if (name === 'Mutation' && type && this.answersInPreview(namedType(type))) this.names.add(path);
    }
  }

  private answersInPreview(payload: string): boolean {
    const own = this.definitions
      .find(({ name }) => name === payload)
      ?.members.filter((member) => !OF_EVERY_PAYLOAD.has(member.name.value));
    return own !== undefined && own.length > 0 && own.every((member) => this.has(`${payload}.${member.name.value}`));
  }

  /** What only members in preview lead to. */
  private spreadToUnreached(): void {
    const stable = this.reached((name) => !this.has(name));
    for (const name of this.reached(() => true)) if (!stable.has(name)) this.names.add(name);
  }

  private reached(counts: (name: string) => boolean): ReadonlySet<string> {
    const known = new Map(this.definitions.map((definition) => [definition.name, definition]));
    const implementers = Map.groupBy(
      this.definitions.flatMap(({ name, node }) =>
        ('interfaces' in node ? (node.interfaces ?? []) : []).map((each) => ({ name, of: each.name.value })),
      ),
      ({ of }) => of,
    );
    const found = new Set<string>();
    const waiting = [...ROOTS];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const definition = known.get(name);
      if (!definition || found.has(name) || !counts(name)) continue;
      found.add(name);
      const { node, members } = definition;
      const types: readonly NamedTypeNode[] = 'types' in node ? (node.types ?? []) : [];
      waiting.push(...types.map((type) => type.name.value));
      waiting.push(...(implementers.get(name) ?? []).map((each) => each.name));
      for (const member of members.filter((each) => counts(`${name}.${each.name.value}`)))
        for (const type of [member.type, ...(member.arguments ?? []).map((argument) => argument.type)])
          if (type) waiting.push(namedType(type));
    }
    return found;
  }
}

/** Says in the description of everything in preview that it is. Takes an expanded document. */
export function describePreviews(document: DocumentNode): DocumentNode {
  const previews = new Previews(document);
  const told = <N extends { readonly description?: StringValueNode | undefined }>(node: N): N => ({
    ...node,
    description: { kind: Kind.STRING, value: `${PREVIEW} ${node.description?.value.trim() ?? ''}`.trim() },
  });
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (!isTypeDefinitionNode(node)) return node;
    const name = node.name.value;
    if (previews.has(name)) return told(node);
    const member = <M extends Member>(each: M): M => (previews.has(`${name}.${each.name.value}`) ? told(each) : each);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) return { ...node, values: node.values?.map(member) };
    return 'fields' in node ? ({ ...node, fields: node.fields?.map<Member>(member) } as DefinitionNode) : node;
  });
  return { ...document, definitions };
}

const isTold = ({ description }: { readonly description?: string | null | undefined }): boolean =>
  description?.trimStart().startsWith(PREVIEW) ?? false;

/** What of a published contract is in preview: types, and members of those that are not. */
export const previewsIn = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isTold(type)) return [type.name];
    const members = 'getValues' in type ? type.getValues() : 'getFields' in type ? Object.values(type.getFields()) : [];
    return members.filter(isTold).map(({ name }) => `${type.name}.${name}`);
  });

const isPreview = (node: ASTNode): boolean => 'description' in node && isTold({ description: node.description?.value });

/** The part of a published contract that is not in preview. */
export function withoutPreviews(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const gone = new Set(definitionsIn(document).flatMap(({ name, node }) => (isPreview(node) ? [name] : [])));
  if (gone.size === 0 && !sdl.includes(PREVIEW)) return sdl;
  const kept = visit(document, {
    enter: (node) => {
      if (isPreview(node)) return null;
      const isArgument = node.kind === Kind.INPUT_VALUE_DEFINITION && gone.has(namedType(node.type));
      // A member of a union, or an interface.
      const isNamed = node.kind === Kind.NAMED_TYPE && gone.has(node.name.value);
      return isArgument || isNamed ? null : undefined;
    },
  });
  return print(kept);
}
