import { domainToASCII, domainToUnicode } from 'node:url';
import * as z from 'zod/mini';
import { inputFaults } from './input-faults.ts';

/** What RFC 5322 takes in a name before the @ without quotes, and every visible sign of other scripts (RFC 6531). */
const NAME_PART = /^[\w!#$%&'*+/=?^`{|}~\u{a1}-\u{10ffff}-]+$/u;
const UNSEEN = /[\p{C}\p{Z}]/u;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;
const MAX_EMAIL_LENGTH = 254;
const MAX_NAME_BYTES = 64;

/** The e-mail address with its domain in small letters of its own script; undefined for what is none. */
export function emailOf(given: string): string | undefined {
  const text = given.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const name = text.slice(0, Math.max(at, 0));
  const domain = domainToASCII(text.slice(at + 1));
  const isName =
    Buffer.byteLength(name) <= MAX_NAME_BYTES &&
    !UNSEEN.test(name) &&
    name.split('.').every((part) => NAME_PART.test(part));
  if (at < 1 || !isName || !DOMAIN.test(domain)) return undefined;
  const email = `${name}@${domainToUnicode(domain)}`;
  return Math.max(email.length, name.length + 1 + domain.length) <= MAX_EMAIL_LENGTH ? email : undefined;
}

/** Calling codes that are assigned (ITU-T E.164); a test holds them to those of a library. */
const CALLING_CODE =
  /^(?:1|7|2(?:0|7|1[1-368]|[2346]\d|5[0-8]|9[01789])|3(?:[0-469]|5\d|7[0-8]|8[0-35-79])|4(?:[013-9]|2[0-3])|5(?:[1-8]|0\d|9\d)|6(?:[0-6]|7[0-9]|8\d|9[0-2])|8(?:[1246]|00|08|5[02-6]|7\d|8[0-368])|9(?:[0-58]|6[0-8]|7[0-9]|9[2-68]))/;
const PHONE = /^(\+?)(?=[\d(])([\d\s()/.\u2010-\u2015-]+?)(?:\s*(?:ext\.?|x|#|;ext=)\s*\d{1,7})?$/iu;
/** Digits of a number: E.164 has at most 15. */
const DIGITS = { least: 3, leastWithCode: 7, most: 15 };

/**
 * The phone number as it was given, without blanks around it; undefined for one that cannot be dialled: other signs than numbers are
 * written with, too few or too many digits, or after a + a calling code that nobody has. A national number is not known to exist or not.
 */
export function phoneOf(given: string): string | undefined {
  const text = given.trim().normalize('NFC');
  const [, plus, written = ''] = PHONE.exec(text) ?? [];
  const digits = written.replaceAll(/\D/g, '');
  const isLong = digits.length >= (plus ? DIGITS.leastWithCode : DIGITS.least) && digits.length <= DIGITS.most;
  return isLong && (!plus || CALLING_CODE.test(digits)) ? text : undefined;
}

/** The address of a page on the web as it was given; undefined for other schemes, for one with a password, and for what is none. */
export function webAddressOf(given: string): string | undefined {
  const text = given.trim().normalize('NFC');
  if (!/^https?:\/\/[^\s/]/i.test(text) || UNSEEN.test(text)) return undefined;
  try {
    const { hostname, username, password } = new URL(text);
    return hostname !== '' && username === '' && password === '' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** A text that one of the functions above reads. Stored ones are read as they are. */
const written = (maximum: number, read: (given: string) => string | undefined, text: string) =>
  z.string().check(
    z.trim(),
    z.maxLength(maximum),
    z.refine((given) => read(given) !== undefined, { params: { code: 'VALIDATION', text } }),
  );

export const EmailAddress = written(MAX_EMAIL_LENGTH, emailOf, inputFaults.notAnEmail);
export const PhoneNumber = written(40, phoneOf, inputFaults.notAPhoneNumber);
export const WebAddress = written(300, webAddressOf, inputFaults.notAUrl);
