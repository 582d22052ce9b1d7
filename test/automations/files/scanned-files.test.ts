import { beforeAll, expect, test } from 'vitest';
import { handler } from '../../../functions/automations/keep-files.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import { findAnyAttachment } from '../../../shared/files/attachment.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { anAttachment, arrivalOf, put, scanOf, tell } from '../../support/files.ts';
import { transactionsOf } from '../../support/table-probe.ts';

// A stage whose files can be read when a scanner has found nothing.
beforeAll(() => {
  process.env.FILES_SCANNED = 'true';
});

async function anUpload(ctx: Context) {
  const { id } = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Alfreds' });
  const attachment = await anAttachment(ctx, id);
  expect(await put(ctx, attachment)).toBe(200);
  return attachment;
}
const stateOf = async (ctx: Context, id: string) => {
  const { status, rejectedReason } = (await findAnyAttachment(as(ctx, {}), id))!;
  return [status, rejectedReason];
};

test.each([
  ['NO_THREATS_FOUND', ['AVAILABLE', undefined]],
  ['THREATS_FOUND', ['REJECTED', 'INFECTED']],
  ['UNSUPPORTED', ['REJECTED', 'NOT_SCANNED']],
  ['SOMETHING_NEW', ['REJECTED', 'NOT_SCANNED']],
])('a file waits for its scanner, who says %s', async (result, state) => {
  const ctx = aContext();
  const attachment = await anUpload(ctx);
  const [arrival, scan] = [arrivalOf(ctx, attachment), scanOf(ctx, attachment, result)];
  expect(await tell(handler, arrival)).toEqual([]);
  expect(await stateOf(ctx, attachment.id)).toEqual(['SCANNING', undefined]);
  expect(await tell(handler, scan, scan)).toEqual([]);
  expect(await stateOf(ctx, attachment.id)).toEqual(state);
  expect(await transactionsOf(() => tell(handler, arrival, scan))).toEqual([]);
  const types = (await eventsOf(ctx, attachment.id)).map(({ type }) => type);
  expect(types).toEqual(['attachment.added', 'attachment.scanning', `attachment.${String(state[0]).toLowerCase()}`]);
});

test('the scanner may be told of before the arrival', async () => {
  const ctx = aContext();
  const attachment = await anUpload(ctx);
  expect(await tell(handler, scanOf(ctx, attachment, 'NO_THREATS_FOUND'))).toEqual([]);
  expect(await tell(handler, arrivalOf(ctx, attachment))).toEqual([]);
  expect(await stateOf(ctx, attachment.id)).toEqual(['AVAILABLE', undefined]);
});

test('a later scan that finds something takes the file away', async () => {
  const ctx = aContext();
  const attachment = await anUpload(ctx);
  await tell(handler, scanOf(ctx, attachment, 'NO_THREATS_FOUND'));
  await tell(handler, scanOf(ctx, attachment, 'FAILED'));
  expect(await stateOf(ctx, attachment.id)).toEqual(['AVAILABLE', undefined]);
  await tell(handler, scanOf(ctx, attachment, 'THREATS_FOUND'));
  expect(await stateOf(ctx, attachment.id)).toEqual(['REJECTED', 'INFECTED']);
  const rejected = (await eventsOf(ctx, attachment.id)).filter(({ type }) => type === 'attachment.rejected');
  expect(await deliver(handler, rejected)).toEqual([]);
  // The key is free again, and what comes there belongs to nobody.
  expect(await put(ctx, { ...attachment, status: 'PENDING' })).toBe(200);
  await tell(handler, arrivalOf(ctx, attachment));
  expect(await put(ctx, { ...attachment, status: 'PENDING' })).toBe(200);
});
