import * as z from 'zod';

/** A value, or an entry of a list of them, under the name of its type. */
const one = {
  text: z.string().nullish(),
  /** An exact decimal. */
  number: z.string().nullish(),
  money: z.object({ amountMinor: z.number(), currency: z.string() }).nullish(),
  date: z.string().nullish(),
  boolean: z.boolean().nullish(),
  /** Id of a record. */
  reference: z.string().nullish(),
};
export const MetafieldEntry = z.object(one);
export type MetafieldEntry = z.infer<typeof MetafieldEntry>;

export const MetafieldValue = z.object({ ...one, list: z.array(MetafieldEntry).nullish() });
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
