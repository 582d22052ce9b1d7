// Generated from the SDL, the permissions of every domain and the registry by graphql/codegen.ts. Do not edit.

export type Permission =
  | 'api.use'
  | 'records.read'
  | 'externalRefs.write'
  | 'captureKeys.read'
  | 'captureKeys.write'
  | 'history.import'
  | 'tenants.create'
  | 'tenants.register'
  | 'activities.read'
  | 'activities.write'
  | 'tasks.read'
  | 'tasks.write'
  | 'tasks.handOver'
  | 'cases.read'
  | 'cases.readInternal'
  | 'cases.open'
  | 'cases.answer'
  | 'cases.write'
  | 'cases.exceedCapacity'
  | 'cases.route'
  | 'cases.handOver'
  | 'caseRouting.read'
  | 'caseRouting.write'
  | 'apiClients.read'
  | 'apiClients.write'
  | 'codes.read'
  | 'codes.write'
  | 'customers.read'
  | 'customers.create'
  | 'customers.write'
  | 'customers.handOver'
  | 'customers.archive'
  | 'customerRules.write'
  | 'addresses.read'
  | 'contacts.read'
  | 'contacts.write'
  | 'contacts.remove'
  | 'credit.read'
  | 'credit.write'
  | 'attachments.read'
  | 'attachments.write'
  | 'attachments.settle'
  | 'fileRules.write'
  | 'integrity.read'
  | 'integrity.check'
  | 'integrity.checkDaily'
  | 'invoices.read'
  | 'invoices.post'
  | 'invoices.annotate'
  | 'invoices.markOverdue'
  | 'payments.read'
  | 'payments.write'
  | 'leads.read'
  | 'leads.capture'
  | 'leads.write'
  | 'leads.score'
  | 'leads.assignByRules'
  | 'leads.handOver'
  | 'leadRules.read'
  | 'leadRules.write'
  | 'metafields.read'
  | 'metafields.set'
  | 'metafields.define'
  | 'orders.read'
  | 'orders.place'
  | 'orders.price'
  | 'orders.overrideQuantity'
  | 'orders.write'
  | 'orders.hold'
  | 'orders.release'
  | 'orders.cancel'
  | 'orders.ship'
  | 'orders.allocate'
  | 'orders.settle'
  | 'orders.releaseCredit'
  | 'orders.expire'
  | 'organization.read'
  | 'organization.write'
  | 'parts.write'
  | 'products.read'
  | 'products.readInternal'
  | 'products.create'
  | 'products.write'
  | 'costs.read'
  | 'taxes.write'
  | 'warehouses.read'
  | 'warehouses.readInternal'
  | 'warehouses.write'
  | 'availability.read'
  | 'stock.read'
  | 'stock.write'
  | 'users.read'
  | 'users.readAccess'
  | 'users.write'

