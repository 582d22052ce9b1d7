import type { Context } from '../platform/context.ts';
import type { Item, ItemPage, PageQuery, Table } from '../platform/table.ts';

/** The page of a query from all items of its partition, in ascending order. */
function pageFrom(items: readonly Item[], { beginsWith = '', ascending, limit, startKey }: PageQuery): ItemPage {
  const fitting = items.filter(({ SK }) => SK.startsWith(beginsWith));
  if (!ascending) fitting.reverse();
  const from = startKey ? fitting.findIndex(({ SK }) => SK === startKey.SK) + 1 : 0;
  return { items: fitting.slice(from, from + limit), hasMore: fitting.length > from + limit };
}

/**
 * The context of one look at a record: what it asks of a partition is answered from one read of the whole of it, so that rows,
 * queues and timeline of a record cost a round trip together. For partitions that fit in memory.
 */
export function withWholePartitions(ctx: Context): Context {
  const partitions = new Map<string, Promise<Item[]>>();
  const query = async (asked: PageQuery): Promise<ItemPage> => {
    if (asked.index || asked.between) return ctx.table.query(asked);
    const { partition } = asked;
    const items = partitions.get(partition) ?? ctx.table.queryAll({ partition, ascending: true });
    partitions.set(partition, items);
    return pageFrom(await items, asked);
  };
  const table = new Proxy(ctx.table, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  }) satisfies Table;
  return { ...ctx, table };
}
