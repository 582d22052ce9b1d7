import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/automations/keep-files.ts';
import { addContact, removeContact } from '../../../shared/contacts/contact.actions.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { arrivalOf, tell } from '../../support/files.ts';
import { bucket } from '../../support/local-env.ts';
import { transactionsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(() => {
  vi.useRealTimers();
});

const CONTENT = 'An offer, in full.';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const FIELDS =
  'id version fileName contentType size checksumSha256 note status rejectedReason downloadUrl createdBy { id } record { id }';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly rejectedReason: string | null;
  readonly downloadUrl: string | null;
}
interface Upload {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: string;
}
interface UserError {
  readonly code: string;
  readonly field: string | null;
}

const aCustomer = async (ctx: Context, name = 'Alfreds') =>
  (await createCustomer(as(ctx, {}), { kind: 'COMPANY', name })).id;

const file = { fileName: 'offer.pdf', contentType: 'application/pdf', size: CONTENT.length };

async function attach(ctx: Context, input: object, caller: Caller = {}) {
  const { data, text } = await api.call<{
    attachFile?: { attachment: Shown; upload: Upload; userErrors: UserError[] };
  }>(
    `mutation ($input: AttachFileInput!) { attachFile(input: $input) { attachment { ${FIELDS} } upload { url method headers { name value } expiresAt } userErrors { code field } } }`,
    { input: { ...file, ...input } },
    { tenant: ctx.tenant, ...caller },
  );
  if (!data?.attachFile) throw new Error(text);
  return data.attachFile;
}

async function shown(ctx: Context, id: string, caller: Caller = {}): Promise<Shown | null> {
  const document = `query ($id: ID!) { attachment(id: $id) { ${FIELDS} } }`;
  return (await api.call<{ attachment: Shown | null }>(document, { id }, { tenant: ctx.tenant, ...caller })).data
    .attachment;
}

async function remove(ctx: Context, id: string, caller: Caller = {}) {
  const document =
    'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { attachment { id } userErrors { code field } } }';
  const { data } = await api.call<{ removeAttachment: { attachment: Shown | null; userErrors: UserError[] } }>(
    document,
    { input: { id } },
    { tenant: ctx.tenant, ...caller },
  );
  return data.removeAttachment;
}

/** Sends the bytes as the upload says, but for the headers that a test changes. */
async function send({ url, method, headers }: Upload, body = CONTENT, changed: Record<string, string> = {}) {
  const given = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  const reply = await fetch(url, { method, headers: { ...given, ...changed }, body });
  return { status: reply.status, code: /<Code>(\w+)</.exec(await reply.text())?.[1] };
}

/** A file that has arrived and may be read. */
async function available(ctx: Context, recordId: string, input: object = {}): Promise<Shown> {
  const { attachment, upload } = await attach(ctx, { recordId, ...input });
  expect(await send(upload)).toEqual({ status: 200, code: undefined });
  expect(await tell(handler, arrivalOf(ctx, { ...attachment, size: CONTENT.length }))).toEqual([]);
  return attachment;
}

