/**
 * How records name who did something: a user, a machine client or a form by the id of its record, an automation by its name behind a
 * prefix, who operates the product by one name for all, and whoever has no record by the subject of the token. No two callers share one.
 */
const AUTOMATION = 'aut_';

/** Who operates the product, in the records of a tenant: it does not learn who that is. */
export const OPERATOR = 'operator';

export const automationSubject = (name: string): string => AUTOMATION + name;

/** The name of an automation; undefined for the subject of anybody else. */
export const automationOf = (subject: string): string | undefined =>
  subject.startsWith(AUTOMATION) ? subject.slice(AUTOMATION.length) : undefined;

const RECORD_ID = /^[a-z]+_[0-9A-Z]{26}$/;

/** True for a subject that no token may have: it would act as somebody else. */
export const isReservedSubject = (subject: string): boolean =>
  subject === OPERATOR || automationOf(subject) !== undefined || RECORD_ID.test(subject);
