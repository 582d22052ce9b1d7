import * as z from 'zod';
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

const roles = z
  .array(z.enum(grantableRoles))
  .min(1)
  .max(grantableRoles.length)
  .refine((given) => new Set(given).size === given.length, withCode('VALIDATION', 'Name each role once.'));

const access = {
  roles,
  scope: z.enum(userScopes),
  customerIds: z
    .array(z.string())
    .max(MAX_CUSTOMERS)
    .refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each customer once.')),
  branchIds: z
    .array(z.string())
    .max(MAX_BRANCHES)
    .refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each branch once.'))
    .nullish(),
  teamId: z.string().nullish(),
};

/** As addresses are compared: one person has one record, however the address is written. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** User: a person who signs in. The issuer vouches for who it is; what the person may do stands here. */
export const User = Aggregate.extend({
  email: z.string(),
  displayName: z.string(),
  status: z.enum(userStatuses),
  roles: z.array(z.string()),
  scope: z.enum(userScopes),
  customerIds: z.array(z.string()),
  branchIds: z.array(z.string()).nullish(),
  teamId: z.string().nullish(),
  language: z.string().nullish(),
  timeZone: z.string().nullish(),
  /** What the issuer knows the person by, from the first sign-in on. */
  subject: z.string().nullish(),
  activatedAt: z.string().nullish(),
  deactivatedAt: z.string().nullish(),
  /** Who takes over what the user held. */
  successorId: z.string().nullish(),
});
export type User = z.infer<typeof User>;

/** Rights that fit together: a partner is always bound to customers, whoever administers a tenant never is. */
const fits = <
  S extends z.ZodType<{
    roles: string[];
    scope: string;
    customerIds: string[];
    branchIds?: string[] | null | undefined;
    teamId?: string | null | undefined;
  }>,
>(
  schema: S,
) =>
  schema
    .refine(({ roles: given, scope }) => scope === 'ACCOUNT' || !given.includes('partner'), {
      ...withCode('VALIDATION', 'A partner has the scope ACCOUNT.'),
      path: ['scope'],
    })
    .refine(({ roles: given, scope }) => scope === 'ALL' || !given.includes('admin'), {
      ...withCode('VALIDATION', 'An admin has the scope ALL.'),
      path: ['scope'],
    })
    .refine(({ scope, customerIds }) => scope === 'ACCOUNT' || customerIds.length === 0, {
      ...withCode('VALIDATION', 'Only the scope ACCOUNT names customers.'),
      path: ['customerIds'],
    })
    .refine(({ scope, branchIds }) => (scope === 'BRANCH') === (branchIds ?? []).length > 0, {
      ...withCode('VALIDATION', 'The scope BRANCH names branches, and no other does.'),
      path: ['branchIds'],
    })
    .refine(({ scope, teamId }) => scope !== 'TEAM' || teamId != null, {
      ...withCode('VALIDATION', 'The scope TEAM needs a team.'),
      path: ['teamId'],
    });

export const NewUser = fits(
  z.object({
    ...access,
    email: z.string().trim().pipe(z.email().max(254)),
    displayName: z.string().trim().min(1).max(100),
    customerIds: access.customerIds.default([]),
    language: Locale.nullish(),
    timeZone: TimeZone.nullish(),
  }),
);
export type NewUser = z.input<typeof NewUser>;

export const UserAccess = fits(z.object(access));

export const AccessChanges = z.object(access).partial();
export type AccessChanges = z.input<typeof AccessChanges>;

export const isDeactivated = ({ status }: Pick<User, 'status'>): boolean => status === 'DEACTIVATED';
