import type { Node } from 'constructs';
import * as z from 'zod/mini';

const commaList = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
);

const rate = z.coerce.number().check(z.positive());

/** What CloudFront uses lies in this region, wherever the stack is. */
const GLOBAL_REGION = 'us-east-1';
const globalArn = (service: string, resource: string) =>
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^arn:[\\w-]+:${service}:${GLOBAL_REGION}:\\d{12}:${resource}/.+$`),
        `must be the ARN of a ${resource} of ${service} in ${GLOBAL_REGION}`,
      ),
    );

const Context = z.object({
  stage: z
    ._default(z.enum(['dev', 'prod', 'local']), 'dev')
    .check(z.describe('local is an emulator: everything is deleted with the stack.')),
  oidcIssuer: z
    .optional(z.url())
    .check(z.describe('Issuer of the tokens, instead of the user pool that the stack makes by default.')),
  oidcAudience: z.optional(commaList).check(z.describe('Accepted audiences of that issuer.')),
  oidcJwksUri: z
    .optional(z.url())
    .check(z.describe('Where that issuer publishes its keys, if not at /.well-known/jwks.json.')),
  operators: z
    .optional(
      z.pipe(
        commaList,
        z.array(z.string().check(z.regex(/^(client|user):[^\s,]+$/, 'must be client:<client id> or user:<subject>'))),
      ),
    )
    .check(
      z.describe('Who may make tenants: client:<client id> or user:<subject>, apart by commas; nobody by default.'),
    ),
  corsOrigins: z.optional(commaList).check(z.describe('Web origins that may call the API from a browser.')),
  callbackUrls: z
    ._default(commaList, ['http://localhost:3000/'])
    .check(z.describe('Where the web client returns to after sign-in.')),
  alarmEmail: z.optional(z.email()).check(z.describe('Who is told about alarms; others subscribe to the topic.')),
  throttleRate: z
    ._default(z.coerce.number().check(z.int(), z.positive()), 200)
    .check(z.describe('Requests a second that the API lets through.')),
  accountConcurrency: z
    ._default(z.coerce.number().check(z.int(), z.positive()), 1000)
    .check(
      z.describe("The account's quota of concurrent executions of Lambda in the region; a new account may have 10."),
    ),
  rateTenant: z._default(rate, 100).check(z.describe('Requests a second of all clients of one tenant.')),
  rateClient: z._default(rate, 50).check(z.describe('Requests a second of one user or machine client.')),
  rateCapture: z._default(rate, 2).check(z.describe('Requests a second by one capture key.')),
  fileMaxBytes: z
    ._default(z.coerce.number().check(z.int(), z.positive(), z.maximum(5_000_000_000)), 26_214_400)
    .check(z.describe('The most bytes of a file that is attached to a record.')),
  fileScanner: z
    ._default(z.enum(['none', 'events']), 'none')
    .check(
      z.describe(
        'events: files can be read when a scanner has told by an event that it found nothing (docs/runbook.md).',
      ),
    ),
  edgeDomain: z
    .optional(z.hostname())
    .check(z.describe('Domain of the API when CloudFront and WAF stand in front of it. With it come the next two.')),
  edgeCertificateArn: z.optional(globalArn('acm', 'certificate')).check(z.describe('Certificate of that domain.')),
  edgeWebAclArn: z
    .optional(globalArn('wafv2', 'global/webacl'))
    .check(z.describe('WebAclArn of the stack `infra/firewall.ts`.')),
  edgeGeneration: z
    .optional(z.coerce.number().check(z.int(), z.positive()))
    .check(z.describe('One more makes a new secret between CloudFront and the API; the one before it still holds.')),
  edgeDirectPath: z
    .optional(z.enum(['open', 'closed']))
    .check(
      z.describe('open while callers move to the domain; closed, the default, refuses what did not come through it.'),
    ),
});

/** CloudFront and WAF in front of the API. */
export interface EdgeSettings {
  readonly domain: string;
  readonly certificateArn: string;
  readonly webAclArn: string;
  readonly generation: number;
  readonly isDirectPathOpen: boolean;
}

type Given = z.output<typeof Context>;

/** What differs between two deployments of the same stack. */
export type Stage = Given & {
  /** Name of the stack, and the first part of every resource name. */
  readonly prefix: string;
  readonly edge: EdgeSettings | undefined;
};

/** The settings that only make sense together. */
const EDGE = ['edgeDomain', 'edgeCertificateArn', 'edgeWebAclArn'] as const;
const EDGE_DETAILS = ['edgeGeneration', 'edgeDirectPath'] as const;

function edgeOf(given: Given): EdgeSettings | undefined {
  const { edgeDomain, edgeCertificateArn, edgeWebAclArn, edgeGeneration = 1, edgeDirectPath } = given;
  if (edgeDomain === undefined || edgeCertificateArn === undefined || edgeWebAclArn === undefined) return undefined;
  return {
    domain: edgeDomain,
    certificateArn: edgeCertificateArn,
    webAclArn: edgeWebAclArn,
    generation: edgeGeneration,
    isDirectPathOpen: edgeDirectPath === 'open',
  };
}

/** Reads the stage from the CDK context (`-c stage=prod`); a value that is not understood stops the synthesis with its name. */
export function readStage(node: Node): Stage {
  const given = Object.keys(Context.shape).map((key) => [key, node.tryGetContext(key)]);
  const stage = Context.check(
    z.superRefine(({ oidcIssuer, oidcAudience, ...others }, check) => {
      if ([...EDGE, ...EDGE_DETAILS].some((name) => others[name] !== undefined))
        for (const name of EDGE)
          if (others[name] === undefined)
            check.addIssue({
              code: 'custom',
              path: [name],
              message: `${EDGE.join(', ')} are given together or not at all`,
            });
      if (oidcIssuer !== undefined && (oidcAudience ?? []).length === 0)
        check.addIssue({
          code: 'custom',
          path: ['oidcAudience'],
          message: 'name the audience that oidcIssuer issues for',
        });
    }),
  ).parse(Object.fromEntries(given));
  return { ...stage, prefix: `crm-erp-${stage.stage}`, edge: edgeOf(stage) };
}
