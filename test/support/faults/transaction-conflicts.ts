import { isTransaction, keyOf, type Layer, transactItemsOf } from './client-layers.ts';
import { conflictOn } from './dynamo-faults.ts';

/**
 * Of two transactions that are under way at the same time on one item, the later one is cancelled: what the service does and
 * DynamoDB Local, which runs one after the other, never shows.
 */
export function realConflicts(onConflict: () => void): Layer {
  const underWay = new Map<string, number>();
  return async (call, send) => {
    if (!isTransaction(call)) return send();
    const names = transactItemsOf(call).map((item) => {
      const { PK, SK } = keyOf(item);
      return `${PK} ${SK}`;
    });
    if (names.some((name) => underWay.has(name))) {
      onConflict();
      throw conflictOn(names.length, (index) => underWay.has(names[index] ?? ''));
    }
    for (const name of names) underWay.set(name, 1);
    try {
      return await send();
    } finally {
      for (const name of names) underWay.delete(name);
    }
  };
}
