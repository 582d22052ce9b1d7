import {
  createCaptureKey,
  findCaptureKey,
  listCaptureKeys,
  revokeCaptureKey,
} from '../../shared/access/capture-key.actions.ts';
import type { CaptureKey } from '../../shared/access/capture-key.model.ts';
import type { Resolvers } from '../generated/types.ts';
import { list } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

const displayNameOf = ({ label }: CaptureKey): string => label;

export const resolvers: Resolvers = {
  Query: {
    captureKeys: list(listCaptureKeys),
  },
  CaptureKey: {
    displayName: displayNameOf,
  },
  Mutation: {
    createCaptureKey: mutation('createCaptureKey', 'captureKey', createCaptureKey, findCaptureKey),
    revokeCaptureKey: mutation('revokeCaptureKey', 'captureKey', revokeCaptureKey),
  },
};

export const nodes: Nodes = {
  cap: { type: 'CaptureKey', find: findCaptureKey, displayName: displayNameOf },
};
