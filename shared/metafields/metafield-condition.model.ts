import * as z from 'zod/mini';
import type { Aggregate } from '../platform/aggregate.ts';
import { comparedTexts } from '../platform/metafield-values.ts';
import { decimalText } from '../platform/unit-price.ts';
import type { MetafieldUse } from './metafield.model.ts';

const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const values = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(250));

/** What a rule asks of a custom field: one of the values, when there are any, and no less than `atLeast`. */
export const MetafieldCondition = z.object({
  namespace: label,
  key: label,
  values: z.pipe(
    z.nullish(values),
    z.transform((given) => given ?? []),
  ),
  atLeast: z.nullish(decimalText),
});
export type MetafieldCondition = z.infer<typeof MetafieldCondition>;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True if the custom field, or one entry of a list, holds it. */
export const holdsIn = (
  metafields: Aggregate['metafields'],
  { namespace, key, values: allowed, atLeast }: MetafieldCondition,
): boolean =>
  comparedTexts(metafields?.[`${namespace}.${key}`]).some(
    (text) =>
      (allowed.length === 0 || allowed.some((value) => plain(value) === plain(text))) &&
      (atLeast == null || Number(text) >= Number(atLeast)),
  );

/** The custom fields that conditions name, at the place of the conditions in the input. */
export const usesOf = (
  conditions: readonly Pick<MetafieldCondition, 'namespace' | 'key'>[],
  field: string,
): MetafieldUse[] =>
  conditions.map(({ namespace, key }, index) => ({ handle: `${namespace}.${key}`, field: `${field}.${index}.key` }));
