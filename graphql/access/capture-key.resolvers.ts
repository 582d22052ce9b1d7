import {
  createCaptureKey,
  findCaptureKey,
  listCaptureKeys,
  revokeCaptureKey,
} from '../../shared/access/capture-key.actions.ts';
import type { Resolvers } from '../generated/types.ts';
import { list } from '../list.ts';
import { mutation } from '../payload.ts';

export const resolvers: Resolvers = {
  Query: {
    captureKeys: list(listCaptureKeys),
  },
  Mutation: {
    createCaptureKey: mutation('createCaptureKey', 'captureKey', createCaptureKey, findCaptureKey),
    revokeCaptureKey: mutation('revokeCaptureKey', 'captureKey', revokeCaptureKey),
  },
};