describe('a file', () => {
  test('is announced, uploaded, let be read by itself and loaded again', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const note = 'Signed by both';
    const { attachment, upload, userErrors } = await attach(ctx, {
      recordId,
      fileName: 'Angebot für Müller 簡.pdf',
      checksumSha256: sha256(CONTENT),
      note,
    });
    expect(userErrors).toEqual([]);
    expect(attachment).toMatchObject({ status: 'PENDING', downloadUrl: null, note, record: { id: recordId } });
    expect(await send(upload)).toEqual({ status: 200, code: undefined });
    expect(bucket.arrived.at(-1)).toEqual({
      bucket: 'files',
      key: `${ctx.tenant}/${attachment.id}`,
      size: CONTENT.length,
    });
    await tell(handler, arrivalOf(ctx, { ...attachment, size: CONTENT.length }));
    const found = await shown(ctx, attachment.id);
    expect(found).toMatchObject({ status: 'AVAILABLE', version: 2, rejectedReason: null });
    const reply = await fetch(found?.downloadUrl ?? '');
    expect([reply.status, await reply.text()]).toEqual([200, CONTENT]);
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="Angebot f?r M?ller ?.pdf"; filename*=UTF-8\'\'Angebot%20f%C3%BCr%20M%C3%BCller%20%E7%B0%A1.pdf',
    );
  });

  test('stands among the files and on the timeline of its record', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const first = await available(ctx, recordId);
    const second = await attach(ctx, { recordId, fileName: 'second.pdf' });
    await available(ctx, await aCustomer(ctx, 'Another'));
    const { data } = await api.call<{
      customer: { attachments: { nodes: Shown[] }; timeline: { nodes: { type: string }[] } };
    }>(
      'query ($id: ID!) { customer(id: $id) { attachments { nodes { id status } } timeline { nodes { type } } } }',
      { id: recordId },
      { tenant: ctx.tenant },
    );
    expect(data.customer.attachments.nodes).toEqual([
      { id: second.attachment.id, status: 'PENDING' },
      { id: first.id, status: 'AVAILABLE' },
    ]);
    const types = data.customer.timeline.nodes.map(({ type }) => type);
    expect(types).toEqual(['attachment.added', 'attachment.available', 'attachment.added', 'customer.created']);
  });

  test('is announced once under an idempotency key; a repeat gives a new address for it', async () => {
    const ctx = aContext();
    const input = { recordId: await aCustomer(ctx), idempotencyKey: 'offer' };
    const [first, again] = [await attach(ctx, input), await attach(ctx, input)];
    expect(again.attachment).toEqual(first.attachment);
    expect(await send(again.upload)).toEqual({ status: 200, code: undefined });
    expect(await send(first.upload)).toEqual({ status: 412, code: 'PreconditionFailed' });
  });
});

describe('an upload is refused', () => {
  const announced = async (input: object = {}): Promise<Upload> => {
    const ctx = aContext();
    return (await attach(ctx, { recordId: await aCustomer(ctx), ...input })).upload;
  };

  test.each([
    ['of another type', CONTENT, { 'content-type': 'text/html' }, 403, 'SignatureDoesNotMatch'],
    ['of another size', `${CONTENT}!`, {}, 403, 'SignatureDoesNotMatch'],
    ['over a file that is there', CONTENT, { 'if-none-match': '"other"' }, 403, 'SignatureDoesNotMatch'],
    ['with other bytes', CONTENT.toUpperCase(), {}, 400, 'BadDigest'],
    [
      'with another checksum',
      CONTENT.toUpperCase(),
      { 'x-amz-checksum-sha256': sha256(CONTENT.toUpperCase()) },
      403,
      'SignatureDoesNotMatch',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    const upload = await announced({ checksumSha256: sha256(CONTENT) });
    expect(await send(upload, body, headers as Record<string, string>)).toEqual({ status, code });
    expect(await send(upload)).toEqual({ status: 200, code: undefined });
  });

  test('too late, and a download too', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const { downloadUrl } = (await shown(ctx, (await available(ctx, recordId)).id))!;
    const upload = await announced();
    const end = Date.parse(upload.expiresAt);
    expect(end - Date.now()).toBeGreaterThan(14 * 60_000);
    vi.useFakeTimers({ toFake: ['Date'], now: end + 1_000 });
    expect(await send(upload)).toEqual({ status: 403, code: 'AccessDenied' });
    expect((await fetch(downloadUrl ?? '')).status).toBe(403);
  });

  test('at the address of another file, and without a signature', async () => {
    const [one, other] = [await announced(), await announced()];
    const [path, query] = [new URL(one.url), new URL(other.url)];
    expect(await send({ ...one, url: `${path.origin}${path.pathname}${query.search}` })).toMatchObject({ status: 403 });
    expect(await send({ ...one, url: `${path.origin}${path.pathname}` })).toMatchObject({ status: 403 });
  });
});

