import {
  createCaptureKey,
  findCaptureKey,
  listCaptureKeys,
  revokeCaptureKey,
} from '../../shared/access/capture-key.actions.ts';
import type { Resolvers } from '../generated/types.ts';
import { connection, mutation } from '../payload.ts';

export const resolvers: Resolvers = {
  Query: {
    captureKeys: async (_, page, ctx) => connection(await listCaptureKeys(ctx, page)),
  },
  Mutation: {
    createCaptureKey: mutation('createCaptureKey', 'captureKey', createCaptureKey, findCaptureKey),
    revokeCaptureKey: mutation('revokeCaptureKey', 'captureKey', revokeCaptureKey),
  },
};
