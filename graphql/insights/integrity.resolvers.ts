import { checkIntegrity, findIntegrityReport, listIntegrityDrifts } from '../../shared/insights/integrity.actions.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';

export const resolvers: Resolvers = {
  Query: {
    integrityReport: (_, __, ctx) => findIntegrityReport(ctx),
  },
  IntegrityReport: {
    isComplete: ({ resumeAt }) => resumeAt === undefined,
    recordCount: ({ parts }) => parts.reduce((sum, { records }) => sum + records, 0),
    drifts: async (report, args, ctx, info) =>
      list((_, query) => listIntegrityDrifts(ctx, report, query))(report, args, ctx, info),
    timeline: listById(listTimeline),
  },
  Mutation: {
    checkIntegrity: mutation('checkIntegrity', 'integrityReport', checkIntegrity),
  },
};
