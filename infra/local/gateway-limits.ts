import { TokenBucket } from 'limiter';
import { burstOf, PUBLIC_PATHS, PUBLIC_RATE } from '../gateway-rates.ts';
import { type HttpReply, json } from './http-reply.ts';

/** What the deployed gateway and the service of functions hold back, and the local stack only when it is told to. */
export interface GatewayLimits {
  /** Requests a second (`throttleRate` of a stage); what takes no token has a lower rate of its own. */
  readonly throttleRate?: number | undefined;
  /** Invocations of the API at a time. */
  readonly concurrency?: number | undefined;
}

const bucketOf = (rate: number): TokenBucket => {
  const bucket = new TokenBucket({ bucketSize: burstOf(rate), tokensPerInterval: rate, interval: 'second' });
  bucket.content = bucket.bucketSize;
  return bucket;
};

/** Calls the API within the limits; what is beyond them is answered as the gateway answers it, and never reaches the API. */
export function gatewayLimits({ throttleRate, concurrency = Number.POSITIVE_INFINITY }: GatewayLimits) {
  const all = throttleRate === undefined ? undefined : bucketOf(throttleRate);
  const buckets = new Map(
    PUBLIC_PATHS.map((path) => [path, bucketOf(Math.min(PUBLIC_RATE, throttleRate ?? PUBLIC_RATE))]),
  );
  let running = 0;
  return async (path: string, call: () => Promise<HttpReply>): Promise<HttpReply> => {
    const bucket = all && (buckets.get(path) ?? all);
    if (bucket && !bucket.tryRemoveTokens(1)) return json(429, { message: 'Too Many Requests' });
    if (running >= concurrency) return json(503, { message: 'Service Unavailable' });
    running += 1;
    try {
      return await call();
    } finally {
      running -= 1;
    }
  };
}
