import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from './stage.ts';

/** The only region that has what CloudFront uses. */
const REGION = 'us-east-1';

/** Seconds over which calls of an address are counted. */
const WINDOW_SECONDS = 300;
/** Forms that people of one address send in that time. */
const CAPTURES = 100;

/** AWS's own rules, and which of them only count because calls that are meant break them. */
const MANAGED: Readonly<Record<string, readonly string[]>> = {
  AWSManagedRulesAmazonIpReputationList: [],
  AWSManagedRulesKnownBadInputsRuleSet: [],
  // A body may have 256 KB and queries come by GET too, which the function looks after; machine clients may name no user agent.
  AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING', 'NoUserAgent_HEADER'],
};

const TOO_MANY = 'too-many';

const visibilityOf = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

/** So many calls of one address in the window; what is refused has the typed form of the API. */
const rateRule = (name: string, limit: number, path?: string): Rule => ({
  name,
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: TOO_MANY,
        responseHeaders: [{ name: 'retry-after', value: String(WINDOW_SECONDS) }],
      },
    },
  },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      limit,
      evaluationWindowSec: WINDOW_SECONDS,
      ...(path !== undefined && {
        scopeDownStatement: {
          byteMatchStatement: {
            fieldToMatch: { uriPath: {} },
            positionalConstraint: 'STARTS_WITH',
            searchString: path,
            textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
          },
        },
      }),
    },
  },
  visibilityConfig: visibilityOf(name),
});

const managedRule = (name: string, counted: readonly string[]): Rule => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibilityOf(name),
});

/** The firewall of the API's domain, a stack of its own because of its region. Its output is the setting `edgeWebAclArn`. */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, {
      description: `Firewall of the CRM and ERP backend, stage ${stage.stage}`,
      ...props,
      env: { ...props.env, region: REGION },
    });
    Tags.of(this).add('product', 'crm-erp');
    Tags.of(this).add('stage', stage.stage);
    const rules = [
      rateRule('capture-by-address', CAPTURES, '/capture'),
      // All of a tenant may sit behind one address.
      rateRule('by-address', Math.ceil(stage.rateTenant * WINDOW_SECONDS)),
      ...Object.entries(MANAGED).map(([name, counted]) => managedRule(name, counted)),
    ];
    const acl = new CfnWebACL(this, 'WebAcl', {
      name: stage.prefix,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibilityOf(stage.prefix),
      customResponseBodies: {
        [TOO_MANY]: {
          contentType: 'APPLICATION_JSON',
          content: JSON.stringify({
            errors: [{ message: 'Too many requests come from this address.', extensions: { code: 'RATE_LIMITED' } }],
          }),
        },
      },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    });
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn });
  }
}
