import { fields, operations, type Permission } from '../access/generated/permissions.ts';

/**
 * The permissions of a domain by name (`orders.price`): what each allows, in a sentence, and the roles that have it unless a tenant
 * decides otherwise. Automations have what their line in the registry names.
 */
export type PermissionDeclarations = Readonly<
  Record<string, { readonly allows: string; readonly roles: readonly string[] }>
>;

export type Operation = keyof typeof operations;

/** The permission that an operation needs: of a mutation what the SDL names, of a part of one the permission itself. */
export const permissionOf = (operation: Operation | Permission): Permission =>
  operation in operations ? operations[operation as Operation] : (operation as Permission);

/** Every type of which a field needs a permission. */
export const guardedTypes = (): string[] => [...fields.matchAll(/^\w+(?=;)/gm)].map(([type]) => type);

/** The permissions that the fields of a type need, each with the fields. */
export function groupsOf(type: string): (readonly [Permission, readonly string[]])[] {
  const start = fields.indexOf(`\n${type};`);
  if (start < 0) return [];
  const [, ...groups] = fields.slice(start, fields.indexOf('\n', start + 1)).split(';');
  return groups.map((group) => {
    const [permission, ...names] = group.split(' ');
    return [permission as Permission, names];
  });
}

const byType = new Map<string, ReadonlyMap<string, Permission>>();

/** The same by field, put in order when something first asks: a request is about few of all types. */
function permissionsOfType(type: string): ReadonlyMap<string, Permission> {
  const known = byType.get(type);
  if (known) return known;
  const made = new Map(groupsOf(type).flatMap(([permission, names]) => names.map((name) => [name, permission])));
  byType.set(type, made);
  return made;
}

/** The permission that a field (`Type.field`) needs; undefined for one that the SDL does not list. */
export function permissionOfField(field: string): Permission | undefined {
  const [type = '', name = ''] = field.split('.');
  return permissionsOfType(type).get(name);
}

/** What everybody has who reads anything: a document that needs more is refused as a whole when one of these is missing. */
const FLOOR: ReadonlySet<string> = new Set<Permission>(['api.use', 'records.read']);
export const isFloor = (permission: string | undefined): boolean => permission !== undefined && FLOOR.has(permission);

/** The permission that reaches a type: that of its first field, which records have from their line. Undefined for one that is open. */
export function reachOf(type: string): Permission | undefined {
  const [permission] = permissionsOfType(type).values();
  return permission;
}

/** Types that carry nothing of their own: what is inside them is checked by itself. */
const ENVELOPE = /(Connection|Edge|Payload)$|^(PageInfo|UserError|Mutation|Node)$/;

/** True if the permissions open the field; false for a field that nobody listed. */
export function mayRead(held: ReadonlySet<string>, type: string, field: string): boolean {
  const permission = permissionOfField(`${type}.${field}`);
  return permission === undefined
    ? ENVELOPE.test(type) || type.startsWith('__') || field.startsWith('__')
    : held.has(permission);
}
