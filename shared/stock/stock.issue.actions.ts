import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { findStockLevels, ledgerWrite, type Posting } from './stock.actions.ts';
import {
  issueOf,
  type Movement,
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
}

/** The shipment that takes. */
export interface IssueDocument {
  readonly id: string;
  readonly orderId: string;
  readonly occurredAt?: string;
}

/**
 * Describes the issue of reserved goods: stock, value and reservation go down, once a level, and the ledger says of each taking which line
 * it was for. `costs` has what each cost at the moving average, in their order. Refuses with CONFLICT when stock moved since it was read
 * (read again and repeat), with OVER_SHIPMENT when less is reserved; reservations of others do not disturb it.
 */
export async function issueWrites(
  ctx: Context,
  takings: readonly Taking[],
  document: IssueDocument,
): Promise<{ writes: Write[]; costs: number[] }> {
  const rows = numbered(takings);
  const byLevel = [...Map.groupBy(rows, ({ productId, warehouseId }) => `${productId} ${warehouseId}`).values()];
  const levels = await findStockLevels(
    ctx,
    byLevel.flatMap(([first]) => first ?? []),
  );
  const posting: Posting = {
    type: 'ISSUE',
    documentId: document.id,
    orderId: document.orderId,
    reference: document.id,
    occurredAt: document.occurredAt,
  };
  const costs: number[] = [];
  const writes = byLevel.flatMap((taken, index) => {
    const level = levels[index];
    if (!level) throw new Error('What is reserved has a stock level');
    const issued = issueOfLevel(ctx, level, taken, posting);
    for (const [place, row] of taken.entries()) costs[row.index] = issued.costs[place] ?? 0;
    return issued.writes;
  });
  return { writes, costs };
}

type Row = Taking & { readonly index: number; readonly part: number };

/** The takings with the places of their rows: what one line takes is numbered in its order. */
function numbered(takings: readonly Taking[]): Row[] {
  const parts = new Map<number, number>();
  return takings.map((taking, index) => {
    const part = (parts.get(taking.line) ?? 0) + 1;
    parts.set(taking.line, part);
    return { ...taking, index, part };
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
  const ledger = taken.map(({ line, part, quantity: own }, index) => {
    const share: Movement = { quantity: -own, valueMinor: 0 - (costs[index] ?? 0), reserved: own };
    after = withMovement(after, share, ctx.now);
    return ledgerWrite(ctx, after, share, posting, line, part);
  });
  return { writes: [store.moveStock(ctx, level, movement, 'lines'), ...ledger], costs };
}
