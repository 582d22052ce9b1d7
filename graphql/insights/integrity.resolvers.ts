import { checkIntegrity, findIntegrityReport, listIntegrityDrifts } from '../../shared/insights/integrity.actions.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import type { Resolvers } from '../generated/types.ts';
import { connection, mutation } from '../payload.ts';

export const resolvers: Resolvers = {
  Query: {
    integrityReport: (_, __, ctx) => findIntegrityReport(ctx),
  },
  IntegrityReport: {
    isComplete: ({ resumeAt }) => resumeAt === undefined,
    recordCount: ({ parts }) => parts.reduce((sum, { records }) => sum + records, 0),
    drifts: async (report, page, ctx) => connection(await listIntegrityDrifts(ctx, report, page)),
    timeline: async ({ id }, page, ctx) => connection(await listTimeline(ctx, id, page)),
  },
  Mutation: {
    checkIntegrity: mutation('checkIntegrity', 'integrityReport', checkIntegrity),
  },
};
