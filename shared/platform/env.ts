import * as z from 'zod/mini';

const Rate = z._default(z.coerce.number().check(z.positive()), Number.POSITIVE_INFINITY);

const json = <S extends z.ZodMiniType>(schema: S, absent: string) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), absent),
      z.transform((text) => JSON.parse(text) as unknown),
    ),
    schema,
  );

/** A queue whose messages are worked on in order, lane by lane, and the events that go to it straight from the relay. */
const OrderedQueue = z.object({ url: z.url(), series: z.string(), types: z.array(z.string()) });

const Environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Role whose sessions may work on the records of one tenant. Not set where there is no IAM. */
  DATA_ROLE_ARN: z.optional(z.string()),
  BUS_NAME: z._default(z.string().check(z.minLength(1)), 'default'),
  /** For the relay: the queues of automations that take numbers of a series. */
  ORDERED_QUEUES: json(z.array(OrderedQueue), '[]'),
  /** Queues of scheduled automations by their names: where one sends what it has no time for. */
  SCHEDULED_QUEUES: json(z.record(z.string(), z.url()), '{}'),
  /** Where a function puts what it gives up by itself: URL of its dead-letter queue, by the function's name. */
  DEAD_LETTERS: json(z.record(z.string(), z.url()), '{}'),
  OIDC_ISSUER: z.optional(z.url()),
  OIDC_JWKS_URI: z.optional(z.url()),
  OIDC_AUDIENCE: z.optional(z.string()),
  /** Who operates the product and makes tenants: `client:<client id>` or `user:<subject>`, apart by spaces. */
  OPERATORS: z.pipe(
    z._default(z.string(), ''),
    z.transform((text) => text.split(' ').filter((name) => name !== '')),
  ),
  /** Requests a second that a tenant, a client of it, and a capture key may make; whoever has no limit here has none. */
  RATE_TENANT: Rate,
  RATE_CLIENT: Rate,
  RATE_CAPTURE: Rate,
  /** Secrets of which a request must bear one, when it may only come through the domain of the API: their ARNs, apart by commas. */
  ORIGIN_SECRETS: z.pipe(
    z._default(z.string(), ''),
    z.transform((text) => text.split(',').filter((arn) => arn !== '')),
  ),
  /** Address of the bucket of the files that are attached to records, the most bytes of one, and whether a scanner looks at each. */
  FILES_URL: z.optional(z.url()),
  FILES_MAX_BYTES: z._default(z.coerce.number().check(z.int(), z.positive()), 26_214_400),
  FILES_SCANNED: z.pipe(
    z._default(z.string(), ''),
    z.transform((text) => text === 'true'),
  ),
  STAGE: z._default(z.string(), 'local'),
});
export type Environment = z.infer<typeof Environment>;

let validated: Environment | undefined;

/** The function's settings, validated once; a missing one stops the function at its first use with its name. */
export function env(): Environment {
  validated ??= Environment.parse(process.env);
  return validated;
}
