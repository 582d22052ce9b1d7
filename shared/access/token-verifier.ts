import { get } from 'node:http';
import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError } from 'aws-jwt-verify/error';
import { type Fetcher, SimpleFetcher } from 'aws-jwt-verify/https';
import { SimpleJwksCache, SimplePenaltyBox } from 'aws-jwt-verify/jwk';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import QuickLRU from 'quick-lru';

export interface TokenRules {
  readonly issuer: string;
  readonly jwksUri: string;
  /** Accepted audiences: the user-facing clients and the machine clients. */
  readonly audiences: readonly string[];
}

/** The issuer does not give its keys: no fault of the caller's token. */
export class KeysUnavailable extends Error {}

/** The claims of a token; throws when it is not the issuer's, not in time, or signed otherwise than by RS256 or ES256. */
export type TokenVerifier = (token: string) => Promise<JwtPayload>;

const ALGORITHMS: readonly unknown[] = ['RS256', 'ES256'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** A key that the issuer withdraws is refused after this time, a new one is fetched when a token names it. */
const KEYS_MILLISECONDS = 10 * 60_000;
/** Tokens that were verified are not verified again: clients send the same one for an hour. */
const MAX_TOKENS = 500;
/**
 * After a key id that the issuer does not have its keys are not read again for so long: it had none of this id a moment ago, so a
 * token that names another unknown one is refused like the first.
 */
const WAIT_SECONDS = 1;
/** Ends in which nothing is known of the token. */
const UNTOLD = [JwksValidationError, JwkValidationError];
const FETCH_MILLISECONDS = 3_000;

/** The issuer of a developer's machine serves its keys over HTTP, which the library's own fetcher refuses. */
const fetchPlain = (uri: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const request = get(uri, { timeout: FETCH_MILLISECONDS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve(new Uint8Array(Buffer.concat(parts)).buffer);
        else reject(new Error(`The issuer answers ${response.statusCode}`));
      });
    });
    request.once('timeout', () => request.destroy(new Error('The keys of the issuer took too long')));
    request.once('error', reject);
  });

const overHttps = new SimpleFetcher();
const fetcher: Fetcher = {
  fetch: (uri) =>
    (uri.startsWith('http:') ? fetchPlain(uri) : overHttps.fetch(uri)).catch((cause: unknown) => {
      throw new KeysUnavailable('The issuer does not give its keys.', { cause });
    }),
};

function makeVerifier({ issuer, jwksUri }: TokenRules): TokenVerifier {
  const verifier = JwtVerifier.create(
    {
      issuer,
      jwksUri,
      // Decided by the caller: Cognito's access tokens have none.
      audience: null,
      graceSeconds: CLOCK_TOLERANCE_SECONDS,
      customJwtCheck: ({ header, payload }) => {
        if (!ALGORITHMS.includes(header.alg)) throw new Error('Signed by an algorithm that is not accepted');
        if (payload.exp === undefined || payload.sub === undefined) throw new Error('Without expiry or subject');
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher, penaltyBox: new SimplePenaltyBox({ waitSeconds: WAIT_SECONDS }) }) },
  );
  const verified = new QuickLRU<string, JwtPayload>({ maxSize: MAX_TOKENS });
  return async (token) => {
    const known = verified.get(token);
    if (known && Number(known.exp) > Date.now() / 1_000) return known;
    const claims = await verifier.verify(token).catch((error: unknown) => {
      throw UNTOLD.some((kind) => error instanceof kind)
        ? new KeysUnavailable('The keys of the issuer cannot be read now.', { cause: error })
        : error;
    });
    verified.set(token, claims);
    return claims;
  };
}

const verifiers = new Map<string, { readonly verify: TokenVerifier; readonly until: number }>();

/** The verifier of an issuer, which keeps its keys for a while. */
export function tokenVerifier(rules: TokenRules): TokenVerifier {
  const key = `${rules.issuer} ${rules.jwksUri}`;
  const known = verifiers.get(key);
  if (known && Date.now() < known.until) return known.verify;
  const verify = makeVerifier(rules);
  verifiers.set(key, { verify, until: Date.now() + KEYS_MILLISECONDS });
  return verify;
}
