import {
  type ConstDirectiveNode,
  type EnumTypeDefinitionNode,
  GraphQLDeprecatedDirective,
  GraphQLEnumType,
  type GraphQLEnumTypeConfig,
  type GraphQLFieldConfigMap,
  type GraphQLFieldMap,
  type GraphQLFieldResolver,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLSpecifiedByDirective,
  type GraphQLTypeResolver,
  GraphQLUnionType,
  getDirectiveValues,
  getNamedType,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  introspectionTypes,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type ScalarTypeDefinitionNode,
  specifiedScalarTypes,
  typeFromAST,
  type UnionTypeDefinitionNode,
  valueFromAST,
} from 'graphql';

/** What resolves fields of a type, by their names. */
export type FieldResolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;
type Implementations = ReturnType<GraphQLSchema['getImplementations']>;

/** What resolves a field instead of what would. */
export type FieldGuard = (
  type: string,
  field: string,
  returned: GraphQLOutputType,
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined,
) => GraphQLFieldResolver<unknown, unknown> | undefined;

/** What types do, beside what their definitions tell. */
interface Behaviour {
  readonly scalars: Readonly<Record<string, GraphQLScalarType>>;
  readonly resolveType: GraphQLTypeResolver<unknown, unknown>;
  /** What resolves the fields of a type, or of a name, unless a field has a resolver of its own. */
  readonly fieldResolvers: FieldResolvers;
  /** Stands before what resolves each field of an object type. */
  readonly guard?: FieldGuard;
}

/** A definition's description, its kind, its name, and what stands between the name and the fields. */
const DEFINITION = /^(?:("(?:[^"\\]|\\.)*") )?(\w+) \w+([^{=]*)/;

const builtIn = new Map<string, GraphQLNamedType>(
  [...specifiedScalarTypes, ...introspectionTypes].map((type) => [type.name, type]),
);

/** What fields, arguments and values of enums have in common. */
const about = (node: {
  readonly description?: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[];
}): { description?: string; deprecationReason?: string } => ({
  description: node.description?.value,
  deprecationReason: node.directives?.length
    ? (getDirectiveValues(GraphQLDeprecatedDirective, node)?.reason as string | undefined)
    : undefined,
});

const interfacesIn = (head: string): readonly string[] => / implements ([\w&]+)/.exec(head)?.[1]?.split('&') ?? [];

/** What is made of each node, by its name. */
function keyed<N extends { readonly name: { readonly value: string } }, T>(
  nodes: readonly N[] | undefined,
  make: (node: N) => T,
): Record<string, T> {
  const made = Object.create(null) as Record<string, T>;
  for (const node of nodes ?? []) made[node.name.value] = make(node);
  return made;
}

interface Resolvable {
  readonly type: GraphQLOutputType;
  resolve?: GraphQLFieldResolver<unknown, unknown>;
}

/** Stands before each field, and behind the last, of a definition that tells its fields apart. */
const APART = '\t';
/** A field's description, and its name. */
const FIELD = /^(?:"(?:[^"\\]|\\.)*" )?(\w+)/;

const definitionIn = <N>(text: string): N => parse(text, { noLocation: true }).definitions[0] as N;

const NAME = /^[_A-Za-z]\w*$/;

/** Enums are open: a record may have a value that only a later version knows, and it is told as that version tells it. */
function openEnum(config: GraphQLEnumTypeConfig): GraphQLEnumType {
  const type = new GraphQLEnumType(config);
  const serializeKnown = type.serialize.bind(type);
  type.serialize = (value) => (typeof value === 'string' && NAME.test(value) ? value : serializeKnown(value));
  return type;
}

/**
 * A schema that makes a type when it is first asked for, and reads its definition when it is first asked for its fields: what no document
 * needs costs no more than its text. `sdl` has the names of all types on its first line and then a definition a line, without its ignored
 * characters, in the order of the types that
 * `buildASTSchema` would make; each field of a root is made by itself. test/contract/lazy-schema.test.ts holds that both are equal.
 */
