import { type ImportRecord, nested } from './records.ts';

/** A postal address as rows have it, and as the API shows it with its id. */
export interface Place {
  readonly id?: string;
  readonly label?: string | null;
  readonly street?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly postalCode?: string | null;
  readonly country?: string | null;
  readonly uses?: readonly string[];
  readonly isDefault?: boolean;
}

/** What a customer can have. */
export const MAX_ADDRESSES = 20;

/** The same for the same place, whatever it is called. */
export const placeKey = ({ street, city, region, postalCode, country }: Place): string =>
  JSON.stringify([street, city, region, postalCode, country].map((part) => part ?? null));

/**
 * The main address, which is taken where nobody says otherwise, every other place that orders were shipped to, and what the customer has
 * besides. The main address of an earlier run is changed, the others stay as they are.
 */
export function addressesOf(main: Place | undefined, shipTos: readonly Place[], known: readonly Place[]): Place[] {
  const earlier = known.find(({ isDefault }) => isDefault);
  const first = main && { ...main, ...(earlier?.id ? { id: earlier.id } : {}), isDefault: true };
  const kept = known.filter((place) => !main || place !== earlier).map(withoutNulls);
  const taken = new Set([...(main ? [main] : []), ...kept].map(placeKey));
  const added = shipTos.filter((place) => !taken.has(placeKey(place)) && taken.add(placeKey(place)));
  return [...(first ? [first] : []), ...kept, ...added.map((place) => ({ ...place, uses: ['SHIPPING'] }))];
}

/** As it was given: what has no value is absent. */
const withoutNulls = (place: Place): Place =>
  Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));

/** Where the orders of each customer were shipped to. */
export function shipTosOf(orders: readonly ImportRecord[]): ReadonlyMap<string, readonly Place[]> {
  const places = orders.flatMap(({ values }) => {
    const { customer, shippingAddress } = nested(values) as { customer?: string; shippingAddress?: Place };
    const isWhole = shippingAddress?.street && shippingAddress.city && shippingAddress.country;
    return customer !== undefined && isWhole ? [{ customer, place: shippingAddress }] : [];
  });
  const byCustomer = Map.groupBy(places, ({ customer }) => customer);
  return new Map([...byCustomer].map(([key, found]) => [key, found.map(({ place }) => place)]));
}
