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
import { roles } from '../../shared/access/roles.ts';
import type { MachineTenant, Stage } from '../stage.ts';

/** Whose tokens the API accepts. */
export interface Identity {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audiences: readonly string[];
}

/** Roles that a person or a machine client can be given; the other two belong to the product itself. */
export const grantableRoles = roles.filter((role) => role !== 'capture' && role !== 'automation');

/** What a signed-in user may change of themselves. The tenant is not in it, nor is anything that access depends on. */
const OWN_ATTRIBUTES = new ClientAttributes().withStandardAttributes({ fullname: true, locale: true, timezone: true });
const TOKEN_ATTRIBUTES = OWN_ATTRIBUTES.withStandardAttributes({
  email: true,
  emailVerified: true,
}).withCustomAttributes('tenant');

/** The identity of the stage: the issuer that the context names, or else a user pool of the stack. */
export function identityOf(scope: Construct, stage: Stage): Identity {
  if (stage.oidcIssuer === undefined) return new UserDirectory(scope, 'Users', { stage });
  const issuer = stage.oidcIssuer;
  const jwksUri = stage.oidcJwksUri ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`;
  return { issuer, jwksUri, audiences: stage.oidcAudience ?? [] };
}

/**
 * Users and machine clients. An administrator makes users, each in one tenant for ever (`custom:tenant`) with its roles as
 * groups. A machine client belongs to one tenant too: its token carries scopes `<tenant>/<role>` and nothing else says so.
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
      customAttributes: { tenant: new StringAttribute({ minLen: 1, maxLen: 64, mutable: false }) },
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
    const machines = stage.machineTenants.map((machine) => this.#machineClient(machine));

    this.issuer = `https://${this.#pool.userPoolProviderName}`;
    this.jwksUri = `${this.issuer}/.well-known/jwks.json`;
    this.audiences = [web, ...machines].map(({ userPoolClientId }) => userPoolClientId);
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

  /** A client-credentials client that can ask for nothing but the named roles in its own tenant. */
  #machineClient({ tenant, roles: asked }: MachineTenant): UserPoolClient {
    const unknown = asked.filter((role) => !(grantableRoles as readonly string[]).includes(role));
    if (unknown.length > 0)
      throw new Error(`machineTenants: ${tenant} asks for ${unknown.join(', ')}, which is no role`);
    const scopes = grantableRoles.map(
      (role) => new ResourceServerScope({ scopeName: role, scopeDescription: `Acts as ${role} in ${tenant}.` }),
    );
    const server = this.#pool.addResourceServer(`Tenant-${tenant}`, { identifier: tenant, scopes });
    return this.#pool.addClient(`Machine-${tenant}`, {
      generateSecret: true,
      authFlows: {},
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes
          .filter(({ scopeName }) => asked.includes(scopeName))
          .map((scope) => OAuthScope.resourceServer(server, scope)),
      },
      writeAttributes: OWN_ATTRIBUTES,
      accessTokenValidity: Duration.hours(1),
      enableTokenRevocation: true,
    });
  }
}
