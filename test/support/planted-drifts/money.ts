import { legalEntityIdOf } from '../../../shared/organization/legal-entity.model.ts';
import { credit, gone, invoice, order, type Plant, plus, series, set } from './plant.ts';

/** Credit, documents and payments. */
export const moneyPlants: readonly Plant[] = [
  {
    what: 'an order whose costs are in another currency than its legal entity',
    at: (world) => order(world, 'open'),
    change: set({ costCurrency: 'USD' }),
    finds: ['VALUATION_CURRENCY'],
    shows: () => ({ expected: 'EUR', found: 'USD' }),
  },
  {
    what: 'an order of another legal entity than its warehouse',
    at: (world) => order(world, 'waiting'),
    change: set({ legalEntityId: legalEntityIdOf('OTHER') }),
    finds: ['RECORD_MISSING', 'LEGAL_ENTITY'],
  },
  {
    what: 'a wrong unbilled amount of a customer',
    at: credit,
    change: (item) => plus('exposureMinor', 7)(plus('unbilledMinor', 7)(item)),
    finds: ['CREDIT_UNBILLED'],
  },
  {
    what: 'a wrong receivable',
    at: credit,
    change: (item) => plus('exposureMinor', -7)(plus('receivableMinor', -7)(item)),
    finds: ['CREDIT_RECEIVABLE'],
  },
  {
    what: 'an exposure that is not the sum',
    at: credit,
    change: plus('exposureMinor', 1),
    finds: ['CREDIT_EXPOSURE'],
  },
  { what: 'a customer without credit', at: credit, change: gone, finds: ['RECORD_MISSING'] },
  {
    what: 'a number that was taken without a document',
    at: () => series,
    change: plus('last', 1),
    finds: ['NUMBER_LAST'],
    shows: () => ({ recordId: 'INV-2026', expected: '2', found: '3' }),
  },
  {
    what: 'a gap',
    at: invoice,
    change: set({ sequence: 3, number: 'INV-2026-000003' }),
    finds: ['NUMBER_GAP', 'NUMBER_LAST', 'NUMBER_RECORD'],
    shows: () => ({ recordId: 'INV-2026', detail: 'number 1' }),
  },
  {
    what: 'a number that was given twice',
    at: () => ({ record: `inv_${'0'.repeat(26)}`, SK: 'INVOICE' }),
    change: (_, { ctx, made }) => ({
      ...made.invoice,
      id: `inv_${'0'.repeat(26)}`,
      GSI1PK: `T#${ctx.tenant}#INVOICE`,
      GSI1SK: `inv_${'0'.repeat(26)}`,
    }),
    finds: ['TIMELINE_MISSING', 'RECORD_MISSING', 'NUMBER_DOUBLE', 'NUMBER_RECORD'],
  },
  {
    what: 'a total that is not the sum of the lines',
    at: invoice,
    change: plus('totalMinor', 1),
    finds: ['INVOICE_TOTAL', 'CREDIT_RECEIVABLE'],
    shows: ({ made }) => ({ recordId: made.invoice.id, detail: 'total', expected: '4165', found: '4166' }),
  },
  {
    what: 'a paid amount that no payment allocates',
    at: invoice,
    change: plus('paidMinor', 10),
    finds: ['CREDIT_RECEIVABLE', 'INVOICE_PAID'],
  },
  {
    what: 'more allocated than was received',
    at: ({ made }) => ({ record: made.payment.id, SK: 'PAYMENT' }),
    change: set({ amountMinor: 1_400 }),
    finds: ['PAYMENT_ALLOCATED'],
    shows: ({ made }) => ({ recordId: made.payment.id, expected: 'at most 1400', found: '1500' }),
  },
  {
    what: 'a payment that is gone',
    at: ({ made }) => ({ record: made.payment.id, SK: 'PAYMENT' }),
    change: gone,
    finds: ['RECORD_MISSING', 'INVOICE_PAID'],
  },
];
