import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { isTracked } from '../products/product-tracking.model.ts';
import { listAvailableQuants, lotOf, outgoingWrites } from './lot.actions.ts';
import { type At, lotsFor, type NamedLot, pickedOf, type StockQuant } from './lot.model.ts';
import { findStockLevels, ledgerWrite, type Posting } from './stock.actions.ts';
import {
  issueOf,
  type Movement,
  outOfStock,
  type StockLevel,
  type StockLevelKey,
  sharedCosts,
  withMovement,
} from './stock.model.ts';
import * as store from './stock.store.ts';

/** What a line of a shipment takes of a level. */
export interface Taking extends StockLevelKey {
  readonly line: number;
  readonly quantity: number;
  /** Of a product with lots or serial numbers: those that are named, or else what expires first. */
  readonly lots?: { readonly named: readonly NamedLot[]; readonly at: At } | undefined;
}

/** The shipment that takes. */
export interface IssueDocument {
  readonly id: string;
  readonly orderId: string;
  readonly occurredAt?: string;
}

/** What a taking cost, and what of which lots it was. */
export interface Taken {
  readonly costMinor: number;
  readonly lots: readonly Pick[];
}

interface Pick {
  readonly quant: StockQuant;
  readonly quantity: number;
}

const levelOf = ({ productId, warehouseId }: StockLevelKey): string => `${productId} ${warehouseId}`;

/**
 * Describes the issue of reserved goods: stock, value and reservation go down, once a level, and the ledger says of each taking which line
 * it was for, by a row for each lot. `taken` has what each cost at the moving average, in their order. Refuses with CONFLICT when stock
 * moved since it was read (read again and repeat), with OVER_SHIPMENT when less is reserved, with OUT_OF_STOCK when there is less of a lot
 * than is named, or of lots that have not expired; reservations of others do not disturb it.
 */
export async function issueWrites(
  ctx: Context,
  takings: readonly Taking[],
  document: IssueDocument,
): Promise<{ writes: Write[]; taken: Taken[] }> {
  const keys = [...new Map(takings.map((taking) => [levelOf(taking), taking])).values()];
  const found = await findStockLevels(ctx, keys);
  const levels = keys.map((_, index) => {
    const level = found[index];
    if (!level) throw new Error('What is reserved has a stock level');
    return level;
  });
  const picks = await picksOf(ctx, levels, takings, document);
  const rows = numbered(takings, picks);
  const posting: Posting = {
    type: 'ISSUE',
    documentId: document.id,
    orderId: document.orderId,
    reference: document.id,
    occurredAt: document.occurredAt,
  };
  const costs = takings.map(() => 0);
  const writes = levels.flatMap((level) => {
    const own = rows.filter((row) => levelOf(row) === levelOf(level));
    const issued = issueOfLevel(ctx, level, own, posting);
    for (const [place, { index }] of own.entries()) costs[index] = (costs[index] ?? 0) + (issued.costs[place] ?? 0);
    return issued.writes;
  });
  return {
    writes: [...writes, ...(await outgoingWrites(ctx, picks.flat(), 'lines'))],
    taken: takings.map((_, index) => ({ costMinor: costs[index] ?? 0, lots: picks[index] ?? [] })),
  };
}

/** What the takings take of lots; nothing of products without. Levels with lots cost another round trip. */
async function picksOf(
  ctx: Context,
  levels: readonly StockLevel[],
  takings: readonly Taking[],
  { occurredAt = ctx.now }: IssueDocument,
): Promise<Pick[][]> {
  const picks: Pick[][] = takings.map(() => []);
  await Promise.all(
    levels.map(async (level) => {
      const own = takings.flatMap((taking, index) => (levelOf(taking) === levelOf(level) ? [{ taking, index }] : []));
      const named = own.filter(({ taking }) => taking.lots);
      if (!isTracked(level)) {
        for (const { taking } of named)
          lotsFor(level, taking.lots?.named, taking.quantity, taking.lots?.at ?? (() => ''));
        return;
      }
      const quants = await listAvailableQuants(ctx, level);
      const left = new Map(quants.map(({ lotId, quantity }) => [lotId, quantity]));
      const take = (index: number, taken: readonly Pick[]): void => {
        for (const { quant, quantity } of taken) left.set(quant.lotId, (left.get(quant.lotId) ?? 0) - quantity);
        picks[index] = taken.map(({ quant, quantity }) => ({
          quant: quants.find(({ lotId }) => lotId === quant.lotId) ?? quant,
          quantity,
        }));
      };
      const remaining = (): StockQuant[] =>
        quants
          .map((quant) => ({ ...quant, quantity: left.get(quant.lotId) ?? 0 }))
          .filter(({ quantity }) => quantity > 0);
      for (const { taking, index } of named) {
        const at = taking.lots?.at ?? (() => 'lines');
        const lots = lotsFor(level, taking.lots?.named, taking.quantity, at);
        take(
          index,
          lots.map(({ number, quantity }, place) => {
            const quant = remaining().find(({ lotNumber }) => lotNumber === number);
            if (!quant || quant.quantity < quantity) throw outOfStock(quant?.quantity, at(place, 'number'));
            return { quant, quantity };
          }),
        );
      }
      for (const { taking, index } of own.filter(({ taking: { lots } }) => !lots)) {
        const picked = pickedOf(remaining(), taking.quantity, occurredAt.slice(0, 10));
        const sum = picked.reduce((all, { quantity }) => all + quantity, 0);
        if (sum < taking.quantity)
          throw new DomainError(
            'OUT_OF_STOCK',
            'Less of {sku} is there than was asked for that has not expired. Name the lots, or block what must not leave.',
            'lines',
            {
              params: { sku: level.sku },
              details: { type: 'OutOfStockDetails', available: sum },
            },
          );
        take(index, picked);
      }
    }),
  );
  return picks;
}

type Row = Omit<Taking, 'lots'> & { readonly index: number; readonly part: number; readonly quant?: StockQuant };

/** The rows of the takings with their places: a row a lot, what one line takes numbered in its order. */
function numbered(takings: readonly Taking[], picks: readonly (readonly Pick[])[]): Row[] {
  const parts = new Map<number, number>();
  return takings.flatMap(({ lots: _, ...taking }, index) => {
    const own = picks[index] ?? [];
    return (own.length > 0 ? own : [{ quantity: taking.quantity }]).map((pick) => {
      const part = (parts.get(taking.line) ?? 0) + 1;
      parts.set(taking.line, part);
      return { ...taking, ...pick, index, part };
    });
  });
}

function issueOfLevel(
  ctx: Context,
  level: StockLevel,
  taken: readonly Row[],
  posting: Posting,
): { writes: Write[]; costs: number[] } {
  const quantities = taken.map(({ quantity }) => quantity);
  const quantity = quantities.reduce((sum, one) => sum + one, 0);
  if (quantity > level.reserved) throw new DomainError('OVER_SHIPMENT', 'More would leave than is reserved.', 'lines');
  const movement = issueOf(level, quantity);
  const costs = sharedCosts(0 - movement.valueMinor, quantities);
  let after = level;
  const ledger = taken.map(({ line, part, quantity: own, quant }, index) => {
    const share: Movement = {
      quantity: -own,
      valueMinor: 0 - (costs[index] ?? 0),
      reserved: own,
      lot: quant && lotOf(quant),
    };
    after = withMovement(after, share, ctx.now);
    return ledgerWrite(ctx, after, share, posting, line, part);
  });
  return { writes: [store.moveStock(ctx, level, movement, 'lines'), ...ledger], costs };
}
