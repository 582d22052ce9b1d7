import type { SQSHandler } from 'aws-lambda';
import { partitionOf } from '../../shared/platform/context.ts';
import { EventEnvelope } from '../../shared/platform/events.ts';
import { aContext } from '../support/a-context.ts';
import { deliver } from '../support/deliveries.ts';
import { type Id, type Recorder, selectionLike } from './recorder.ts';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const skuOf = (index: number): string => `P-${String(index).padStart(3, '0')}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const linesOf = (count: number, quantity = 1) => range(count).map((index) => ({ sku: skuOf(index), quantity }));

const MAX_ORDER_LINES = 90;
const RECEIPT_LINES = 20;
const address = { street: 'Obere Str. 57', city: 'Berlin', postalCode: '12209', country: 'DE' };

/** Events of a record, newest first. */
async function eventsOf({ tenant }: Recorder, recordId: string): Promise<EventEnvelope[]> {
  const { table } = aContext({ tenant });
  const items = await table.queryAll({ partition: partitionOf({ tenant }, recordId), beginsWith: 'EVENT#' });
  return items.map((item) => EventEnvelope.parse(item));
}

/** Gives the newest event of a record to an automation, recorded; then again, as the queue may. */
async function automation(recorder: Recorder, name: string, recordId: string, type: string, label = ''): Promise<void> {
  const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: SQSHandler };
  const event = (await eventsOf(recorder, recordId)).find((candidate) => candidate.type === type);
  if (!event) throw new Error(`${name}: there is no ${type} event`);
  const once = async () => {
    if ((await deliver(handler, [event])).length > 0) throw new Error(`${name} failed`);
  };
  const title = `${name}${label && `, ${label}`}`;
  await recorder.record(title, once);
  await recorder.record(`${title}, delivered again`, once);
}

/** Every operation of the API and every automation that reacts to an event, in the order of a small company's first day. */
export async function recordOperations(recorder: Recorder, { withIntegrityCheck = true } = {}): Promise<void> {
  const { main } = await foundTheCompany(recorder);
  const customer = await meetCustomers(recorder);
  await winLeads(recorder);
  const { order, invoiceId } = await sell(recorder, customer);
  await serve(recorder, customer);
  await lookUp(recorder, { customer, order, invoiceId, warehouse: main });
  if (!withIntegrityCheck) return;
  await recorder.mutation('checkIntegrity', {});
  await recorder.query('{ integrityReport { __typename } }');
}

async function foundTheCompany(recorder: Recorder): Promise<{ main: string }> {
  await recorder.query('{ apiVersion }');
  await recorder.query('{ viewer { subject roles } }');
  const main = await recorder.mutation('createWarehouse', { code: 'MAIN', name: 'Main', address });
  await automation(recorder, 'register-tenant', main.id, 'warehouse.created');
  await recorder.prepare('createWarehouse', { code: 'SOUTH', name: 'South' });
  const price = { price: eur(1_000), cost: eur(400), taxCode: 'STANDARD' };
  await recorder.mutation('createProduct', {
    sku: skuOf(1),
    name: 'Chai',
    ...price,
    externalRefs: [{ system: 'erp', id: '1' }],
  });
  await recorder.mutation('upsertProduct', { sku: skuOf(2), name: 'Chang', ...price }, 'new');
  await recorder.mutation('upsertProduct', { sku: skuOf(2), name: 'Chang', ...price }, 'unchanged');
  for (const index of range(MAX_ORDER_LINES).slice(2)) {
    await recorder.prepare('createProduct', { sku: skuOf(index), name: `Product ${index}`, ...price });
  }
  const { productBySku } = await recorder.query<{ productBySku: Id }>(
    'query ($sku: String!) { productBySku(sku: $sku) { id } }',
    { sku: skuOf(1) },
  );
  await recorder.mutation('updateProduct', { id: productBySku.id, name: 'Chai, 20 bags' });
  const { taxRates } = await recorder.query<{ taxRates: { rates: { taxCode: string; rate: number }[] } }>(
    `{ taxRates { ${selectionLike('UpdateTaxRatesInput')} } }`,
  );
  const rates = taxRates.rates.map(({ taxCode, rate }) => ({ taxCode, rate: taxCode === 'REDUCED' ? rate + 1 : rate }));
  await recorder.mutation('updateTaxRates', { rates });
  const receipt = (lines: { sku: string; quantity: number }[]) => ({
    lines: lines.map((line) => ({ ...line, unitCost: eur(400) })),
  });
  await recorder.mutation('receiveStock', receipt(linesOf(1, 1_000)), '1 line');
  await recorder.mutation('receiveStock', receipt(linesOf(10, 1_000)), '10 lines');
  for (let start = 10; start < MAX_ORDER_LINES; start += RECEIPT_LINES) {
    await recorder.prepare(
      'receiveStock',
      receipt(linesOf(MAX_ORDER_LINES, 1_000).slice(start, start + RECEIPT_LINES)),
    );
  }
  await recorder.mutation('adjustStock', { sku: skuOf(1), quantity: -1, reason: 'Broken' });
  await recorder.mutation('transferStock', {
    sku: skuOf(1),
    fromWarehouseCode: 'MAIN',
    toWarehouseCode: 'SOUTH',
    quantity: 5,
  });
  return { main: main.id };
}

async function meetCustomers(recorder: Recorder): Promise<string> {
  const profile = {
    kind: 'COMPANY',
    name: 'Alfreds Futterkiste',
    email: 'maria@alfreds.example',
    addresses: [address],
  };
  const customer = await recorder.mutation('createCustomer', {
    ...profile,
    externalRefs: [{ system: 'northwind', id: 'ALFKI' }],
  });
  await recorder.mutation('createCustomer', profile, 'without external id');
  const other = { externalRef: { system: 'northwind', id: 'ANATR' }, kind: 'COMPANY', name: 'Ana Trujillo' };
  await recorder.mutation('upsertCustomer', other, 'new');
  await recorder.mutation('upsertCustomer', other, 'unchanged');
  await recorder.mutation('updateCustomer', { id: customer.id, tier: 'GOLD' });
  await recorder.mutation('setCreditTerms', { customerId: customer.id, creditLimit: eur(100_000_000) });
  const contact = await recorder.mutation('addContact', {
    customerId: customer.id,
    name: 'Maria Anders',
    email: 'maria@alfreds.example',
  });
  await recorder.mutation('updateContact', { customerId: customer.id, contactId: contact.id, jobTitle: 'Buyer' });
  await recorder.mutation('removeContact', { customerId: customer.id, contactId: contact.id });
  const key = await recorder.mutation('createCaptureKey', { label: 'Web form' });
  await recorder.query('{ captureKeys { nodes { id label } } }');
  await recorder.mutation('revokeCaptureKey', { id: key.id });
  return customer.id;
}

async function winLeads(recorder: Recorder): Promise<void> {
  const { leadScoring } = await recorder.query<{ leadScoring: object }>(
    `{ leadScoring { ${selectionLike('UpdateLeadScoringInput')} } }`,
  );
  await recorder.mutation('updateLeadScoring', leadScoring);
  const { leadAssignment } = await recorder.query<{ leadAssignment: object }>(
    `{ leadAssignment { ${selectionLike('UpdateLeadAssignmentInput')} } }`,
  );
  await recorder.mutation('updateLeadAssignment', leadAssignment);
  const capture = (name: string) => ({
    name,
    source: 'WEB',
    company: `${name} Ltd`,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
    phone: `+49 30 9018${name.length}00`,
    consent: { marketing: true },
  });
  const lead = await recorder.mutation('captureLead', capture('Web Lead'));
  await automation(recorder, 'score-lead', lead.id, 'lead.captured');
  await automation(recorder, 'assign-lead', lead.id, 'lead.scored');
  await assignToAPerson(recorder, leadAssignment, capture('Personal Lead'));
  await recorder.mutation('captureLead', capture('Web Lead'), 'known already');
  await recorder.mutation('updateLead', { id: lead.id, interest: 'Tea' });
  await recorder.mutation('logLeadActivity', { leadId: lead.id, kind: 'CALL', subject: 'Asked for a price' });
  await recorder.mutation('claimLead', { id: (await recorder.prepare('captureLead', capture('Claimed Lead One'))).id });
  await recorder.mutation('assignLead', { id: lead.id, owner: 'sally' });
  await recorder.mutation('workLead', { id: lead.id });
  const rejected = await recorder.prepare('captureLead', capture('Rejected Leads'));
  await recorder.mutation('disqualifyLead', { id: rejected.id, reason: 'NO_BUDGET' });
  await recorder.mutation('reopenLead', { id: rejected.id });
  await recorder.mutation('nurtureLead', { id: rejected.id });
  await recorder.mutation('mergeLeads', { sourceId: rejected.id, targetId: lead.id });
  await recorder.mutation('qualifyLead', { id: lead.id });
  await recorder.mutation('convertLead', { leadId: lead.id });
  await recorder.query('query ($id: ID!) { lead(id: $id) { id name status } }', { id: lead.id });
  await recorder.query('{ leads(first: 50) { nodes { id name score grade } } }');
}

async function sell(recorder: Recorder, customerId: string): Promise<{ order: string; invoiceId: string }> {
  const place = (count: number) => ({ customerId, lines: linesOf(count), shippingAddress: address });
  await recorder.mutation('placeOrder', place(1), '1 line');
  const order = await recorder.mutation(
    'placeOrder',
    { ...place(3), externalRefs: [{ system: 'shop', id: '10248' }] },
    '3 lines, external id',
  );
  const spare = await recorder.mutation('placeOrder', place(3), '3 lines');
  await recorder.mutation('placeOrder', place(40), '40 lines');
  await recorder.mutation('placeOrder', place(MAX_ORDER_LINES), '90 lines');
  await recorder.mutation('confirmOrder', { id: order.id });
  await recorder.mutation('holdOrder', { id: spare.id });
  await recorder.mutation('releaseOrder', { id: spare.id });
  await recorder.mutation('cancelOrder', { id: spare.id, reason: 'Changed their mind' });
  await recorder.mutation(
    'shipOrder',
    { orderId: order.id, lines: [{ lineNo: 1, quantity: 1 }], carrier: 'DHL' },
    '1 of 3 lines',
  );
  await automation(recorder, 'invoice-shipment', order.id, 'order.shipped', '1 line');
  await recorder.mutation('shipOrder', { orderId: order.id }, '2 lines left');
  await automation(recorder, 'invoice-shipment', order.id, 'order.shipped', '2 lines');
  const closing = await recorder.prepare('placeOrder', place(2));
  await recorder.prepare('confirmOrder', { id: closing.id });
  await recorder.prepare('shipOrder', { orderId: closing.id, lines: [{ lineNo: 1, quantity: 1 }] });
  await recorder.mutation('closeOrder', { id: closing.id, reason: 'The rest is not wanted' });

  const { invoices } = await recorder.query<{ invoices: { nodes: (Id & { open: { amountMinor: number } })[] } }>(
    'query ($where: InvoiceWhere) { invoices(where: $where) { nodes { id number open { amountMinor } } } }',
    { where: { customerId } },
    'of a customer',
  );
  const [invoice, second] = invoices.nodes;
  if (!invoice || !second) throw new Error('Two shipments have two invoices');
  const pay = (reference: string, amountMinor: number, allocations: object[] = []) => ({
    customerId,
    reference,
    amount: eur(amountMinor),
    allocations,
  });
  await recorder.mutation(
    'recordPayment',
    pay('BANK-1', 100, [{ invoiceId: invoice.id, amountMinor: 100 }]),
    '1 invoice',
  );
  const payment = await recorder.mutation('recordPayment', pay('BANK-2', 100), 'on account');
  await automation(recorder, 'release-credit', payment.id, 'payment.captured', 'nothing held');
  await recorder.mutation('allocatePayment', {
    id: payment.id,
    allocations: [{ invoiceId: second.id, amountMinor: 100 }],
  });
  await recorder.query('query ($id: ID!) { payment(id: $id) { id amount { amountMinor } } }', { id: payment.id });

  await holdAndRelease(recorder);
  await waitForStock(recorder, customerId);
  return { order: order.id, invoiceId: invoice.id };
}

async function holdAndRelease(recorder: Recorder): Promise<void> {
  const poor = await recorder.prepare('createCustomer', { kind: 'COMPANY', name: 'Small Room' });
  await recorder.prepare('setCreditTerms', { customerId: poor.id, creditLimit: eur(100) });
  await recorder.mutation(
    'placeOrder',
    { customerId: poor.id, lines: linesOf(1), onCreditLimit: 'HOLD' },
    '1 line, on credit hold',
  );
  await recorder.prepare('setCreditTerms', { customerId: poor.id, creditLimit: eur(100_000) });
  await automation(recorder, 'release-credit', poor.id, 'customer.credit-terms-set', '1 order held');
}

async function waitForStock(recorder: Recorder, customerId: string): Promise<void> {
  await recorder.prepare('createProduct', { sku: 'RARE', name: 'Rare', price: eur(1_000), taxCode: 'STANDARD' });
  await recorder.mutation(
    'placeOrder',
    { customerId, lines: [{ sku: 'RARE', quantity: 2, allowBackorder: true }] },
    '1 line, all back-ordered',
  );
  await recorder.prepare('receiveStock', { lines: [{ sku: 'RARE', quantity: 5, unitCost: eur(400) }] });
  const { productBySku } = await recorder.ask<{ productBySku: Id }>('{ productBySku(sku: "RARE") { id } }');
  await automation(recorder, 'allocate-backorders', productBySku.id, 'stock.received', '1 line waits');
}

async function serve(recorder: Recorder, customerId: string): Promise<void> {
  const { caseRouting } = await recorder.query<{ caseRouting: object }>(
    `{ caseRouting { ${selectionLike('UpdateCaseRoutingInput')} } }`,
  );
  const agents = range(5).map((index) => ({ subject: `agent-${index}`, skills: [], capacity: 20 }));
  await recorder.mutation('updateCaseRouting', { ...caseRouting, agents });
  const open = { customerId, subject: 'Where is my parcel?', description: 'It should be here.' };
  const opened = await recorder.mutation('openCase', open);
  await automation(recorder, 'route-case', opened.id, 'case.opened', '5 agents');
  const { id } = opened;
  await recorder.mutation('updateCase', { id, priority: 'HIGH' });
  await recorder.mutation('addCaseMessage', { caseId: id, direction: 'OUTBOUND', body: 'We are looking into it.' });
  await recorder.mutation('assignCase', { id, assignee: 'agent-5' });
  await recorder.mutation('rerouteCase', { id });
  await recorder.mutation('setCaseStatus', { id, status: 'PENDING_CUSTOMER' });
  await recorder.mutation('resolveCase', { id, text: 'Found.' });
  await recorder.mutation('reopenCase', { id });
  await recorder.prepare('resolveCase', { id, text: 'Found again.' });
  await recorder.mutation('closeCase', { id });
  await recorder.query('query ($id: ID!) { case(id: $id) { id status assignee } }', { id });
  await recorder.query('{ cases(first: 50) { nodes { id subject status } } }');
  await recorder.query('{ agentLoads { subject load } }');
}

interface Known {
  readonly customer: string;
  readonly order: string;
  readonly invoiceId: string;
  readonly warehouse: string;
}

async function lookUp(recorder: Recorder, { customer, order, invoiceId, warehouse }: Known): Promise<void> {
  await recorder.query('query ($id: ID!) { node(id: $id) { id } }', { id: customer });
  await recorder.query('query ($id: ID!) { customer(id: $id) { id name } }', { id: customer });
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { id name creditExposure { amountMinor } } }',
    { id: customer },
    'with credit',
  );
  await recorder.query('query ($ref: ExternalRefInput!) { customerByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'northwind', id: 'ALFKI' },
  });
  await recorder.query(
    'query ($id: ID!) { order(id: $id) { id total { amountMinor } lines { sku net { amountMinor } } } }',
    { id: order },
  );
  await recorder.query(
    'query ($id: ID!) { order(id: $id) { id customer { name } shipments { nodes { id } } timeline { nodes { type } } } }',
    { id: order },
    'with customer, shipments, timeline',
  );
  await recorder.query('query ($ref: ExternalRefInput!) { orderByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'shop', id: '10248' },
  });
  await recorder.query('query ($id: ID!) { invoice(id: $id) { id number total { amountMinor } } }', { id: invoiceId });
  await recorder.query('query ($id: ID!) { product(id: $id) { id } }', { id: await productId(recorder) });
  await recorder.query('query ($ref: ExternalRefInput!) { productByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'erp', id: '1' },
  });
  await recorder.query('{ products(first: 50) { nodes { id sku name } } }', {}, '50');
  await recorder.query('query ($id: ID!) { warehouse(id: $id) { id } }', { id: warehouse });
  await recorder.query('{ warehouseByCode(code: "MAIN") { id } }');
  await recorder.query('{ warehouses { nodes { id code } } }');
  await recorder.query('{ stockLevel(sku: "P-001") { available } }');

  const ten = await recorder.prepare('createCustomer', { kind: 'COMPANY', name: 'Ten Orders', addresses: [address] });
  for (const index of range(50)) {
    const buyer =
      index <= 10 ? ten.id : (await recorder.prepare('createCustomer', { kind: 'COMPANY', name: `Buyer ${index}` })).id;
    await recorder.prepare('placeOrder', { customerId: buyer, lines: linesOf(3), shippingAddress: address });
  }
  const lines = 'lines { sku name ordered net { amountMinor currency } }';
  await recorder.query(
    `{ orders(first: 50) { nodes { id customerName total { amountMinor } ${lines} } } }`,
    {},
    '50 with lines and customerName',
  );
  await recorder.query(
    `{ orders(first: 50) { nodes { id customer { name tier } total { amountMinor } ${lines} } } }`,
    {},
    '50 with lines and customer',
  );
  await recorder.query(
    `query ($id: ID!) { customer(id: $id) { id name orders(first: 10) { nodes { id status total { amountMinor } ${lines} } } } }`,
    { id: ten.id },
    'with 10 orders',
  );
  await recorder.query('{ customers(first: 40) { nodes { id name } } }', {}, '40');
  await recorder.query('{ customers(first: 40, where: { nameStartsWith: "B" }) { nodes { id name } } }', {}, 'by name');
}

/** A lead that the rules give to a person with room for it; the rules are then as before. */
async function assignToAPerson(recorder: Recorder, before: object, lead: object): Promise<void> {
  await recorder.prepare('updateLeadAssignment', {
    ...before,
    rules: [{ name: 'All', when: {}, team: 'Sales' }],
    teams: [{ name: 'Sales', members: [{ subject: 'sam', capacity: 5 }] }],
  });
  const { id } = await recorder.prepare('captureLead', lead);
  await automation(recorder, 'score-lead', id, 'lead.captured', 'for a person');
  await automation(recorder, 'assign-lead', id, 'lead.scored', 'to a person');
  await recorder.prepare('updateLeadAssignment', before);
}

const productId = async (recorder: Recorder): Promise<string> =>
  (await recorder.ask<{ productBySku: Id }>('{ productBySku(sku: "P-001") { id } }')).productBySku.id;
