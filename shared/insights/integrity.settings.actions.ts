import { listCaptureKeys } from '../access/capture-key.actions.ts';
import { findCase } from '../cases/case.actions.ts';
import { caseRoutingTable } from '../cases/case-routing.model.ts';
import { listApiClients } from '../clients/api-client.actions.ts';
import type { ApiClient } from '../clients/api-client.model.ts';
import { findCustomer } from '../customers/customer.actions.ts';
import { customerRulesTable } from '../customers/customer-rules.model.ts';
import { findLead } from '../leads/lead.actions.ts';
import { leadAssignmentTable } from '../leads/lead-assignment.model.ts';
import { leadScoringTable } from '../leads/lead-scoring.model.ts';
import { findOrder } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { listMadeBy } from '../platform/scope.ts';
import { readSettings } from '../platform/settings.ts';
import { taxRatesTable } from '../products/tax-rates.model.ts';
import { findWarehouse, listWarehouseIds } from '../stock/warehouse.actions.ts';
import type { Drift } from './drift.model.ts';
import { missingDrifts, pagesOf, recordsOf, toldDrifts } from './integrity.records.actions.ts';
import type { Survey } from './integrity.survey.actions.ts';

type Made = { readonly createdBy: string } | undefined;

/** How a record that a caller with a narrow scope can make is found, by the prefix of its id. */
const makeable: Readonly<Record<string, (ctx: Context, id: string) => Promise<Made>>> = {
  cas: findCase,
  cus: findCustomer,
  led: findLead,
  ord: findOrder,
};

/** The customers of a machine client exist, and what is listed as made by it exists and was made by it. */
async function clientDrifts(ctx: Context, { id, clientId, customerIds }: ApiClient): Promise<Drift[]> {
  const place = { recordId: id };
  const customers = await Promise.all(customerIds.map((customerId) => findCustomer(ctx, customerId)));
  const drifts = customers.flatMap((customer, index) =>
    missingDrifts(place, `customer ${customerIds[index]}`, customer),
  );
  for await (const ids of pagesOf((request) => listMadeBy(ctx, clientId, request))) {
    const records = await Promise.all(ids.map((made) => makeable[made.slice(0, 3)]?.(ctx, made)));
    records.forEach((record, index) => {
      const own = record?.createdBy === clientId ? record : undefined;
      drifts.push(...missingDrifts(place, `${ids[index]}, made by it`, own));
    });
  }
  return drifts;
}

/** Settings tables, capture keys, warehouses and machine clients: records of which there are few. */
async function settingsDrifts(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const settings = await Promise.all([
    readSettings(ctx, caseRoutingTable),
    readSettings(ctx, customerRulesTable),
    readSettings(ctx, leadAssignmentTable),
    readSettings(ctx, leadScoringTable),
    readSettings(ctx, taxRatesTable),
  ]);
  // Version 0 means the defaults, which nobody wrote.
  const records: { id: string; version: number }[] = settings.filter(({ version }) => version > 0);
  for await (const keys of pagesOf((request) => listCaptureKeys(ctx, request))) records.push(...keys);
  for await (const warehouses of recordsOf(ctx, (request) => listWarehouseIds(ctx, request), findWarehouse))
    records.push(...warehouses);
  const clients: ApiClient[] = [];
  for await (const page of pagesOf((request) => listApiClients(ctx, request))) clients.push(...page);
  const drifts = await Promise.all([
    ...[...records, ...clients].map((record) => toldDrifts(ctx, record)),
    ...clients.map((client) => clientDrifts(ctx, client)),
  ]);
  return { records: records.length + clients.length, drifts: drifts.flat() };
}

export const settingsSurvey: Survey<null> = { begin: async () => null, walks: [], end: settingsDrifts };
