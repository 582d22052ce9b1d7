import * as z from 'zod/mini';
import { MAX_CUSTOMERS } from '../access/identity.ts';
import { grantableRoles } from '../access/roles.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';
import { Locale, TimeZone } from '../platform/places.ts';

/** INVITED until the first sign-in by the verified e-mail address; DEACTIVATED for good. */
export const userStatuses = ['INVITED', 'ACTIVE', 'DEACTIVATED'] as const;

/**
 * ALL: every record of the tenant. The others: what the user made or holds, and of ACCOUNT what belongs to the user's customers, of TEAM what members of
 * the team made or hold, of BRANCH what names the user's branches.
 */
export const userScopes = ['ALL', 'ACCOUNT', 'OWN', 'TEAM', 'BRANCH'] as const;

/** Branches that one user can be bound to. */
export const MAX_BRANCHES = 20;

const roles = z.array(z.enum(grantableRoles)).check(
  z.minLength(1),
  z.maxLength(grantableRoles.length),
  z.refine((given) => new Set(given).size === given.length, withCode('VALIDATION', 'Name each role once.')),
);

const access = {
  roles,
  scope: z.enum(userScopes),
  customerIds: z.array(z.string()).check(
    z.maxLength(MAX_CUSTOMERS),
    z.refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each customer once.')),
  ),
  branchIds: z.nullish(
    z.array(z.string()).check(
      z.maxLength(MAX_BRANCHES),
      z.refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each branch once.')),
    ),
  ),
  teamId: z.nullish(z.string()),
};

/** As addresses are compared: one person has one record, however the address is written. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** User: a person who signs in. The issuer vouches for who it is; what the person may do stands here. */
export const User = z.extend(Aggregate, {
  email: z.string(),
  displayName: z.string(),
  status: z.enum(userStatuses),
  roles: z.array(z.string()),
  scope: z.enum(userScopes),
  customerIds: z.array(z.string()),
  branchIds: z.nullish(z.array(z.string())),
  teamId: z.nullish(z.string()),
  language: z.nullish(z.string()),
  timeZone: z.nullish(z.string()),
  /** What the issuer knows the person by, from the first sign-in on. */
  subject: z.nullish(z.string()),
  activatedAt: z.nullish(z.string()),
  deactivatedAt: z.nullish(z.string()),
  /** Who takes over what the user held. */
  successorId: z.nullish(z.string()),
});
export type User = z.infer<typeof User>;

/** Rights that fit together: a partner is always bound to customers, whoever administers a tenant never is. */
const fits = <
  S extends z.ZodMiniType<{
    roles: string[];
    scope: string;
    customerIds: string[];
    branchIds?: string[] | null | undefined;
    teamId?: string | null | undefined;
  }>,
>(
  schema: S,
) =>
  schema.check(
    z.refine(({ roles: given, scope }) => scope === 'ACCOUNT' || !given.includes('partner'), {
      ...withCode('VALIDATION', 'A partner has the scope ACCOUNT.'),
      path: ['scope'],
    }),
    z.refine(({ roles: given, scope }) => scope === 'ALL' || !given.includes('admin'), {
      ...withCode('VALIDATION', 'An admin has the scope ALL.'),
      path: ['scope'],
    }),
    z.refine(({ scope, customerIds }) => scope === 'ACCOUNT' || customerIds.length === 0, {
      ...withCode('VALIDATION', 'Only the scope ACCOUNT names customers.'),
      path: ['customerIds'],
    }),
    z.refine(({ scope, branchIds }) => (scope === 'BRANCH') === (branchIds ?? []).length > 0, {
      ...withCode('VALIDATION', 'The scope BRANCH names branches, and no other does.'),
      path: ['branchIds'],
    }),
    z.refine(({ scope, teamId }) => scope !== 'TEAM' || teamId != null, {
      ...withCode('VALIDATION', 'The scope TEAM needs a team.'),
      path: ['teamId'],
    }),
  );

/** Whom an invitation is for. */
export const invited = {
  email: z.pipe(z.string().check(z.trim()), z.email().check(z.maxLength(254))),
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
};

export const NewUser = fits(
  z.object({
    ...access,
    ...invited,
    customerIds: z._default(access.customerIds, []),
    language: z.nullish(Locale),
    timeZone: z.nullish(TimeZone),
  }),
);
export type NewUser = z.input<typeof NewUser>;

export const UserAccess = fits(z.object(access));

export const AccessChanges = z.partial(z.object(access));
export type AccessChanges = z.input<typeof AccessChanges>;

export const isDeactivated = ({ status }: Pick<User, 'status'>): boolean => status === 'DEACTIVATED';