/** Which permission each mutation needs. */
export const operations = {
  createCaptureKey: 'captureKeys.write',
  revokeCaptureKey: 'captureKeys.write',
  addExternalRef: 'externalRefs.write',
  moveExternalRef: 'externalRefs.write',
  removeExternalRef: 'externalRefs.write',
  logActivity: 'activities.write',
  createTask: 'tasks.write',
  updateTask: 'tasks.write',
  completeTask: 'tasks.write',
  cancelTask: 'tasks.write',
  updateCaseRouting: 'caseRouting.write',
  openCase: 'cases.open',
  bulkOpenCases: 'cases.open',
  matchCase: 'cases.write',
  upsertCase: 'cases.write',
  bulkUpsertCases: 'cases.write',
  updateCase: 'cases.write',
  bulkUpdateCases: 'cases.write',
  addCaseMessage: 'cases.open',
  assignCase: 'cases.write',
  rerouteCase: 'cases.write',
  setCaseStatus: 'cases.write',
  resolveCase: 'cases.write',
  reopenCase: 'cases.open',
  closeCase: 'cases.write',
  createApiClient: 'apiClients.write',
  updateApiClient: 'apiClients.write',
  revokeApiClient: 'apiClients.write',
  upsertCodeListEntry: 'codes.write',
  addContact: 'contacts.write',
  bulkAddContacts: 'contacts.write',
  upsertContact: 'contacts.write',
  bulkUpsertContacts: 'contacts.write',
  updateContact: 'contacts.write',
  bulkUpdateContacts: 'contacts.write',
  linkContact: 'contacts.write',
  unlinkContact: 'contacts.write',
  removeContact: 'contacts.remove',
  setCreditTerms: 'credit.write',
  updateCustomerRules: 'customerRules.write',
  createCustomer: 'customers.create',
  bulkCreateCustomers: 'customers.create',
  upsertCustomer: 'customers.create',
  bulkUpsertCustomers: 'customers.create',
  updateCustomer: 'customers.write',
  bulkUpdateCustomers: 'customers.write',
  archiveCustomer: 'customers.archive',
  restoreCustomer: 'customers.archive',
  attachFile: 'attachments.write',
  removeAttachment: 'attachments.write',
  updateFileRules: 'fileRules.write',
  checkIntegrity: 'integrity.check',
  recordPayment: 'payments.write',
  allocatePayment: 'payments.write',
  updateLeadAssignment: 'leadRules.write',
  updateLeadScoring: 'leadRules.write',
  captureLead: 'leads.capture',
  upsertLead: 'leads.write',
  bulkUpsertLeads: 'leads.write',
  updateLead: 'leads.write',
  bulkUpdateLeads: 'leads.write',
  assignLead: 'leads.write',
  claimLead: 'leads.write',
  workLead: 'leads.write',
  nurtureLead: 'leads.write',
  qualifyLead: 'leads.write',
  disqualifyLead: 'leads.write',
  reopenLead: 'leads.write',
  convertLead: 'leads.write',
  mergeLeads: 'leads.write',
  defineMetafield: 'metafields.define',
  setMetafields: 'metafields.set',
  placeOrder: 'orders.place',
  bulkPlaceOrders: 'orders.place',
  confirmOrder: 'orders.write',
  holdOrder: 'orders.hold',
  releaseOrder: 'orders.release',
  cancelOrder: 'orders.cancel',
  closeOrder: 'orders.write',
  shipOrder: 'orders.ship',
  createBranch: 'organization.write',
  updateBranch: 'organization.write',
  createLegalEntity: 'organization.write',
  updateLegalEntity: 'organization.write',
  setCustomerPartNumber: 'parts.write',
  createProductVariants: 'products.create',
  createProduct: 'products.create',
  bulkCreateProducts: 'products.create',
  upsertProduct: 'products.create',
  bulkUpsertProducts: 'products.create',
  updateProduct: 'products.write',
  bulkUpdateProducts: 'products.write',
  renameSku: 'products.write',
  updateTaxRates: 'taxes.write',
  createWarehouse: 'warehouses.write',
  updateWarehouse: 'warehouses.write',
  receiveStock: 'stock.write',
  adjustStock: 'stock.write',
  changeStockStatus: 'stock.write',
  transferStock: 'stock.write',
  createTenant: 'tenants.create',
  createTeam: 'users.write',
  updateTeam: 'users.write',
  inviteUser: 'users.write',
  setUserAccess: 'users.write',
  deactivateUser: 'users.write',
} as const satisfies Readonly<Record<string, Permission>>;

/**
 * Which permission each field needs: of each type a line, of each permission the fields. It is a text, of which a request reads few
 * lines, as a table is made whole when it is loaded.
 */
