import { DomainError } from '../platform/errors.ts';
import { MILLIONTHS } from '../platform/money.ts';
import type { UnitPriceAmount } from '../platform/unit-price.ts';
import { type Product, unknownSku } from '../products/product.model.ts';
import { summedPrice } from '../products/product-kit.model.ts';
import { requireNoVariants } from '../products/product-option.model.ts';
import { type Counted, countedIn, ownPrice, requireQuantity } from '../products/product-quantity.model.ts';
import { requireOrderQuantity } from '../products/product-trade.model.ts';
import { keptType, requireKnownType } from '../products/product-type.model.ts';
import { outOfStock, type StockLevel } from '../stock/stock.model.ts';
import { MAX_ORDERED, type OrderLine, type PlaceOrder } from './order.model.ts';
import { type Demand, demandsOf, enoughFor, lineAmounts, requireCharge, rowOf, takenBy } from './order-lines.model.ts';

type Request = ReturnType<typeof PlaceOrder.parse>;
type AskedLine = Request['lines'][number];

/** The rate of a tax code; INVALID_STATE for one that the tenant gave none yet, whose tax must not be left out. */
export function taxRateOf(taxCode: string, rates: Readonly<Record<string, number>>, field: string): number {
  const rate = rates[taxCode];
  if (rate === undefined)
    throw new DomainError('INVALID_STATE', 'The tax code {taxCode} has no rate.', field, { params: { taxCode } });
  return rate;
}

/** The one currency of the order: as asked for, or that of the first price. Unknown products are refused elsewhere. */
export function currencyOf(request: Request, products: readonly (Product | undefined)[]): string {
  const currencies = request.lines.map((line, index) => line.unitPrice?.currency ?? products[index]?.currency);
  const currency = request.currency ?? currencies.find((code) => code !== undefined) ?? '';
  currencies.forEach((code, index) => {
    if (code !== undefined && code !== currency) {
      throw new DomainError('CURRENCY_MISMATCH', 'The order is in {currency}, the line in {other}.', `lines.${index}`, {
        params: { currency, other: code },
      });
    }
  });
  if (request.freight && request.freight.currency !== currency) {
    throw new DomainError(
      'CURRENCY_MISMATCH',
      'The order is in {currency}, its freight in {other}.',
      'freight.currency',
      {
        params: { currency, other: request.freight.currency },
      },
    );
  }
  return currency;
}

/** A component of a kit that is ordered, as it was found. */
export interface FoundComponent {
  readonly product: Product | undefined;
  readonly quantity: number;
}

