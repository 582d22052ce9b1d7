import { listCaptureKeys } from '../access/capture-key.actions.ts';
import { findCase, listCaseIds, readCaseRouting } from '../cases/case.actions.ts';
import { type Case, isOpen as isOpenCase } from '../cases/case.model.ts';
import { findAgentLoad } from '../cases/case.route.actions.ts';
import { caseRoutingTable } from '../cases/case-routing.model.ts';
import { findCustomer } from '../customers/customer.actions.ts';
import { findInvoice } from '../invoices/invoice.actions.ts';
import { findLead, findLoad, findMarkerHolders, listLeadIds } from '../leads/lead.actions.ts';
import { getLeadAssignment } from '../leads/lead.assign.actions.ts';
import { isOpen as isOpenLead, type Lead, leadMarkersOf } from '../leads/lead.model.ts';
import { leadAssignmentTable } from '../leads/lead-assignment.model.ts';
import { leadScoringTable } from '../leads/lead-scoring.model.ts';
import { findOrder } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { readSettings } from '../platform/settings.ts';
import { taxRatesTable } from '../products/tax-rates.model.ts';
import { findWarehouse, listWarehouseIds } from '../stock/warehouse.actions.ts';
import type { Drift } from './drift.model.ts';
import { missingDrifts, pagesOf, recordsOf, toldDrifts } from './integrity.records.actions.ts';
import { type CaseSum, caseLoadDrifts, leadLoadDrifts, markerDrifts } from './work-drift.model.ts';

/** A lead's markers, its timeline and what it became. Its holder is checked by its shape. */
export async function lookAtLead(ctx: Context, lead: Lead): Promise<Drift[]> {
  const { id } = lead;
  const markers = [...new Set([...lead.markers, ...leadMarkersOf(lead)])];
  const holders = await findMarkerHolders(ctx, markers);
  const leads = await Promise.all(holders.map((holder) => (holder === undefined ? undefined : findLead(ctx, holder))));
  const { convertedTo, mergedInto } = lead;
  const [customer, target] = await Promise.all([
    convertedTo && findCustomer(ctx, convertedTo.customerId),
    mergedInto == null ? undefined : findLead(ctx, mergedInto),
  ]);
  const place = { recordId: id };
  return [
    ...markerDrifts(
      lead,
      markers.map((marker, index) => ({ marker, leadId: holders[index], lead: leads[index] })),
    ),
    ...(await toldDrifts(ctx, lead)),
    ...(convertedTo ? missingDrifts(place, `customer ${convertedTo.customerId}`, customer ?? undefined) : []),
    ...(mergedInto == null ? [] : missingDrifts(place, `lead ${mergedInto}`, target)),
  ];
}

/** The number of open leads of every owner, past or present, and of every member of a team. */
export async function surveyLeadLoads(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const { value } = await getLeadAssignment(ctx);
  const counts = new Map<string, number>(
    value.teams.flatMap(({ members }) => members.map(({ subject }) => [subject, 0])),
  );
  for await (const leads of recordsOf(ctx, (request) => listLeadIds(ctx, request), findLead)) {
    for (const lead of leads)
      if (lead.owner != null) counts.set(lead.owner, (counts.get(lead.owner) ?? 0) + Number(isOpenLead(lead)));
  }
  const drifts = await Promise.all(
    [...counts].map(async ([subject, count]) => leadLoadDrifts(subject, count, (await findLoad(ctx, subject)).open)),
  );
  return { records: counts.size, drifts: drifts.flat() };
}

/** A case's timeline and what it names. Its holder is checked by its shape. */
export async function lookAtCase(ctx: Context, record: Case): Promise<Drift[]> {
  const { customerId, orderId, invoiceId } = record;
  const [customer, order, invoice] = await Promise.all([
    findCustomer(ctx, customerId),
    orderId == null ? undefined : findOrder(ctx, orderId),
    invoiceId == null ? undefined : findInvoice(ctx, invoiceId),
  ]);
  const place = { recordId: record.id };
  return [
    ...(await toldDrifts(ctx, record)),
    ...missingDrifts(place, `customer ${customerId}`, customer),
    ...(orderId == null ? [] : missingDrifts(place, `order ${orderId}`, order)),
    ...(invoiceId == null ? [] : missingDrifts(place, `invoice ${invoiceId}`, invoice)),
  ];
}

/** Weight and number of the open cases of every agent of the table and of whoever has or had a case. */
export async function surveyCaseLoads(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const { agents } = await readCaseRouting(ctx);
  const none: CaseSum = { load: 0, openCases: 0 };
  const sums = new Map(agents.map(({ subject }) => [subject, none] as const));
  for await (const cases of recordsOf(ctx, (request) => listCaseIds(ctx, request), findCase)) {
    for (const record of cases) {
      for (const subject of [record.assignee, record.lastAssignee]) {
        if (subject === undefined) continue;
        const sum = sums.get(subject) ?? none;
        const counts = isOpenCase(record) && record.assignee === subject;
        sums.set(subject, counts ? { load: sum.load + record.weight, openCases: sum.openCases + 1 } : sum);
      }
    }
  }
  const drifts = await Promise.all(
    [...sums].map(async ([subject, sum]) => caseLoadDrifts(subject, sum, await findAgentLoad(ctx, subject))),
  );
  return { records: sums.size, drifts: drifts.flat() };
}

/** Settings tables, capture keys and warehouses: records of which there are few. */
export async function surveySettings(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const settings = await Promise.all([
    readSettings(ctx, caseRoutingTable),
    readSettings(ctx, leadAssignmentTable),
    readSettings(ctx, leadScoringTable),
    readSettings(ctx, taxRatesTable),
  ]);
  // Version 0 means the defaults, which nobody wrote.
  const records: { id: string; version: number }[] = settings.filter(({ version }) => version > 0);
  for await (const keys of pagesOf((request) => listCaptureKeys(ctx, request))) records.push(...keys);
  for await (const warehouses of recordsOf(ctx, (request) => listWarehouseIds(ctx, request), findWarehouse))
    records.push(...warehouses);
  const drifts = await Promise.all(records.map((record) => toldDrifts(ctx, record)));
  return { records: records.length, drifts: drifts.flat() };
}
