import { findCase, findListedStatus, holdersWithoutCase, listCaseIds, readCaseRouting } from '../cases/case.actions.ts';
import { type Case, isOpen as isOpenCase } from '../cases/case.model.ts';
import { findAgentLoad } from '../cases/case.route.actions.ts';
import { findCustomer } from '../customers/customer.actions.ts';
import { findInvoice } from '../invoices/invoice.actions.ts';
import {
  findHints,
  findLead,
  findLoad,
  findMarkerHolders,
  holdersWithoutLead,
  listLeadIds,
} from '../leads/lead.actions.ts';
import { getLeadAssignment } from '../leads/lead.assign.actions.ts';
import { isOpen as isOpenLead, type Lead } from '../leads/lead.model.ts';
import { findOrderHead } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { type Drift, driftUnless } from './drift.model.ts';
import {
  externalRefDrifts,
  missingDrifts,
  numberDrifts,
  readableOf,
  toldDrifts,
  unlistedDrifts,
} from './integrity.records.actions.ts';
import type { Survey } from './integrity.survey.actions.ts';
import { type CaseSum, caseLoadDrifts, hintDrifts, leadLoadDrifts, markerDrifts } from './work-drift.model.ts';

/** What a lead is found by, its timeline and what it became. Its holder is checked by its shape. */
export async function lookAtLead(ctx: Context, lead: Lead): Promise<Drift[]> {
  const { id, convertedTo, customerMatch, mergedInto } = lead;
  const place = { recordId: id };
  const customerIds = new Set([convertedTo, customerMatch].flatMap((link) => link?.customerId ?? []));
  const [unlisted, foundBy, target, numbers, customers] = await Promise.all([
    holdersWithoutLead(ctx, lead),
    lookAtMarkers(ctx, lead),
    mergedInto == null ? undefined : findLead(ctx, mergedInto),
    numberDrifts(ctx, lead),
    Promise.all([...customerIds].map(async (each) => [each, await findCustomer(ctx, each)] as const)),
  ]);
  return [
    ...foundBy,
    ...unlistedDrifts(place, unlisted),
    ...numbers,
    ...(await toldDrifts(ctx, lead)),
    ...(await externalRefDrifts(ctx, 'led', lead)),
    ...customers.flatMap(([each, customer]) => missingDrifts(place, `customer ${each}`, customer)),
    ...(mergedInto == null ? [] : missingDrifts(place, `lead ${mergedInto}`, target)),
  ];
}

async function lookAtMarkers(ctx: Context, lead: Lead): Promise<Drift[]> {
  const { isPersonal, leadMarkersOf } = await import('../leads/lead-markers.model.ts');
  const given = leadMarkersOf(lead);
  const markers = [...new Set([...lead.markers, ...given.filter(isPersonal)])];
  const values = [...new Set([...(lead.hints ?? []), ...given])];
  const [holders, listed] = await Promise.all([findMarkerHolders(ctx, markers), findHints(ctx, values, lead.id)]);
  const leads = await Promise.all(holders.map((holder) => (holder === undefined ? undefined : findLead(ctx, holder))));
  return [
    ...markerDrifts(
      lead,
      markers.map((marker, index) => ({ marker, leadId: holders[index], lead: leads[index] })),
    ),
    ...hintDrifts(
      lead,
      values.map((value, index) => ({ value, isShared: !isPersonal(value), isListed: listed[index] === true })),
    ),
  ];
}

type Counts = readonly (readonly [subject: string, open: number])[];

/** The number of open leads of every owner, past or present, and of every member of a team. */
export const leadLoadsSurvey: Survey<Counts> = {
  begin: async (ctx) =>
    (await getLeadAssignment(ctx)).value.teams.flatMap(({ members }) =>
      members.map(({ actor }) => [actor, 0] as const),
    ),
  walks: [
    {
      list: (ctx, request) => listLeadIds(ctx, request),
      add: async (ctx, sums, ids) => {
        const counts = new Map(sums);
        for (const lead of await readableOf(ctx, ids, findLead))
          if (lead.owner != null) counts.set(lead.owner, (counts.get(lead.owner) ?? 0) + Number(isOpenLead(lead)));
        return { sums: [...counts] };
      },
    },
  ],
  end: async (ctx, sums) => {
    const counts = new Map(sums);
    const drifts = await Promise.all(
      [...counts].map(async ([subject, count]) => leadLoadDrifts(subject, count, (await findLoad(ctx, subject)).open)),
    );
    return { records: counts.size, drifts: drifts.flat() };
  },
};

/** A case's timeline and what it names. Its holder is checked by its shape. */
export async function lookAtCase(ctx: Context, record: Case): Promise<Drift[]> {
  const { customerId, orderId, invoiceId, status } = record;
  const [listedStatus, unlisted, customer, order, invoice, numbers] = await Promise.all([
    findListedStatus(ctx, record.id),
    holdersWithoutCase(ctx, record),
    customerId == null ? undefined : findCustomer(ctx, customerId),
    orderId == null ? undefined : findOrderHead(ctx, orderId),
    invoiceId == null ? undefined : findInvoice(ctx, invoiceId),
    numberDrifts(ctx, record),
  ]);
  const place = { recordId: record.id };
  return [
    ...numbers,
    ...unlistedDrifts(place, unlisted),
    ...(await toldDrifts(ctx, record)),
    ...(await externalRefDrifts(ctx, 'cas', record)),
    ...driftUnless('CASE_STATUS', place, status, listedStatus ?? 'none'),
    ...(customerId == null ? [] : missingDrifts(place, `customer ${customerId}`, customer)),
    ...(orderId == null ? [] : missingDrifts(place, `order ${orderId}`, order)),
    ...(invoiceId == null ? [] : missingDrifts(place, `invoice ${invoiceId}`, invoice)),
  ];
}

type CaseSums = readonly (readonly [subject: string, sum: CaseSum])[];
const NO_CASES: CaseSum = { load: 0, openCases: 0 };

/** Weight and number of the open cases of every agent of the table and of whoever has or had a case. */
export const caseLoadsSurvey: Survey<CaseSums> = {
  begin: async (ctx) => (await readCaseRouting(ctx)).agents.map(({ actor }) => [actor, NO_CASES] as const),
  walks: [
    {
      list: (ctx, request) => listCaseIds(ctx, request),
      add: async (ctx, earlier, ids) => {
        const sums = new Map(earlier);
        for (const record of await readableOf(ctx, ids, findCase)) {
          for (const subject of [record.assignee, record.lastAssignee]) {
            if (subject === undefined) continue;
            const sum = sums.get(subject) ?? NO_CASES;
            const counts = isOpenCase(record) && record.assignee === subject;
            sums.set(subject, counts ? { load: sum.load + record.weight, openCases: sum.openCases + 1 } : sum);
          }
        }
        return { sums: [...sums] };
      },
    },
  ],
  end: async (ctx, entries) => {
    const sums = new Map(entries);
    const drifts = await Promise.all(
      [...sums].map(async ([subject, sum]) => caseLoadDrifts(subject, sum, await findAgentLoad(ctx, subject))),
    );
    return { records: sums.size, drifts: drifts.flat() };
  },
};