export const fields = `
CaptureKey;captureKeys.read id version label source key createdAt createdBy;records.read displayName
Consent;leads.read marketing givenAt text source
SubmittedValue;contacts.read name value
Activity;activities.read id createdAt createdBy kind subject body outcome occurredAt durationMinutes relatedTo;contacts.read participants submitted;leads.read consent
Task;tasks.read id version createdAt createdBy updatedAt updatedBy origin subject description dueAt priority status owner relatedTo completedAt completedBy timeline
Actor;records.read id displayName
Automation;records.read id displayName
Principal;records.read id displayName
Money;records.read amountMinor currency formatted
ExternalRef;records.read system id
Address;addresses.read id label street city region postalCode country uses isDefault
ConflictDetails;api.use currentVersion
DuplicateDetails;api.use id
LimitDetails;api.use limit value
TimelineEntry;records.read id type version occurredAt actor correlationId data
Viewer;api.use tenant actor subject roles permissions user
Query;api.use apiVersion tenant;records.read node byNumber viewer;captureKeys.read captureKeys;activities.read activity;tasks.read task tasks;caseRouting.read caseRouting agentLoads;cases.read case caseByExternalRef cases;apiClients.read apiClient apiClients;codes.read codeListEntries;contacts.read contact contactByExternalRef contacts customersByEmail customersByPhone customersByTaxId;customers.read customerRules customer customerByExternalRef customers;attachments.read attachment fileRules;integrity.read integrityReport;invoices.read invoice invoices;payments.read payment;leadRules.read leadAssignment leadScoring;leads.read lead leadByExternalRef leads;metafields.read metafieldDefinitions;orders.read order orderByExternalRef orders;organization.read branch branches legalEntity legalEntities;products.read product productBySku productByExternalRef productByGtin products taxRates;stock.read lot lotByNumber;warehouses.read warehouse warehouseByCode warehouses;availability.read stockLevel;users.read team teams user users
RoutingDecision;cases.readInternal decidedBy ruleVersion assignee queue inputs reasons decidedAt
RoutingInputs;cases.readInternal category priority customerTier requiredSkills weight waitedMinutes skillsRelaxed agentsConsidered
RoutingReason;cases.readInternal text points
CaseRouting;caseRouting.read version ruleVersion categories priorities tiers criteria metafields queues agents relaxSkillsAfterMinutes
CaseRoutingMetafield;caseRouting.read namespace key values atLeast requiredSkills queue
CaseRoutingCategory;caseRouting.read category requiredSkills fallbackQueue
CaseRoutingPriority;caseRouting.read priority weight points
CaseRoutingTier;caseRouting.read tier points
CaseRoutingCriterion;caseRouting.read criterion points
CaseRoutingAgent;caseRouting.read actor name skills capacity
AgentLoad;caseRouting.read actor name skills capacity load openCases
Case;cases.read id version createdAt createdBy updatedAt updatedBy origin number subject description category priority status isOpen channel customer isMatched externalRefs order invoice resolution openedAt closedAt reopenedCount messages metafields;organization.read legalEntity branch;contacts.read party contact;customers.read suggestedCustomers;cases.readInternal requiredSkills assignee queue weight routing timeline;activities.read activities;tasks.read tasks;attachments.read attachments
CaseParty;contacts.read name email phone
CaseSuggestion;customers.read customer reasons
CaseResolution;cases.read code text resolvedAt;cases.readInternal resolvedBy
CaseMessage;cases.read id case direction body sentAt;cases.readInternal isInternal author
ApiClient;apiClients.read id version createdAt createdBy updatedAt updatedBy origin clientId name roles scope customerIds revokedAt timeline;records.read displayName
LocalizedText;records.read language text
CodeListEntry;codes.read list code name names active position version paymentTerms decimals
UnknownCodeDetails;codes.read list codes
Contact;contacts.read id version createdAt createdBy updatedAt updatedBy origin name email phone jobTitle language links externalRefs metafields timeline;activities.read activities;tasks.read tasks;attachments.read attachments
ContactLink;contacts.read role customer
CreditLimitDetails;credit.read limit available
SocialHandle;contacts.read network handle
CustomerPreference;customers.read name value
CustomerRules;customers.read version email taxId
Customer;customers.read id version createdAt createdBy updatedAt updatedBy origin number kind name legalName shortName englishName tier lifecycleStage parent children owner branch language currency timeZone tags preferences interests externalRefs isArchived archivedAt metafields timeline;contacts.read email phone website taxId socialHandles addresses contacts;credit.read creditLimit creditExposure creditAvailable paymentTerms;activities.read activities;tasks.read tasks;cases.read cases;invoices.read invoices;payments.read payments;orders.read orders;products.read partNumbers productByPartNumber;attachments.read attachments
PaymentTerms;codes.read days months fromMonthEnd cutOffDay deposit instalments cashDiscount
PaymentTermsInstalment;codes.read share days months
PaymentTermsDiscount;codes.read rate days
Attachment;attachments.read id version createdAt createdBy updatedAt updatedBy origin record fileName contentType size checksumSha256 note status rejectedReason downloadUrl timeline
FileRules;attachments.read version allowedTypes maxBytes
HttpHeader;attachments.read name value
Upload;attachments.read url method headers expiresAt
IntegrityDrift;integrity.read kind recordId detail expected found
IntegrityPartResult;integrity.read part records drifts
IntegrityReport;integrity.read version startedAt checkedAt durationMilliseconds isComplete recordCount driftCount listedCount undecidedCount parts drifts timeline
InvoiceParty;invoices.read name taxId;addresses.read address
Invoice;invoices.read id version createdAt createdBy updatedAt updatedBy origin number fiscalYear order shipmentId customer customerName seller buyer currency status discount paymentStatus isOverdue lines freight net taxes tax total paid open issuedOn suppliedOn dueOn nextDueOn instalments cashDiscount metafields timeline;organization.read legalEntity branch
Instalment;invoices.read dueOn amount open
CashDiscount;invoices.read until amount
InvoiceLine;invoices.read lineNo sku name quantity components unit unitPrice discount net taxRate tax
InvoiceTax;invoices.read rate net tax
Payment;payments.read id version createdAt createdBy updatedAt updatedBy origin customer reference account method amount allocated unallocated receivedAt allocations metafields timeline;organization.read legalEntity
PaymentAllocation;payments.read invoice amount
AssignmentMetafield;leadRules.read namespace key values atLeast
AssignmentCondition;leadRules.read countries sources grades minScore metafields
AssignmentRule;leadRules.read name when queue team
TeamMember;leadRules.read actor capacity territories
SalesTeam;leadRules.read name members
LeadAssignment;leadRules.read version rules teams defaultQueue
ScoringRule;leadRules.read field operator values points reason
ActivityPoints;leadRules.read kind points atMost
ScoreDecay;leadRules.read afterDays pointsPerWeek
GradeThresholds;leadRules.read a b c
LeadScoring;leadRules.read version modelVersion rules activityPoints decay grades
ScoreFactor;leads.read reason points
LeadDuplicate;leads.read lead reasons
LeadRoutingInputs;leads.read country source grade score
LeadRouting;leads.read rule reasons inputs settingsVersion decidedAt
Lead;leads.read id version createdAt createdBy updatedAt updatedBy origin number status isOpen name company jobTitle country source capturedBy campaign consent interest budget employees owner queue score grade factors modelVersion scoredAt routing lastActivityAt disqualifyReason disqualifyNote customer customerMatch possibleDuplicates externalRefs leftMetafields mergedInto timeline metafields;organization.read legalEntity branch;contacts.read email phone taxId message contact;activities.read activities;tasks.read tasks;attachments.read attachments
CaptureLeadPayload;leads.capture received;leads.read lead
MetafieldValidations;metafields.read min max maxLength choices
MetafieldDefinition;metafields.read ownerType namespace key type listOf referenceTo name names description validations readPermission writePermission active version
Metafield;records.read namespace key type value;metafields.read definition
MetafieldValue;records.read text number money date boolean reference record list
MetafieldEntry;records.read text number money date boolean reference record
UnknownMetafieldDetails;records.read names
Order;orders.read id version createdAt createdBy updatedAt updatedBy origin number customer customerName currency status holds fulfilmentStatus billingStatus reservationStatus lines discount customerReference freight net tax total requestedDate note externalRefs placedAt reservationExpiresAt confirmedAt closedAt cancelReason shipments metafields timeline;organization.read legalEntity branch;costs.read cost;addresses.read billingAddress shippingAddress;activities.read activities;tasks.read tasks;invoices.read invoices;attachments.read attachments
OrderLine;orders.read id lineNo sku name unit product type warehouseId ordered components orderedAs cancelled reserved backordered shipped invoiced allowBackorder unitPrice discount taxCode taxRate net tax;products.read partNumber;costs.read cost
LineComponent;records.read sku name unit quantity
CountedQuantity;orders.read quantity unit factor
Shipment;orders.read id createdAt createdBy order shippedAt carrier trackingNumber lines;invoices.read invoice
ShipmentLine;orders.read lineNo sku quantity components lots
ShippedLot;orders.read number quantity expiresOn;stock.read lot
Branch;organization.read id version createdAt createdBy updatedAt updatedBy origin code name legalEntity address metafields timeline;attachments.read attachments
LegalEntity;organization.read id version createdAt createdBy updatedAt updatedBy origin code name country addresses taxIds baseCurrency timeZone fiscalYearStart roundingRules numberPrefix numberSeries metafields timeline;attachments.read attachments
NumberSeries;organization.read documents beginsWith isGapless
TaxId;organization.read country number
RoundingRule;organization.read documents unit
CustomerPartNumber;products.read partNumber product version updatedAt updatedBy;customers.read customer
KitComponent;products.read product quantity
Carton;products.read quantity length width height grossWeight
AlternativeUnit;products.read unit factor
OrderQuantityDetails;products.read minimum multiple unit
ProductOption;products.read code name values
ProductOptionValue;products.read code name active
OptionValue;products.read option value optionName valueName
VariantRequiredDetails;products.read product
Product;products.read id version createdAt createdBy updatedAt updatedBy origin sku formerSkus name description category type tracking unit price options variants variantOf optionValues components kitPricing taxCode active externalRefs hsCode countryOfOrigin gtin netWeight grossWeight carton minimumQuantity quantityMultiple alternativeUnits metafields;costs.read cost;products.readInternal supplierRef timeline;availability.read available stock;stock.read stockLedger stockQuants;attachments.read attachments
TaxRates;products.read version rates
TaxRate;products.read taxCode rate
UnitPrice;records.read amount currency per unit formatted
Warehouse;warehouses.read id version createdAt createdBy updatedAt updatedBy origin code name metafields;warehouses.readInternal address timeline;organization.read legalEntity branch;availability.read stock;attachments.read attachments
StockLevel;availability.read product sku unit warehouse version available updatedAt;organization.read legalEntity;stock.read onHand reserved onHandByStatus;costs.read value averageCost
StockOfStatus;stock.read status quantity
Lot;stock.read id createdAt createdBy number tracking expiresOn onHand stockLedger;products.read product
StockQuant;stock.read warehouse lot lotNumber expiresOn status quantity
StockLedgerEntry;stock.read id type sku warehouse status lot quantity onHandAfter reason reference documentId documentLine occurredAt postedAt postedBy;organization.read legalEntity;costs.read value;orders.read document
OutOfStockDetails;stock.read available
Tenant;api.use slug name country languages createdAt
Team;users.read id version createdAt createdBy updatedAt updatedBy origin name members timeline;records.read displayName
User;users.read id version createdAt createdBy updatedAt updatedBy origin email status team language timeZone activatedAt deactivatedAt successor metafields timeline;records.read displayName;users.readAccess subject roles scope customerIds branchIds
ViewerUser;api.use id displayName email language timeZone
`;

