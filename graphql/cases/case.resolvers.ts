import {
  addCaseMessage,
  findCase,
  getCase,
  listCaseMessages,
  listCases,
  openCase,
  readCaseRouting,
  recallCaseMessage,
  updateCase,
} from '../../shared/cases/case.actions.ts';
import { matchCase, suggestedCustomers } from '../../shared/cases/case.match.actions.ts';
import { isOpen } from '../../shared/cases/case.model.ts';
import { assignCase, listAgentLoads, rerouteCase, updateCaseRouting } from '../../shared/cases/case.route.actions.ts';
import { closeCase, reopenCase, resolveCase, setCaseStatus } from '../../shared/cases/case.status.actions.ts';
import { caseReferences, findCaseByExternalRef, upsertCase } from '../../shared/cases/case.upsert.actions.ts';
import { findContact } from '../../shared/contacts/contact.actions.ts';
import { getCustomer } from '../../shared/customers/customer.actions.ts';
import { findInvoice } from '../../shared/invoices/invoice.actions.ts';
import { findOrderHead } from '../../shared/orders/order.actions.ts';
import { findBranchOf } from '../../shared/organization/branch.actions.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import { within } from '../../shared/platform/list-query.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { bulkMutation } from '../bulk.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { RoutingTable as CaseRouting } from '../../shared/cases/case-routing.model.ts';

export const resolvers: Resolvers = {
  Query: {
    case: record('cas', findCase),
    caseByExternalRef: inTurns(2, (_, { ref }, ctx) => findCaseByExternalRef(ctx, ref)),
    cases: list(listCases),
    caseRouting: (_, __, ctx) => readCaseRouting(ctx),
    agentLoads: inTurns(2, (_, __, ctx) => listAgentLoads(ctx)),
  },
  Customer: {
    cases: listById((ctx, id, query) => listCases(ctx, within(query, 'customer.id', id))),
  },
  Case: {
    legalEntity: (record, _, ctx) => getLegalEntity(ctx, entityIdOf(record)),
    branch: (record, _, ctx) => findBranchOf(ctx, record),
    isOpen,
    customer: ({ customerId }, _, ctx) => (customerId == null ? null : getCustomer(ctx, customerId)),
    isMatched: ({ customerId }) => customerId != null,
    // A look for each value, and one for the customers of both.
    suggestedCustomers: inTurns(3, (stored, _, ctx) => suggestedCustomers(ctx, stored)),
    order: ({ orderId }, _, ctx) => (orderId == null ? undefined : findOrderHead(ctx, orderId)),
    invoice: ({ invoiceId }, _, ctx) => (invoiceId == null ? undefined : findInvoice(ctx, invoiceId)),
    contact: ({ contactId }, _, ctx) => (contactId == null ? undefined : findContact(ctx, contactId)),
    messages: listById(listCaseMessages),
    timeline: listById(listTimeline),
  },
  CaseMessage: {
    case: ({ caseId }, _, ctx) => getCase(ctx, caseId),
    isInternal: ({ direction }) => direction === 'INTERNAL',
  },
  Mutation: {
    openCase: mutation('openCase', 'case', openCase, findCase),
    bulkOpenCases: bulkMutation('bulkOpenCases', 'openCase', 'case', openCase, findCase),
    matchCase: mutation('matchCase', 'case', matchCase, findCase),
    upsertCase: mutation('upsertCase', 'case', upsertCase),
    bulkUpsertCases: bulkMutation('bulkUpsertCases', 'upsertCase', 'case', upsertCase, findCase),
    updateCase: mutation('updateCase', 'case', updateCase, findCase),
    bulkUpdateCases: bulkMutation('bulkUpdateCases', 'updateCase', 'case', updateCase, findCase),
    addCaseMessage: mutation('addCaseMessage', 'message', addCaseMessage, recallCaseMessage),
    assignCase: mutation('assignCase', 'case', assignCase, findCase),
    rerouteCase: mutation('rerouteCase', 'case', rerouteCase, findCase),
    setCaseStatus: mutation('setCaseStatus', 'case', setCaseStatus, findCase),
    resolveCase: mutation('resolveCase', 'case', resolveCase, findCase),
    reopenCase: mutation('reopenCase', 'case', reopenCase, findCase),
    closeCase: mutation('closeCase', 'case', closeCase, findCase),
    updateCaseRouting: mutation('updateCaseRouting', 'caseRouting', updateCaseRouting, readCaseRouting),
  },
};

export const nodes: Nodes = {
  cas: { type: 'Case', find: findCase, references: caseReferences, activities: true },
};
