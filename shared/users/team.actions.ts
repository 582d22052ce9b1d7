import * as z from 'zod/mini';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { TeamCreated, TeamUpdated } from './team.events.ts';
import { NewTeam, type Team } from './team.model.ts';
import * as store from './team.store.ts';

export { findTeam, listTeams } from './team.store.ts';

export async function getTeam(ctx: Context, id: string, field = 'id'): Promise<Team> {
  const team = await store.findTeam(ctx, id);
  if (!team) throw notFound('No team has this id.', field);
  return team;
}

/** Makes a team; users come into it by their access. */
export async function createTeam(ctx: Context, input: NewTeam): Promise<Team> {
  requirePermission(ctx, 'createTeam');
  const team: Team = { ...newAggregate(ctx, ctx.newId('tea')), ...parse(NewTeam, input) };
  await commit(ctx, [store.insertTeam(ctx, team)], [draft(TeamCreated, team, {})]);
  return team;
}

/** Changes a team; writes nothing when nothing differs. */
export async function updateTeam(
  ctx: Context,
  input: Partial<NewTeam> & { id: string; expectedVersion?: number | null },
): Promise<Team> {
  requirePermission(ctx, 'updateTeam');
  const changes = parse(z.partial(NewTeam), input);
  const stored = await getTeam(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  const team = withChanges(ctx, stored, changes as Partial<Team>);
  await commit(ctx, [store.replaceTeam(ctx, team)], [draft(TeamUpdated, team, { changed })]);
  return team;
}
