import type { Context } from '../platform/context.ts';

/** What a token may claim. `capture` is the public key of a web form, `automation` the product itself. */
export const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner', 'capture', 'automation'] as const;
export type Role = (typeof roles)[number];

/** Roles that a person or a machine client can be given; the other two belong to the product itself. */
export const grantableRoles = roles.filter((role) => role !== 'capture' && role !== 'automation');

/** The one scope that every machine client asks for: that the token is meant for this API. What it may do is in its record. */
export const API_SCOPE = 'crm-erp/api';

/**
 * The one permission table, part 1: who may call which operation. Whoever is not listed is refused; `admin` is not implied.
 * Every mutation and every operation of an automation has its line; a test fails for a mutation without one.
 */
export const operations: Readonly<Record<string, readonly Role[]>> = {
  // access
  createCaptureKey: ['admin'],
  revokeCaptureKey: ['admin'],
  registerTenant: ['automation'],
  // clients
  createApiClient: ['admin'],
  updateApiClient: ['admin'],
  revokeApiClient: ['admin'],
  // customers
  createCustomer: ['admin', 'sales', 'partner'],
  upsertCustomer: ['admin', 'sales', 'partner'],
  updateCustomer: ['admin', 'sales'],
  setCreditTerms: ['admin', 'finance'],
  addContact: ['admin', 'sales', 'service'],
  updateContact: ['admin', 'sales', 'service'],
  removeContact: ['admin', 'sales'],
  // leads
  captureLead: ['admin', 'sales', 'partner', 'capture'],
  updateLead: ['admin', 'sales'],
  logLeadActivity: ['admin', 'sales'],
  assignLead: ['admin', 'sales'],
  claimLead: ['admin', 'sales'],
  workLead: ['admin', 'sales'],
  nurtureLead: ['admin', 'sales'],
  qualifyLead: ['admin', 'sales'],
  disqualifyLead: ['admin', 'sales'],
  reopenLead: ['admin', 'sales'],
  convertLead: ['admin', 'sales'],
  mergeLeads: ['admin', 'sales'],
  updateLeadScoring: ['admin'],
  updateLeadAssignment: ['admin'],
  scoreLead: ['automation'],
  scoreSilentLeads: ['automation'],
  assignLeadByRules: ['automation'],
  // orders
  placeOrder: ['admin', 'sales', 'partner'],
  setOrderPrice: ['admin', 'sales'],
  importHistory: ['admin'],
  confirmOrder: ['admin', 'sales'],
  holdOrder: ['admin', 'sales', 'finance', 'warehouse'],
  releaseOrder: ['admin', 'sales', 'finance'],
  cancelOrder: ['admin', 'sales', 'partner', 'automation'],
  closeOrder: ['admin', 'sales'],
  shipOrder: ['admin', 'warehouse'],
  allocateBackorders: ['automation'],
  releaseCredit: ['automation'],
  expireReservations: ['automation'],
  // invoices
  invoiceShipment: ['automation'],
  markOverdue: ['automation'],
  recordPayment: ['admin', 'finance'],
  allocatePayment: ['admin', 'finance'],
  // products
  createProduct: ['admin', 'sales'],
  upsertProduct: ['admin', 'sales'],
  updateProduct: ['admin', 'sales', 'finance'],
  updateTaxRates: ['admin', 'finance'],
  // stock
  createWarehouse: ['admin', 'warehouse'],
  receiveStock: ['admin', 'warehouse'],
  adjustStock: ['admin', 'warehouse'],
  transferStock: ['admin', 'warehouse'],
  // cases
  openCase: ['admin', 'sales', 'service', 'partner'],
  updateCase: ['admin', 'service'],
  addCaseMessage: ['admin', 'sales', 'service', 'partner'],
  answerCase: ['admin', 'sales', 'service'],
  assignCase: ['admin', 'service'],
  exceedAgentCapacity: ['admin'],
  rerouteCase: ['admin', 'service'],
  setCaseStatus: ['admin', 'service'],
  resolveCase: ['admin', 'service'],
  reopenCase: ['admin', 'sales', 'service', 'partner'],
  closeCase: ['admin', 'service'],
  updateCaseRouting: ['admin'],
  routeCase: ['automation'],
  routeWaitingCases: ['automation'],
  // insights
  checkIntegrity: ['admin'],
  checkIntegrityDaily: ['automation'],
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
  delivery: ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'],
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
    all: 'node viewer customer customerByExternalRef customers order orderByExternalRef orders product productBySku productByExternalRef products taxRates warehouse warehouseByCode warehouses stockLevel case cases',
    staff: 'invoice invoices',
    cost: 'payment',
    admin: 'captureKeys apiClient apiClients integrityReport',
    service: 'caseRouting agentLoads lead leads leadScoring leadAssignment',
  },
  Viewer: { everyone: 'tenant subject roles permissions' },
  ApiClient: {
    admin:
      'id version createdAt createdBy updatedAt updatedBy origin clientId name roles scope customerIds revokedAt timeline',
  },
  CaptureKey: { admin: 'id version label createdAt createdBy key' },
  TimelineEntry: { all: 'id type version occurredAt actor correlationId data' },
  Money: { all: 'amountMinor currency formatted' },
  ExternalRef: { all: 'system id' },
  Address: { delivery: 'label street city region postalCode country' },
  Customer: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin kind name tier tags externalRefs orders timeline cases',
    contactData: 'email phone taxId website addresses contacts',
    commercial: 'creditLimit creditExposure creditAvailable paymentTerms',
    staff: 'invoices',
    cost: 'payments',
  },
  Order: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin customer customerName currency status holds fulfilmentStatus billingStatus lines freight net tax total requestedDate note externalRefs placedAt reservationExpiresAt confirmedAt closedAt cancelReason shipments timeline',
    delivery: 'shippingAddress',
    staff: 'invoices',
    cost: 'cost',
  },
  OrderLine: {
    all: 'lineNo sku name unit product warehouseId ordered cancelled reserved backordered shipped invoiced allowBackorder unitPrice discount taxCode taxRate net tax',
    cost: 'cost',
  },
  Shipment: { all: 'id createdAt createdBy shippedAt carrier trackingNumber lines', staff: 'invoice' },
  ShipmentLine: { all: 'lineNo sku quantity' },
  Invoice: {
    staff:
      'id version createdAt createdBy updatedAt updatedBy origin number fiscalYear order shipmentId customer customerName currency status lines freight net taxes tax total paid open issuedOn suppliedOn dueOn timeline',
  },
  InvoiceLine: { staff: 'lineNo sku name quantity unitPrice discount net taxRate tax' },
  InvoiceTax: { staff: 'rate net tax' },
  Payment: {
    cost: 'id version createdAt createdBy updatedAt updatedBy origin customer reference method amount allocated unallocated receivedAt allocations timeline',
  },
  PaymentAllocation: { cost: 'invoice amount' },
  Contact: {
    contactData: 'id version createdAt createdBy updatedAt updatedBy origin customer name email phone jobTitle role',
  },
  Lead: {
    service:
      'id version createdAt createdBy updatedAt updatedBy origin status name company jobTitle country source campaign consent interest budget employees owner queue score grade factors modelVersion scoredAt routing lastActivityAt disqualifyReason disqualifyNote customer mergedInto activities timeline',
    contactData: 'email phone taxId message contact',
  },
  Activity: {
    service: 'id lead kind subject occurredAt consent createdAt createdBy',
    contactData: 'notes outcome',
  },
  Consent: { service: 'marketing givenAt text source' },
  ScoreFactor: { service: 'reason points' },
  LeadRouting: { service: 'rule reasons inputs settingsVersion decidedAt' },
  LeadRoutingInputs: { service: 'country source grade score' },
  LeadScoring: { service: 'version modelVersion rules activityPoints decay grades' },
  ScoringRule: { service: 'field operator values points reason' },
  ActivityPoints: { service: 'kind points atMost' },
  ScoreDecay: { service: 'afterDays pointsPerWeek' },
  GradeThresholds: { service: 'a b c' },
  LeadAssignment: { service: 'version rules teams defaultQueue' },
  AssignmentRule: { service: 'name when queue team' },
  AssignmentCondition: { service: 'countries sources grades minScore' },
  SalesTeam: { service: 'name members' },
  TeamMember: { service: 'subject capacity territories' },
  Product: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin sku name description category unit price taxCode active externalRefs available stock',
    staff: 'supplierRef timeline',
    stock: 'stockLedger',
    cost: 'cost',
  },
  TaxRates: { all: 'version rates' },
  TaxRate: { all: 'taxCode rate' },
  Warehouse: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin code name stock',
    staff: 'address timeline',
  },
  StockLevel: {
    all: 'product sku warehouse version available updatedAt',
    stock: 'onHand reserved',
    cost: 'value averageCost',
  },
  StockLedgerEntry: {
    stock: 'id type sku warehouse quantity onHandAfter reason reference occurredAt postedAt postedBy',
    cost: 'value',
  },
  Case: {
    all: 'id version createdAt createdBy updatedAt updatedBy origin subject description category priority status channel customer order invoice resolution openedAt closedAt reopenedCount messages',
    staff: 'requiredSkills assignee queue weight routing timeline',
    contactData: 'contact',
  },
  CaseResolution: { all: 'code text resolvedAt', staff: 'resolvedBy' },
  CaseMessage: { all: 'id case direction body sentAt', staff: 'isInternal author' },
  RoutingDecision: { staff: 'decidedBy ruleVersion assignee queue inputs reasons decidedAt' },
  RoutingInputs: {
    staff: 'category priority customerTier requiredSkills weight waitedMinutes skillsRelaxed agentsConsidered',
  },
  RoutingReason: { staff: 'text points' },
  CaseRouting: {
    service: 'version ruleVersion categories priorities tiers criteria queues agents relaxSkillsAfterMinutes',
  },
  CaseRoutingCategory: { service: 'category requiredSkills fallbackQueue' },
  CaseRoutingPriority: { service: 'priority weight points' },
  CaseRoutingTier: { service: 'tier points' },
  CaseRoutingCriterion: { service: 'criterion points' },
  CaseRoutingAgent: { service: 'subject name skills capacity' },
  AgentLoad: { service: 'subject name skills capacity load openCases' },
  IntegrityReport: {
    admin:
      'version startedAt checkedAt durationMilliseconds isComplete recordCount driftCount listedCount undecidedCount parts drifts timeline',
  },
  IntegrityPartResult: { admin: 'part records drifts' },
  IntegrityDrift: { admin: 'kind recordId detail expected found' },
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

type Permissions = Pick<Context, 'permissions' | 'hiddenFields'>;
/** By the known roles in it: there are few combinations, and every request asks for one. */
const remembered = new Map<string, Permissions>();

/** What the roles add up to, in the form that a context carries. */
export function permissionsOf(held: readonly string[]): Permissions {
  const known = roles.filter((role) => held.includes(role));
  const key = known.join();
  const result = remembered.get(key) ?? addUp(known);
  remembered.set(key, result);
  return result;
}

function addUp(held: readonly Role[]): Permissions {
  const permissions = Object.entries(operations).filter(([, allowed]) => allowed.some((role) => held.includes(role)));
  const hidden = [...audienceOf].filter(([, allowed]) => !allowed.some((role) => held.includes(role)));
  return {
    permissions: new Set(permissions.map(([operation]) => operation)),
    hiddenFields: new Set(hidden.map(([field]) => field)),
  };
}
