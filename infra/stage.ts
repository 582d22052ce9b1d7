import type { Node } from 'constructs';
import * as z from 'zod';

const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

const rate = z.coerce.number().positive();

const Context = z.object({
  stage: z
    .enum(['dev', 'prod', 'local'])
    .default('dev')
    .describe('local is an emulator: everything is deleted with the stack.'),
  oidcIssuer: z
    .url()
    .optional()
    .describe('Issuer of the tokens, instead of the user pool that the stack makes by default.'),
  oidcAudience: commaList.optional().describe('Accepted audiences of that issuer.'),
  oidcJwksUri: z.url().optional().describe('Where that issuer publishes its keys, if not at /.well-known/jwks.json.'),
  corsOrigins: commaList.optional().describe('Web origins that may call the API from a browser.'),
  callbackUrls: commaList
    .default(['http://localhost:3000/'])
    .describe('Where the web client returns to after sign-in.'),
  alarmEmail: z.email().optional().describe('Who is told about alarms; others subscribe to the topic.'),
  throttleRate: z.coerce
    .number()
    .int()
    .positive()
    .default(200)
    .describe('Requests a second that the API lets through.'),
  accountConcurrency: z.coerce
    .number()
    .int()
    .positive()
    .default(1000)
    .describe("The account's quota of concurrent executions of Lambda in the region; a new account may have 10."),
  rateTenant: rate.default(100).describe('Requests a second of all clients of one tenant.'),
  rateClient: rate.default(50).describe('Requests a second of one user or machine client.'),
  rateCapture: rate.default(2).describe('Requests a second by one capture key.'),
});

/** What differs between two deployments of the same stack. */
export type Stage = z.output<typeof Context> & {
  /** Name of the stack, and the first part of every resource name. */
  readonly prefix: string;
};

/** Reads the stage from the CDK context (`-c stage=prod`); a value that is not understood stops the synthesis with its name. */
export function readStage(node: Node): Stage {
  const given = Object.keys(Context.shape).map((key) => [key, node.tryGetContext(key)]);
  const stage = Context.superRefine(({ oidcIssuer, oidcAudience }, check) => {
    if (oidcIssuer !== undefined && (oidcAudience ?? []).length === 0)
      check.addIssue({
        code: 'custom',
        path: ['oidcAudience'],
        message: 'name the audience that oidcIssuer issues for',
      });
  }).parse(Object.fromEntries(given));
  return { ...stage, prefix: `crm-erp-${stage.stage}` };
}
