import type { CreditProfile } from '../customers/customer.model.ts';
import { type Invoice, instalmentsOf, invoiceNumber } from '../invoices/invoice.model.ts';
import { allocatedMinor, type Payment } from '../invoices/payment.model.ts';
import type { LineSums, Order, OrderHead, OrderLine, Shipment } from '../orders/order.model.ts';
import { backordered, sumsOf, sumsOfLines, unbilledOf } from '../orders/order-lines.model.ts';
import { isEnded, isPending } from '../orders/order-reservation.model.ts';
import { type Drift, driftIf, driftUnless, sumOf } from './drift.model.ts';

type NumberedLine = { readonly lineNo: number; readonly quantity: number };

const lineSum = <L extends NumberedLine>(
  documents: readonly { readonly lines: readonly L[] }[],
  lineNo: number,
  amountOf: (line: L) => number = ({ quantity }) => quantity,
): number =>
  sumOf(documents, ({ lines }) =>
    sumOf(
      lines.filter((line) => line.lineNo === lineNo),
      amountOf,
    ),
  );

function lineDrifts(
  order: Order,
  line: OrderLine,
  shipments: readonly Shipment[],
  invoices: readonly Invoice[],
): Drift[] {
  const place = { recordId: order.id, detail: `line ${line.lineNo}` };
  const taken = line.reserved + line.shipped;
  const wanted = line.ordered - line.cancelled;
  return [
    ...driftIf(
      taken > wanted,
      'LINE_COUNTERS',
      place,
      `at most ${wanted} reserved and shipped`,
      `${line.reserved} and ${line.shipped}`,
    ),
    ...driftIf(
      isEnded(order) && order.pendingFrom == null && taken <= wanted && line.shipped < wanted,
      'LINE_COUNTERS',
      place,
      `nothing open, as the order is ${order.status}`,
      `${line.reserved} reserved, ${backordered(line)} waiting`,
    ),
    ...driftUnless('LINE_SHIPPED', place, lineSum(shipments, line.lineNo), line.shipped),
    ...driftUnless(
      'LINE_COST',
      place,
      lineSum(shipments, line.lineNo, ({ costMinor }) => costMinor),
      line.costMinor,
    ),
    ...(line.components
      ? driftUnless(
          'LINE_COST',
          { ...place, detail: `components of line ${line.lineNo}` },
          sumOf(line.components, ({ costMinor }) => costMinor),
          line.costMinor,
        )
      : []),
    ...driftUnless('LINE_INVOICED', place, lineSum(invoices, line.lineNo), line.invoiced),
    ...driftIf(
      line.invoiced > line.shipped,
      'LINE_INVOICED',
      place,
      `at most ${line.shipped} as shipped`,
      `${line.invoiced}`,
    ),
  ];
}

/** What the documents and queues of an order say. `queued` is by line, in their order. */
export interface OrderBooks {
  readonly shipments: readonly Shipment[];
  readonly invoices: readonly Invoice[];
  readonly queued: readonly (number | undefined)[];
  readonly waitsForCredit: boolean;
}

/** Line counters against shipments and invoices, queues against what waits, and the unbilled amount. */
export function orderDrifts(order: Order, { shipments, invoices, queued, waitsForCredit }: OrderBooks): Drift[] {
  const place = { recordId: order.id };
  const held = order.holds.includes('CREDIT');
  const counts = order.status !== 'CANCELLED' && !held;
  return [
    ...order.lines.flatMap((line) => lineDrifts(order, line, shipments, invoices)),
    ...order.lines.flatMap((line, index) =>
      driftUnless(
        'BACKORDER_QUEUE',
        { ...place, detail: `line ${line.lineNo}` },
        isPending(order, index, line) ? 0 : Math.max(0, backordered(line)),
        queued[index] ?? 0,
      ),
    ),
    ...driftUnless('CREDIT_QUEUE', place, held, waitsForCredit),
    ...driftUnless('ORDER_UNBILLED', place, counts ? unbilledOf(order) : 0, order.unbilledMinor),
  ];
}

/** What the head of an order says of its lines against them, and the blocks that it names against those that there are. */
export function linesDrifts(head: OrderHead, { id, lines }: Order, blocks: number): Drift[] {
  const [told, counted] = [sumsOf(head), sumsOfLines(lines)];
  return [
    ...(Object.keys(counted) as (keyof LineSums)[]).flatMap((name) =>
      driftUnless('ORDER_LINES', { recordId: id, detail: name }, counted[name], told[name]),
    ),
    ...driftUnless('ORDER_LINES', { recordId: id, detail: 'blocks' }, head.lineBlocks?.length ?? 0, blocks),
  ];
}

/** The customer's credit against the sums of the customer's documents. */
export const creditDrifts = (
  credit: CreditProfile,
  documents: { readonly unbilledMinor: number; readonly openMinor: number },
): Drift[] => {
  const place = { recordId: credit.customerId };
  return [
    ...driftUnless('CREDIT_UNBILLED', place, documents.unbilledMinor, credit.unbilledMinor),
    ...driftUnless('CREDIT_RECEIVABLE', place, documents.openMinor, credit.receivableMinor),
    ...driftUnless('CREDIT_EXPOSURE', place, credit.unbilledMinor + credit.receivableMinor, credit.exposureMinor),
  ];
};

