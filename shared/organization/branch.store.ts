import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { foldedText, type ListQuery } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Branch, MAIN_BRANCH_ID, mainBranch } from './branch.model.ts';
import { listOrDefault } from './organization.store.ts';

const toBranch = readerOf(Branch, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a branch, by id or code (the id is derived from the code) | PK = branch, SK = BRANCH | 1 get |
 * | branches by code | GSI1PK = BRANCH, GSI1SK = code in lower case | 1 query |
 *
 * Of MAIN there is no item until it is changed or another one is made.
 */
const branchKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'BRANCH' });
const listPartition = (ctx: Context) => partitionOf(ctx, 'BRANCH');

const branchItem = (ctx: Context, branch: Branch): Item & Branch => ({
  ...branchKey(ctx, branch.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: foldedText(branch.code),
  ...branch,
});

export const takenCode = (id: string): DomainError => duplicate('A branch with this code already exists.', 'code', id);

/** Refuses with DUPLICATE when the code is taken; of MAIN with CONFLICT, because nobody chose it. */
export const insertBranch = (ctx: Context, branch: Branch): Write =>
  insert(branchItem(ctx, branch), () =>
    branch.id === MAIN_BRANCH_ID
      ? new DomainError('CONFLICT', 'The branch was changed meanwhile.')
      : takenCode(branch.id),
  );
export const replaceBranch = (ctx: Context, branch: Branch): Write => replace(branchItem(ctx, branch));

/** MAIN is always there. */
export async function findBranch(ctx: Context, id: string): Promise<Branch | undefined> {
  const item = isId('brn', id) ? await ctx.table.get(branchKey(ctx, id)) : undefined;
  if (item) return toBranch(item);
  return id === MAIN_BRANCH_ID ? mainBranch() : undefined;
}

const byCode = (ctx: Context, ascending: boolean) =>
  ({ index: 'GSI1', partition: listPartition(ctx), ascending }) as const;

const branchLists: readonly Served<Branch>[] = [
  {
    scope: 'any',
    orders: [['code ASC']],
    page: (ctx, request, isReversed) => listOrDefault(ctx, byCode(ctx, !isReversed), request, toBranch, mainBranch()),
  },
];

export const listBranches = (ctx: Context, query: ListQuery): Promise<Page<Branch>> =>
  answerList(ctx, branchLists, query);

/** Ids of those that were written. */
export const listBranchIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, byCode(ctx, true), request, idOfItem);