export class LazySchema extends GraphQLSchema {
  readonly #definitions = new Map<string, string>();
  readonly #types = new Map<string, GraphQLNamedType>();
  readonly #implementations = new Map<string, Implementations>();
  readonly #resolvers = new Map<string, FieldResolvers>();
  /** Types whose fields are known. */
  readonly #withFields = new Set<string>();
  readonly #typeMap = Object.create(null) as Record<string, GraphQLNamedType>;
  readonly #behaviour: Behaviour;

  constructor(sdl: string, behaviour: Behaviour) {
    super({ assumeValid: true });
    this.#behaviour = behaviour;
    const [names = '', ...definitions] = sdl.split('\n');
    for (const [index, name] of names.split(' ').entries()) this.#definitions.set(name, definitions[index] ?? '');
  }

  override getType(name: string): GraphQLNamedType | undefined {
    const made = this.#types.get(name);
    const definition = this.#definitions.get(name);
    if (made || definition === undefined) return made;
    const type = builtIn.get(name) ?? this.#make(name, definition);
    this.#types.set(name, type);
    return type;
  }

  override getTypeMap(): Record<string, GraphQLNamedType> {
    if (!('Query' in this.#typeMap)) {
      for (const name of this.#definitions.keys())
        Object.defineProperty(this.#typeMap, name, { enumerable: true, get: () => this.getType(name) });
    }
    return this.#typeMap;
  }

  override getQueryType(): GraphQLObjectType {
    return this.#typeOf('Query');
  }

  override getMutationType(): GraphQLObjectType {
    return this.#typeOf('Mutation');
  }

  override getImplementations({ name: wanted }: GraphQLInterfaceType): Implementations {
    const known = this.#implementations.get(wanted);
    if (known) return known;
    const ofKind = <T extends GraphQLNamedType>(sought: string): T[] =>
      [...this.#definitions].flatMap(([name, definition]) => {
        if (!definition.includes(' implements ')) return [];
        const [, , kind, head = ''] = DEFINITION.exec(definition) ?? [];
        return kind === sought && interfacesIn(head).includes(wanted) ? [this.#typeOf<T>(name)] : [];
      });
    const implementations = {
      objects: ofKind<GraphQLObjectType>('type'),
      interfaces: ofKind<GraphQLInterfaceType>('interface'),
    };
    this.#implementations.set(wanted, implementations);
    return implementations;
  }

  /** Gives fields of a type their resolvers, now or when they are made. */
  attach(name: string, resolvers: FieldResolvers): void {
    if (DEFINITION.exec(this.#definitions.get(name) ?? '')?.[2] !== 'type')
      throw new Error(`Resolvers for ${name}, which the schema does not have`);
    this.#resolvers.set(name, { ...this.#resolvers.get(name), ...resolvers });
    if (!this.#withFields.has(name)) return;
    const fields = this.#withResolvers(name, this.#typeOf<GraphQLObjectType>(name).getFields());
    for (const field of Object.keys(resolvers)) {
      const made: Resolvable | undefined = Object.getOwnPropertyDescriptor(fields, field)?.value;
      if (made) made.resolve = this.#resolverOf(name, field, made);
    }
  }

  #typeOf<T extends GraphQLNamedType>(name: string): T {
    return this.getType(name) as T;
  }

  #make(name: string, text: string): GraphQLNamedType {
    const [, description, kind, head = ''] = DEFINITION.exec(text) ?? [];
    const read = <N>(): N => definitionIn(text);
    const own = { name, description: description && JSON.parse(description) };
    const interfaces = (): GraphQLInterfaceType[] => interfacesIn(head).map((each) => this.#typeOf(each));
    switch (kind) {
      case 'type': {
        const fields = () => this.#withResolvers(name, this.#resolvedFieldsOf(name, read()));
        const type = new GraphQLObjectType({ ...own, interfaces, fields });
        if (!text.includes(APART)) return type;
        let apart: GraphQLFieldMap<unknown, unknown> | undefined;
        return Object.assign(type, {
          getFields: () => {
            apart ??= this.#fieldsApart(name, text);
            return apart;
          },
        });
      }
      case 'interface': {
        const { resolveType } = this.#behaviour;
        return new GraphQLInterfaceType({ ...own, interfaces, resolveType, fields: () => this.#fieldsOf(read()) });
      }
      case 'input': {
        const fields = () => this.#inputsOf(read<InputObjectTypeDefinitionNode>().fields);
        return new GraphQLInputObjectType({ ...own, isOneOf: head.includes('@oneOf'), fields });
      }
      case 'union': {
        const types = () =>
          read<UnionTypeDefinitionNode>().types?.map((type) => this.#typeOf<GraphQLObjectType>(type.name.value)) ?? [];
        return new GraphQLUnionType({ ...own, resolveType: this.#behaviour.resolveType, types });
      }
      case 'enum': {
        const values = () => keyed(read<EnumTypeDefinitionNode>().values, about);
        return openEnum({ ...own, values });
      }
      case 'scalar': {
        const specifiedBy = getDirectiveValues(GraphQLSpecifiedByDirective, read<ScalarTypeDefinitionNode>());
        const { serialize, parseValue, parseLiteral } = this.#behaviour.scalars[name] ?? {};
        return new GraphQLScalarType({
          ...own,
          specifiedByURL: specifiedBy?.url as string | undefined,
          serialize,
          parseValue,
          parseLiteral,
        });
      }
      default:
        throw new Error(`No definition of a type: ${text}`);
    }
  }

  #resolvedFieldsOf(name: string, node: ObjectTypeDefinitionNode): GraphQLFieldConfigMap<unknown, unknown> {
    const fields = this.#fieldsOf(node);
    for (const [field, config] of Object.entries(fields)) config.resolve = this.#resolverOf(name, field, config);
    return fields;
  }

  #resolverOf(name: string, field: string, { type, resolve }: Resolvable): Resolvable['resolve'] {
    const own = this.#resolvers.get(name)?.[field] ?? resolve;
    const { guard } = this.#behaviour;
    return guard ? guard(name, field, type, own) : own;
  }

  /** The fields of a type, which from now on are given the resolvers that are attached. */
  #withResolvers<F extends object>(name: string, fields: F): F {
    this.#withFields.add(name);
    for (const field of Object.keys(this.#resolvers.get(name) ?? {}))
      if (!(field in fields)) throw new Error(`A resolver for ${name}.${field}, which the schema does not have`);
    return fields;
  }

  /** The fields of a definition that tells them apart, each made when something first reads it. */
  #fieldsApart(name: string, text: string): GraphQLFieldMap<unknown, unknown> {
    const fields = Object.create(null) as GraphQLFieldMap<unknown, unknown>;
    for (const own of text.split(APART).slice(1, -1)) {
      const field = FIELD.exec(own)?.[1] ?? '';
      const make = () => {
        const node = definitionIn<ObjectTypeDefinitionNode>(`type ${name}{${own}}`);
        const value = new GraphQLObjectType({ name, fields: this.#resolvedFieldsOf(name, node) }).getFields()[field];
        Object.defineProperty(fields, field, { value });
        return value;
      };
      Object.defineProperty(fields, field, { enumerable: true, configurable: true, get: make });
    }
    return this.#withResolvers(name, fields);
  }

  #fieldsOf({
    fields,
  }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): GraphQLFieldConfigMap<unknown, unknown> {
    return keyed(fields, (node) => {
      const type = typeFromAST(this, node.type as NamedTypeNode) as GraphQLOutputType;
      const { fieldResolvers } = this.#behaviour;
      const resolve = fieldResolvers[getNamedType(type).name] ?? fieldResolvers[node.name.value];
      return { ...about(node), type, args: this.#inputsOf(node.arguments), resolve };
    });
  }

  #inputsOf(nodes: readonly InputValueDefinitionNode[] | undefined): GraphQLInputFieldConfigMap {
    return keyed(nodes, (node) => {
      const type = typeFromAST(this, node.type as NamedTypeNode) as GraphQLInputType;
      return { ...about(node), type, defaultValue: valueFromAST(node.defaultValue, type) };
    });
  }
}
