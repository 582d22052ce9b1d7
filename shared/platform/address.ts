import * as z from 'zod/mini';
import type { Context } from './context.ts';
import { notFound, withCode } from './errors.ts';
import { CountryCode } from './places.ts';

export const addressUses = ['BILLING', 'SHIPPING'] as const;
export type AddressUse = (typeof addressUses)[number];

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const MAX_ADDRESSES = 20;

const lines = {
  label: z.nullish(text(40)),
  street: text(200),
  city: text(100),
  region: z.nullish(text(100)),
  postalCode: z.nullish(text(20)),
};

/** A postal address as records hold it. A document has a copy of it, under the same id. */
export const Address = z.object({
  id: z.string(),
  ...lines,
  country: z.string(),
  uses: z.array(z.enum(addressUses)),
  isDefault: z.boolean(),
});
export type Address = z.infer<typeof Address>;

/** An address as it is given: with the id of the one that it changes, or with none; for both uses when none is named. */
export const NewAddress = z.object({
  id: z.nullish(z.string()),
  ...lines,
  country: CountryCode,
  uses: z.pipe(
    z.nullish(z.array(z.enum(addressUses))),
    z.transform((uses) => addressUses.filter((use) => !uses?.length || uses.includes(use))),
  ),
  isDefault: z.pipe(
    z.nullish(z.boolean()),
    z.transform((isDefault) => isDefault ?? false),
  ),
});
export type NewAddress = z.output<typeof NewAddress>;

const hasOneDefault = (addresses: readonly Pick<Address, 'uses' | 'isDefault'>[], use: AddressUse): boolean =>
  addresses.filter(({ uses, isDefault }) => isDefault && uses.includes(use)).length <= 1;

/** The addresses of one party. */
export const NewAddresses = z.array(NewAddress).check(
  z.maxLength(MAX_ADDRESSES),
  z.refine(
    (addresses) => addressUses.every((use) => hasOneDefault(addresses, use)),
    withCode('VALIDATION', 'Only one address can be the default of each use.'),
  ),
);

const contentOf = ({ id: _, ...content }: Partial<Address> | NewAddress): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([, value]) => value != null)
      .sort(),
  );

/**
 * The addresses with their ids: that of the known one which they name or which says the same, else a new one. So what is sent again
 * without ids changes nothing. NOT_FOUND for an id that none of the known has.
 */
export function withAddressIds(
  ctx: Pick<Context, 'newId'>,
  given: readonly NewAddress[],
  known: readonly Address[] = [],
  field: (index: number) => string = (index) => `addresses.${index}.id`,
): Address[] {
  const named = new Set(given.map(({ id }) => id));
  const free = known.filter(({ id }) => !named.has(id));
  return given.map((address, index) => {
    if (address.id != null) {
      if (!known.some(({ id }) => id === address.id)) throw notFound('No address has this id.', field(index));
      return { ...address, id: address.id };
    }
    const same = free.findIndex((one) => contentOf(one) === contentOf(address));
    const [id = ctx.newId('adr')] = same < 0 ? [] : free.splice(same, 1).map((one) => one.id);
    return { ...address, id };
  });
}

/** The one address of a document or a place. */
export const withAddressId = (
  ctx: Pick<Context, 'newId'>,
  given: NewAddress | null | undefined,
  field: string,
  known?: readonly Address[],
): Address | undefined => (given == null ? undefined : withAddressIds(ctx, [given], known, () => `${field}.id`)[0]);

/** The address of a place after a change: undefined leaves it as it is, null takes it away. */
export const changedAddress = (
  ctx: Pick<Context, 'newId'>,
  given: NewAddress | null | undefined,
  stored: Address | null | undefined,
): Address | null | undefined => (given == null ? given : withAddressId(ctx, given, 'address', stored ? [stored] : []));

/** The address to use when a document names none. */
export const defaultAddressOf = (addresses: readonly Address[], use: AddressUse): Address | undefined =>
  addresses.find(({ uses, isDefault }) => isDefault && uses.includes(use));
