/** Calls a second to the routes that take no token: forms and tools, not machines. */
export const PUBLIC_RATE = 10;
export const PUBLIC_PATHS: readonly string[] = ['/capture', '/schema.graphql'];

/** Calls that may come at once. */
export const burstOf = (rate: number): number => 2 * rate;
