import { Aws, CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { API_SCOPE, grantableRoles } from '../../shared/access/roles.ts';
import type { Stage } from '../stage.ts';

/** Whose tokens the API accepts. */
export interface Identity {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audiences: readonly string[];
}

/** What a signed-in user may change of themselves. The tenant is not in it, nor is anything that access depends on. */
const OWN_ATTRIBUTES = new ClientAttributes().withStandardAttributes({ fullname: true, locale: true, timezone: true });
const TOKEN_ATTRIBUTES = OWN_ATTRIBUTES.withStandardAttributes({
  email: true,
  emailVerified: true,
}).withCustomAttributes('tenant', 'customers');

const [API_SERVER = '', API_SERVER_SCOPE = ''] = API_SCOPE.split('/');

/** The identity of the stage: the issuer that the context names, or else a user pool of the stack. */
export function identityOf(scope: Construct, stage: Stage): Identity {
  if (stage.oidcIssuer === undefined) return new UserDirectory(scope, 'Users', { stage });
  const issuer = stage.oidcIssuer;
  const jwksUri = stage.oidcJwksUri ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`;
  return { issuer, jwksUri, audiences: stage.oidcAudience ?? [] };
}

/**
 * Users and machine clients. An administrator makes users, each in one tenant for ever (`custom:tenant`) with its roles as
 * groups, and binds those of a partner or a buyer to customers (`custom:customers`, ids apart by spaces). All machine clients ask
 * one resource server for one scope: their tokens say who they are, and the API's own record what they may do. So a new one is
 * added to the pool and recorded (docs/runbook.md), and nothing is deployed.
 */
export class UserDirectory extends Construct implements Identity {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audiences: readonly string[];
  readonly #pool: UserPool;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const disposable = stage.stage === 'local';
    this.#pool = new UserPool(this, 'Pool', {
      userPoolName: stage.prefix,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      customAttributes: {
        tenant: new StringAttribute({ minLen: 1, maxLen: 64, mutable: false }),
        customers: new StringAttribute({ maxLen: 2_048, mutable: true }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    for (const role of grantableRoles)
      new CfnUserPoolGroup(this, `Role-${role}`, { userPoolId: this.#pool.userPoolId, groupName: role });
    const domain = this.#pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${stage.prefix}-${Aws.ACCOUNT_ID}` },
    });
    const web = this.#webClient(stage);
    this.#pool.addResourceServer('Api', {
      identifier: API_SERVER,
      scopes: [new ResourceServerScope({ scopeName: API_SERVER_SCOPE, scopeDescription: 'Uses the API.' })],
    });

    this.issuer = `https://${this.#pool.userPoolProviderName}`;
    this.jwksUri = `${this.issuer}/.well-known/jwks.json`;
    this.audiences = [web.userPoolClientId];
    new CfnOutput(this, 'PoolId', { value: this.#pool.userPoolId });
    new CfnOutput(this, 'WebClientId', { value: web.userPoolClientId });
    new CfnOutput(this, 'SignInUrl', { value: domain.baseUrl() });
  }

  /** A browser client: authorization code with PKCE, so it needs no secret. Its ID token carries the tenant and the groups. */
  #webClient({ callbackUrls }: Stage): UserPoolClient {
    return this.#pool.addClient('Web', {
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls,
        logoutUrls: callbackUrls,
      },
      readAttributes: TOKEN_ATTRIBUTES,
      writeAttributes: OWN_ATTRIBUTES,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
  }
}
