import { globSync } from 'node:fs';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { roles } from '../../shared/access/roles.ts';
import { isFloor, type PermissionDeclarations } from '../../shared/platform/permission.ts';
import { argumentsOf, namedType } from './sdl.ts';

const root = `${import.meta.dirname}/../..`;

/** What is inside these carries no record, or is checked by itself; a field of another type is never open. */
const OPEN_TYPES = /(Connection|Edge|Payload)$|^(PageInfo|UserError)$/;

/** The permissions that the domains declare, by name. Fails for one that two domains declare, or that names an unknown role. */
export async function declaredPermissions(): Promise<PermissionDeclarations> {
  const declared = new Map<string, PermissionDeclarations[string]>();
  for (const file of globSync('shared/*/*.permissions.ts', { cwd: root }).sort()) {
    const { permissions } = (await import(`${root}/${file}`)) as { permissions: PermissionDeclarations };
    for (const [name, line] of Object.entries(permissions)) {
      if (declared.has(name)) throw new Error(`${file} declares ${name}, which another domain has`);
      const unknown = line.roles.find((role) => !(roles as readonly string[]).includes(role));
      if (unknown) throw new Error(`${file} gives ${name} to ${unknown}, which is no role`);
      declared.set(name, line);
    }
  }
  return Object.fromEntries(declared);
}

type GuardedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Objects, and interfaces that can be asked about: a condition names their fields. */
const guardedTypes = (document: DocumentNode): readonly GuardedType[] =>
  document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && argumentsOf(definition, 'filterable') !== undefined),
  ) as GuardedType[];

/** The permission that the line of a field names; undefined when it says that the field is open. */
function permissionOf(type: string, field: FieldDefinitionNode, declared: PermissionDeclarations): string | undefined {
  const path = `${type}.${field.name.value}`;
  const needs = argumentsOf(field, 'needs')?.permission as string | undefined;
  if (needs === undefined) {
    if (argumentsOf(field, 'open') && OPEN_TYPES.test(type)) return undefined;
    throw new Error(`${path} names no permission: write @needs(permission: "…") behind it`);
  }
  if (!declared[needs]) throw new Error(`${path} needs ${needs}, which no shared/*/*.permissions.ts declares`);
  return needs;
}

/** Pages of records, which are reached like the records. */
const isPage = (type: string): boolean => /(Connection|Edge)$/.test(type);

/**
 * Fails for a field that must have a value and that somebody who reaches its type may not read: it is null for him. That is a field which
 * needs another permission than the first of its type, or leads to a type that another permission reaches.
 */
export function requireNullable(document: DocumentNode, { fields }: Pick<PermissionTables, 'fields'>): void {
  const types = new Map(guardedTypes(document).map((type) => [type.name.value, type]));
  const own = (type: string, field: string): string | undefined =>
    Object.hasOwn(fields[type] ?? {}, field) ? fields[type]?.[field] : undefined;
  /** Nothing that is guarded reaches a payload, nor a type of a union. */
  const isOpen = new Set([
    ...[...types.keys()].filter((type) => type.endsWith('Payload')),
    ...document.definitions.flatMap((definition) =>
      definition.kind === Kind.UNION_TYPE_DEFINITION ? (definition.types ?? []).map(({ name }) => name.value) : [],
    ),
  ]);
  const reachOf = (type: string): string | undefined => {
    if (isOpen.has(type)) return undefined;
    const nodes = isPage(type) ? types.get(type)?.fields?.find(({ name }) => name.value === 'nodes') : undefined;
    return nodes ? reachOf(namedType(nodes.type)) : Object.values(fields[type] ?? {})[0];
  };
  const isReached = (permission: string | undefined, from: string | undefined): boolean =>
    permission === undefined || isFloor(permission) || permission === from;
  const faults = [...types].flatMap(([type, { fields: written = [] }]) => {
    if (type === 'Mutation' || isPage(type)) return [];
    return written.flatMap((field) => {
      if (field.type.kind !== Kind.NON_NULL_TYPE) return [];
      const needs = own(type, field.name.value);
      // Whoever may not run a query is refused it.
      const reach = type === 'Query' ? needs : reachOf(type);
      return isReached(needs, reach) && isReached(reachOf(namedType(field.type)), reach)
        ? []
        : [`${type}.${field.name.value}`];
    });
  });
  if (faults.length > 0)
    throw new Error(
      `${faults.join(', ')}: not everybody who reaches the type may read this, and it is null for whom may not. Take the ! from its type`,
    );
}

