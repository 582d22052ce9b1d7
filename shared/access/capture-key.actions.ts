import { requireCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Table } from '../platform/table.ts';
import { leadSources } from './capture-key.code-lists.ts';
import { CaptureKeyCreated, CaptureKeyRevoked } from './capture-key.events.ts';
import { type CaptureKey, captureKeyText, NewCaptureKey, readCaptureKeyText } from './capture-key.model.ts';
import * as store from './capture-key.store.ts';
import type { Identity } from './identity.ts';

export { findCaptureKey, listCaptureKeys } from './capture-key.store.ts';

/** Creates a public key for web forms. */
export async function createCaptureKey(ctx: Context, input: NewCaptureKey): Promise<CaptureKey> {
  requirePermission(ctx, 'createCaptureKey');
  const { label, source } = parse(NewCaptureKey, input);
  await requireCodes(ctx, usesIn({ source: leadSources }, input));
  const id = ctx.newId('cap');
  const key = { ...newAggregate(ctx, id), key: captureKeyText(ctx.tenant, id), label, source };
  await commit(ctx, [store.insertCaptureKey(ctx, key)], [draft(CaptureKeyCreated, key, {})]);
  return key;
}

/** Revokes a key; forms that use it are refused from now on. */
export async function revokeCaptureKey(ctx: Context, input: { id: string }): Promise<CaptureKey> {
  requirePermission(ctx, 'revokeCaptureKey');
  const key = await store.findCaptureKey(ctx, input.id);
  if (!key) throw notFound('No capture key has this id.');
  await commit(
    ctx,
    [store.removeCaptureKey(ctx, key.id)],
    [draft(CaptureKeyRevoked, { ...key, version: key.version + 1 }, {})],
  );
  return key;
}

/** The identity of a form that sends a capture key; UNAUTHENTICATED for an unknown or revoked one. */
export async function identifyCaptureKey(table: Table, text: string): Promise<Identity> {
  const parts = readCaptureKeyText(text);
  const key = parts && (await store.findCaptureKey({ tenant: parts.tenant, table }, parts.id));
  if (!key) throw new DomainError('UNAUTHENTICATED', 'This capture key is unknown or revoked.');
  return {
    tenant: parts.tenant,
    actor: {
      subject: key.id,
      kind: 'capture',
      roles: ['capture'],
      form: { source: key.source, label: key.label },
    },
    scope: { kind: 'account', customerIds: [] },
  };
}