/** What each role adds up to unless the tenant decides otherwise. */
export const defaultRoles: Readonly<Record<string, readonly Permission[]>> = {
  admin: ['api.use', 'records.read', 'externalRefs.write', 'captureKeys.read', 'captureKeys.write', 'history.import', 'activities.read', 'activities.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.readInternal', 'cases.open', 'cases.answer', 'cases.write', 'cases.exceedCapacity', 'caseRouting.read', 'caseRouting.write', 'apiClients.read', 'apiClients.write', 'codes.read', 'codes.write', 'customers.read', 'customers.create', 'customers.write', 'customers.archive', 'customerRules.write', 'addresses.read', 'contacts.read', 'contacts.write', 'contacts.remove', 'credit.read', 'credit.write', 'attachments.read', 'attachments.write', 'fileRules.write', 'integrity.read', 'integrity.check', 'invoices.read', 'invoices.annotate', 'payments.read', 'payments.write', 'leads.read', 'leads.capture', 'leads.write', 'leadRules.read', 'leadRules.write', 'metafields.read', 'metafields.set', 'metafields.define', 'orders.read', 'orders.place', 'orders.price', 'orders.overrideQuantity', 'orders.write', 'orders.hold', 'orders.release', 'orders.cancel', 'orders.ship', 'organization.read', 'organization.write', 'parts.write', 'products.read', 'products.readInternal', 'products.create', 'products.write', 'costs.read', 'taxes.write', 'warehouses.read', 'warehouses.readInternal', 'warehouses.write', 'availability.read', 'stock.read', 'stock.write', 'users.read', 'users.readAccess', 'users.write'],
  sales: ['api.use', 'records.read', 'externalRefs.write', 'activities.read', 'activities.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.readInternal', 'cases.open', 'cases.answer', 'caseRouting.read', 'codes.read', 'customers.read', 'customers.create', 'customers.write', 'customers.archive', 'addresses.read', 'contacts.read', 'contacts.write', 'contacts.remove', 'credit.read', 'attachments.read', 'attachments.write', 'invoices.read', 'leads.read', 'leads.capture', 'leads.write', 'leadRules.read', 'metafields.read', 'metafields.set', 'orders.read', 'orders.place', 'orders.price', 'orders.overrideQuantity', 'orders.write', 'orders.hold', 'orders.release', 'orders.cancel', 'organization.read', 'parts.write', 'products.read', 'products.readInternal', 'products.create', 'products.write', 'warehouses.read', 'warehouses.readInternal', 'availability.read', 'stock.read', 'users.read'],
  service: ['api.use', 'records.read', 'externalRefs.write', 'activities.read', 'activities.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.readInternal', 'cases.open', 'cases.answer', 'cases.write', 'caseRouting.read', 'codes.read', 'customers.read', 'addresses.read', 'contacts.read', 'contacts.write', 'attachments.read', 'attachments.write', 'invoices.read', 'leads.read', 'leadRules.read', 'metafields.read', 'metafields.set', 'orders.read', 'organization.read', 'products.read', 'products.readInternal', 'warehouses.read', 'warehouses.readInternal', 'availability.read', 'users.read'],
  warehouse: ['api.use', 'records.read', 'externalRefs.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.readInternal', 'codes.read', 'customers.read', 'addresses.read', 'attachments.read', 'attachments.write', 'invoices.read', 'metafields.read', 'metafields.set', 'orders.read', 'orders.hold', 'orders.ship', 'organization.read', 'products.read', 'products.readInternal', 'warehouses.read', 'warehouses.readInternal', 'warehouses.write', 'availability.read', 'stock.read', 'stock.write', 'users.read'],
  finance: ['api.use', 'records.read', 'externalRefs.write', 'activities.read', 'activities.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.readInternal', 'codes.read', 'customers.read', 'addresses.read', 'contacts.read', 'credit.read', 'credit.write', 'attachments.read', 'attachments.write', 'invoices.read', 'invoices.annotate', 'payments.read', 'payments.write', 'metafields.read', 'metafields.set', 'orders.read', 'orders.hold', 'orders.release', 'organization.read', 'products.read', 'products.readInternal', 'products.write', 'costs.read', 'taxes.write', 'warehouses.read', 'warehouses.readInternal', 'availability.read', 'stock.read', 'users.read'],
  partner: ['api.use', 'records.read', 'externalRefs.write', 'activities.read', 'activities.write', 'tasks.read', 'tasks.write', 'cases.read', 'cases.open', 'codes.read', 'customers.read', 'customers.create', 'addresses.read', 'attachments.read', 'attachments.write', 'leads.capture', 'metafields.set', 'orders.read', 'orders.place', 'orders.cancel', 'products.read', 'warehouses.read', 'availability.read'],
  capture: ['api.use', 'leads.capture'],
  automation: [],
};

/** What each automation may do. */
export const automations: Readonly<Record<string, readonly Permission[]>> = {
  'register-tenant': ['tenants.register'],
  'score-lead': ['leads.score'],
  'score-silent-leads': ['leads.score'],
  'assign-lead': ['leads.assignByRules'],
  'invoice-shipment': ['invoices.post'],
  'release-credit': ['orders.releaseCredit'],
  'allocate-backorders': ['orders.allocate'],
  'settle-orders': ['orders.settle'],
  'mark-overdue': ['invoices.markOverdue'],
  'expire-reservations': ['orders.expire', 'orders.cancel'],
  'route-case': ['cases.route'],
  'route-waiting-cases': ['cases.route'],
  'hand-over-customers': ['customers.handOver'],
  'hand-over-tasks': ['tasks.handOver'],
  'hand-over-leads': ['leads.handOver'],
  'hand-over-cases': ['cases.handOver'],
  'check-integrity': ['integrity.checkDaily'],
  'keep-files': ['attachments.settle'],
  'continue-check': ['integrity.checkDaily'],
};
