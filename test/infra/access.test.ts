import { describe, expect, it } from 'vitest';
import { tenantFiles } from '../../infra/record-access.ts';
import { API_SCOPE, grantableRoles } from '../../shared/access/roles.ts';
import { type Resource, synthesize, target } from './stack.fixture.ts';

const prod = synthesize({ stage: 'prod' });
const values = (type: string, { all } = prod): Resource[] => Object.values(all(type));

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}
const functions = values('AWS::Lambda::Function');
const policies = Object.entries(prod.all('AWS::IAM::Policy'));
const inline = Object.entries(prod.all('AWS::IAM::Role')).flatMap(([id, { Properties }]) =>
  (Properties.Policies ?? []).map((policy: { PolicyDocument: { Statement: Statement[] } }) => [id, policy] as const),
);
const statements = [
  ...policies.map(([id, { Properties }]) => [id, Properties] as const),
  ...(inline as [string, { PolicyDocument: { Statement: Statement[] } }][]),
].flatMap(([id, { PolicyDocument }]) =>
  (PolicyDocument.Statement as Statement[]).map((statement) => ({
    id,
    actions: [statement.Action].flat(),
    on: JSON.stringify(statement.Resource),
  })),
);

describe('what functions may do', () => {
  it('is named action by action, on named resources', () => {
    expect(statements.length).toBeGreaterThan(5);
    // Files of a tenant have names that are not known before: test/infra/policy.test.ts.
    const named = statements.filter(({ on }) => !on.includes(`"/${tenantFiles([]).on}"`));
    expect(named.length).toBeGreaterThan(statements.length / 2);
    expect(
      named.filter(({ actions, on }) => actions.some((action) => action.includes('*')) || on.includes('*')),
    ).toEqual([]);
  });

  it('is never a Scan, nor anything about the table itself', () => {
    const granted = new Set(
      statements.flatMap(({ actions }) => actions.filter((action) => action.startsWith('dynamodb:'))),
    );
    const records = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
    const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
    expect([...granted].sort()).toEqual([...records, ...stream].map((action) => `dynamodb:${action}`).sort());
  });

  it('covers the queries of every index for the API', () => {
    const queries = statements.filter(
      ({ id, actions }) => id.startsWith('Graphql') && actions.includes('dynamodb:Query'),
    );
    const on = queries.map((statement) => statement.on).join();
    for (const index of ['GSI1', 'GSI2', 'GSI3']) expect(on).toContain(`/index/${index}`);
  });

  it('comes from roles of its own, without managed policies', () => {
    const roles = functions.flatMap(({ Properties: { Role, Environment } }) => [
      target(Role),
      ...[target(Environment.Variables.DATA_ROLE_ARN)].filter((role) => role !== undefined),
    ]);
    // The relay and the fan-out reach no tenant's records.
    expect(roles).toHaveLength(2 * functions.length - 2);
    expect(new Set(roles).size).toBe(roles.length);
    const managed = values('AWS::IAM::Role').filter(({ Properties }) => Properties.ManagedPolicyArns !== undefined);
    // Of AWS Backup, which no function takes.
    expect(managed.map(({ Properties }) => Properties.AssumeRolePolicyDocument.Statement[0].Principal.Service)).toEqual(
      ['backup.amazonaws.com'],
    );
  });

  it('reaches the records of a tenant by a session that only this function can open, and only for one tenant', () => {
    const workers = functions.filter(({ Properties }) => !/-(?:outbox-relay|fan-out)$/.test(Properties.FunctionName));
    expect(workers).toHaveLength(functions.length - 2);
    for (const { Properties } of workers) {
      const [own, data] = [target(Properties.Role)!, target(Properties.Environment.Variables.DATA_ROLE_ARN)!];
      expect(prod.all('AWS::IAM::Role')[data]?.Properties).toMatchObject({
        MaxSessionDuration: 3600,
        AssumeRolePolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: ['sts:AssumeRole', 'sts:TagSession'],
              Principal: { AWS: { 'Fn::GetAtt': [own, 'Arn'] } },
              Condition: {
                StringLike: { 'aws:RequestTag/tenant': '?*' },
                'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant'] },
              },
            },
          ],
        },
      });
      const opening = policies
        .filter(([, policy]) => policy.Properties.Roles.map(target).includes(own))
        .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[])
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('sts:')));
      expect(opening).toEqual([
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Resource: { 'Fn::GetAtt': [data, 'Arn'] },
        },
      ]);
    }
  });

  it('does not include the table for the relay', () => {
    const relay = statements.filter(({ id }) => id.startsWith('OutboxRelay')).flatMap(({ actions }) => actions);
    expect(relay.filter((action) => /Item|Query/.test(action))).toEqual([]);
    expect(relay).toContain('events:PutEvents');
  });
});

