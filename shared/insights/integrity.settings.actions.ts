import { listCaptureKeys } from '../access/capture-key.actions.ts';
import { findAnyTask, heldTask } from '../activities/task.actions.ts';
import { findCase } from '../cases/case.actions.ts';
import { caseRoutingTable } from '../cases/case-routing.model.ts';
import { listApiClients } from '../clients/api-client.actions.ts';
import type { ApiClient } from '../clients/api-client.model.ts';
import { findContact } from '../contacts/contact.actions.ts';
import { findCustomer } from '../customers/customer.actions.ts';
import { customerRulesTable } from '../customers/customer-rules.model.ts';
import { findInvoice } from '../invoices/invoice.actions.ts';
import { findLead } from '../leads/lead.actions.ts';
import { leadAssignmentTable } from '../leads/lead-assignment.model.ts';
import { leadScoringTable } from '../leads/lead-scoring.model.ts';
import { findOrderHead } from '../orders/order.actions.ts';
import { findBranch, listBranchIds } from '../organization/branch.actions.ts';
import { type OfBranch, withItsBranch } from '../organization/branch.model.ts';
import { findLegalEntity, listLegalEntityIds } from '../organization/legal-entity.actions.ts';
import { entityIdOf } from '../organization/legal-entity.model.ts';
import type { Context } from '../platform/context.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { isOf, listHeldBy } from '../platform/scope.ts';
import { readSettings } from '../platform/settings.ts';
import { taxRatesTable } from '../products/tax-rates.model.ts';
import { findWarehouse, listWarehouseIds } from '../stock/warehouse.actions.ts';
import { currencyOf } from '../stock/warehouse.model.ts';
import { findTeam, listTeams } from '../users/team.actions.ts';
import { findOwners, findUser, listUsers } from '../users/user.actions.ts';
import type { User } from '../users/user.model.ts';
import { type Drift, driftUnless } from './drift.model.ts';
import { missingDrifts, pagesOf, readOr, recordsOf, toldDrifts } from './integrity.records.actions.ts';
import type { Survey } from './integrity.survey.actions.ts';

type Held = Parameters<typeof isOf>[0] | undefined;

/** A document, which is of MAIN when it does not say otherwise. */
function ofItsBranch<R extends NonNullable<Held> & OfBranch>(
  find: (ctx: Context, id: string) => Promise<R | undefined>,
) {
  return async (ctx: Context, id: string): Promise<Held> => {
    const record = await find(ctx, id);
    return record && withItsBranch(record);
  };
}

/** How a record that somebody makes or holds is found, by the prefix of its id. */
const holdable: Readonly<Record<string, (ctx: Context, id: string) => Promise<Held>>> = {
  cas: ofItsBranch(findCase),
  con: findContact,
  cus: findCustomer,
  inv: ofItsBranch(findInvoice),
  led: ofItsBranch(findLead),
  ord: ofItsBranch(findOrderHead),
  tsk: async (ctx, id) => {
    const task = await findAnyTask(ctx, id);
    return task && heldTask(task);
  },
};

/** What is listed as made or held by somebody, or as of a branch, exists and says so. */
async function heldDrifts(ctx: Context, id: string, beginsWith?: string): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for await (const ids of pagesOf((request) => listHeldBy(ctx, id, request, beginsWith)))
    drifts.push(...(await strayDrifts(ctx, id, ids)));
  return drifts;
}

async function strayDrifts(ctx: Context, id: string, ids: readonly string[]): Promise<Drift[]> {
  // What cannot be read is a drift of the record itself.
  const records = await Promise.all(
    ids.map((held) =>
      readOr<Held, null>(
        async () => holdable[held.slice(0, 3)]?.(ctx, held),
        () => null,
      ),
    ),
  );
  return records.flatMap((record, index) =>
    missingDrifts(
      { recordId: id },
      `${ids[index]}, listed as of it`,
      record === null || (record && isOf(record, id)) ? record : undefined,
    ),
  );
}

