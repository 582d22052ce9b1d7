import { listTimeline } from '../../shared/platform/timeline.ts';
import { createTeam, findTeam, listTeams, updateTeam } from '../../shared/users/team.actions.ts';
import type { Team } from '../../shared/users/team.model.ts';
import { listMembers } from '../../shared/users/user.actions.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

export const resolvers: Resolvers = {
  Query: {
    team: record('tea', findTeam),
    teams: list(listTeams),
  },
  Team: {
    displayName: ({ name }) => name,
    members: listById(listMembers),
    timeline: listById(listTimeline),
  },
  Mutation: {
    createTeam: mutation('createTeam', 'team', createTeam, findTeam),
    updateTeam: mutation('updateTeam', 'team', updateTeam, findTeam),
  },
};

export const nodes: Nodes = {
  tea: { type: 'Team', find: findTeam, displayName: ({ name }: Team) => name },
};
