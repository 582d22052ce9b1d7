import { createBranch, findBranch, listBranches, updateBranch } from '../../shared/organization/branch.actions.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

export const resolvers: Resolvers = {
  Query: {
    branch: record('brn', findBranch),
    branches: list(listBranches),
  },
  Branch: {
    legalEntity: (branch, _, ctx) => getLegalEntity(ctx, entityIdOf(branch)),
    timeline: listById(listTimeline),
  },
  Mutation: {
    createBranch: mutation('createBranch', 'branch', createBranch, findBranch),
    updateBranch: mutation('updateBranch', 'branch', updateBranch, findBranch),
  },
};

export const nodes: Nodes = { brn: { type: 'Branch', find: findBranch } };
