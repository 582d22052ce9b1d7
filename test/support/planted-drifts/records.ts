import { productIdOf } from '../../../shared/products/product.model.ts';
import { a1, b1, gone, openCase, order, type Plant, plus, rowOf, set } from './plant.ts';

/** Records of any kind: identities and timelines. */
export const recordsPlants: readonly Plant[] = [
  {
    what: 'an external id that leads elsewhere',
    at: () => ({ record: 'REF#prd#northwind#1', SK: 'REF' }),
    change: () => ({ recordId: b1 }),
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: a1, detail: 'northwind', expected: a1, found: b1 }),
  },
  {
    what: 'a GTIN that leads elsewhere',
    at: () => ({ record: 'GTIN#04006381333931', SK: 'GTIN' }),
    change: set({ productId: b1 }),
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: productIdOf('C-1'), detail: 'gtin', found: b1 }),
  },
  {
    what: 'a SKU that leads to another product',
    at: () => ({ record: productIdOf('C-2'), SK: 'PRODUCT' }),
    change: set({ aliasOf: b1 }),
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: productIdOf('C-1'), detail: 'C-2', found: b1 }),
  },
  {
    what: 'a variant that does not stand among those of its product',
    at: () => ({ record: productIdOf('E'), SK: 'VARIANT#S' }),
    change: gone,
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: productIdOf('E-S'), detail: 'variant', found: 'no record' }),
  },
  {
    what: 'a product that is no variant and stands among those of another one',
    at: () => ({ record: productIdOf('E-L'), SK: 'PRODUCT' }),
    change: set({ variantOf: null }),
    finds: ['EXTERNAL_REF'],
    shows: () => ({ recordId: productIdOf('E'), detail: `variant ${productIdOf('E-L')}`, found: 'no variant' }),
  },
  {
    what: 'a variant of a value that its product does not have',
    at: () => ({ record: productIdOf('E'), SK: 'PRODUCT' }),
    change: set({ options: [{ code: 'SIZE', name: 'Size', values: [{ code: 'S', name: 'S' }] }] }),
    finds: ['RECORD_MISSING'],
    shows: () => ({ recordId: productIdOf('E-L'), expected: 'value L of the option SIZE' }),
  },
  {
    what: 'a part number that leads nowhere',
    at: ({ made }) => ({ record: made.customer.id, SK: 'PARTNUMBER#our-1' }),
    change: gone,
    finds: ['EXTERNAL_REF'],
    shows: ({ made }) => ({
      recordId: made.customer.id,
      detail: `part number of ${productIdOf('C-1')}`,
      found: 'none',
    }),
  },
  {
    what: 'a part number that was taken away',
    at: ({ made }) => ({ record: made.customer.id, SK: `PART#${productIdOf('C-1')}` }),
    change: set({ partNumber: null }),
    finds: ['EXTERNAL_REF'],
    shows: ({ made }) => ({
      recordId: made.customer.id,
      detail: `part number of ${productIdOf('C-1')}`,
      expected: 'none',
    }),
  },
  {
    what: 'a number that two records have',
    at: ({ made }) => ({ record: made.lead.id, SK: 'LEAD' }),
    change: (item, { made }) => ({ ...item, number: made.merged.number }),
    finds: ['NUMBER_RECORD'],
    shows: ({ made }) => ({ recordId: made.lead.id, expected: made.lead.id, found: made.merged.id }),
  },
  {
    what: 'a series whose blocks begin again',
    at: () => ({ record: 'NUMBERS#CS-2026', SK: 'NUMBERS' }),
    change: set({ last: 1 }),
    finds: ['NUMBER_RECORD', 'NUMBER_RECORD', 'NUMBER_RECORD'],
  },
  {
    what: 'a record of which all events are gone',
    at: (world) => rowOf(world, world.made.warehouse.id, 'EVENT#'),
    change: gone,
    finds: ['TIMELINE_MISSING'],
  },
  {
    what: 'a change without event',
    at: (world) => rowOf(world, world.made.payment.id, 'EVENT#', ({ type }) => type === 'payment.allocated'),
    change: gone,
    finds: ['TIMELINE_MISSING'],
    shows: ({ made }) => ({ recordId: made.payment.id, expected: 'an event of every version', found: 'none of 2' }),
  },
  {
    what: 'an event of a version that the record never had',
    at: openCase,
    change: plus('version', -1),
    finds: ['TIMELINE_AHEAD'],
  },
  {
    what: 'a settings table that was written without event',
    at: () => ({ record: 'settings.case-routing', SK: 'SETTINGS' }),
    change: plus('version', 1),
    finds: ['TIMELINE_MISSING'],
  },
  {
    what: 'a contact that a customer lists otherwise than it is',
    at: (world) => rowOf(world, world.made.customer.id, 'CONTACT#'),
    change: plus('version', 1),
    finds: ['CONTACT_LINK'],
  },
  {
    what: 'a contact that its customer does not list',
    at: (world) => rowOf(world, world.made.customer.id, 'CONTACT#'),
    change: gone,
    finds: ['CONTACT_LINK'],
  },
  {
    what: 'a contact that a customer lists and that is gone',
    at: async (world) => {
      const { SK } = await rowOf(world, world.made.customer.id, 'CONTACT#');
      return { record: SK.slice('CONTACT#'.length), SK: 'CONTACT' };
    },
    change: gone,
    finds: ['CONTACT_LINK', 'CONTACT_LINK'],
  },
  {
    what: 'an activity that a record lists otherwise than it is',
    at: (world) => rowOf(world, world.made.customer.id, 'ACTIVITY#'),
    change: set({ subject: 'Something else' }),
    finds: ['RELATED_LIST'],
    shows: ({ made }) => ({ detail: made.customer.id, expected: 'as it is', found: 'otherwise' }),
  },
  {
    what: 'an activity that a record does not list',
    at: (world) => rowOf(world, world.made.lead.id, 'ACTIVITY#', ({ kind }) => kind === 'CALL'),
    change: gone,
    finds: ['RELATED_LIST'],
    shows: ({ made }) => ({ detail: made.lead.id, found: 'none' }),
  },
  {
    what: 'an activity that two records list and that is gone',
    at: async (world) => {
      const { SK } = await rowOf(world, world.made.customer.id, 'ACTIVITY#');
      return { record: SK.slice(SK.lastIndexOf('#') + 1), SK: 'ACTIVITY' };
    },
    change: gone,
    finds: ['RELATED_LIST', 'RELATED_LIST'],
  },
  {
    what: 'a task that a record lists as it was',
    at: (world) => rowOf(world, world.made.customer.id, 'TASK#'),
    change: set({ status: 'OPEN' }),
    finds: ['RELATED_LIST'],
    shows: ({ made }) => ({ detail: made.customer.id, found: 'otherwise' }),
  },
  {
    what: 'a file of a record that is gone',
    at: ({ made }) => ({ record: made.attachment.id, SK: 'ATTACHMENT' }),
    change: set({ recordId: `cus_${'0'.repeat(26)}` }),
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'a file that never came and is not forgotten',
    at: ({ made }) => ({ record: made.attachment.id, SK: 'ATTACHMENT' }),
    change: set({ status: 'PENDING', updatedAt: '2026-11-01T10:00:00.000Z' }),
    finds: ['ATTACHMENT_UNDECIDED'],
    shows: () => ({ expected: 'AVAILABLE or REJECTED', found: 'PENDING' }),
  },
  {
    what: 'a file that its scanner has forgotten',
    at: ({ made }) => ({ record: made.attachment.id, SK: 'ATTACHMENT' }),
    change: set({ status: 'SCANNING', updatedAt: '2026-11-19T10:00:00.000Z' }),
    finds: ['ATTACHMENT_UNDECIDED'],
  },
  {
    what: 'a customer that is archived and may order',
    at: ({ made }) => ({ record: made.customer.id, SK: 'CUSTOMER' }),
    change: set({ archivedAt: '2026-11-21T10:00:00.000Z' }),
    finds: ['CUSTOMER_ARCHIVED'],
  },
  {
    what: 'an e-mail address that leads to no customer',
    at: () => ({ record: 'CUSTOMERKEY#email#tea@alfreds.example', SK: 'CUSTOMERKEY' }),
    change: gone,
    finds: ['CUSTOMER_MARKER'],
    shows: () => ({ detail: 'email', expected: 'true', found: 'false' }),
  },
  {
    what: 'an e-mail address that leads to a customer with another',
    at: () => ({ record: 'CUSTOMERKEY#email#tea@alfreds.example', SK: 'CUSTOMERKEY' }),
    change: (item, { made }) => ({ ...item, holders: new Set([...(item.holders as Set<string>), made.customer.id]) }),
    finds: ['CUSTOMER_MARKER'],
    shows: ({ made }) => ({ detail: 'email', found: made.customer.id }),
  },
  {
    what: 'a domain that does not lead to its customer',
    at: (world) => rowOf(world, 'CUSTOMERKEY#domain#alfreds.example', 'CUSTOMERKEY#'),
    change: gone,
    finds: ['CUSTOMER_MARKER'],
    shows: () => ({ detail: 'domain', expected: 'true', found: 'false' }),
  },
  {
    what: 'a customer that is its own parent',
    at: ({ made }) => ({ record: made.customer.id, SK: 'CUSTOMER' }),
    change: (item) => ({ ...item, parentId: item.id }),
    // And so does the one below it.
    finds: ['CUSTOMER_GROUP', 'CUSTOMER_GROUP'],
  },
  {
    what: 'a customer below one that does not exist',
    at: ({ made }) => ({ record: made.customer.id, SK: 'CUSTOMER' }),
    change: set({ parentId: `cus_${'0'.repeat(26)}` }),
    finds: ['RECORD_MISSING'],
    shows: ({ made }) => ({ recordId: made.customer.id, expected: `customer cus_${'0'.repeat(26)}` }),
  },
  {
    what: 'an order that cannot be read',
    at: (world) => order(world, 'held'),
    change: set({ status: 7 }),
    finds: ['RECORD_UNREADABLE', 'RECORD_UNREADABLE', 'STOCK_RESERVED'],
    shows: ({ made }) => ({ recordId: made.held.id, found: 'status: invalid_type' }),
  },
];
