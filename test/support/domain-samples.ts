import type { Context } from '../../shared/platform/context.ts';
import { ofEveryDomain } from './domains.ts';

/** Ids of records by what they are: `customer`, `otherLead`. */
export type Records = Readonly<Record<string, string>>;

/** `test/api/<domain>/samples.ts`: what the tests that are generated from the schema need to know of a domain. */
export interface DomainSamples {
  /** Makes a record of every kind that an id of the schema names; `made` has those of the domains below. */
  readonly records?: (ctx: Context, made: Records) => Promise<Records>;
  /** Records that belong to no customer: a role that may read them reads all of them. */
  readonly ofTheTenant?: readonly string[];
  /** The record that an id field names whose name is not `<record>Id`. */
  readonly idFields?: Records;
  /** What a mutation needs besides its required fields. */
  readonly needs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What lets a mutation through, filled with personal data, that is refused otherwise. */
  readonly lets?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Mutations that take personal data. */
  readonly takesPersonalData?: readonly string[];
}

const all = (await ofEveryDomain<{ readonly samples: DomainSamples }>('api', 'samples')).map(
  ([, { samples }]) => samples,
);

/** One part of the samples of all domains. */
export const sampled = <P extends 'idFields' | 'needs' | 'lets'>(part: P): NonNullable<DomainSamples[P]> =>
  Object.assign({}, ...all.map((samples) => samples[part])) as NonNullable<DomainSamples[P]>;

export const ofTheTenant: readonly string[] = all.flatMap((samples) => samples.ofTheTenant ?? []);
export const takingPersonalData: readonly string[] = all.flatMap((samples) => samples.takesPersonalData ?? []);

/** Makes a record of every kind in the tenant of the context. */
export async function aRecordOfEachKind(ctx: Context): Promise<Records> {
  let made: Records = {};
  for (const { records } of all) if (records) made = { ...made, ...(await records(ctx, made)) };
  return made;
}

/** Ids of the same kinds that no tenant has. */
export const unknownLike = (records: Records): Records =>
  Object.fromEntries(
    Object.entries(records).map(([record, id], index) => [
      record,
      `${id.slice(0, id.indexOf('_'))}_${String(index).padStart(26, '0')}`,
    ]),
  );

export const idsFrom =
  (records: Records) =>
  (record: string): string => {
    const id = records[record === 'node' ? 'customer' : record];
    if (!id) throw new Error(`There is no ${record} to name: make one in test/api/<domain>/samples.ts`);
    return id;
  };