describe('what has arrived', () => {
  test('is decided once, told twice and at once', async () => {
    const ctx = aContext();
    const { attachment, upload } = await attach(ctx, { recordId: await aCustomer(ctx) });
    await send(upload);
    const news = arrivalOf(ctx, { ...attachment, size: CONTENT.length });
    expect(await Promise.all([tell(handler, news, news), tell(handler, news)])).toEqual([[], []]);
    expect(await transactionsOf(() => tell(handler, news))).toEqual([]);
    const events = await eventsOf(ctx, attachment.id);
    expect(events.map(({ type }) => type)).toEqual(['attachment.added', 'attachment.available']);
  });

  test.each([
    ['another size', { size: CONTENT.length + 1 }, 'SIZE_DIFFERS'],
    ['another type', { contentType: 'image/png' }, 'TYPE_DIFFERS'],
    ['another checksum', { checksumSha256: sha256('else') }, 'CHECKSUM_DIFFERS'],
  ])('is refused with %s than was announced, and deleted', async (_, announced, reason) => {
    const ctx = aContext();
    const { attachment } = await attach(ctx, { recordId: await aCustomer(ctx), ...announced });
    // Past the signature, as nobody comes who has only the address.
    const { upload, attachment: other } = await attach(ctx, { recordId: await aCustomer(ctx, 'Another') });
    await send(upload);
    const about = { contentType: 'application/pdf', checksumSha256: sha256(CONTENT), isGiven: true };
    const place = join(bucket.folder, ctx.tenant, attachment.id);
    await writeFile(place, CONTENT);
    await writeFile(`${place}.json`, JSON.stringify(about));
    await tell(handler, arrivalOf(ctx, { ...attachment, size: CONTENT.length }));
    expect(await shown(ctx, attachment.id)).toMatchObject({
      status: 'REJECTED',
      rejectedReason: reason,
      downloadUrl: null,
    });
    const [, rejected] = await eventsOf(ctx, attachment.id);
    expect(rejected).toMatchObject({ type: 'attachment.rejected', data: { reason } });
    expect(await deliver(handler, [rejected!])).toEqual([]);
    await expect(import('node:fs/promises').then(({ stat }) => stat(place))).rejects.toThrow('ENOENT');
    expect(await shown(ctx, other.id)).toMatchObject({ status: 'PENDING' });
  });

  test('for nobody is deleted: after its attachment was removed', async () => {
    const ctx = aContext();
    const { attachment, upload } = await attach(ctx, { recordId: await aCustomer(ctx) });
    expect((await remove(ctx, attachment.id)).userErrors).toEqual([]);
    await send(upload);
    expect(await tell(handler, arrivalOf(ctx, { ...attachment, size: CONTENT.length }))).toEqual([]);
    expect(await send(upload)).toMatchObject({ status: 200 });
  });

  test('and is no file of an attachment goes to the dead letters', async () => {
    const odd = { ...arrivalOf({ tenant: 'acme' }, { id: 'odd', size: 1 }) };
    expect(await tell(handler, odd, { ...odd, detail: {} })).toEqual(['message-0', 'message-1']);
  });
});

describe('what can be attached', () => {
  test.each([
    ['a program by its name', { fileName: 'setup.exe' }, 'VALIDATION', 'fileName'],
    ['one with a dot behind', { fileName: 'setup.EXE. ' }, 'VALIDATION', 'fileName'],
    ['a page', { fileName: 'a', contentType: 'text/html; charset=utf-8' }, 'VALIDATION', 'fileName'],
    ['a picture that runs', { fileName: 'a', contentType: 'image/svg+xml' }, 'VALIDATION', 'fileName'],
    ['a type that nobody allowed', { contentType: 'application/octet-stream' }, 'VALIDATION', 'contentType'],
    ['no type', { contentType: 'pdf' }, 'VALIDATION', 'contentType'],
    ['a name with a way in it', { fileName: '../offer.pdf' }, 'VALIDATION', 'fileName'],
    ['nothing', { size: 0 }, 'VALIDATION', 'size'],
    ['too much', { size: 26_214_401 }, 'LIMIT_EXCEEDED', 'size'],
    ['no checksum', { checksumSha256: 'abc' }, 'VALIDATION', 'checksumSha256'],
    ['to no record', { recordId: 'cus_00000000000000000000000000' }, 'NOT_FOUND', 'recordId'],
    ['to a kind without files', { recordId: 'inv_00000000000000000000000000' }, 'NOT_FOUND', 'recordId'],
  ])('not %s', async (_, input, code, field) => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const { attachment, upload, userErrors } = await attach(ctx, { recordId, ...input });
    expect([attachment, upload, userErrors]).toEqual([null, null, [{ code, field }]]);
  });

  test('is what the tenant says, but never what runs', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const { data } = await api.call<{ updateFileRules: { fileRules: object; userErrors: UserError[] } }>(
      'mutation ($input: UpdateFileRulesInput!) { updateFileRules(input: $input) { fileRules { version allowedTypes maxBytes } userErrors { code } } }',
      { input: { allowedTypes: ['text/*', 'Application/Octet-Stream'] } },
      { tenant: ctx.tenant },
    );
    expect(data.updateFileRules).toEqual({
      fileRules: { version: 1, allowedTypes: ['text/*', 'application/octet-stream'], maxBytes: 26_214_400 },
      userErrors: [],
    });
    const codes = async (input: object) =>
      (await attach(ctx, { recordId, ...input })).userErrors.map(({ field }) => field);
    expect(await codes({ contentType: 'application/octet-stream' })).toEqual([]);
    expect(await codes({ contentType: 'text/plain;charset=utf-8' })).toEqual([]);
    expect(await codes({})).toEqual(['contentType']);
    expect(await codes({ contentType: 'text/html' })).toEqual(['fileName']);
  });
});

