import { createHash } from 'node:crypto';
import type { GraphqlClient } from '../client/graphql-client.ts';
import type { Place } from './addresses.ts';
import type { Mapping } from './mapping.ts';
import { type Progress, silent } from './progress.ts';
import type { Report } from './report.ts';

export interface ImportOptions {
  readonly folder: string;
  readonly mapping: Mapping;
  /** Absent: the files are checked and nothing is sent. */
  readonly client?: GraphqlClient | undefined;
  readonly report?: Report;
  readonly progress?: Progress;
  /** Requests in flight. */
  readonly concurrency?: number;
}

const CONCURRENCY = 8;

/** What the steps of an import share. */
export class ImportRun {
  readonly mapping: Mapping;
  readonly client: GraphqlClient;
  readonly report: Report;
  readonly progress: Progress;
  readonly concurrency: number;
  /** Branches by their ids in the other system. */
  readonly branchIds = new Map<string, string>();
  /** Users who can own something, by their ids in the other system. */
  readonly userIds = new Map<string, string>();
  /** Customers by their ids in the other system. */
  readonly customers = new Map<string, { readonly id: string; readonly addresses: readonly Place[] }>();
  /** Where the orders of customers go, by the customers' ids in the other system. */
  shipTos: ReadonlyMap<string, readonly Place[]> = new Map();

  constructor(
    client: GraphqlClient,
    report: Report,
    { mapping, progress = silent, concurrency = CONCURRENCY }: ImportOptions,
  ) {
    this.mapping = mapping;
    this.client = client;
    this.report = report;
    this.progress = progress;
    this.concurrency = concurrency;
  }

  refOf(id: string): { system: string; id: string } {
    return { system: this.mapping.system, id };
  }

  /** The same for the same content, so that a request that is sent again is known as such. */
  keyOf(what: string, key: string, content: unknown): string {
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
    return `import ${this.mapping.system} ${what} ${key} ${digest}`;
  }
}
