import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { type Actor, TENANT_ID } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { roles as knownRoles } from './roles.ts';
import { KeysUnavailable, type TokenRules, tokenVerifier } from './token-verifier.ts';

/** Who is calling and in which tenant, from a verified token or capture key only. */
export interface Identity {
  readonly tenant: string;
  readonly actor: Actor;
}

/** Roles that no token can claim: the capture key and the automations get them otherwise. */
const NOT_CLAIMABLE = new Set(['capture', 'automation']);
const unauthenticated = (message: string): DomainError => new DomainError('UNAUTHENTICATED', message);

/**
 * Verifies a token of any OIDC issuer against its published keys: signature (RS256 or ES256 only), issuer, audience, expiry
 * and use. Throws UNAUTHENTICATED for whatever does not hold, KeysUnavailable when it cannot be told.
 */
export async function verifyToken(token: string, rules: TokenRules): Promise<Identity> {
  let claims: JwtPayload;
  try {
    claims = await tokenVerifier(rules)(token);
  } catch (error) {
    if (error instanceof KeysUnavailable) throw error;
    throw unauthenticated('The token is not valid or has expired.');
  }
  // Cognito's access tokens name their client instead of an audience.
  const audiences = [claims.aud ?? claims.client_id].flat();
  if (!audiences.some((audience) => rules.audiences.includes(String(audience)))) {
    throw unauthenticated('The token was issued for another audience.');
  }
  return identityOf(claims);
}

const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

/**
 * A user's token carries the tenant (`custom:tenant`, or `tenant`) and the roles (`cognito:groups`, or `roles`); a machine
 * client's token carries both in its scopes, each `<tenant>/<role>`. A token that names no tenant or several is refused.
 */
export function identityOf(claims: JwtPayload): Identity {
  const subject = String(claims.sub);
  const named = claims['custom:tenant'] ?? claims.tenant;
  if (named !== undefined) {
    if (claims.token_use !== undefined && claims.token_use !== 'id')
      throw unauthenticated('Send the id token of a user.');
    return identity(String(named), subject, 'user', textList(claims['cognito:groups'] ?? claims.roles));
  }
  if (claims.token_use !== undefined && claims.token_use !== 'access')
    throw unauthenticated('The token names no tenant.');
  const grants = String(claims.scope ?? '')
    .split(' ')
    .flatMap((scope) => {
      const [tenant, role, rest] = scope.split('/');
      return tenant && role && rest === undefined ? [{ tenant, role }] : [];
    });
  const [tenant, another] = new Set(grants.map((grant) => grant.tenant));
  if (tenant === undefined || another !== undefined) throw unauthenticated('The token must name exactly one tenant.');
  return identity(
    tenant,
    subject,
    'client',
    grants.map(({ role }) => role),
  );
}

function identity(tenant: string, subject: string, kind: Actor['kind'], claimed: readonly string[]): Identity {
  if (!TENANT_ID.test(tenant)) throw unauthenticated('The token names no valid tenant.');
  const roles = claimed.filter((role) => (knownRoles as readonly string[]).includes(role) && !NOT_CLAIMABLE.has(role));
  return { tenant, actor: { subject, kind, roles } };
}

export const isTenant = (text: string): boolean => TENANT_ID.test(text);