describe('who', () => {
  test('sees the record sees, loads and removes its files; nobody else knows of them', async () => {
    const ctx = aContext();
    const [mine, theirs] = [await aCustomer(ctx, 'Mine'), await aCustomer(ctx, 'Theirs')];
    const admins = await available(ctx, mine);
    const hidden = await available(ctx, theirs);
    const partner = { roles: ['partner'], subject: 'paula', customerIds: [mine] };
    expect(await shown(ctx, admins.id, partner)).toMatchObject({ downloadUrl: expect.stringContaining('http') });
    expect(await shown(ctx, hidden.id, partner)).toBeNull();
    expect((await remove(ctx, hidden.id, partner)).userErrors).toEqual([{ code: 'NOT_FOUND', field: 'id' }]);
    const sales = { roles: ['sales'], subject: 'sam', customerIds: [mine] };
    expect((await remove(ctx, admins.id, sales)).userErrors).toEqual([{ code: 'FORBIDDEN', field: 'id' }]);
    const own = await attach(ctx, { recordId: mine }, sales);
    expect((await remove(ctx, own.attachment.id, sales)).userErrors).toEqual([]);
    expect((await attach(ctx, { recordId: theirs }, sales)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: 'recordId' },
    ]);
  });

  test('may not change the record attaches nothing to it and removes nothing', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const { id } = await available(ctx, recordId);
    const warehouse = { roles: ['warehouse'], subject: 'walt' };
    expect((await attach(ctx, { recordId }, warehouse)).userErrors).toEqual([{ code: 'FORBIDDEN', field: 'recordId' }]);
    expect((await remove(ctx, id, warehouse)).userErrors).toEqual([{ code: 'FORBIDDEN', field: 'id' }]);
    expect(await shown(ctx, id, warehouse)).toMatchObject({ status: 'AVAILABLE' });
  });
});

describe('a file that is removed', () => {
  test('is gone from its record, then from the bucket; the timeline keeps that it was there', async () => {
    const ctx = aContext();
    const recordId = await aCustomer(ctx);
    const { id } = await available(ctx, recordId);
    const { downloadUrl } = (await shown(ctx, id))!;
    expect((await remove(ctx, id)).attachment).toEqual({ id });
    expect(await shown(ctx, id)).toBeNull();
    const events = (await eventsOf(ctx, id)).filter(({ type }) => type === 'attachment.removed');
    expect(await deliver(handler, [...events, ...events])).toEqual([]);
    expect((await fetch(downloadUrl ?? '')).status).toBe(404);
    const told = (await eventsOf(ctx, recordId)).map(({ type }) => type);
    expect(told).toEqual(['customer.created', 'attachment.added', 'attachment.available', 'attachment.removed']);
  });

  test('goes with its contact', async () => {
    const ctx = aContext();
    const customerId = await aCustomer(ctx);
    const contact = await addContact(as(ctx, {}), { customerId, name: 'Maria' });
    const { id } = await available(ctx, contact.id);
    await removeContact(as(ctx, {}), { id: contact.id });
    const events = (await eventsOf(ctx, contact.id)).filter(({ type }) => type === 'contact.removed');
    expect(await deliver(handler, [...events, ...events])).toEqual([]);
    expect((await eventsOf(ctx, id)).map(({ type }) => type)).toEqual([
      'attachment.added',
      'attachment.available',
      'attachment.removed',
    ]);
  });
});
