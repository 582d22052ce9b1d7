import { isGTIN, isValid } from 'gtin';
import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { MAX_QUANTITY, MILLIONTHS, stored } from '../platform/money.ts';
import { CountryCode } from '../platform/places.ts';
import { AlternativeUnit, type Countable, requireQuantity } from './product-quantity.model.ts';

/** GTIN-8, -12, -13 or -14 with its check digit. */
export const isGtin = (gtin: string): boolean => gtin !== '' && isGTIN(gtin) && isValid(gtin);

const Gtin = z
  .string()
  .check(
    z.trim(),
    z.refine(
      isGtin,
      withCode('VALIDATION', 'A GTIN has 8, 12, 13 or 14 digits, and the last one follows from the others.'),
    ),
  );

/** A GTIN of any length as the one that scanners compare: of 14 digits. */
export const comparableGtin = (gtin: string): string => gtin.trim().padStart(14, '0');

/** The six digits of the Harmonized System, and up to six that a country adds; as people write it, with dots and blanks. */
const HsCode = z
  .pipe(
    z.string(),
    z.transform((code) => code.replaceAll(/[\s.]/g, '')),
  )
  .check(z.refine((code) => /^\d{6,12}$/.test(code), withCode('VALIDATION', 'An HS code has 6 to 12 digits.')));

const measure = z
  .int()
  .check(
    z.refine(
      (value) => value > 0 && value <= MAX_QUANTITY,
      withCode('VALIDATION', 'A measure is more than zero and not too large.'),
    ),
  );

/** How the goods are packed. Lengths in millionths of a centimetre, the weight in millionths of a kilogram. */
export const Carton = z.object({
  quantity: measure,
  length: z.nullish(measure),
  width: z.nullish(measure),
  height: z.nullish(measure),
  grossWeight: z.nullish(measure),
});
export type Carton = z.infer<typeof Carton>;

const MAX_ALTERNATIVE_UNITS = 20;

const AlternativeUnits = z.array(z.object({ unit: Code, factor: measure })).check(
  z.maxLength(MAX_ALTERNATIVE_UNITS),
  z.refine(
    (units) => new Set(units.map(({ unit }) => unit)).size === units.length,
    withCode('VALIDATION', 'Name each unit once.'),
  ),
);

const common = {
  hsCode: z.nullish(HsCode),
  countryOfOrigin: z.nullish(CountryCode),
  gtin: z.nullish(Gtin),
  /** Of one unit, in millionths of a kilogram. */
  netWeight: z.nullish(measure),
  grossWeight: z.nullish(measure),
  carton: z.nullish(Carton),
  /** What is ordered at once is at least this, and a multiple of that. */
  minimumQuantity: z.nullish(measure),
  quantityMultiple: z.nullish(measure),
};

export const tradeInput = { ...common, alternativeUnits: z.nullish(AlternativeUnits) };
export const tradeFields = {
  hsCode: z.nullish(z.string()),
  countryOfOrigin: z.nullish(z.string()),
  gtin: z.nullish(z.string()),
  netWeight: z.nullish(stored.quantity),
  grossWeight: z.nullish(stored.quantity),
  carton: z.nullish(
    z.object({
      quantity: stored.quantity,
      length: z.nullish(stored.quantity),
      width: z.nullish(stored.quantity),
      height: z.nullish(stored.quantity),
      grossWeight: z.nullish(stored.quantity),
    }),
  ),
  minimumQuantity: z.nullish(stored.quantity),
  quantityMultiple: z.nullish(stored.quantity),
  alternativeUnits: z.nullish(z.array(AlternativeUnit)),
};

type TradeData = z.infer<z.ZodMiniObject<typeof tradeFields>> & Countable;

/** Refuses trade data that do not fit each other or the unit of the product: VALIDATION, INVALID_QUANTITY. */
export function requireTradeData(product: TradeData): void {
  const { netWeight, grossWeight, carton, minimumQuantity, quantityMultiple, alternativeUnits } = product;
  if (netWeight != null && grossWeight != null && grossWeight < netWeight)
    throw new DomainError('VALIDATION', 'The gross weight is not less than the net weight.', 'grossWeight');
  if (carton) requireQuantity(product, carton.quantity, 'carton.quantity');
  if (minimumQuantity != null) requireQuantity(product, minimumQuantity, 'minimumQuantity');
  if (quantityMultiple != null) requireQuantity(product, quantityMultiple, 'quantityMultiple');
  const own = alternativeUnits?.findIndex(({ unit }) => unit === product.unit) ?? -1;
  if (own >= 0)
    throw new DomainError('VALIDATION', 'The product is counted in {unit} anyway.', `alternativeUnits.${own}.unit`, {
      params: { unit: product.unit },
    });
}

type Rules = Pick<TradeData, 'unit' | 'minimumQuantity' | 'quantityMultiple'>;

/** Refuses with ORDER_QUANTITY less than is sold at once of a product, and what is no multiple of what it is sold in. */
export function requireOrderQuantity(product: Rules, quantity: number, field: string): void {
  const { unit, minimumQuantity: minimum, quantityMultiple: multiple } = product;
  const details = { type: 'OrderQuantityDetails', minimum, multiple, unit };
  if (minimum != null && quantity < minimum)
    throw new DomainError('ORDER_QUANTITY', 'At least {minimum} {unit} are sold at once.', field, {
      params: { minimum: minimum / MILLIONTHS, unit },
      details,
    });
  if (multiple != null && quantity % multiple !== 0)
    throw new DomainError('ORDER_QUANTITY', 'It is sold in multiples of {multiple} {unit}.', field, {
      params: { multiple: multiple / MILLIONTHS, unit },
      details,
    });
}
