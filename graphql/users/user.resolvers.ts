import { inviteUser, setUserAccess } from '../../shared/customers/user-access.actions.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { findTeam } from '../../shared/users/team.actions.ts';
import { deactivateUser, findUser, listUsers, setUserMetafields } from '../../shared/users/user.actions.ts';
import type { User } from '../../shared/users/user.model.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

export type { User as ViewerUser } from '../../shared/users/user.model.ts';

export const resolvers: Resolvers = {
  Query: {
    user: record('usr', findUser),
    users: list(listUsers),
  },
  Viewer: {
    user: ({ actor }, _, ctx) => findUser(ctx, actor.subject),
  },
  User: {
    team: ({ teamId }, _, ctx) => (teamId == null ? null : findTeam(ctx, teamId)),
    branchIds: ({ branchIds }) => branchIds ?? [],
    successor: ({ successorId }, _, ctx) => (successorId == null ? null : findUser(ctx, successorId)),
    timeline: listById(listTimeline),
  },
  Mutation: {
    inviteUser: mutation('inviteUser', 'user', inviteUser, findUser),
    setUserAccess: mutation('setUserAccess', 'user', setUserAccess, findUser),
    deactivateUser: mutation('deactivateUser', 'user', deactivateUser, findUser),
  },
};

export const nodes: Nodes = {
  usr: {
    type: 'User',
    find: findUser,
    setMetafields: setUserMetafields,
    displayName: ({ displayName }: User) => displayName,
  },
};
