import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/** The arguments of an applied directive; undefined when it is not applied. */
export function argumentsOf(
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const directive = node.directives?.find((applied) => applied.name.value === name);
  return (
    directive &&
    Object.fromEntries(directive.arguments?.map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]) ?? [])
  );
}

export const definitionsOf = (sdl: string): readonly DefinitionNode[] => parse(sdl, { noLocation: true }).definitions;
export const fieldsOf = (sdl: string): readonly FieldDefinitionNode[] =>
  (definitionsOf(`type Fields { ${sdl} }`)[0] as ObjectTypeDefinitionNode).fields ?? [];
export const inputsOf = (sdl: string): readonly InputValueDefinitionNode[] =>
  (definitionsOf(`input Fields { ${sdl} }`)[0] as InputObjectTypeDefinitionNode).fields ?? [];

/** How a type is called in a sentence: StockLevel is a `stock level`. */
export const nounOf = (type: string): string => type.replaceAll(/(?!^)[A-Z]/g, ' $&').toLowerCase();
export const pluralOf = (noun: string): string =>
  noun.replace(/([^aeiou])y$/, '$1ie').replace(/(s|x|ch|sh)$/, '$1e') + 's';
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
export const capitalized = (text: string): string => text[0]?.toUpperCase() + text.slice(1);
export const uncapitalized = (text: string): string => text[0]?.toLowerCase() + text.slice(1);

/** The type without lists and non-null. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