/** Which permission each mutation needs, and each field of each type that is not open. */
export interface PermissionTables {
  readonly operations: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the tables off an expanded document. Fails for a field without a permission, or with one that nobody declares. */
export function permissionTables(document: DocumentNode, declared: PermissionDeclarations): PermissionTables {
  const tables = guardedTypes(document).map((type) => {
    const { value } = type.name;
    const guarded = (type.fields ?? []).flatMap((field) => {
      const permission = permissionOf(value, field, declared);
      return permission === undefined ? [] : [[field.name.value, permission] as const];
    });
    return [value, Object.fromEntries(guarded)] as const;
  });
  const { Mutation: operations = {}, ...fields } = Object.fromEntries(tables);
  return { operations, fields };
}

/** The document with the permission told in the description of every operation, and of every field that needs another than the first of its type. */
export function describeNeeds(document: DocumentNode): DocumentNode {
  const described = (type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => {
    const isOperation = ['Query', 'Mutation'].includes(type.name.value);
    const [first] = type.fields ?? [];
    const usual = first && argumentsOf(first, 'needs')?.permission;
    const fields = type.fields?.map((field) => {
      const permission = argumentsOf(field, 'needs')?.permission;
      if (permission === undefined || !field.description || (permission === usual && !isOperation)) return field;
      const value = `${field.description.value.trim()} Needs ${permission}.`;
      return { ...field, description: { ...field.description, value } };
    });
    return { ...type, fields };
  };
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? described(definition) : definition,
    ),
  };
}

const grouped = (fields: Readonly<Record<string, string>>): string => {
  const byPermission = Object.groupBy(Object.entries(fields), ([, permission]) => permission);
  const groups = Object.entries(byPermission).map(([permission, entries = []]) =>
    [permission, ...entries.map(([name]) => name)].join(' '),
  );
  return groups.join(';');
};

/** The text of `shared/access/generated/permissions.ts`. */
export function permissionsFile(
  { operations, fields }: PermissionTables,
  declared: PermissionDeclarations,
  automations: Readonly<Record<string, { readonly permissions: readonly string[] }>>,
): string {
  const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(', ')}]`;
  const held = roles.map((role) => [
    role,
    Object.entries(declared).flatMap(([name, line]) => (line.roles.includes(role) ? [name] : [])),
  ]) as [string, string[]][];
  return [
    '// Generated from the SDL, the permissions of every domain and the registry by graphql/codegen.ts. Do not edit.',
    '',
    'export type Permission =',
    ...Object.keys(declared).map((name) => `  | '${name}'`),
    '',
    '/** Which permission each mutation needs. */',
    'export const operations = {',
    ...Object.entries(operations).map(([name, permission]) => `  ${name}: '${permission}',`),
    '} as const satisfies Readonly<Record<string, Permission>>;',
    '',
    '/**',
    ' * Which permission each field needs: of each type a line, of each permission the fields. It is a text, of which a request reads few',
    ' * lines, as a table is made whole when it is loaded.',
    ' */',
    'export const fields = `',
    ...Object.entries(fields)
      .filter(([, own]) => Object.keys(own).length > 0)
      .map(([type, own]) => `${type};${grouped(own)}`),
    '`;',
    '',
    '/** What each role adds up to unless the tenant decides otherwise. */',
    'export const defaultRoles: Readonly<Record<string, readonly Permission[]>> = {',
    ...held.map(([role, names]) => `  ${role}: ${list(names)},`),
    '};',
    '',
    '/** What each automation may do. */',
    'export const automations: Readonly<Record<string, readonly Permission[]>> = {',
    ...Object.entries(automations).map(([name, { permissions }]) => `  '${name}': ${list(permissions)},`),
    '};',
    '',
  ].join('\n');
}
