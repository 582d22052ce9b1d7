import * as z from 'zod/mini';

/** A value, or an entry of a list of them, under the name of its type. */
const one = {
  text: z.nullish(z.string()),
  /** An exact decimal. */
  number: z.nullish(z.string()),
  money: z.nullish(z.object({ amountMinor: z.number(), currency: z.string() })),
  date: z.nullish(z.string()),
  boolean: z.nullish(z.boolean()),
  /** Id of a record. */
  reference: z.nullish(z.string()),
};
export const MetafieldEntry = z.object(one);
export type MetafieldEntry = z.infer<typeof MetafieldEntry>;

export const MetafieldValue = z.object({ ...one, list: z.nullish(z.array(MetafieldEntry)) });
export type MetafieldValue = z.infer<typeof MetafieldValue>;

/** Custom fields of a record by `namespace.key`. What each may hold the tenant has defined (`shared/metafields`). */
export const Metafields = z.record(z.string(), MetafieldValue);
export type Metafields = z.infer<typeof Metafields>;

/** `metafields.erp.color`, as events, filters and rules name a custom field; undefined for a name of another kind. */
export const handleIn = (field: string): string | undefined =>
  /^metafields\.([a-z0-9][a-z0-9_-]{0,39}\.[a-z0-9][a-z0-9_-]{0,39})$/.exec(field)?.[1];

/** A value as rules compare it: one text, or of a list one of each entry; an amount in minor units. */
export const comparedTexts = (value: MetafieldValue | undefined): readonly string[] =>
  (value?.list ?? (value ? [value] : [])).flatMap(({ text, number, money, date, boolean, reference }) => {
    const one = text ?? number ?? money?.amountMinor ?? date ?? boolean ?? reference;
    return one == null ? [] : [String(one)];
  });
