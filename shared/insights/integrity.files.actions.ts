import { findCase } from '../cases/case.actions.ts';
import { findContact } from '../contacts/contact.actions.ts';
import { findCustomer } from '../customers/customer.actions.ts';
import { FORGOTTEN_AFTER_SECONDS } from '../files/attachment.actions.ts';
import { type Attachment, isUndecided } from '../files/attachment.model.ts';
import { findLead } from '../leads/lead.actions.ts';
import { findOrder } from '../orders/order.actions.ts';
import { findBranch } from '../organization/branch.actions.ts';
import { findLegalEntity } from '../organization/legal-entity.actions.ts';
import type { Context } from '../platform/context.ts';
import type { attachingNeeds } from '../platform/generated/attachment-owners.ts';
import { prefixOf } from '../platform/ids.ts';
import { findProduct } from '../products/product.actions.ts';
import { findWarehouse } from '../stock/warehouse.actions.ts';
import { type Drift, driftIf } from './drift.model.ts';
import { missingDrifts, toldDrifts } from './integrity.records.actions.ts';

/** How a record is found that has files, by the prefix of its id. */
const finders: Readonly<
  Record<keyof typeof attachingNeeds, (ctx: Context, id: string) => Promise<object | undefined>>
> = {
  brn: findBranch,
  cas: findCase,
  con: findContact,
  cus: findCustomer,
  led: findLead,
  len: findLegalEntity,
  ord: findOrder,
  prd: findProduct,
  wh: findWarehouse,
};

const DAY_SECONDS = 24 * 3_600;
/** How long the table may take to forget what it should, and how long a scanner may take. */
const LONGEST_SECONDS: Readonly<Record<string, number>> = {
  PENDING: FORGOTTEN_AFTER_SECONDS + 3 * DAY_SECONDS,
  SCANNING: DAY_SECONDS,
};

/** An attachment's record and timeline, and that it was decided about or forgotten in time. */
export async function lookAtAttachment(ctx: Context, attachment: Attachment): Promise<Drift[]> {
  const { id, recordId, status, updatedAt } = attachment;
  const find = finders[prefixOf(recordId) as keyof typeof finders];
  const [record, told] = await Promise.all([find(ctx, recordId), toldDrifts(ctx, attachment)]);
  const seconds = (Date.parse(ctx.now) - Date.parse(updatedAt)) / 1_000;
  const isLate = isUndecided(attachment) && seconds > (LONGEST_SECONDS[status] ?? Number.POSITIVE_INFINITY);
  return [
    ...missingDrifts({ recordId: id }, `record ${recordId}`, record),
    ...told,
    ...driftIf(isLate, 'ATTACHMENT_UNDECIDED', { recordId: id }, 'AVAILABLE or REJECTED', status),
  ];
}
