import * as z from 'zod/mini';

/** Only what is AVAILABLE can be promised and leaves. */
export const stockStatuses = ['AVAILABLE', 'QUALITY', 'BLOCKED'] as const;
export const StockStatus = z.enum(stockStatuses);
export type StockStatus = z.infer<typeof StockStatus>;

export const AVAILABLE: StockStatus = 'AVAILABLE';

/** Quantities by status, of what is on hand and not available. */
export type Held = Readonly<Record<string, number>>;

export const sumOfHeld = (held: Held | null | undefined): number =>
  Object.values(held ?? {}).reduce((sum, quantity) => sum + quantity, 0);

/** What is held after some came and some went; a status of which nothing is left is gone. */
export function heldAfter(held: Held | null | undefined, moved: Held | undefined): Held | undefined {
  if (!moved) return held ?? undefined;
  const names = [...new Set([...Object.keys(held ?? {}), ...Object.keys(moved)])];
  const sums = names.map((name) => [name, (held?.[name] ?? 0) + (moved[name] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, quantity]) => quantity !== 0));
}

/** What a movement of a status changes of what is held: nothing for what is available. */
export const heldIn = (status: string | null | undefined, quantity: number): Held | undefined =>
  status == null || status === AVAILABLE ? undefined : { [status]: quantity };

/** The form that records keep: most stock is available. */
export const keptStatus = (status: string | null | undefined): StockStatus | undefined =>
  status == null || status === AVAILABLE ? undefined : (status as StockStatus);

interface Holding {
  readonly onHand: number;
  readonly held?: Held | null | undefined;
}

/** What is on hand in a status, whether it is promised or not. */
export const onHandIn = ({ onHand, held }: Holding, status: string): number =>
  status === AVAILABLE ? onHand - sumOfHeld(held) : (held?.[status] ?? 0);

/** What is on hand by status: the available first, and what there is of the others. */
export const byStatus = (level: Holding): { status: string; quantity: number }[] => [
  { status: AVAILABLE, quantity: onHandIn(level, AVAILABLE) },
  ...Object.entries(level.held ?? {}).map(([status, quantity]) => ({ status, quantity })),
];
