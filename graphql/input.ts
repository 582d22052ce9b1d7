import {
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from 'graphql';
import { type Refusal, shownValue, type Values } from '../shared/platform/errors.ts';
import { inputFaults } from '../shared/platform/input-faults.ts';
import { isClean, isVisible } from './clean-text.ts';
import { requireShallow } from './limits.ts';

/** A value that is none of its type, in the place where it was sent: a mutation answers it as a user error, a query is refused. */
export class Fault extends GraphQLError {
  readonly text: string;
  readonly params: Values | undefined;

  constructor(text: string, params?: Values) {
    const message = text.replaceAll(/\{(\w+)(?:, number)?\}/g, (_, name: string) => String(params?.[name]));
    super(message, { extensions: { code: 'VALIDATION' } });
    this.text = text;
    this.params = params;
  }
}

/** What is said of a value that is none of a built-in scalar. */
const ofScalar: Readonly<Record<string, string>> = {
  Int: inputFaults.notWhole,
  Float: inputFaults.notANumber,
  Boolean: inputFaults.notBoolean,
  String: inputFaults.notText,
  ID: inputFaults.notText,
};

function readValue(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return value == null ? new Fault(inputFaults.missing) : readValue(type.ofType, value);
  if (value == null) return value;
  if (isListType(type)) return (Array.isArray(value) ? value : [value]).map((entry) => readValue(type.ofType, entry));
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value)) return new Fault(inputFaults.notAnObject);
    const given = value as Readonly<Record<string, unknown>>;
    const fields = type.getFields();
    if (type.isOneOf && Object.keys(given).length !== 1) return new Fault(inputFaults.notOneField);
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
    return Object.fromEntries([
      ...Object.values(fields).flatMap(({ name, type: fieldType, defaultValue }) => {
        if (Object.hasOwn(given, name) && given[name] !== undefined) return [[name, readValue(fieldType, given[name])]];
        if (defaultValue !== undefined) return [[name, defaultValue]];
        return isNonNullType(fieldType) ? [[name, new Fault(inputFaults.missing)]] : [];
      }),
      ...unknown.map((name) => [name, new Fault(inputFaults.unknownField, { name: shownValue(name) })]),
    ]);
  }
  if (isEnumType(type)) {
    const options = type.getValues().map(({ name }) => name);
    return typeof value === 'string' && options.includes(value)
      ? value
      : new Fault(inputFaults.notOneOf, { given: shownValue(value), options: options.join(', ') });
  }
  try {
    return type.parseValue(value);
  } catch (error) {
    return error instanceof Fault ? error : new Fault(ofScalar[type.name] ?? inputFaults.invalid);
  }
}

function readVariable(schema: GraphQLSchema, { type, defaultValue }: VariableDefinitionNode, value: unknown): unknown {
  const inputType = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
  if (value === undefined && defaultValue) return valueFromAST(defaultValue, inputType);
  return readValue(inputType, value);
}

/**
 * The variables of a mutation as the types that it declares, with a `Fault` in the place of each value that is none. Throws LIMIT_EXCEEDED
 * when they are nested too deep.
 */
export function readInputs(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  requireShallow(variables);
  const read = variableDefinitions.map((definition) => {
    const { value: name } = definition.variable.name;
    return [name, readVariable(schema, definition, Object.hasOwn(variables, name) ? variables[name] : undefined)];
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The document for values that were read already: its variables take whatever they are given. */
export const withReadVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: (node) => ({
      ...node,
      defaultValue: undefined,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } },
    }),
  });

function faultOfText(text: string): string | undefined {
  if (!isClean(text)) return inputFaults.unclean;
  return text === '' || isVisible(text) ? undefined : inputFaults.invisible;
}

/** The input of a mutation with its texts in Unicode's form C, and a refusal for every fault and every text that nobody can read. */
export function checkedInput(input: unknown): { readonly input: unknown; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = (path: readonly string[], text: string, params?: Values) =>
    refusals.push({
      code: 'VALIDATION',
      text,
      ...(params ? { params } : {}),
      ...(path.length > 0 ? { field: path.join('.') } : {}),
    });
  const read = (value: unknown, path: readonly string[]): unknown => {
    if (value instanceof Fault) return refuse(path, value.text, value.params);
    if (typeof value === 'string') {
      const text = faultOfText(value);
      return text ? refuse(path, text) : value.normalize('NFC');
    }
    if (Array.isArray(value)) return value.map((entry, index) => read(entry, [...path, String(index)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, read(entry, [...path, name])]));
  };
  return { input: read(input, []), refusals };
}

/** The first fault in values that no mutation answers for. */
export function faultIn(value: unknown): Fault | undefined {
  if (value instanceof Fault) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map(faultIn)
    .find((fault) => fault !== undefined);
}
