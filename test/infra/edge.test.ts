import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { FirewallStack } from '../../infra/firewall-stack.ts';
import { readStage } from '../../infra/stage.ts';
import { ORIGIN_HEADER } from '../../shared/access/origin-header.ts';
import { appWith, type Resource, synthesize, target } from './stack.fixture.ts';

const WEB_ACL = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/crm-erp-prod/1a2b';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/3c4d';
const EDGE = {
  stage: 'prod',
  edgeDomain: 'api.example.com',
  edgeCertificateArn: CERTIFICATE,
  edgeWebAclArn: WEB_ACL,
};
type Synthesized = ReturnType<typeof synthesize>;
const on = synthesize(EDGE);
const off = synthesize({ stage: 'prod' });

const distributionOf = ({ all }: Synthesized): Resource['Properties'] => {
  const [distribution, ...more] = Object.values(all('AWS::CloudFront::Distribution'));
  expect(more).toEqual([]);
  return distribution?.Properties.DistributionConfig;
};
const functionOf = ({ all }: Synthesized) =>
  Object.entries(all('AWS::Lambda::Function')).find(([, { Properties }]) => /-graphql$/.test(Properties.FunctionName))!;
/** Logical ids of the secrets that the function accepts, and that it may read. */
const accepted = (stack: Synthesized): unknown[] => {
  const { ORIGIN_SECRETS } = functionOf(stack)[1].Properties.Environment.Variables;
  const parts = ORIGIN_SECRETS?.['Fn::Join']?.[1] ?? [ORIGIN_SECRETS];
  return parts.map(target).filter((id: unknown) => id !== undefined);
};
const readable = ({ resources }: Synthesized) =>
  Object.values(resources)
    .flatMap(({ Type, Properties }) => (Type === 'AWS::IAM::Policy' ? Properties.PolicyDocument.Statement : []))
    .filter(({ Action }) => JSON.stringify(Action).includes('secretsmanager:'));
/** Logical id of the secret that the distribution sends. */
const sent = (stack: Synthesized): string => {
  const [header, ...more] = distributionOf(stack).Origins[0].OriginCustomHeaders;
  expect([header.HeaderName, more]).toEqual([ORIGIN_HEADER, []]);
  const [before, secret, after] = header.HeaderValue['Fn::Join'][1];
  expect([before, after]).toEqual(['{{resolve:secretsmanager:', ':SecretString:::}}']);
  return secret.Ref;
};

describe('without an edge', () => {
  it('the stack has no trace of it', () => {
    const types = Object.values(off.resources).map(({ Type }) => Type);
    expect(types.filter((type) => /CloudFront|WAF|SecretsManager/.test(type))).toEqual([]);
    expect(accepted(off)).toEqual([]);
  });

  it('it is the same but for what an edge adds', () => {
    const ids = Object.keys(off.resources);
    expect(ids.filter((id) => !(id in on.resources))).toEqual([]);
    const changed = ids.filter((id) => JSON.stringify(off.resources[id]) !== JSON.stringify(on.resources[id]));
    const own = functionOf(on)[0];
    expect(changed.filter((id) => id !== own)).toEqual([expect.stringMatching(/^GraphqlFunctionPartsRole\w*Policy/)]);
  });
});

