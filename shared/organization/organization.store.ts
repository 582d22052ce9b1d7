import type { Context } from '../platform/context.ts';
import type { Collection } from '../platform/page.ts';
import { emptyPage, listPage, type Page, type PageRequest } from '../platform/page.ts';
import type { Item } from '../platform/table.ts';

const CURSOR_OF_DEFAULT = 'default';

/**
 * One page of a list of which a tenant has one entry that nobody wrote, until something is written: whoever adds the second one
 * writes the first one too.
 */
export async function listOrDefault<R>(
  ctx: Context,
  collection: Collection,
  request: PageRequest,
  toRecord: (item: Item) => R,
  initial: R,
): Promise<Page<R>> {
  if ([request.after, request.before].includes(CURSOR_OF_DEFAULT)) return emptyPage;
  const page = await listPage(ctx, collection, request, toRecord);
  if (page.edges.length > 0 || request.after != null || request.before != null) return page;
  return { ...emptyPage, edges: [{ node: initial, cursor: CURSOR_OF_DEFAULT }] };
}
