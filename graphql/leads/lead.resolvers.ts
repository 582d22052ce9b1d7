import { findContact } from '../../shared/contacts/contact.actions.ts';
import { findCustomer } from '../../shared/customers/customer.actions.ts';
import {
  captureLead,
  findLead,
  listLeads,
  onActivity,
  recallCapture,
  updateLead,
} from '../../shared/leads/lead.actions.ts';
import {
  assignLead,
  claimLead,
  getLeadAssignment,
  updateLeadAssignment,
} from '../../shared/leads/lead.assign.actions.ts';
import { convertLead, mergeLeads } from '../../shared/leads/lead.convert.actions.ts';
import { possibleDuplicates } from '../../shared/leads/lead.duplicates.actions.ts';
import { isOpen } from '../../shared/leads/lead.model.ts';
import { getLeadScoring, updateLeadScoring } from '../../shared/leads/lead.score.actions.ts';
import {
  disqualifyLead,
  nurtureLead,
  qualifyLead,
  reopenLead,
  workLead,
} from '../../shared/leads/lead.status.actions.ts';
import { findLeadByExternalRef, leadReferences, upsertLead } from '../../shared/leads/lead.upsert.actions.ts';
import { findBranchOf } from '../../shared/organization/branch.actions.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import { isInScope } from '../../shared/platform/scope.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { bulkMutation } from '../bulk.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export const resolvers: Resolvers = {
  Query: {
    lead: record('led', findLead),
    leadByExternalRef: inTurns(2, (_, { ref }, ctx) => findLeadByExternalRef(ctx, ref)),
    leads: list(listLeads),
    leadScoring: (_, __, ctx) => getLeadScoring(ctx),
    leadAssignment: (_, __, ctx) => getLeadAssignment(ctx),
  },
  Lead: {
    legalEntity: (record, _, ctx) => getLegalEntity(ctx, entityIdOf(record)),
    branch: (record, _, ctx) => findBranchOf(ctx, record),
    isOpen,
    customer: ({ convertedTo, customerMatch }, _, ctx) => {
      const link = convertedTo ?? customerMatch;
      return link ? findCustomer(ctx, link.customerId) : null;
    },
    customerMatch: ({ convertedTo, customerMatch }) => (convertedTo ? null : customerMatch?.by),
    // Each value is a query, and what they find is read together.
    possibleDuplicates: inTurns(4, (lead, _, ctx) => possibleDuplicates(ctx, lead)),
    contact: ({ convertedTo }, _, ctx) => (convertedTo ? findContact(ctx, convertedTo.contactId) : null),
    mergedInto: ({ mergedInto }, _, ctx) => (mergedInto ? findLead(ctx, mergedInto) : null),
    timeline: listById(listTimeline),
  },
  LeadScoring: {
    modelVersion: ({ value }) => value.modelVersion,
    rules: ({ value }) => value.rules,
    activityPoints: ({ value }) => value.activityPoints,
    decay: ({ value }) => value.decay,
    grades: ({ value }) => value.grades,
  },
  LeadAssignment: {
    rules: ({ value }) => value.rules,
    teams: ({ value }) => value.teams,
    defaultQueue: ({ value }) => value.defaultQueue,
  },
  CaptureLeadPayload: {
    // It may be another's that a capture was added to.
    lead: ({ lead }, _, ctx) => (lead && isInScope(ctx, lead) ? lead : null),
    received: ({ lead }) => (lead ? true : null),
  },
  Mutation: {
    captureLead: mutation('captureLead', 'lead', captureLead, recallCapture),
    upsertLead: mutation('upsertLead', 'lead', upsertLead),
    bulkUpsertLeads: bulkMutation('bulkUpsertLeads', 'upsertLead', 'lead', upsertLead, findLead, {
      namedBy: async () => ['email'],
    }),
    updateLead: mutation('updateLead', 'lead', updateLead, findLead),
    bulkUpdateLeads: bulkMutation('bulkUpdateLeads', 'updateLead', 'lead', updateLead, findLead),
    assignLead: mutation('assignLead', 'lead', assignLead, findLead),
    claimLead: mutation('claimLead', 'lead', claimLead, findLead),
    workLead: mutation('workLead', 'lead', workLead, findLead),
    nurtureLead: mutation('nurtureLead', 'lead', nurtureLead, findLead),
    qualifyLead: mutation('qualifyLead', 'lead', qualifyLead, findLead),
    disqualifyLead: mutation('disqualifyLead', 'lead', disqualifyLead, findLead),
    reopenLead: mutation('reopenLead', 'lead', reopenLead, findLead),
    convertLead: mutation('convertLead', 'lead', convertLead, findLead),
    mergeLeads: mutation('mergeLeads', 'lead', mergeLeads, findLead),
    updateLeadScoring: mutation('updateLeadScoring', 'leadScoring', updateLeadScoring, getLeadScoring),
    updateLeadAssignment: mutation('updateLeadAssignment', 'leadAssignment', updateLeadAssignment, getLeadAssignment),
  },
};

export const nodes: Nodes = {
  led: { type: 'Lead', find: findLead, references: leadReferences, activities: onActivity },
};