/** Of the documents of a branch, which can be all that there are, the newest of each kind. */
async function branchDrifts(ctx: Context, id: string): Promise<Drift[]> {
  const newest = await Promise.all(
    ['LEAD#', 'ORDER#', 'CASE#', 'INVOICE#'].map((kind) => listHeldBy(ctx, id, { last: MAX_PAGE_SIZE }, kind)),
  );
  const ids = newest.flatMap(({ edges }) => edges.map(({ node }) => node));
  return [...(await heldDrifts(ctx, id, 'CUSTOMER#')), ...(await strayDrifts(ctx, id, ids))];
}

/** The customers of a machine client exist. */
async function clientDrifts(ctx: Context, { id, customerIds }: ApiClient): Promise<Drift[]> {
  const place = { recordId: id };
  const customers = await Promise.all(customerIds.map((customerId) => findCustomer(ctx, customerId)));
  return customers.flatMap((customer, index) => missingDrifts(place, `customer ${customerIds[index]}`, customer));
}

/** The legal entity that a record names exists, and has the currency that the record says. */
async function entityDrifts(
  ctx: Context,
  record: { id: string; legalEntityId?: string | null | undefined; currency?: string | null | undefined },
): Promise<Drift[]> {
  const place = { recordId: record.id };
  const entity = await findLegalEntity(ctx, entityIdOf(record));
  return [
    ...missingDrifts(place, `legal entity ${entityIdOf(record)}`, entity),
    ...(entity && record.currency != null
      ? driftUnless('VALUATION_CURRENCY', place, entity.baseCurrency, record.currency)
      : []),
  ];
}

/** The address of a user, and the account that the user signs in by, lead to the user; team and successor exist. */
async function userDrifts(ctx: Context, { id, email, subject, teamId, successorId }: User): Promise<Drift[]> {
  const place = { recordId: id };
  const [{ bySubject, byEmail }, team, successor] = await Promise.all([
    findOwners(ctx, subject ?? '', email),
    teamId == null ? undefined : findTeam(ctx, teamId),
    successorId == null ? undefined : findUser(ctx, successorId),
  ]);
  return [
    ...missingDrifts(place, 'its e-mail address', byEmail === id ? byEmail : undefined),
    ...(subject == null ? [] : missingDrifts(place, 'its subject', bySubject === id ? bySubject : undefined)),
    ...(teamId == null ? [] : missingDrifts(place, `team ${teamId}`, team)),
    ...(successorId == null ? [] : missingDrifts(place, `user ${successorId}`, successor)),
  ];
}

/** Settings tables, capture keys, legal entities, branches, warehouses and machine clients: records of which there are few. */
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
  const named: { id: string; legalEntityId?: string | null | undefined; currency?: string | null | undefined }[] = [];
  for await (const warehouses of recordsOf(ctx, (request) => listWarehouseIds(ctx, request), findWarehouse)) {
    records.push(...warehouses);
    named.push(...warehouses.map((warehouse) => ({ ...warehouse, currency: currencyOf(warehouse) })));
  }
  for await (const entities of recordsOf(ctx, (request) => listLegalEntityIds(ctx, request), findLegalEntity))
    records.push(...entities);
  const branchRecords: { readonly id: string }[] = [];
  for await (const branches of recordsOf(ctx, (request) => listBranchIds(ctx, request), findBranch)) {
    records.push(...branches);
    branchRecords.push(...branches);
    named.push(...branches);
  }
  for await (const teams of pagesOf((request) => listTeams(ctx, request))) records.push(...teams);
  const users: User[] = [];
  for await (const page of pagesOf((request) => listUsers(ctx, request))) users.push(...page);
  const clients: ApiClient[] = [];
  for await (const page of pagesOf((request) => listApiClients(ctx, request))) clients.push(...page);
  const drifts = await Promise.all([
    ...[...records, ...users, ...clients].map((record) => toldDrifts(ctx, record)),
    ...clients.map((client) => clientDrifts(ctx, client)),
    ...[...clients, ...users].map(({ id }) => heldDrifts(ctx, id)),
    ...branchRecords.map(({ id }) => branchDrifts(ctx, id)),
    ...users.map((user) => userDrifts(ctx, user)),
    ...named.map((record) => entityDrifts(ctx, record)),
  ]);
  return { records: records.length + users.length + clients.length, drifts: drifts.flat() };
}

export const settingsSurvey: Survey<null> = { begin: async () => null, walks: [], end: settingsDrifts };
