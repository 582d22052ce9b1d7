import * as z from 'zod/mini';
import { withCode } from '../platform/errors.ts';
import { shareMinor, WHOLE } from '../platform/money.ts';

const days = z.int().check(z.minimum(0), z.maximum(730));
const months = z.int().check(z.minimum(0), z.maximum(24));
/** In millionths of a percent of the total. */
const share = z.int().check(z.minimum(1), z.maximum(WHOLE));

const MAX_INSTALMENTS = 36;
const LAST_OF_SHORTEST_MONTH = 28;

/** What payment terms say. Where there are instalments, they say when each is due. */
export const PaymentTerms = z
  .object({
    days: z.nullish(days),
    months: z.nullish(months),
    /** Count from the end of the month of issue. */
    fromMonthEnd: z.nullish(z.boolean()),
    /** What is issued later than this day of a month counts as of the next one. */
    cutOffDay: z.nullish(z.int().check(z.minimum(1), z.maximum(LAST_OF_SHORTEST_MONTH))),
    /** Due on the day of issue. */
    deposit: z.nullish(share),
    /** They and the deposit are the whole. */
    instalments: z.nullish(
      z
        .array(z.object({ share, days: z.nullish(days), months: z.nullish(months) }))
        .check(z.minLength(1), z.maxLength(MAX_INSTALMENTS)),
    ),
    /** What is left off when the whole is paid so many days after the day of issue. */
    cashDiscount: z.nullish(z.object({ rate: share, days })),
  })
  .check(
    z.superRefine((terms, check) => {
      const fault = (path: string, said: ReturnType<typeof withCode>) =>
        check.addIssue({ code: 'custom', path: [path], ...said });
      const { instalments, deposit } = terms;
      if (terms.cutOffDay != null && !terms.fromMonthEnd)
        fault('cutOffDay', withCode('VALIDATION', 'A cut-off day needs terms that count from the end of the month.'));
      if (instalments && (terms.days || terms.months))
        fault('days', withCode('VALIDATION', 'Instalments say themselves when they are due.'));
      const whole = (deposit ?? 0) + (instalments ?? []).reduce((sum, part) => sum + part.share, 0);
      if (instalments && whole !== WHOLE)
        fault('instalments', withCode('VALIDATION', 'Deposit and instalments are 100 % together.'));
    }),
  );
export type PaymentTerms = z.infer<typeof PaymentTerms>;

/** The last day of a month that is counted from the first of its year. */
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/**
 * The day on which something issued on a day falls due. Months come first and end where the month does: 31 January and a month is the last of
 * February. Counted from the end of a month, months end at ends of months; what was issued after the cut-off day is of the next month.
 */
export function dueDay(
  issuedOn: string,
  terms: Pick<PaymentTerms, 'days' | 'months' | 'fromMonthEnd' | 'cutOffDay'>,
): string {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const isLate = terms.fromMonthEnd && terms.cutOffDay != null && day > terms.cutOffDay;
  const target = month - 1 + (isLate ? 1 : 0) + (terms.months ?? 0);
  const last = lastOf(year, target);
  return dayText(year, target, (terms.fromMonthEnd ? last : Math.min(day, last)) + (terms.days ?? 0));
}

/** A part of a document's total, and the day on which it falls due. */
export const Instalment = z.object({ dueOn: z.string(), amountMinor: z.number() });
export type Instalment = z.infer<typeof Instalment>;

/**
 * The parts of a total, the earliest first; they add up to it. Each ends where the shares up to it end, rounded half away from zero, so that no
 * part is off by more than a minor unit.
 */
export function instalmentsOf(issuedOn: string, totalMinor: number, terms: PaymentTerms): Instalment[] {
  const { deposit, instalments } = terms;
  const parts = [
    ...(deposit == null ? [] : [{ dueOn: issuedOn, share: deposit }]),
    ...(instalments?.map((part) => ({
      dueOn: dueDay(issuedOn, { ...terms, days: part.days, months: part.months }),
      share: part.share,
    })) ?? [{ dueOn: dueDay(issuedOn, terms), share: WHOLE - (deposit ?? 0) }]),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  let upTo = 0;
  const amounts = parts.map(({ dueOn, share: own }) => {
    const before = shareMinor(totalMinor, upTo, WHOLE);
    upTo += own;
    return { dueOn, amountMinor: shareMinor(totalMinor, upTo, WHOLE) - before };
  });
  const owed = amounts.filter(({ amountMinor }) => amountMinor !== 0);
  return owed.length > 0 ? owed : amounts.slice(-1);
}

/** Until when the whole may be paid with something left off, and how much that is. */
export const CashDiscount = z.object({ until: z.string(), amountMinor: z.number() });
export type CashDiscount = z.infer<typeof CashDiscount>;

export const cashDiscountOf = (
  issuedOn: string,
  totalMinor: number,
  { cashDiscount }: PaymentTerms,
): CashDiscount | undefined =>
  cashDiscount
    ? {
        until: dueDay(issuedOn, { days: cashDiscount.days }),
        amountMinor: shareMinor(totalMinor, cashDiscount.rate, WHOLE),
      }
    : undefined;
