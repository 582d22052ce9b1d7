import type { Context } from '../platform/context.ts';

/** What a token may claim. `capture` is the public key of a web form, `automation` the product itself. */
export const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner', 'capture', 'automation'] as const;
export type Role = (typeof roles)[number];

/**
 * The one permission table, part 1: who may call which operation. Whoever is not listed is refused; `admin` is not implied.
 * Every mutation and every operation of an automation has its line; a test fails for a mutation without one.
 */
export const operations: Readonly<Record<string, readonly Role[]>> = {
  // access
  createCaptureKey: ['admin'],
  revokeCaptureKey: ['admin'],
  // customers
  createCustomer: ['admin', 'sales', 'partner'],
  upsertCustomer: ['admin', 'sales', 'partner'],
  updateCustomer: ['admin', 'sales'],
  setCreditTerms: ['admin', 'finance'],
  addContact: ['admin', 'sales', 'service'],
  updateContact: ['admin', 'sales', 'service'],
  removeContact: ['admin', 'sales'],
};

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'] as const satisfies Role[];
const all = [...staff, 'partner'] as const satisfies Role[];
const everyone = [...all, 'capture'] as const satisfies Role[];

/** Audiences that fields are shown to. */
const audiences = {
  everyone,
  all,
  staff,
  admin: ['admin'],
  commercial: ['admin', 'sales', 'finance'],
  contactData: ['admin', 'sales', 'service', 'finance'],
  cost: ['admin', 'finance'],
  stock: ['admin', 'sales', 'warehouse', 'finance'],
  service: ['admin', 'service', 'sales'],
} as const satisfies Record<string, readonly Role[]>;

type Audience = keyof typeof audiences;
type FieldTable = Readonly<Record<string, Readonly<Partial<Record<Audience, string>>>>>;

/**
 * The one permission table, part 2: who may read which field, by type. A field that is not listed is shown to nobody and
 * fails a test. Connections, edges and payloads of the types below follow the rule at the end.
 */
export const fields: FieldTable = {
  Query: {
    everyone: 'apiVersion',
    all: 'node viewer customer customerByExternalRef customers',
    admin: 'captureKeys',
  },
  Viewer: { everyone: 'tenant subject roles permissions' },
  CaptureKey: { admin: 'id version label createdAt createdBy key' },
  TimelineEntry: { all: 'id type version occurredAt actor correlationId data' },
  Money: { all: 'amountMinor currency formatted' },
  ExternalRef: { all: 'system id' },
  Address: { contactData: 'label street city region postalCode country' },
  Customer: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin kind name tier tags externalRefs timeline',
    contactData: 'email phone taxId website addresses contacts',
    commercial: 'creditLimit creditExposure creditAvailable paymentTerms',
  },
  Contact: {
    contactData: 'id version createdAt createdBy updatedAt updatedBy origin customer name email phone jobTitle role',
  },
};

/** Types that carry nothing of their own: what is inside them is checked by itself. */
export const isEnvelope = (type: string): boolean =>
  /(Connection|Edge|Payload)$/.test(type) || ['PageInfo', 'UserError', 'Mutation', 'Node'].includes(type);

const audienceOf = new Map<string, readonly Role[]>(
  Object.entries(fields).flatMap(([type, groups]) =>
    Object.entries(groups).flatMap(([audience, names]) =>
      names.split(/\s+/).map((name): [string, readonly Role[]] => [`${type}.${name}`, audiences[audience as Audience]]),
    ),
  ),
);

/** Every field of the table as `Type.field`. */
export const listedFields = (): readonly string[] => [...audienceOf.keys()];

/** True if one of the roles may read the field; false for a field that is not listed. */
export const mayRead = (held: readonly string[], type: string, field: string): boolean =>
  isEnvelope(type) ||
  field.startsWith('__') ||
  type.startsWith('__') ||
  (audienceOf.get(`${type}.${field}`)?.some((role) => held.includes(role)) ?? false);

/** What the roles add up to, in the form that a context carries. */
export function permissionsOf(held: readonly string[]): Pick<Context, 'permissions' | 'hiddenFields'> {
  const permissions = Object.entries(operations).filter(([, allowed]) => allowed.some((role) => held.includes(role)));
  const hidden = [...audienceOf].filter(([, allowed]) => !allowed.some((role) => held.includes(role)));
  return {
    permissions: new Set(permissions.map(([operation]) => operation)),
    hiddenFields: new Set(hidden.map(([field]) => field)),
  };
}