describe('the API', () => {
  const route = (key: string) =>
    values('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties.RouteKey === key)?.Properties;

  it('has three routes, whose methods the function tells apart', () => {
    expect(
      values('AWS::ApiGatewayV2::Route')
        .map(({ Properties }) => Properties.RouteKey)
        .sort(),
    ).toEqual(['ANY /capture', 'ANY /graphql', 'ANY /schema.graphql']);
  });

  const settings = (stack = prod) =>
    values('AWS::Lambda::Function', stack).find(({ Properties }) => /graphql$/.test(Properties.FunctionName))
      ?.Properties.Environment.Variables;

  it('leaves it to the function, and to nothing before it, to find out who calls', () => {
    expect(values('AWS::ApiGatewayV2::Authorizer')).toEqual([]);
    for (const key of ['ANY /graphql', 'ANY /capture']) expect(route(key)?.AuthorizationType ?? 'NONE').toBe('NONE');
  });

  it('has the function take tokens of the user pool, for its clients', () => {
    const { OIDC_ISSUER, OIDC_AUDIENCE } = settings();
    expect(JSON.stringify(OIDC_ISSUER)).toContain('ProviderName');
    // A machine client is no audience: the scope of its token says that it is for this API.
    expect([target(OIDC_AUDIENCE)]).toEqual(Object.keys(prod.all('AWS::Cognito::UserPoolClient')));
  });

  it('accepts any other issuer instead, and then makes no users', () => {
    const other = synthesize({ stage: 'prod', oidcIssuer: 'https://login.example.com/t1', oidcAudience: 'a,b' });
    expect(settings(other)).toMatchObject({ OIDC_ISSUER: 'https://login.example.com/t1', OIDC_AUDIENCE: 'a,b' });
    expect(values('AWS::Cognito::UserPool', other)).toEqual([]);
  });

  it('lets less in where no token is asked for', () => {
    const { DefaultRouteSettings, RouteSettings } = values('AWS::ApiGatewayV2::Stage')[0]!.Properties;
    expect(DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    for (const key of ['ANY /capture', 'ANY /schema.graphql'])
      expect(RouteSettings[key]).toMatchObject({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 });
  });

  it('answers browsers of the named origins only', () => {
    const cors = (context: Record<string, string>) =>
      values('AWS::ApiGatewayV2::Api', synthesize(context))[0]?.Properties.CorsConfiguration;
    expect(cors({ stage: 'prod' })).toBeUndefined();
    expect(cors({ stage: 'prod', corsOrigins: 'https://app.example.com' })).toMatchObject({
      AllowOrigins: ['https://app.example.com'],
      AllowMethods: ['GET', 'POST'],
    });
  });
});

describe('users', () => {
  const clients = Object.entries(prod.all('AWS::Cognito::UserPoolClient')).map(([id, { Properties }]) => ({
    id,
    ...Properties,
  }));
  const pool = values('AWS::Cognito::UserPool')[0]!.Properties;

  it('are in one tenant for ever and cannot write it', () => {
    expect(pool.Schema).toEqual([
      expect.objectContaining({ Name: 'tenant', Mutable: false }),
      expect.objectContaining({ Name: 'customers', Mutable: true }),
    ]);
    expect(clients).toHaveLength(1);
    // Without the list a client may write everything.
    for (const { WriteAttributes } of clients) expect(WriteAttributes).toEqual(['locale', 'name', 'zoneinfo']);
  });

  it('are made by an administrator, with a second factor', () => {
    expect([pool.AdminCreateUserConfig.AllowAdminCreateUserOnly, pool.MfaConfiguration]).toEqual([true, 'ON']);
  });

  it('have the roles of the permission table as groups, except the two of the product itself', () => {
    expect(values('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName)).toEqual(grantableRoles);
    expect(grantableRoles).toEqual(['admin', 'sales', 'service', 'warehouse', 'finance', 'partner']);
  });

  it('sign in on the web without a secret, by code, and get the tenant in the token', () => {
    const web = clients.find(({ id }) => id.includes('Web'))!;
    expect([web.GenerateSecret, web.AllowedOAuthFlows, web.AllowedOAuthScopes]).toEqual([
      false,
      ['code'],
      ['openid', 'email', 'profile'],
    ]);
    expect(web.ReadAttributes).toEqual(expect.arrayContaining(['custom:tenant', 'custom:customers']));
  });

  it('that are machines ask one server for one scope, whatever their tenant: none of them is deployed', () => {
    const servers = values('AWS::Cognito::UserPoolResourceServer').map(({ Properties }) => Properties);
    expect(
      servers.flatMap(({ Identifier, Scopes }) =>
        Scopes.map(({ ScopeName }: { ScopeName: string }) => `${Identifier}/${ScopeName}`),
      ),
    ).toEqual([API_SCOPE]);
  });
});

describe('the context', () => {
  it.each([
    [{ stage: 'staging' }, /stage/],
    [{ oidcIssuer: 'https://login.example.com' }, /oidcAudience/],
  ])('that is not understood stops the synthesis: %j', (context, message) => {
    expect(() => synthesize(context)).toThrow(message);
  });
});

describe('who operates the product', () => {
  const operatorsOf = (context: object): string[] =>
    values('AWS::Lambda::Function', synthesize({ stage: 'prod', ...context })).flatMap(
      ({ Properties }) => Properties.Environment?.Variables.OPERATORS ?? [],
    );

  it('is nobody unless the stage names somebody, and only the API knows', () => {
    expect(operatorsOf({})).toEqual([]);
    expect(operatorsOf({ operators: 'client:7f2k, user:0a1b-2c' })).toEqual(['client:7f2k user:0a1b-2c']);
  });

  it.each(['admin', 'client:', 'client:a b', 'role:admin'])('is not %j', (operators) => {
    expect(() => operatorsOf({ operators })).toThrow('must be client:<client id> or user:<subject>');
  });
});
