import type { TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import type { Notice } from '../../infra/local/notices.ts';
import { startStack } from '../../infra/local/stack.ts';
import { printTable, say } from './report.ts';

const CLIENTS = 8;
const SKUS = 40;
/** Of one unit each, shipped one after the other. */
const PARTS = 10;

export interface InvoiceRow {
  readonly shipments: number;
  readonly shippedPerMinute: number;
  readonly invoicedPerMinute: number;
  /** From the last shipment to the last invoice, with all that follows from it. */
  readonly drainSeconds: number;
  readonly transactions: number;
  readonly retries: number;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Counts the transactions that post invoices, and the invoices, at the product's one client. */
async function watchPosting(): Promise<{ transactions: number; invoices: number }> {
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  const seen = { transactions: 0, invoices: 0 };
  dynamoClient.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        if (commandName !== 'TransactWriteItemsCommand') return result;
        const { TransactItems = [] } = args.input as TransactWriteItemsCommandInput;
        const posted = TransactItems.filter(({ Put }) => Put?.Item?.SK?.S === 'INVOICE').length;
        seen.invoices += posted;
        if (posted > 0) seen.transactions += 1;
        return result;
      },
    { step: 'initialize', name: 'watch-posting' },
  );
  return seen;
}

/** Ships so many parts of orders as fast as eight clients can, on the local stack, and has them invoiced meanwhile. */
export async function measureInvoices(shipments: number): Promise<{ rows: InvoiceRow; faults: string[] }> {
  const notices: Notice[] = [];
  const stack = await startStack({ notify: (notice) => notices.push(notice) });
  try {
    const { aContext, as } = await import('../support/a-context.ts');
    const { aConfirmedOrder, aCustomer, aProduct, aWarehouse, units } = await import('../support/a-sale.ts');
    const { shipOrder } = await import('../../shared/orders/order.ship.actions.ts');
    const { onFreshState } = await import('../../shared/platform/conflict.ts');
    const ctx = aContext({ tenant: 'bench', now: new Date().toISOString() });
    await aWarehouse(ctx);
    for (const sku of range(SKUS)) await aProduct(as(ctx, {}), `P-${sku}`, shipments);
    const customers = await Promise.all(range(CLIENTS).map(() => aCustomer(as(ctx, {}))));
    const orders: string[] = [];
    for (const index of range(Math.ceil(shipments / PARTS))) {
      const lines = [{ sku: `P-${index % SKUS}`, quantity: units(PARTS) }];
      const customer = customers[index % CLIENTS];
      if (customer) orders.push((await aConfirmedOrder(as(ctx, {}), customer, 0, { lines })).id);
    }
    await stack.idle();
    const posted = await watchPosting();
    const started = performance.now();
    const client = async () => {
      for (let orderId = orders.shift(); orderId !== undefined; orderId = orders.shift()) {
        const id = orderId;
        for (const _ of range(PARTS)) {
          const own = as(ctx, {});
          await onFreshState(own, () => shipOrder(own, { orderId: id, lines: [{ lineNo: 1, quantity: units(1) }] }));
        }
      }
    };
    await Promise.all(range(CLIENTS).map(client));
    const shipped = performance.now();
    await stack.idle();
    const drained = performance.now();
    const retries = notices.filter((notice) => notice.kind === 'retry').length;
    const perMinute = (until: number) => Math.round((shipments * 60_000) / (until - started));
    const rows: InvoiceRow = {
      shipments,
      shippedPerMinute: perMinute(shipped),
      invoicedPerMinute: perMinute(drained),
      drainSeconds: Math.round((drained - shipped) / 100) / 10,
      transactions: posted.transactions,
      retries,
    };
    printTable(Object.keys(rows), [Object.values(rows)]);
    say('');
    const deadLetters = stack.deadLetters().length;
    const faults = [
      ...(posted.invoices === shipments ? [] : [`${posted.invoices} invoices of ${shipments} shipments`]),
      ...(retries > 0 ? [`${retries} messages had to come again`] : []),
      ...(deadLetters > 0 ? [`${deadLetters} dead letters`] : []),
    ];
    return { rows, faults };
  } finally {
    await stack.stop();
  }
}