/** Lines and freight against the totals, and the number against its year and place in the series. */
export function invoiceDrifts(invoice: Invoice): Drift[] {
  const place = { recordId: invoice.id };
  const net = sumOf(invoice.lines, ({ netMinor }) => netMinor) + invoice.freightMinor;
  const tax = sumOf(invoice.lines, ({ taxMinor }) => taxMinor) + invoice.freightTaxMinor;
  return [
    ...driftUnless('INVOICE_TOTAL', { ...place, detail: 'net' }, net, invoice.netMinor),
    ...driftUnless('INVOICE_TOTAL', { ...place, detail: 'tax' }, tax, invoice.taxMinor),
    ...driftUnless('INVOICE_TOTAL', { ...place, detail: 'total' }, net + tax, invoice.totalMinor),
    ...driftUnless(
      'INVOICE_TOTAL',
      { ...place, detail: 'instalments' },
      invoice.totalMinor,
      sumOf(instalmentsOf(invoice), ({ amountMinor }) => amountMinor),
    ),
    ...driftIf(
      !`-${invoice.number}`.endsWith(`-${invoiceNumber(invoice.fiscalYear, invoice.sequence)}`),
      'NUMBER_LAST',
      { ...place, detail: 'number' },
      invoiceNumber(invoice.fiscalYear, invoice.sequence),
      invoice.number,
    ),
    ...driftIf(
      invoice.paidMinor > invoice.totalMinor,
      'INVOICE_PAID',
      place,
      `at most ${invoice.totalMinor}`,
      `${invoice.paidMinor}`,
    ),
  ];
}

export const paidDrifts = (invoice: Pick<Invoice, 'id' | 'paidMinor'>, allocations: number): Drift[] =>
  driftUnless('INVOICE_PAID', { recordId: invoice.id }, allocations, invoice.paidMinor);

export const paymentDrifts = (payment: Payment): Drift[] => {
  const allocated = allocatedMinor(payment);
  return driftIf(
    allocated > payment.amountMinor,
    'PAYMENT_ALLOCATED',
    { recordId: payment.id },
    `at most ${payment.amountMinor}`,
    `${allocated}`,
  );
};

const WORD = 32;

/** Seen numbers as JSON. */
export interface SeenState {
  readonly bits: string;
  readonly doubles: readonly number[];
  readonly highest: number;
}

/** Which numbers of a series were seen: one bit a number, so that millions of invoices fit. */
export class SeenNumbers {
  #words: Uint32Array;
  #doubles: number[];
  #highest: number;

  constructor({ bits, doubles, highest }: SeenState = { bits: '', doubles: [], highest: 0 }) {
    const bytes = Buffer.from(bits, 'base64');
    this.#words = new Uint32Array(Math.max(64, bytes.length / Uint32Array.BYTES_PER_ELEMENT));
    new Uint8Array(this.#words.buffer).set(bytes);
    this.#doubles = [...doubles];
    this.#highest = highest;
  }

  get state(): SeenState {
    const words = this.#words.subarray(0, Math.floor(this.#highest / WORD) + 1);
    const bits = Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64');
    return { bits, doubles: this.#doubles, highest: this.#highest };
  }

  see(number: number): void {
    const word = Math.floor(number / WORD);
    if (word >= this.#words.length) {
      const larger = new Uint32Array(2 * word);
      larger.set(this.#words);
      this.#words = larger;
    }
    if (this.has(number)) this.#doubles.push(number);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (number % WORD));
    this.#highest = Math.max(this.#highest, number);
  }

  has(number: number): boolean {
    return (((this.#words[Math.floor(number / WORD)] ?? 0) >>> (number % WORD)) & 1) === 1;
  }

  get doubles(): readonly number[] {
    return this.#doubles;
  }

  get highest(): number {
    return this.#highest;
  }
}

/** Missing numbers that are named one by one. */
const NAMED_GAPS = 20;

/** A series is 1 to its last number, each once. */
export function seriesDrifts(series: string, seen: SeenNumbers, last: number): Drift[] {
  const gaps: number[] = [];
  for (let number = 1; number <= seen.highest && gaps.length < NAMED_GAPS; number += 1)
    if (!seen.has(number)) gaps.push(number);
  const at = (number: number) => ({ recordId: series, detail: `number ${number}` });
  return [
    ...gaps.flatMap((number) => driftIf(true, 'NUMBER_GAP', at(number), 'one invoice', 'none')),
    ...seen.doubles
      .slice(0, NAMED_GAPS)
      .flatMap((number) => driftIf(true, 'NUMBER_DOUBLE', at(number), 'one invoice', 'two')),
    ...driftUnless('NUMBER_LAST', { recordId: series }, seen.highest, last),
  ];
}
