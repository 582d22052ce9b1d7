import QuickLRU from 'quick-lru';
import { automations, defaultRoles, type Permission } from './generated/permissions.ts';

/** What the roles of a tenant add up to. A change is a new version. */
export interface RoleSet {
  readonly tenant: string;
  readonly version: number;
  readonly roles: Readonly<Record<string, readonly Permission[]>>;
}

/** The roles of every tenant that has none of its own. */
const DEFAULTS: RoleSet = { tenant: '', version: 0, roles: defaultRoles };

/** By tenant, version and roles: there are few combinations, and every request asks for one. */
const remembered = new QuickLRU<string, ReadonlySet<Permission>>({ maxSize: 1_000 });

/** What the roles add up to. A role that the set does not have adds nothing. */
export function permissionsOf(held: readonly string[], set: RoleSet = DEFAULTS): ReadonlySet<Permission> {
  const known = Object.keys(set.roles).filter((role) => held.includes(role));
  const key = JSON.stringify([set.tenant, set.version, known]);
  const result = remembered.get(key) ?? new Set(known.flatMap((role) => set.roles[role] ?? []));
  remembered.set(key, result);
  return result;
}

/** What an operator of the product may do besides what its roles add up to: no role holds it, only the deployment gives it. */
const OPERATING = ['api.use', 'tenants.create'] as const satisfies readonly Permission[];
export const permissionsOfOperator = (held: readonly string[]): ReadonlySet<Permission> =>
  new Set([...permissionsOf(held), ...OPERATING]);

/** What the line of an automation in the registry lets it do. */
export const permissionsOfAutomation = (name: string): ReadonlySet<Permission> => new Set(automations[name]);
