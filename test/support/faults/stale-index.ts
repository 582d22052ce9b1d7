import { Decisions } from './callers.ts';
import { isTransaction, keyOf, type Layer, transactItemsOf } from './client-layers.ts';
import type { Random } from './random.ts';

type Attributes = Record<string, { S?: string }>;

interface Version {
  /** The number of the call that made it. */
  readonly at: number;
  /** Undefined before the item was there, and for what is not known: such an item is simply not shown. */
  readonly image: Attributes | undefined;
}

/** How the platform asks an index: see `Table.query`. */
interface IndexQuery {
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Record<string, { S: string }>;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Attributes;
}

function isAskedFor(query: IndexQuery, image: Attributes): boolean {
  const { KeyConditionExpression = '', ExpressionAttributeValues: values = {} } = query;
  const partition = image[`${query.IndexName}PK`]?.S;
  const sort = image[`${query.IndexName}SK`]?.S ?? '';
  if (partition !== values[':pk']?.S) return false;
  if (KeyConditionExpression.includes('begins_with')) return sort.startsWith(values[':from']?.S ?? '');
  if (KeyConditionExpression.includes('BETWEEN'))
    return sort >= (values[':from']?.S ?? '') && sort <= (values[':to']?.S ?? '');
  return true;
}

/**
 * Serves the first page of an index query as it was so many calls ago: what was written since is shown in its earlier form, in its
 * earlier place, or not at all. Later pages are left as they are.
 */
export function staleIndex(random: Random, [least, most]: readonly [number, number], onStale: () => void): Layer {
  const decisions = new Decisions(random);
  const history = new Map<string, Version[]>();
  let calls = 0;
  return async (call, send) => {
    const reply = await send();
    calls += 1;
    const now = calls;
    if (isTransaction(call)) {
      for (const item of transactItemsOf(call)) {
        const { PK, SK } = keyOf(item);
        const name = `${PK} ${SK}`;
        const versions = history.get(name) ?? [{ at: 0, image: undefined }];
        history.set(name, [...versions.slice(-20), { at: now, image: item.Put?.Item as Attributes | undefined }]);
      }
      return reply;
    }
    const query = call.input as IndexQuery;
    if (call.name !== 'QueryCommand' || !query.IndexName || query.ExclusiveStartKey || reply.output.LastEvaluatedKey)
      return reply;
    const shown = now - decisions.next().between(least, most);
    const changed = [...history].filter(([, versions]) => (versions.at(-1)?.at ?? 0) > shown);
    if (changed.length === 0) return reply;
    const late = new Map(
      changed.map(([name, versions]) => [name, versions.findLast(({ at }) => at <= shown)?.image] as const),
    );
    const items = (reply.output.Items ?? []) as Attributes[];
    const settled = items.filter((item) => !late.has(`${item.PK?.S} ${item.SK?.S}`));
    const earlier = [...late.values()].filter(
      (image) => image !== undefined && isAskedFor(query, image),
    ) as Attributes[];
    const sortKey = `${query.IndexName}SK`;
    const ordered = [...settled, ...earlier].sort((a, b) =>
      (a[sortKey]?.S ?? '') < (b[sortKey]?.S ?? '') === (query.ScanIndexForward ?? true) ? -1 : 1,
    );
    onStale();
    reply.output.Items = ordered.slice(0, query.Limit);
    return reply;
  };
}
