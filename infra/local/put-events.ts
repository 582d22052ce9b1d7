import * as z from 'zod/mini';
import { type Endpoint, requireFits, startAwsJson } from './aws-json.ts';
import type { BusEntry } from './local-bus.ts';

const Entry = z.object({
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
  Time: z.optional(z.number()),
});
/** The bus takes 1 to 10 entries a call. */
const PutEvents = z.object({ Entries: z.array(Entry).check(z.minLength(1), z.maxLength(10)) });

export type PutEventsEndpoint = Endpoint;

/** The one call of EventBridge that the relay makes (AWS JSON 1.1), on a free loopback port. */
export const startPutEvents = (put: (entries: readonly BusEntry[]) => string[]): Promise<PutEventsEndpoint> =>
  startAwsJson({
    'AWSEvents.PutEvents': (input) => {
      const { Entries } = PutEvents.parse(input);
      requireFits(
        'ValidationException',
        Entries.flatMap(({ Source, DetailType, Detail }) => [Source, DetailType, Detail]),
      );
      return { FailedEntryCount: 0, Entries: put(Entries).map((EventId) => ({ EventId })) };
    },
  });
