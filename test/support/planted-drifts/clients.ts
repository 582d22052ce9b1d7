import { MAIN_BRANCH_ID } from '../../../shared/organization/branch.model.ts';
import { aUser } from '../a-user.ts';
import { gone, type Plant, plus, rowOf, set } from './plant.ts';

const NOTHING = `ord_${'0'.repeat(26)}`;

/** Machine clients and the lists of what they made. */
export const clientsPlants: readonly Plant[] = [
  {
    what: 'a machine client that was changed without event',
    at: ({ client }) => ({ record: client.id, SK: 'APICLIENT' }),
    change: plus('version', 1),
    finds: ['TIMELINE_MISSING'],
    shows: ({ client }) => ({ recordId: client.id, found: 'none of 2' }),
  },
  {
    what: 'a machine client of which the only event is gone',
    at: (world) => rowOf(world, world.client.id, 'EVENT#'),
    change: gone,
    finds: ['TIMELINE_MISSING'],
    shows: ({ client }) => ({ recordId: client.id, expected: 'at least one event' }),
  },
  {
    what: 'a machine client of a customer that does not exist',
    at: ({ client }) => ({ record: client.id, SK: 'APICLIENT' }),
    change: set({ customerIds: [`cus_${'0'.repeat(26)}`] }),
    finds: ['RECORD_MISSING'],
    shows: ({ client }) => ({ recordId: client.id, expected: `customer cus_${'0'.repeat(26)}` }),
  },
  {
    what: 'a record listed as made by a machine client that does not exist',
    at: ({ client }) => ({ record: `SCOPE#${client.id}`, SK: 'ORDER#0' }),
    change: () => ({ id: NOTHING }),
    finds: ['RECORD_MISSING'],
    shows: ({ client }) => ({ recordId: client.id, expected: `${NOTHING}, listed as of it` }),
  },
  {
    what: 'a lead that its owner does not list',
    at: async ({ ctx, made }) => ({ record: `SCOPE#${await aUser(ctx, 'ann')}`, SK: `LEAD#${made.lead.id}` }),
    change: gone,
    finds: ['RECORD_MISSING'],
    shows: ({ made }) => ({ recordId: made.lead.id }),
  },
  {
    what: 'a customer that its branch does not list',
    at: (world) => rowOf(world, `SCOPE#${MAIN_BRANCH_ID}`, 'CUSTOMER#'),
    change: gone,
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'an order that the list of its branch does not show',
    at: (world) => rowOf(world, `SCOPE#${MAIN_BRANCH_ID}`, 'ORDER#'),
    change: gone,
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'an invoice that the list of its branch does not show',
    at: (world) => rowOf(world, `SCOPE#${MAIN_BRANCH_ID}`, 'INVOICE#'),
    change: gone,
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'a lead that the list of its branch does not show',
    at: (world) => rowOf(world, `SCOPE#${MAIN_BRANCH_ID}`, 'LEAD#'),
    change: gone,
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'a case that the list of its branch does not show',
    at: (world) => rowOf(world, `SCOPE#${MAIN_BRANCH_ID}`, 'CASE#'),
    change: gone,
    finds: ['RECORD_MISSING'],
  },
  {
    what: 'a record of somebody else listed as made by a machine client',
    at: ({ client }) => ({ record: `SCOPE#${client.id}`, SK: 'ORDER#0' }),
    change: (_, { made }) => ({ id: made.open.id }),
    finds: ['RECORD_MISSING'],
    shows: ({ client, made }) => ({ recordId: client.id, expected: `${made.open.id}, listed as of it` }),
  },
];