describe('with an edge', () => {
  it('CloudFront answers at the domain, over TLS 1.2 alone, behind the firewall', () => {
    expect(distributionOf(on)).toMatchObject({
      Aliases: ['api.example.com'],
      WebACLId: WEB_ACL,
      ViewerCertificate: {
        AcmCertificateArn: CERTIFICATE,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
  });

  it('passes every call on to the API and keeps no reply', () => {
    const { DefaultCacheBehavior, CacheBehaviors = [], Origins } = distributionOf(on);
    expect(CacheBehaviors).toEqual([]);
    expect(DefaultCacheBehavior).toMatchObject({
      // AWS's ids of CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      AllowedMethods: expect.arrayContaining(['POST', 'OPTIONS']),
      ViewerProtocolPolicy: 'https-only',
    });
    expect(Origins).toHaveLength(1);
    expect(Origins[0].CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    expect(JSON.stringify(Origins[0].DomainName)).toContain('ApiEndpoint');
  });

  it('the secret that it sends is generated, and the function accepts it and may read it alone', () => {
    const secrets = on.all('AWS::SecretsManager::Secret');
    expect(Object.keys(secrets)).toEqual([sent(on)]);
    expect(secrets[sent(on)]?.Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
    expect(accepted(on)).toEqual([sent(on)]);
    expect(readable(on)).toEqual([
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: { Ref: sent(on) } },
    ]);
  });

  it('the next generation is accepted before it is sent, beside the one before it', () => {
    const next = synthesize({ ...EDGE, edgeGeneration: '2' });
    expect(accepted(next)).toEqual([sent(next), sent(on)]);
    expect(sent(next)).not.toBe(sent(on));
    const [{ Action, Resource }, ...more] = readable(next);
    expect([Action, Resource.map(target).toSorted(), more]).toEqual([
      'secretsmanager:GetSecretValue',
      [sent(next), sent(on)].toSorted(),
      [],
    ]);
    const [distribution] = Object.values(next.all('AWS::CloudFront::Distribution')) as { DependsOn?: string[] }[];
    expect(distribution?.DependsOn).toContain(functionOf(next)[0]);
    const third = synthesize({ ...EDGE, edgeGeneration: '3' });
    expect(accepted(third)).toEqual([sent(third), sent(next)]);
  });

  it('the direct path stays open only as long as it is said', () => {
    const open = synthesize({ ...EDGE, edgeDirectPath: 'open' });
    expect([accepted(open), readable(open)]).toEqual([[], []]);
    expect(Object.keys(open.all('AWS::SecretsManager::Secret'))).toEqual([sent(open)]);
  });

  it('says the address of the domain', () => {
    const outputs = (stack: Synthesized) => stack.templates['']!.Outputs as Record<string, { Value: unknown }>;
    expect(outputs(on).ApiUrl?.Value).toBe('https://api.example.com/graphql');
    expect(outputs(on)).toHaveProperty('EdgeTarget');
    expect(outputs(off)).not.toHaveProperty('EdgeTarget');
  });
});

describe('half of the settings', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(EDGE).filter(([key]) => key !== name));
  it.each(['edgeDomain', 'edgeCertificateArn', 'edgeWebAclArn'])('without %s stop the synthesis', (name) => {
    expect(() => synthesize(without(name))).toThrow(/given together or not at all/);
  });

  it.each([{ edgeGeneration: '2' }, { edgeDirectPath: 'open' }])('%j alone stop it too', (settings) => {
    expect(() => synthesize({ stage: 'prod', ...settings })).toThrow(/given together or not at all/);
  });

  it.each([
    ['a certificate of another region', { edgeCertificateArn: CERTIFICATE.replace('us-east-1', 'eu-central-1') }],
    ['a firewall of a region', { edgeWebAclArn: WEB_ACL.replace('global', 'regional') }],
    ['a domain with a path', { edgeDomain: 'api.example.com/graphql' }],
  ])('as do those with %s', (_, settings) => {
    expect(() => synthesize({ ...EDGE, ...settings })).toThrow(new RegExp(Object.keys(settings)[0]!));
  });
});

describe('the firewall', () => {
  const app = appWith({ stage: 'prod' });
  const stage = readStage(app.node);
  const stack = new FirewallStack(app, `${stage.prefix}-firewall`, { stage });
  const [acl, ...others] = Object.values(
    (Template.fromStack(stack).toJSON() as Synthesized['templates'][string]).Resources,
  );
  const rules: Resource['Properties'][] = acl?.Properties.Rules;
  const rule = (name: string) => rules.find(({ Name }) => Name === name);

  it('is all of a stack where CloudFront looks for it', () => {
    expect([stack.region, acl?.Type, acl?.Properties.Scope, others]).toEqual([
      'us-east-1',
      'AWS::WAFv2::WebACL',
      'CLOUDFRONT',
      [],
    ]);
    expect(acl?.Properties.DefaultAction).toEqual({ Allow: {} });
  });

  it("blocks by AWS's rules, but large bodies and queries and callers without a user agent, which it counts", () => {
    const managed = rules.filter(({ Statement }) => Statement.ManagedRuleGroupStatement);
    expect(managed.map(({ Name }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    for (const { OverrideAction } of managed) expect(OverrideAction).toEqual({ None: {} });
    const overridden = managed.flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement.RuleActionOverrides);
    expect(overridden).toEqual(
      ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING', 'NoUserAgent_HEADER'].map((Name) => ({
        Name,
        ActionToUse: { Count: {} },
      })),
    );
  });

  it('limits the calls of an address, those to /capture far more', () => {
    const limits = ['by-address', 'capture-by-address'].map((name) => rule(name)?.Statement.RateBasedStatement);
    expect(limits).toEqual([
      { AggregateKeyType: 'IP', Limit: 30_000, EvaluationWindowSec: 300 },
      {
        AggregateKeyType: 'IP',
        Limit: 100,
        EvaluationWindowSec: 300,
        ScopeDownStatement: {
          ByteMatchStatement: expect.objectContaining({ SearchString: '/capture', FieldToMatch: { UriPath: {} } }),
        },
      },
    ]);
  });

  it('refuses what is too much in the form of the API', () => {
    for (const name of ['by-address', 'capture-by-address']) {
      const { ResponseCode, CustomResponseBodyKey } = rule(name)?.Action.Block.CustomResponse ?? {};
      const { Content, ContentType } = acl?.Properties.CustomResponseBodies[CustomResponseBodyKey] ?? {};
      expect([ResponseCode, ContentType]).toEqual([429, 'APPLICATION_JSON']);
      expect(JSON.parse(Content)).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED' } }],
      });
    }
  });

  it('follows the AWS Solutions rules', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });
});
