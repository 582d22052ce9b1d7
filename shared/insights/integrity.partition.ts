import type { Context } from '../platform/context.ts';
import type { Item, ItemPage, PageQuery, Table } from '../platform/table.ts';

/** The page of a query from all items of its partition, in ascending order. */
function pageFrom(
  items: readonly Item[],
  { beginsWith = '', ascending, limit, startKey }: PageQuery,
  sortKey = 'SK',
): ItemPage {
  const fitting = items.filter((item) => String(item[sortKey]).startsWith(beginsWith));
  if (!ascending) fitting.reverse();
  const from = startKey ? fitting.findIndex(({ PK, SK }) => PK === startKey.PK && SK === startKey.SK) + 1 : 0;
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
  return { ...ctx, table: answering(ctx.table, { query }) };
}

/** Documents of a customer that are held at once. */
const HELD = 300;

/**
 * The context of one look at a customer: the lists of the customer's documents are answered from one read of their index, as long as
 * they are few enough to be held. Of the documents only their places come from there, since an index is late; they are read by key.
 */
export async function withWholeIndex(ctx: Context, partition: string): Promise<Context> {
  const index = 'GSI2';
  const { items, hasMore } = await ctx.table.query({ index, partition, ascending: true, limit: HELD });
  if (hasMore) return ctx;
  const query = async (asked: PageQuery): Promise<ItemPage> =>
    asked.index === index && asked.partition === partition && !asked.between
      ? pageFrom(items, asked, 'GSI2SK')
      : ctx.table.query(asked);
  return { ...ctx, table: answering(ctx.table, { query }) };
}

const answering = (table: Table, answers: Partial<Table>): Table =>
  new Proxy(table, {
    get: (target, name) => {
      if (name in answers) return Reflect.get(answers, name);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
