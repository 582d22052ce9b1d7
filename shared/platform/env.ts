import * as z from 'zod';

const Rate = z.coerce.number().positive().default(Number.POSITIVE_INFINITY);

const Environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Role whose sessions may work on the records of one tenant. Not set where there is no IAM. */
  DATA_ROLE_ARN: z.string().optional(),
  BUS_NAME: z.string().min(1).default('default'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URI: z.url().optional(),
  OIDC_AUDIENCE: z.string().optional(),
  /** Requests a second that a tenant, a client of it, and a capture key may make; whoever has no limit here has none. */
  RATE_TENANT: Rate,
  RATE_CLIENT: Rate,
  RATE_CAPTURE: Rate,
  STAGE: z.string().default('local'),
});
export type Environment = z.infer<typeof Environment>;

let validated: Environment | undefined;

/** The function's settings, validated once; a missing one stops the function at its first use with its name. */
export function env(): Environment {
  validated ??= Environment.parse(process.env);
  return validated;
}
