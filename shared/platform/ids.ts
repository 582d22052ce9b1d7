import { createHash } from 'node:crypto';
import { monotonicFactory } from 'ulid';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes ULIDs that increase within this process; the seam by which tests make ids predictable. */
export type IdSource = (prefix: string) => string;

const next = monotonicFactory();

/** A new record id such as `ord_01JD…`: type prefix and ULID. */
export const newId: IdSource = (prefix) => `${prefix}_${next()}`;

/** A ULID for a time, smallest of its millisecond: the start of a time range over ids. */
export function ulidOf(isoTime: string): string {
  let rest = Date.parse(isoTime);
  let time = '';
  for (let index = 0; index < 10; index += 1) {
    time = CROCKFORD.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return time + '0'.repeat(16);
}

/**
 * An id derived from a natural key: the same key always gives the same id, so that the key is unique by the record's own
 * primary key and a record is found by its natural key without a look-up. ULID-shaped (26 characters, 130 bits of SHA-256).
 */
export function derivedId(prefix: string, naturalKey: string): string {
  const digest = createHash('sha256').update(naturalKey.normalize('NFC')).digest();
  let bits = BigInt(`0x${digest.subarray(0, 17).toString('hex')}`);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** The id of what follows from another record by itself, such as the invoice of a shipment: same ULID, other prefix. */
export const sameUlid = (prefix: string, id: string): string => `${prefix}_${id.slice(id.indexOf('_') + 1)}`;

export const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('_')));

/** True for a well-formed id of the given prefix; keys are only ever built from ids that pass. */
export const isId = (prefix: string, id: unknown): id is string =>
  typeof id === 'string' &&
  id.length === prefix.length + 27 &&
  id.startsWith(`${prefix}_`) &&
  /^[0-9A-Z]{26}$/.test(id.slice(-26));
