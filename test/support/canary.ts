/** Personal data by field name: nobody could mistake one for anything else. */
export const personal: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'name legalName shortName englishName handle value interests label street city region postalCode company jobTitle message interest campaign notes outcome note description subject body text reason reference carrier trackingNumber tags source idempotencyKey taxId'
      .split(' ')
      .map((field) => [field, `Canary ${field}`]),
  ),
  postalCode: 'CANARY',
  email: 'canary.email@canary.example',
  phone: '+49 30 22667788',
  website: 'https://canary.example',
  id: 'CANARY-ID',
};

export const CANARY = /canary|2266\s?7788/i;

/** Lines that hold what they must not. */
export const leaks = (lines: readonly string[]): string[] =>
  lines.filter((line) => CANARY.test(line.replaceAll(/canary(\.test)?\.ts/g, '')));

/** Errors that carry personal data the way those of the services and libraries below do: in their fields, not in their words. */
export const tellingErrors = (): Error[] => [
  Object.assign(new Error('Transaction cancelled [ValidationError]'), {
    CancellationReasons: [{ Code: 'ValidationError', Item: { name: { S: personal.name } } }],
  }),
  Object.assign(new Error(`Invalid value for ${personal.email}`), { input: { name: personal.name } }),
  new Error('The call failed', { cause: Object.assign(new Error(`From ${personal.email}`), { body: personal.body }) }),
];

/** What Lambda writes of an error that a function ends with: its name, message and stack, and every field of its own. */
export const printedByLambda = (error: unknown): string =>
  JSON.stringify(error, (_, value: unknown) =>
    value instanceof Error
      ? { ...value, errorType: value.name, errorMessage: value.message, stack: value.stack }
      : value,
  );
