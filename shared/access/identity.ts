import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import * as z from 'zod/mini';
import { type Actor, type RecordScope, TENANT_ID } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { isReservedSubject } from '../platform/subjects.ts';
import { API_SCOPE, grantableRoles } from './roles.ts';
import { KeysUnavailable, type TokenRules, tokenVerifier } from './token-verifier.ts';

/** Who is calling, in which tenant and how much of it: from a verified token, our record of a machine client or a capture key only. */
export interface Identity {
  readonly tenant: string;
  readonly actor: Actor;
  readonly scope: RecordScope;
  /** True for whom the deployment names as an operator, whatever its roles. */
  readonly isOperator?: boolean;
}

/** A user as the token tells: a record of the tenant may say otherwise. */
export interface TokenUser extends Identity {
  /** E-mail address that the issuer has verified. */
  readonly verifiedEmail?: string | undefined;
}

/** A machine client by the id that its issuer knows it by; its tenant and rights stand in its record. */
export interface MachineClient {
  readonly clientId: string;
}

/** Customers that one caller can be bound to. */
export const MAX_CUSTOMERS = 100;

/** Where operators without a tenant of their own are: no token can name it, and none can be made of this name. */
const NOWHERE = '_operators';

/** How the deployment names a caller whose token was verified. */
export const operatorName = (caller: TokenUser | MachineClient): string =>
  'clientId' in caller ? `client:${caller.clientId}` : `user:${caller.actor.subject}`;

/** A machine client that operates the product is in no tenant and has no role. */
export const operatingClient = ({ clientId }: MachineClient): Identity => ({
  tenant: NOWHERE,
  actor: { subject: clientId, kind: 'client', roles: [] },
  scope: { kind: 'own' },
  isOperator: true,
});

type Claims = Readonly<Record<string, unknown>>;

const unauthenticated = (message: string): DomainError => new DomainError<string>('UNAUTHENTICATED', message);

/**
 * Verifies a token of any OIDC issuer against its published keys: signature (RS256 or ES256 only), issuer, audience, expiry
 * and use. Throws UNAUTHENTICATED for whatever does not hold, KeysUnavailable when it cannot be told.
 */
export async function verifyToken(token: string, rules: TokenRules): Promise<TokenUser | MachineClient> {
  let claims: JwtPayload;
  try {
    claims = await tokenVerifier(rules)(token);
  } catch (error) {
    if (error instanceof KeysUnavailable) throw error;
    throw unauthenticated('The token is not valid or has expired.');
  }
  return callerOf(claims, rules.audiences);
}

const Text = z.string('is no text').check(z.minLength(1, 'is empty'), z.maxLength(255, 'is too long'));
const TextList = z.array(z.string('holds what is no text'), 'is no list of texts');
const Tenant = Text.check(z.regex(TENANT_ID, 'names no valid tenant'));
const Audiences = z.union([z.string(), z.array(z.string())], 'is neither a text nor a list of texts');
const CustomerIds = z
  .array(
    z.string('holds what is no text').check(z.refine((id) => isId('cus', id), 'holds what is no id of a customer')),
    'is no list of texts',
  )
  .check(z.maxLength(MAX_CUSTOMERS, `names more than ${MAX_CUSTOMERS} customers`));
/** Attributes of a user pool are texts. */
const SpacedCustomerIds = z.pipe(
  z.pipe(
    z.string('is no text'),
    z.transform((text) => text.split(' ').filter((id) => id !== '')),
  ),
  CustomerIds,
);

/** The claims of a user by the kind of issuer; an absent list is an empty one, and no claim stands in for another. */
/** Pools and issuers write whether an address is verified as a boolean or as its text; anything else is not verified. */
const Email = { email: z.optional(z.unknown()), email_verified: z.optional(z.unknown()) };
const verifiedEmail = ({ email, email_verified: verified }: { email?: unknown; email_verified?: unknown }) =>
  typeof email === 'string' && email.length <= 254 && (verified === true || verified === 'true') ? email : undefined;

const PoolUser = z.pipe(
  z.object({
    sub: Text,
    aud: Audiences,
    token_use: z.literal('id', 'is not that of an id token'),
    'custom:tenant': Tenant,
    'cognito:groups': z.optional(TextList),
    'custom:customers': z.optional(SpacedCustomerIds),
    ...Email,
  }),
  z.transform(({ sub, aud, ...claims }) => ({
    sub,
    aud,
    tenant: claims['custom:tenant'],
    roles: claims['cognito:groups'],
    customers: claims['custom:customers'],
    email: claims.email,
    email_verified: claims.email_verified,
  })),
);
const PlainUser = z.object({
  sub: Text,
  aud: Audiences,
  tenant: Tenant,
  roles: z.optional(TextList),
  customers: z.optional(CustomerIds),
  ...Email,
});
const Machine = z.object({
  client_id: Text,
  // Cognito's access tokens have no audience: the scope says that they are for this API.
  aud: z.optional(Audiences),
  token_use: z.optional(z.literal('access', 'is not that of an access token')),
  scope: Text.check(z.refine((text) => text.split(' ').includes(API_SCOPE), `does not name ${API_SCOPE}`)),
});

/**
 * Which claims are read: a token whose subject is the client that it was issued to (`sub` = `client_id`) is a machine client's;
 * any other is a user's, read by the names of a user pool when it has the pool's `token_use`, by plain names otherwise. A claim of
 * the wrong type is refused by its name.
 */
export function callerOf(claims: Claims, accepted: readonly string[]): TokenUser | MachineClient {
  if (claims.client_id !== undefined && claims.client_id === claims.sub) {
    const { client_id: clientId, aud } = read(Machine, claims);
    if (aud !== undefined) requireAudience(aud, accepted);
    return { clientId };
  }
  const { sub, aud, tenant, roles, customers, ...email } =
    claims.token_use === undefined ? read(PlainUser, claims) : read(PoolUser, claims);
  requireAudience(aud, accepted);
  if (isReservedSubject(sub)) throw unauthenticated('The claim sub has the form of an id of this product.');
  const identity = identityOf(tenant, { subject: sub, kind: 'user' }, roles ?? [], customers);
  return { ...identity, verifiedEmail: verifiedEmail(email) };
}

function read<S extends z.ZodMiniType>(schema: S, claims: Claims): z.output<S> {
  const result = schema.safeParse(claims);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] ?? { path: [], message: 'is missing' };
  const name = String(path[0]);
  throw unauthenticated(`The claim ${name} ${claims[name] === undefined ? 'is missing' : message}.`);
}

function requireAudience(audience: string | readonly string[], accepted: readonly string[]): void {
  if (![audience].flat().some((name) => accepted.includes(name)))
    throw unauthenticated('The token was issued for another audience.');
}

/**
 * What a caller's roles and customers make of it. Roles that cannot be given are dropped. Whoever is a partner or is bound to
 * customers reaches these and what it made itself, whatever other roles it has, unless its record says what it reaches.
 */
export function identityOf(
  tenant: string,
  actor: Omit<Actor, 'roles'>,
  claimed: readonly string[],
  customerIds: readonly string[] | undefined,
  given?: RecordScope,
): Identity {
  const roles = claimed.filter((role) => (grantableRoles as readonly string[]).includes(role));
  return { tenant, actor: { ...actor, roles }, scope: given ?? scopeOf(roles, customerIds) };
}

export const scopeOf = (roles: readonly string[], customerIds: readonly string[] | undefined): RecordScope =>
  customerIds === undefined && !roles.includes('partner')
    ? { kind: 'all' }
    : { kind: 'account', customerIds: customerIds ?? [] };