/** The lines with prices, tax and what each can reserve: lines of one product share what is available, first come first served. */
export function newLines(
  request: Request,
  currency: string,
  products: readonly (Product | undefined)[],
  places: readonly { productId: string; warehouseId: string }[],
  kits: readonly (readonly FoundComponent[] | undefined)[],
  stock: ReadonlyMap<string, StockLevel>,
  taxRates: Readonly<Record<string, number>>,
  unit: number,
): OrderLine[] {
  const left = new Map<string, number>();
  return request.lines.map((asked, index): OrderLine => {
    const product = products[index];
    const place = places[index];
    const named = `lines.${index}.${asked.partNumber == null ? 'sku' : 'partNumber'}`;
    if (!product || !place) throw unknownProduct(asked, named);
    if (!product.active)
      throw new DomainError('INVALID_STATE', 'The product {sku} is discontinued.', named, {
        params: { sku: product.sku },
      });
    requireNoVariants(product, named);
    const { quantity, counted } = orderedQuantity(product, asked, `lines.${index}`);
    requireKnownType(product, named);
    const components = kits[index];
    if (components && asked.allowBackorder)
      throw new DomainError(
        'INVALID_STATE',
        'A kit does not wait for stock: order its components.',
        `lines.${index}.allowBackorder`,
      );
    const kit = components && kitLine(components, quantity, named);
    const demands = demandsOf({ ...place, ...keptType(product), ...kit, costMinor: 0 });
    const availableOf = (demand: Demand): number => left.get(rowOf(demand)) ?? stock.get(rowOf(demand))?.available ?? 0;
    const available = Math.min(...demands.map((demand) => enoughFor(demand, availableOf(demand))));
    const reserved = demands.length > 0 ? Math.min(available, quantity) : 0;
    if (demands.length > 0 && reserved < quantity && !asked.allowBackorder) {
      throw outOfStock(available, `lines.${index}.quantity`);
    }
    for (const demand of demands) left.set(rowOf(demand), availableOf(demand) - takenBy(demand, reserved));
    const line = {
      lineNo: index + 1,
      ...place,
      sku: product.sku,
      name: product.name,
      unit: product.unit,
      ...keptType(product),
      ...(asked.partNumber == null ? {} : { partNumber: asked.partNumber }),
      ...(counted ? { counted } : {}),
      ...kit,
      ordered: quantity,
      cancelled: 0,
      reserved,
      shipped: 0,
      invoiced: 0,
      allowBackorder: asked.allowBackorder ?? false,
      unitPrice: asked.unitPrice
        ? ownPrice(asked.unitPrice, counted, `lines.${index}.unitPrice`)
        : listPrice(product, components, currency, named),
      discount: asked.discount ?? 0,
      taxCode: product.taxCode,
      taxRate: taxRateOf(product.taxCode, taxRates, named),
      costMinor: 0,
    };
    const amounts = lineAmounts(line, currency, request.discount ?? 0, unit);
    requireCharge({ ...line, ...amounts }, `lines.${index}.quantity`, request.discount ?? 0);
    return { ...line, ...amounts };
  });
}

const unknownProduct = ({ sku, partNumber }: AskedLine, field: string): DomainError =>
  partNumber == null
    ? unknownSku(sku ?? '', field)
    : new DomainError('UNKNOWN_SKU', 'The customer knows no product by the number {partNumber}.', field, {
        params: { partNumber },
      });

/** How much is ordered, in the unit of the product, and in that which was asked for when it is another one. */
function orderedQuantity(
  product: Product,
  asked: AskedLine,
  field: string,
): { readonly quantity: number; readonly counted?: Counted } {
  const ordered = countedIn(product, asked, field);
  if (ordered.quantity > MAX_ORDERED)
    throw new DomainError(
      'INVALID_QUANTITY',
      'A line has at most {limit, number} units. Split it.',
      `${field}.quantity`,
      { params: { limit: MAX_ORDERED / MILLIONTHS } },
    );
  if (!asked.overrideQuantity) requireOrderQuantity(product, ordered.quantity, `${field}.quantity`);
  return ordered;
}

/** The components of a line that sells a kit. Refuses INVALID_STATE for one that is not sold any more. */
function kitLine(components: readonly FoundComponent[], ordered: number, field: string): Pick<OrderLine, 'components'> {
  return {
    components: components.map(({ product, quantity }) => {
      if (!product) throw new Error('A component is a product');
      if (!product.active)
        throw new DomainError('INVALID_STATE', 'The product {sku} is discontinued.', field, {
          params: { sku: product.sku },
        });
      requireKnownType(product, field);
      requireQuantity(product, (ordered / MILLIONTHS) * quantity, field);
      const { id: productId, sku, name, unit } = product;
      return { productId, sku, name, unit, ...keptType(product), quantity, costMinor: 0 };
    }),
  };
}

/** The price of a product by its list, or that of its components together. Refuses CURRENCY_MISMATCH when one is in another currency. */
function listPrice(
  product: Product,
  components: readonly FoundComponent[] | undefined,
  currency: string,
  field: string,
): UnitPriceAmount {
  if (!components || product.kitPricing !== 'COMPONENTS') return product.price;
  const priced = components.map(({ product: component, quantity }) => {
    const other = component?.currency ?? currency;
    if (other !== currency)
      throw new DomainError('CURRENCY_MISMATCH', 'The order is in {currency}, the line in {other}.', field, {
        params: { currency, other },
      });
    return { quantity, price: component?.price ?? { amount: '0' } };
  });
  return summedPrice(priced);
}
