import {
  createApiClient,
  findApiClient,
  listApiClients,
  revokeApiClient,
  updateApiClient,
} from '../../shared/clients/api-client.actions.ts';
import type { ApiClient } from '../../shared/clients/api-client.model.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

const displayNameOf = ({ name }: ApiClient): string => name;

export const resolvers: Resolvers = {
  Query: {
    apiClient: record('apc', findApiClient),
    apiClients: list(listApiClients),
  },
  ApiClient: {
    displayName: displayNameOf,
    timeline: listById(listTimeline),
  },
  Mutation: {
    createApiClient: mutation('createApiClient', 'apiClient', createApiClient, findApiClient),
    updateApiClient: mutation('updateApiClient', 'apiClient', updateApiClient, findApiClient),
    revokeApiClient: mutation('revokeApiClient', 'apiClient', revokeApiClient, findApiClient),
  },
};

export const nodes: Nodes = {
  apc: { type: 'ApiClient', find: findApiClient, displayName: displayNameOf },
};
