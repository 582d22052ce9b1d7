import { CfnOutput, Fn, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ORIGIN_HEADER } from '../../shared/access/origin-header.ts';
import type { EdgeSettings } from '../stage.ts';
import type { GraphqlApi } from './graphql-api.ts';

const ACKNOWLEDGED = {
  'AwsSolutions-CFR1': 'Customers and partners call from anywhere; who may is told by their tokens.',
  'AwsSolutions-CFR3':
    'The access log of the API has every call that was let through, without who made it; what was not is counted and sampled by the firewall.',
};

/**
 * The domain of the API: CloudFront with the firewall of `infra/firewall.ts`, which keeps nothing and adds a secret to every call. The
 * function is told which secrets to accept: the newest, which CloudFront sends, and the one before it, which it sends while it is
 * being changed.
 */
export class Edge extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { edge, api }: { readonly edge: EdgeSettings; readonly api: GraphqlApi }) {
    super(scope, id);
    const { domain, certificateArn, webAclArn, generation, isDirectPathOpen } = edge;
    const newest = this.secretOf(generation);
    const secrets = generation > 1 ? [newest, this.secretOf(generation - 1)] : [newest];
    if (!isDirectPathOpen) {
      const arns = secrets.map(({ secretArn }) => secretArn);
      api.function.addEnvironment('ORIGIN_SECRETS', arns.join());
      api.function.addToRolePolicy(
        new PolicyStatement({ effect: Effect.ALLOW, actions: ['secretsmanager:GetSecretValue'], resources: arns }),
      );
    }
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Domain of the API',
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      webAclId: webAclArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.url)), {
          // A reference that CloudFormation resolves: the template does not have it.
          customHeaders: { [ORIGIN_HEADER]: newest.secretValue.unsafeUnwrap() },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      },
    });
    // What it sends is accepted before it is sent.
    distribution.node.addDependency(api.function);
    for (const [rule, reason] of Object.entries(ACKNOWLEDGED))
      Validations.of(distribution).acknowledge({ id: rule, reason });
    this.url = `https://${domain}`;
    new CfnOutput(this, 'Target', {
      key: 'EdgeTarget',
      value: distribution.distributionDomainName,
      description: `What the name ${domain} must lead to (CNAME or alias).`,
    });
  }

  private secretOf(generation: number): Secret {
    const secret = new Secret(this, `Secret${generation}`, {
      description: `Shows the API that a call came through its domain, generation ${generation}`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'CloudFront must be told of a new one: the next generation is deployed, with both accepted meanwhile.',
    });
    return secret;
  }
}
