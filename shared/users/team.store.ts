import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Team } from './team.model.ts';

const toTeam = readerOf(Team, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a team | PK = team, SK = TEAM | 1 get |
 * | the tenant's teams, newest first | GSI1PK = TEAM, GSI1SK = id | 1 query |
 */
const teamItem = (ctx: Context, team: Team): Item & Team => ({
  PK: partitionOf(ctx, team.id),
  SK: 'TEAM',
  GSI1PK: partitionOf(ctx, 'TEAM'),
  GSI1SK: team.id,
  ...team,
});

export const insertTeam = (ctx: Context, team: Team): Write => insert(teamItem(ctx, team));
export const replaceTeam = (ctx: Context, team: Team): Write => replace(teamItem(ctx, team));

export async function findTeam(ctx: Context, id: string): Promise<Team | undefined> {
  const item = isId('tea', id) ? await ctx.table.get({ PK: partitionOf(ctx, id), SK: 'TEAM' }) : undefined;
  return item && toTeam(item);
}

const teamLists: readonly Served<Team>[] = [
  {
    scope: 'any',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: partitionOf(ctx, 'TEAM') }),
    toRecord: toTeam,
  },
];

export const listTeams = (ctx: Context, query: ListQuery): Promise<Page<Team>> => answerList(ctx, teamLists, query);
