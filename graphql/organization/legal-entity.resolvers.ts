import {
  createLegalEntity,
  findLegalEntity,
  listLegalEntities,
  updateLegalEntity,
} from '../../shared/organization/legal-entity.actions.ts';
import { numberSeriesOf } from '../../shared/organization/legal-entity.model.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';

export const resolvers: Resolvers = {
  Query: {
    legalEntity: record('len', findLegalEntity),
    legalEntities: list(listLegalEntities),
  },
  LegalEntity: { timeline: listById(listTimeline), numberSeries: numberSeriesOf },
  RoundingRule: { unit: ({ unitMinor, currency }) => ({ amountMinor: unitMinor, currency }) },
  Mutation: {
    createLegalEntity: mutation('createLegalEntity', 'legalEntity', createLegalEntity, findLegalEntity),
    updateLegalEntity: mutation('updateLegalEntity', 'legalEntity', updateLegalEntity, findLegalEntity),
  },
};

export const nodes: Nodes = { len: { type: 'LegalEntity', find: findLegalEntity } };
