import * as z from 'zod/mini';
import { MAX_CUSTOMERS } from '../access/identity.ts';
import { grantableRoles } from '../access/roles.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';

/** ALL: every record of the tenant. ACCOUNT: what belongs to its customers, and what it made itself. */
export const clientScopes = ['ALL', 'ACCOUNT'] as const;

const clientId = z.string().check(
  z.trim(),
  z.refine(
    (id) => /^[\w.:@/-]{1,128}$/.test(id),
    withCode('VALIDATION', 'A client id has 1 to 128 letters, digits and . : @ / - _'),
  ),
);

const rights = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  roles: z.array(z.enum(grantableRoles)).check(z.minLength(1), z.maxLength(grantableRoles.length)),
  scope: z.enum(clientScopes),
  customerIds: z.array(z.string()).check(
    z.maxLength(MAX_CUSTOMERS),
    z.refine((ids) => new Set(ids).size === ids.length, withCode('VALIDATION', 'Name each customer once.')),
  ),
};

/**
 * Machine client: a program of a tenant or of a partner that signs in by itself. Its issuer knows it by `clientId` and vouches for
 * it; what it may do stands here, so that a new one needs no deployment.
 */
export const ApiClient = z.extend(Aggregate, {
  clientId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  scope: z.enum(clientScopes),
  customerIds: z.array(z.string()),
  revokedAt: z.nullish(z.string()),
});
export type ApiClient = z.infer<typeof ApiClient>;

/** Rights that fit together: a partner is always bound to customers, whoever administers a tenant never is. */
const fits = <S extends z.ZodMiniType<{ roles: string[]; scope: string; customerIds: string[] }>>(schema: S) =>
  schema.check(
    z.refine(({ roles, scope }) => scope === 'ACCOUNT' || !roles.includes('partner'), {
      ...withCode('VALIDATION', 'A partner has the scope ACCOUNT.'),
      path: ['scope'],
    }),
    z.refine(({ roles, scope }) => scope === 'ALL' || !roles.includes('admin'), {
      ...withCode('VALIDATION', 'An admin has the scope ALL.'),
      path: ['scope'],
    }),
    z.refine(({ scope, customerIds }) => scope === 'ACCOUNT' || customerIds.length === 0, {
      ...withCode('VALIDATION', 'The scope ALL names no customers.'),
      path: ['customerIds'],
    }),
  );

export const NewApiClient = fits(z.object({ ...rights, clientId, customerIds: z._default(rights.customerIds, []) }));
export type NewApiClient = z.input<typeof NewApiClient>;

export const ApiClientRights = fits(z.object(rights));

export const ApiClientChanges = z.partial(z.object(rights));
export type ApiClientChanges = z.input<typeof ApiClientChanges>;

export const isRevoked = ({ revokedAt }: Pick<ApiClient, 'revokedAt'>): boolean => revokedAt != null;

/** Whether the text can be a client id at all: keys are only built from what passes. */
export const isClientId = (text: string): boolean => clientId.safeParse(text).success;
