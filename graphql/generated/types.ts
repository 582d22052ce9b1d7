// Generated from the SDL by graphql/codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CaptureKey as CaptureKeyModel } from '../../shared/access/capture-key.model.ts';
import type { Consent as ConsentModel, SubmittedValue as SubmittedValueModel, Activity as ActivityModel } from '../../shared/activities/activity.model.ts';
import type { Task as TaskModel } from '../../shared/activities/task.model.ts';
import type { Actor as ActorModel, Automation as AutomationModel, Principal as PrincipalModel, Money as MoneyModel, UserError as UserErrorModel, TimelineEntry as TimelineEntryModel, Viewer as ViewerModel } from '../../graphql/base.resolvers.ts';
import type { RoutingDecision as RoutingDecisionModel, RoutingInputs as RoutingInputsModel, RoutingReason as RoutingReasonModel, Case as CaseModel, CaseParty as CasePartyModel, CaseMessage as CaseMessageModel } from '../../shared/cases/case.model.ts';
import type { CaseRouting as CaseRoutingModel } from '../../graphql/cases/case.resolvers.ts';
import type { AgentLoad as AgentLoadModel } from '../../shared/cases/case-routing.model.ts';
import type { ApiClient as ApiClientModel } from '../../shared/clients/api-client.model.ts';
import type { LocalizedText as LocalizedTextModel, CodeListEntry as CodeListEntryModel } from '../../shared/code-lists/code-list.model.ts';
import type { Contact as ContactModel } from '../../graphql/contacts/contact.resolvers.ts';
import type { ContactLink as ContactLinkModel } from '../../shared/contacts/contact.model.ts';
import type { SocialHandle as SocialHandleModel, Customer as CustomerModel } from '../../shared/customers/customer.model.ts';
import type { CustomerRules as CustomerRulesModel } from '../../graphql/customers/customer.resolvers.ts';
import type { PaymentTerms as PaymentTermsModel } from '../../shared/customers/payment-terms.model.ts';
import type { Attachment as AttachmentModel } from '../../shared/files/attachment.model.ts';
import type { FileRules as FileRulesModel } from '../../graphql/files/attachment.resolvers.ts';
import type { IntegrityReport as IntegrityReportModel } from '../../shared/insights/integrity.model.ts';
import type { InvoiceParty as InvoicePartyModel, Invoice as InvoiceModel } from '../../shared/invoices/invoice.model.ts';
import type { Instalment as InstalmentModel, CashDiscount as CashDiscountModel, InvoiceLine as InvoiceLineModel, InvoiceTax as InvoiceTaxModel, PaymentAllocation as PaymentAllocationModel } from '../../graphql/invoices/invoice.resolvers.ts';
import type { Payment as PaymentModel } from '../../shared/invoices/payment.model.ts';
import type { AssignmentCondition as AssignmentConditionModel, AssignmentRule as AssignmentRuleModel, TeamMember as TeamMemberModel, SalesTeam as SalesTeamModel, LeadAssignment as LeadAssignmentModel } from '../../shared/leads/lead-assignment.model.ts';
import type { ScoringRule as ScoringRuleModel, LeadScoring as LeadScoringModel, ScoreFactor as ScoreFactorModel } from '../../shared/leads/lead-scoring.model.ts';
import type { LeadRouting as LeadRoutingModel, Lead as LeadModel } from '../../shared/leads/lead.model.ts';
import type { MetafieldValidations as MetafieldValidationsModel, MetafieldDefinition as MetafieldDefinitionModel, MetafieldValue as MetafieldValueModel, MetafieldEntry as MetafieldEntryModel } from '../../shared/metafields/metafield.model.ts';
import type { Metafield as MetafieldModel } from '../../graphql/metafields/metafield.resolvers.ts';
import type { Order as OrderModel, OrderLine as OrderLineModel } from '../../graphql/orders/order.resolvers.ts';
import type { LineComponent as LineComponentModel, Shipment as ShipmentModel, ShippedLot as ShippedLotModel } from '../../shared/orders/order.model.ts';
import type { Branch as BranchModel } from '../../shared/organization/branch.model.ts';
import type { LegalEntity as LegalEntityModel, NumberSeries as NumberSeriesModel, TaxId as TaxIdModel, RoundingRule as RoundingRuleModel } from '../../shared/organization/legal-entity.model.ts';
import type { CustomerPartNumber as CustomerPartNumberModel, KitComponent as KitComponentModel, OptionValue as OptionValueModel, TaxRates as TaxRatesModel, UnitPrice as UnitPriceModel } from '../../graphql/products/product.resolvers.ts';
import type { Carton as CartonModel } from '../../shared/products/product-trade.model.ts';
import type { AlternativeUnit as AlternativeUnitModel } from '../../shared/products/product-quantity.model.ts';
import type { ProductOption as ProductOptionModel, VariantRequiredDetails as VariantRequiredDetailsModel } from '../../shared/products/product-option.model.ts';
import type { Product as ProductModel } from '../../shared/products/product.model.ts';
import type { TaxRate as TaxRateModel } from '../../shared/products/tax-rates.model.ts';
import type { Warehouse as WarehouseModel } from '../../shared/stock/warehouse.model.ts';
import type { StockLevel as StockLevelModel, StockLedgerEntry as StockLedgerEntryModel } from '../../shared/stock/stock.model.ts';
import type { Lot as LotModel, StockQuant as StockQuantModel } from '../../shared/stock/lot.model.ts';
import type { Tenant as TenantModel } from '../../shared/access/tenant.model.ts';
import type { Team as TeamModel } from '../../shared/users/team.model.ts';
import type { User as UserModel } from '../../shared/users/user.model.ts';
import type { ViewerUser as ViewerUserModel } from '../../graphql/users/user.resolvers.ts';
import type { Context } from '../../shared/platform/context.ts';
export type Maybe<T> = T extends PromiseLike<infer U> ? Promise<U | null | undefined> : T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in ISO 8601, in UTC, for example 2026-11-21T09:30:00.000Z. It is one that the calendar has, of the years 1900 to 2100. */
  DateTime: { input: string; output: string; }
  /** A calendar day of the years 1900 to 2100, for example 2026-11-21. */
  Date: { input: string; output: string; }
  /**
   * A quantity in the product's unit of measure with at most six decimals, up to 1,000,000,000, for example 12 or 2.5.
   * Sent as a number or as text; returned as a number.
   */
  Quantity: { input: number; output: number; }
  /** A percentage with at most six decimals, for example 19 or 8.875. */
  Percent: { input: number; output: number; }
  /** An exact decimal number, as text: at most 15 digits before the point and 9 after it, for example "0.0123". A number is taken, too. */
  Decimal: { input: unknown; output: unknown; }
  /** A whole number of minor units of a currency (cents, yen, fils), up to 10^13 in either direction. */
  MinorUnits: { input: number; output: number; }
  /**
   * A code of a list that the tenant may add to, for example GOLD. Which list it is stands with the field; `codeListEntries` shows what is in it, and an
   * unknown code is refused with UNKNOWN_CODE. One that comes in a reply may have been retired since.
   */
  Code: { input: string; output: string; }
  /** A currency code of ISO 4217 that is in use, for example EUR. */
  CurrencyCode: { input: string; output: string; }
  /** An e-mail address, also one in other scripts (RFC 6531), for example müller@bücher.example; its domain in small letters when it is returned. */
  EmailAddress: { input: string; output: string; }
  /** A phone number as people write it, for example +49 30 901820 or 030 901820. After a + comes a calling code that is assigned. */
  PhoneNumber: { input: string; output: string; }
  /** The address of a page on the web, http or https, for example https://example.com. */
  URL: { input: string; output: string; }
  /** A country code of ISO 3166-1 of two letters, for example DE; in capitals when it is returned. */
  CountryCode: { input: string; output: string; }
  /** A language tag of BCP 47, for example de-DE or zh-TW; in its canonical form when it is returned. */
  Locale: { input: string; output: string; }
  /** A time zone of the IANA data base by its name, for example Europe/Berlin. */
  TimeZone: { input: string; output: string; }
  /** A JSON object. */
  JSON: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** Stable codes of refusals. A release may add values: treat one that you do not know like VALIDATION, and show its message. */
export type ErrorCode =
  /** No valid token or capture key came with the request. Get a new token and send it as a bearer token. */
  | 'UNAUTHENTICATED'
  /** The token is valid but none of its roles may do this. Ask an admin of the tenant for the role. */
  | 'FORBIDDEN'
  /** No record with this id exists in the tenant. Check the id. */
  | 'NOT_FOUND'
  /** A value is missing, malformed or out of range. Correct the field that is named. */
  | 'VALIDATION'
  /** The cursor was edited or belongs to another query. Start again without a cursor. */
  | 'INVALID_CURSOR'
  /** This filter or order is part of the contract, but nothing answers it yet. The message says what is served; ask for that, or choose among its records. */
  | 'FILTER_NOT_SERVED'
  /** The record changed since it was read. Read it again and repeat with its current version. */
  | 'CONFLICT'
  /** The idempotency key was used with another input. Use a new key for a new request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The request is more than the stated limit. Split it, or do what the message says. */
  | 'LIMIT_EXCEEDED'
  /** The service could not finish in time because of contention. Repeat the request with the same idempotency key: it takes effect once. */
  | 'BUSY'
  /** A record with this unique value already exists. Use that record or another value. */
  | 'DUPLICATE'
  /** Another row of the call was refused, and with it all of them: nothing is wrong with this one. Correct the other and repeat the call. */
  | 'NOT_ATTEMPTED'
  /** The record is in a state that does not allow this. The message names the state. */
  | 'INVALID_STATE'
  /** All amounts of one document must be in one currency. */
  | 'CURRENCY_MISMATCH'
  /** A settings table names a field that does not exist. */
  | 'UNKNOWN_FIELD'
  /** The service failed. It was logged under the request id; repeat later or report the id. */
  | 'INTERNAL'
  /** The list of the tenant has no such code, or it cannot be chosen any more: choose one of those in the details. */
  | 'UNKNOWN_CODE'
  /** Open receivables, unbilled orders and this order together exceed the credit limit. */
  | 'CREDIT_LIMIT_EXCEEDED'
  /** An archived customer orders nothing new. Restore it with restoreCustomer, or order for another. */
  | 'CUSTOMER_ARCHIVED'
  /** A warning: another customer has this value too. Nothing was refused; merge them if they are the same. */
  | 'DUPLICATE_SUSPECTED'
  /** More would be paid than is open. */
  | 'OVERPAYMENT'
  /** The tenant has not defined this custom field for records of the kind: choose one of those in the details. */
  | 'UNKNOWN_METAFIELD'
  /** An order needs at least one line. */
  | 'EMPTY_ORDER'
  /** A document and its goods belong to one legal entity; split it, or name records of the same one. */
  | 'LEGAL_ENTITY_MISMATCH'
  /** No product with this SKU exists in the tenant. */
  | 'UNKNOWN_SKU'
  /** The quantity is zero, negative, too fine for the unit, too large, or so small that its price rounds to nothing. */
  | 'INVALID_QUANTITY'
  /** Less is ordered than is sold at once, or no multiple of what it is sold in. */
  | 'ORDER_QUANTITY'
  /** The product comes in variants: one of them is ordered, received and put into kits, not itself. */
  | 'VARIANT_REQUIRED'
  /** Less is available than was asked for, and the line does not allow a back-order. */
  | 'OUT_OF_STOCK'
  /** More would be shipped than is ordered and reserved. */
  | 'OVER_SHIPMENT'
  /** The user who is named is deactivated. Name another one. */
  | 'USER_INACTIVE';

/** Lists of codes. A release may add values. */
export type CodeListName =
  /** How leads come in. */
  | 'LEAD_SOURCE'
  /** Kinds of activities. */
  | 'ACTIVITY_KIND'
  /** What cases are about; the routing table names skills and a queue for each. */
  | 'CASE_CATEGORY'
  /** What contacts decide or do. */
  | 'CONTACT_ROLE'
  /** Value ratings of customers; case routing weighs them. */
  | 'CUSTOMER_TIER'
  /** When invoices fall due. */
  | 'PAYMENT_TERMS'
  /** How payments come. */
  | 'PAYMENT_METHOD'
  /** Why leads are closed without a customer. */
  | 'DISQUALIFY_REASON'
  /** How products and freight are taxed; the rates stand in `taxRates`. */
  | 'TAX_CODE'
  /** What quantities of products count. */
  | 'UNIT_OF_MEASURE';

/**
 * A public key for web forms: whoever has it may capture leads in the tenant and do nothing else.
 * Send it in the header x-capture-key.
 */
export type CaptureKey = Node & Actor & {
  __typename?: 'CaptureKey';
  /** Id: cap_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change. */
  version: Scalars['Int']['output'];
  /** The label: forms with the key act by its name. Needs records.read. */
  displayName: Scalars['String']['output'];
  /** What the key is for. */
  label: Scalars['String']['output'];
  /** How leads came in that forms bring with it. A code of the list LEAD_SOURCE. */
  source: Scalars['Code']['output'];
  /** The key to put into the form. */
  key: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
};

/** A page of capture keys. */
export type CaptureKeyConnection = {
  __typename?: 'CaptureKeyConnection';
  /** Capture keys with their cursors. */
  edges: Array<CaptureKeyEdge>;
  /** Capture keys without cursors. */
  nodes: Array<CaptureKey>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A capture key with its cursor. */
export type CaptureKeyEdge = {
  __typename?: 'CaptureKeyEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The capture key. */
  node: CaptureKey;
};

/** A new public key. */
export type CreateCaptureKeyInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the key is for, for example the page it is used on. */
  label: Scalars['String']['input'];
  /** How leads came in that forms bring with it; WEB when absent. A form cannot say otherwise. A code of the list LEAD_SOURCE. */
  source?: InputMaybe<Scalars['Code']['input']>;
};

/** Which key to revoke. */
export type RevokeCaptureKeyInput = {
  /** Id of the key. */
  id: Scalars['ID']['input'];
};

/** An external id that a record gets. */
export type AddExternalRefInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the record. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The record: of any kind that has external ids. */
  recordId: Scalars['ID']['input'];
  /** The id in the other system. */
  ref: ExternalRefInput;
};

/** An external id that goes from one record to another of the same kind. */
export type MoveExternalRefInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the record that gets it. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The record that gets it. */
  recordId: Scalars['ID']['input'];
  /** The id in the other system. */
  ref: ExternalRefInput;
};

/** An external id that a record loses. */
export type RemoveExternalRefInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the record. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** The id in the other system. */
  ref: ExternalRefInput;
};

/** What a person agreed to. */
export type Consent = {
  __typename?: 'Consent';
  /** May be sent marketing. */
  marketing: Scalars['Boolean']['output'];
  /** When it was given. */
  givenAt: Scalars['DateTime']['output'];
  /** The words that the person agreed to. */
  text?: Maybe<Scalars['String']['output']>;
  /** Where it was given, for example the address of a page. */
  source?: Maybe<Scalars['String']['output']>;
};

/** One field of what was sent. */
export type SubmittedValue = {
  __typename?: 'SubmittedValue';
  /** Name of the field, for example consent.text. */
  name: Scalars['String']['output'];
  /** What was sent. */
  value: Scalars['String']['output'];
};

/** Activity: something that happened with one or more records. Never changed afterwards. Seen by whoever sees one of the records. */
export type Activity = Node & {
  __typename?: 'Activity';
  /** Id: act_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** Kind. A code of the list ACTIVITY_KIND. */
  kind: Scalars['Code']['output'];
  /** In a few words. */
  subject: Scalars['String']['output'];
  /** In full. */
  body?: Maybe<Scalars['String']['output']>;
  /** What came of it. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** How long it took. */
  durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** The customers, contacts, leads, orders and cases that it is about, at most 10; of them those that the caller sees. */
  relatedTo: Array<Node>;
  /** Contacts who took part, at most 20; of them those that the caller sees. Needs contacts.read. */
  participants?: Maybe<Array<Contact>>;
  /** What the person agreed to on this occasion. Needs leads.read. */
  consent?: Maybe<Consent>;
  /** Of the capture of a lead all that was sent, field by field, also what the lead did not take; empty otherwise. Needs contacts.read. */
  submitted?: Maybe<Array<SubmittedValue>>;
};

/** A page of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** Activities with their cursors. */
  edges: Array<ActivityEdge>;
  /** Activities without cursors. */
  nodes: Array<Activity>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An activity with its cursor. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The activity. */
  node: Activity;
};

/** Something that happened. */
export type LogActivityInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind. A code of the list ACTIVITY_KIND. */
  kind: Scalars['Code']['input'];
  /** In a few words, 1 to 200 characters. */
  subject: Scalars['String']['input'];
  /** In full, at most 10000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** What came of it, at most 200 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; now when absent, never in the future. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How long it took, at most a week. */
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The records that it is about: 1 to 10 customers, contacts, open leads, orders and cases. */
  relatedTo: Array<Scalars['ID']['input']>;
  /** Contacts who took part, at most 20. */
  participants?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Where a task stands. */
export type TaskStatus =
  /** To be done. */
  | 'OPEN'
  /** Done; final. */
  | 'DONE'
  /** Not to be done any more; final. */
  | 'CANCELLED';

/** How much a task presses. */
export type TaskPriority =
  /** Can wait. */
  | 'LOW'
  /** The default. */
  | 'NORMAL'
  /** Before the normal ones. */
  | 'HIGH'
  /** At once. */
  | 'URGENT';

/** Task: something that is to be done, about records or about none. Seen by its owner, by whoever made it, and by whoever sees one of the records. */
export type Task = Node & {
  __typename?: 'Task';
  /** Id: tsk_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** In a few words. */
  subject: Scalars['String']['output'];
  /** In full. */
  description?: Maybe<Scalars['String']['output']>;
  /** Until when. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much it presses. */
  priority: TaskPriority;
  /** Where it stands. */
  status: TaskStatus;
  /** Who has it to do: a user or a team. */
  owner: Actor;
  /** The customers, contacts, leads, orders and cases that it is about, at most 10; of them those that the caller sees. */
  relatedTo: Array<Node>;
  /** When it was done. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who said that it is done. */
  completedBy?: Maybe<Actor>;
  /** What happened to the task, newest first. */
  timeline: TimelineConnection;
};


/** Task: something that is to be done, about records or about none. Seen by its owner, by whoever made it, and by whoever sees one of the records. */
export type TaskTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** Tasks with their cursors. */
  edges: Array<TaskEdge>;
  /** Tasks without cursors. */
  nodes: Array<Task>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A task with its cursor. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The task. */
  node: Task;
};

/** What is to be done. */
export type CreateTaskInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** In a few words, 1 to 200 characters. */
  subject: Scalars['String']['input'];
  /** In full, at most 4000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Until when. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it presses; NORMAL when absent. */
  priority?: InputMaybe<TaskPriority>;
  /** The user or team that has it to do; the caller when absent. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The records that it is about: at most 10 customers, contacts, leads, orders and cases. */
  relatedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Changes of an open task; what is absent stays, null empties. */
export type UpdateTaskInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the task. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** In a few words, 1 to 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** In full, at most 4000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Until when. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it presses. */
  priority?: InputMaybe<TaskPriority>;
  /** The user or team that has it to do. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A record that can be fetched again by its id. */
export type Node = {
  /** Globally unique id with a type prefix, for example ord_01JD3W0B5T8Q6M2Y4X9Z7K1C3E. */
  id: Scalars['ID']['output'];
};

/** Who did something, or has it to do: a user, a machine client, a form or an automation. A release may add kinds. */
export type Actor = {
  /** Id of its record, or what it is known by without one; the same wherever it is named, and what filters take. */
  id: Scalars['ID']['output'];
  /** For people. */
  displayName: Scalars['String']['output'];
};

/** A part of the product that acts by itself, such as route-case. */
export type Automation = Actor & {
  __typename?: 'Automation';
  /** For example aut_route-case. */
  id: Scalars['ID']['output'];
  /** Its name. */
  displayName: Scalars['String']['output'];
};

/** Somebody of whom no more is known or may be read: known by the subject of a token, or by the id of a record. */
export type Principal = Actor & {
  __typename?: 'Principal';
  /** The subject, or the id of the record. */
  id: Scalars['ID']['output'];
  /** Its name, or the id again. */
  displayName: Scalars['String']['output'];
};

/** Which records a caller reaches, whatever its roles allow. */
export type RecordScope =
  /** Every record of the tenant. */
  | 'ALL'
  /** What belongs to its customers, and what it made or holds itself. */
  | 'ACCOUNT'
  /** What it made or holds itself: customers that it looks after with what belongs to them, leads and cases that it works. */
  | 'OWN'
  /** As OWN, for every member of its team. */
  | 'TEAM'
  /** As OWN, and customers of its branches with what belongs to them. */
  | 'BRANCH';

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** More records follow in the direction of `first`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** More records come before in the direction of `last`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first record of the page; absent on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last record of the page; absent on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Which end of an order comes first. */
export type SortDirection =
  /** The least, the earliest, A. */
  | 'ASC'
  /** The most, the latest, Z. */
  | 'DESC';

/** An amount of money in whole minor units: 1450 EUR is €14.50, 1450 JPY is ¥1,450. */
export type Money = {
  __typename?: 'Money';
  /** Whole minor units of the currency. */
  amountMinor: Scalars['MinorUnits']['output'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['output'];
  /** For people, for example €14.50; the locale is BCP 47. */
  formatted: Scalars['String']['output'];
};


/** An amount of money in whole minor units: 1450 EUR is €14.50, 1450 JPY is ¥1,450. */
export type MoneyFormattedArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money in whole minor units. */
export type MoneyInput = {
  /** Whole minor units of the currency; a fraction is refused. */
  amountMinor: Scalars['MinorUnits']['input'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['input'];
};

/** The id of a record in another system. */
export type ExternalRef = {
  __typename?: 'ExternalRef';
  /** Name of the other system, for example northwind. */
  system: Scalars['String']['output'];
  /** The record's id there. */
  id: Scalars['String']['output'];
};

/** The id of a record in another system; unique per tenant, system and kind of record. */
export type ExternalRefInput = {
  /** Name of the other system: 1 to 40 lower-case letters, digits, dots or dashes. */
  system: Scalars['String']['input'];
  /** The record's id there, 1 to 120 characters. */
  id: Scalars['String']['input'];
};

/** What an address is used for. */
export type AddressUse =
  /** Invoices are made out to it. */
  | 'BILLING'
  /** Goods are shipped to it. */
  | 'SHIPPING';

/** A postal address. A document has a copy of it as it was, under the same id. */
export type Address = {
  __typename?: 'Address';
  /** Id of the address within its record. */
  id: Scalars['ID']['output'];
  /** What it is called, for example Main warehouse. */
  label?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  street: Scalars['String']['output'];
  /** City or town. */
  city: Scalars['String']['output'];
  /** State, province or region. */
  region?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country: Scalars['CountryCode']['output'];
  /** What it is used for. */
  uses: Array<AddressUse>;
  /** Whether it is taken for its uses when nobody names another. */
  isDefault: Scalars['Boolean']['output'];
};

/** A postal address. */
export type AddressInput = {
  /** The address of the record or of its customer that this is; NOT_FOUND for one that it does not have. Without an id it is the one that says the same, or a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, for example Main warehouse. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  street: Scalars['String']['input'];
  /** City or town. */
  city: Scalars['String']['input'];
  /** State, province or region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country: Scalars['CountryCode']['input'];
  /** What it is used for; for both when absent. */
  uses?: InputMaybe<Array<AddressUse>>;
  /** Whether it is taken for its uses when nobody names another; at most one address is, of each use. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a mutation was refused. A refused mutation has written nothing. */
export type UserError = {
  __typename?: 'UserError';
  /** Stable code to act on. */
  code: ErrorCode;
  /** For people, in the language that `Accept-Language` asks for (en, de, zh-TW, zh-CN); its words may change. */
  message: Scalars['String']['output'];
  /** Path of the input field that caused it, for example lines.0.quantity. */
  field?: Maybe<Scalars['String']['output']>;
  /** The values in the message, by their names; empty for a message without. */
  params: Scalars['JSON']['output'];
  /** What a client can act on besides the code; null for codes that tell no more. */
  details?: Maybe<UserErrorDetails>;
};

/** What comes with some codes; the reference of codes says with which. A release may add types. */
export type UserErrorDetails = ConflictDetails | DuplicateDetails | LimitDetails | UnknownCodeDetails | CreditLimitDetails | UnknownMetafieldDetails | OrderQuantityDetails | VariantRequiredDetails | OutOfStockDetails;

/** With CONFLICT. */
export type ConflictDetails = {
  __typename?: 'ConflictDetails';
  /** The version that the record has now; null when it has none. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
};

/** With DUPLICATE. */
export type DuplicateDetails = {
  __typename?: 'DuplicateDetails';
  /** The record that has the value; null for one that the caller may not see. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** With LIMIT_EXCEEDED, where the limit is a number. */
export type LimitDetails = {
  __typename?: 'LimitDetails';
  /** The limit. */
  limit: Scalars['Float']['output'];
  /** What went beyond it. */
  value: Scalars['Float']['output'];
};

/** One entry of a record's timeline: an event that happened to it, or to an activity or a task that is about it. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** ULID of the event. */
  id: Scalars['ID']['output'];
  /** Type of the event, for example order.placed; see the event reference. */
  type: Scalars['String']['output'];
  /** Version of the record after the event; of the activity or task, if it happened to one. */
  version: Scalars['Int']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Who caused it: a user, a machine client or an automation. */
  actor: Actor;
  /** Id of the request that started the chain; the same in logs and in the events that followed. */
  correlationId: Scalars['String']['output'];
  /** The event's data. */
  data: Scalars['JSON']['output'];
};

/** A page of timeline entries. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** Timeline entries with their cursors. */
  edges: Array<TimelineEdge>;
  /** Timeline entries without cursors. */
  nodes: Array<TimelineEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A timeline entry with its cursor. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The timeline entry. */
  node: TimelineEntry;
};

/** Who the request acts as. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Tenant of the verified token. */
  tenant: Scalars['String']['output'];
  /** Who it acts as: what it writes is known by it. */
  actor: Actor;
  /** Subject of the verified token. */
  subject: Scalars['String']['output'];
  /** Roles of the verified token. */
  roles: Array<Scalars['String']['output']>;
  /** Permissions that the roles add up to, for example orders.place; see the permission reference. */
  permissions: Array<Scalars['String']['output']>;
  /** The user's own record; null for one who has none, and for machine clients. */
  user?: Maybe<ViewerUser>;
};

export type Query = {
  __typename?: 'Query';
  /** Version of this API's contract. Needs api.use. */
  apiVersion: Scalars['String']['output'];
  /** Any record by its id; null when the tenant has none with it. Needs records.read. */
  node?: Maybe<Node>;
  /** The record that people know by this number, for example SO-2026-000123, in capitals or not; null when the tenant has none with it. Needs records.read. */
  byNumber?: Maybe<Node>;
  /** Who the request acts as. Needs records.read. */
  viewer: Viewer;
  /** The tenant's public keys for web forms, newest first. Needs captureKeys.read. */
  captureKeys: CaptureKeyConnection;
  /** An activity by id; null when the tenant has none with it. Needs activities.read. */
  activity?: Maybe<Activity>;
  /** A task by id; null when the tenant has none with it. Needs tasks.read. */
  task?: Maybe<Task>;
  /** Tasks; newest first unless asked otherwise, those of an owner in a status by due time, those without one first. Whoever is bound to customers lists its own work. Pages of 1 to 100, 20 by default. Needs tasks.read. */
  tasks: TaskConnection;
  /** The routing table of the tenant. Needs caseRouting.read. */
  caseRouting: CaseRouting;
  /** The agents of the routing table with their loads. Needs caseRouting.read. */
  agentLoads: Array<AgentLoad>;
  /** A case by id; null when the tenant has none with it. Needs cases.read. */
  case?: Maybe<Case>;
  /** The case that another system knows by this id; null when there is none. Needs cases.read. */
  caseByExternalRef?: Maybe<Case>;
  /** Cases; newest first unless asked otherwise, those of an assignee or a queue the open ones first, most pressing first. Pages of 1 to 100, 20 by default. Needs cases.read. */
  cases: CaseConnection;
  /** A machine client by its id. Needs apiClients.read. */
  apiClient?: Maybe<ApiClient>;
  /** The tenant's machine clients, newest first; pages of 1 to 100, 20 by default. Needs apiClients.read. */
  apiClients: ApiClientConnection;
  /** What a list of codes holds, by position; retired codes too unless `active` is asked for. Pages of 1 to 100, 20 by default. Needs codes.read. */
  codeListEntries: CodeListEntryConnection;
  /** A contact by id; null when the tenant has none with it. Needs contacts.read. */
  contact?: Maybe<Contact>;
  /** The contact that another system knows by this id; null when there is none. Needs contacts.read. */
  contactByExternalRef?: Maybe<Contact>;
  /** Contacts; newest first unless asked otherwise, by name where its beginning is asked for. Pages of 1 to 100, 20 by default. Needs contacts.read. */
  contacts: ContactConnection;
  /** What happens when a customer gets a value that another one has. Needs customers.read. */
  customerRules: CustomerRules;
  /** The customers with an e-mail address, at most 100; capitals make no difference. Needs contacts.read. */
  customersByEmail?: Maybe<Array<Customer>>;
  /** The customers with a phone number in any notation, at most 100; the country is that of a number without a leading +. Needs contacts.read. */
  customersByPhone?: Maybe<Array<Customer>>;
  /** The customers with a tax id, at most 100; only its letters and digits count. Needs contacts.read. */
  customersByTaxId?: Maybe<Array<Customer>>;
  /** A customer by id; null when the tenant has none with it. Needs customers.read. */
  customer?: Maybe<Customer>;
  /** The customer that another system knows by this id; null when there is none. Needs customers.read. */
  customerByExternalRef?: Maybe<Customer>;
  /** Customers, archived ones only where `isArchived` asks for them; newest first unless asked otherwise, by name where its beginning is asked for, which takes no notice of accents and of the ways of writing a legal form. Pages of 1 to 100, 20 by default. Needs customers.read. */
  customers: CustomerConnection;
  /** An attachment by id; null when the tenant has none with it. Needs attachments.read. */
  attachment?: Maybe<Attachment>;
  /** Which files can be attached. Needs attachments.read. */
  fileRules: FileRules;
  /** The last check of the tenant's books; null before the first one. Each tenant is checked once a day. Needs integrity.read. */
  integrityReport?: Maybe<IntegrityReport>;
  /** An invoice by id; null when the tenant has none with it. Needs invoices.read. */
  invoice?: Maybe<Invoice>;
  /** Invoices; those of the newest shipment first unless asked otherwise, those that are open, overdue or paid by the day on which they fall due next, paid ones by their due day; open are UNPAID and PARTIALLY_PAID together, the overdue ones among them. Pages of 1 to 100, 20 by default. Needs invoices.read. */
  invoices: InvoiceConnection;
  /** A payment by id; null when the tenant has none with it. Needs payments.read. */
  payment?: Maybe<Payment>;
  /** The tenant's assignment rules. Needs leadRules.read. */
  leadAssignment: LeadAssignment;
  /** The tenant's scoring model. Needs leadRules.read. */
  leadScoring: LeadScoring;
  /** A lead by id; null when the tenant has none with it. Needs leads.read. */
  lead?: Maybe<Lead>;
  /** The lead that another system knows by this id; null when there is none. Needs leads.read. */
  leadByExternalRef?: Maybe<Lead>;
  /** Leads; newest first unless asked otherwise, the open ones of an owner or a queue best score first. Pages of 1 to 100, 20 by default. Needs leads.read. */
  leads: LeadConnection;
  /** Custom fields that the tenant has defined, by kind of record, namespace and key. Pages of 1 to 100, 20 by default. Needs metafields.read. */
  metafieldDefinitions: MetafieldDefinitionConnection;
  /** An order by id; null when the tenant has none with it. Needs orders.read. */
  order?: Maybe<Order>;
  /** The order that another system knows by this id; null when there is none. Needs orders.read. */
  orderByExternalRef?: Maybe<Order>;
  /** Orders; newest first unless asked otherwise, those PLACED by the end of their reservation, those of another status last placed first. Pages of 1 to 100, 20 by default. Needs orders.read. */
  orders: OrderConnection;
  /** A branch by id; null when there is none. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** The tenant's branches by code; at least MAIN. Needs organization.read. */
  branches: BranchConnection;
  /** A legal entity by id; null when there is none. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The tenant's legal entities by code; at least MAIN. Needs organization.read. */
  legalEntities: LegalEntityConnection;
  /** A product by id; null when the tenant has none with it. Needs products.read. */
  product?: Maybe<Product>;
  /** The product that has or had the SKU, in any case; null when the tenant has none with it. Needs products.read. */
  productBySku?: Maybe<Product>;
  /** The product that another system knows by this id; null when there is none. Needs products.read. */
  productByExternalRef?: Maybe<Product>;
  /** The product with a GTIN, in any of its lengths; null when the tenant has none with it. Needs products.read. */
  productByGtin?: Maybe<Product>;
  /** Products; newest first unless asked otherwise, by name or SKU where its beginning is asked for. Pages of 1 to 100, 20 by default. Needs products.read. */
  products: ProductConnection;
  /** The tenant's tax rates. Needs products.read. */
  taxRates: TaxRates;
  /** A lot or serial number by id; null when the tenant has none with it. Needs stock.read. */
  lot?: Maybe<Lot>;
  /** A lot or serial number of a product; null when there is none with the number. Needs stock.read. */
  lotByNumber?: Maybe<Lot>;
  /** A warehouse by id; null when the tenant has none with it. Needs warehouses.read. */
  warehouse?: Maybe<Warehouse>;
  /** A warehouse by code; null when the tenant has none with it. Needs warehouses.read. */
  warehouseByCode?: Maybe<Warehouse>;
  /** Warehouses by code; pages of 1 to 100, 20 by default. Needs warehouses.read. */
  warehouses: WarehouseConnection;
  /** The stock of a SKU in a warehouse; null where none ever was. Needs availability.read. */
  stockLevel?: Maybe<StockLevel>;
  /** The tenant of the caller; null as long as nobody made it and nothing of it is known. Needs api.use. */
  tenant?: Maybe<Tenant>;
  /** A team by id; null when the tenant has none with it. Needs users.read. */
  team?: Maybe<Team>;
  /** The tenant's teams, newest first; pages of 1 to 100, 20 by default. Needs users.read. */
  teams: TeamConnection;
  /** A user by id; null when the tenant has none with it. Needs users.read. */
  user?: Maybe<User>;
  /** The tenant's users, newest first; pages of 1 to 100, 20 by default. Needs users.read. */
  users: UserConnection;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryByNumberArgs = {
  number: Scalars['String']['input'];
};


export type QueryCaptureKeysArgs = {
  where?: InputMaybe<CaptureKeyWhere>;
  orderBy?: InputMaybe<Array<CaptureKeyOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryCasesArgs = {
  where?: InputMaybe<CaseWhere>;
  orderBy?: InputMaybe<Array<CaseOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryApiClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiClientsArgs = {
  where?: InputMaybe<ApiClientWhere>;
  orderBy?: InputMaybe<Array<ApiClientOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCodeListEntriesArgs = {
  list: CodeListName;
  where?: InputMaybe<CodeListEntryWhere>;
  orderBy?: InputMaybe<Array<CodeListEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryContactsArgs = {
  where?: InputMaybe<ContactWhere>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCustomersByEmailArgs = {
  email: Scalars['String']['input'];
};


export type QueryCustomersByPhoneArgs = {
  phone: Scalars['String']['input'];
  country?: InputMaybe<Scalars['CountryCode']['input']>;
};


export type QueryCustomersByTaxIdArgs = {
  taxId: Scalars['String']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryCustomersArgs = {
  where?: InputMaybe<CustomerWhere>;
  orderBy?: InputMaybe<Array<CustomerOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAttachmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvoicesArgs = {
  where?: InputMaybe<InvoiceWhere>;
  orderBy?: InputMaybe<Array<InvoiceOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryLeadsArgs = {
  where?: InputMaybe<LeadWhere>;
  orderBy?: InputMaybe<Array<LeadOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMetafieldDefinitionsArgs = {
  where?: InputMaybe<MetafieldDefinitionWhere>;
  orderBy?: InputMaybe<Array<MetafieldDefinitionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryOrdersArgs = {
  where?: InputMaybe<OrderWhere>;
  orderBy?: InputMaybe<Array<OrderOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBranchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBranchesArgs = {
  where?: InputMaybe<BranchWhere>;
  orderBy?: InputMaybe<Array<BranchOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLegalEntityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLegalEntitiesArgs = {
  where?: InputMaybe<LegalEntityWhere>;
  orderBy?: InputMaybe<Array<LegalEntityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductBySkuArgs = {
  sku: Scalars['String']['input'];
};


export type QueryProductByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryProductByGtinArgs = {
  gtin: Scalars['String']['input'];
};


export type QueryProductsArgs = {
  where?: InputMaybe<ProductWhere>;
  orderBy?: InputMaybe<Array<ProductOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLotArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLotByNumberArgs = {
  sku: Scalars['String']['input'];
  number: Scalars['String']['input'];
};


export type QueryWarehouseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWarehouseByCodeArgs = {
  code: Scalars['String']['input'];
};


export type QueryWarehousesArgs = {
  where?: InputMaybe<WarehouseWhere>;
  orderBy?: InputMaybe<Array<WarehouseOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStockLevelArgs = {
  sku: Scalars['String']['input'];
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamsArgs = {
  where?: InputMaybe<TeamWhere>;
  orderBy?: InputMaybe<Array<TeamOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  where?: InputMaybe<UserWhere>;
  orderBy?: InputMaybe<Array<UserOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates a public key for web forms. Needs captureKeys.write. */
  createCaptureKey: CreateCaptureKeyPayload;
  /** Revokes a public key: forms with it are refused from then on. Needs captureKeys.write. */
  revokeCaptureKey: RevokeCaptureKeyPayload;
  /** Adds an external id to a record; nothing changes when it has it. Needs the permission to change the record, unless the caller made it. Refuses: NOT_FOUND, VALIDATION, FORBIDDEN, CONFLICT, DUPLICATE (another record of the kind has it), LIMIT_EXCEEDED (ten of one record). Needs externalRefs.write. */
  addExternalRef: AddExternalRefPayload;
  /** Takes an external id from the record of the kind that has it and gives it to another. Refuses: NOT_FOUND, VALIDATION, FORBIDDEN, CONFLICT, DUPLICATE (the caller may not see the record that has it), LIMIT_EXCEEDED. Needs externalRefs.write. */
  moveExternalRef: MoveExternalRefPayload;
  /** Removes an external id of a record. Refuses: NOT_FOUND, VALIDATION, FORBIDDEN, CONFLICT. Needs externalRefs.write. */
  removeExternalRef: RemoveExternalRefPayload;
  /** Logs what happened; it stands in the activities and on the timeline of every record that it is about, and counts for the score of a lead. Refuses: NOT_FOUND, VALIDATION, UNKNOWN_CODE, INVALID_STATE (a lead that is closed). Needs activities.write. */
  logActivity: LogActivityPayload;
  /** Says what is to be done, by whom and until when. Refuses: NOT_FOUND, VALIDATION, USER_INACTIVE. Needs tasks.write. */
  createTask: CreateTaskPayload;
  /** Changes an open task, or gives it to somebody else. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE, FORBIDDEN (whoever is bound to customers, of the work of others). Needs tasks.write. */
  updateTask: UpdateTaskPayload;
  /** OPEN to DONE; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN (as updateTask). Needs tasks.write. */
  completeTask: CompleteTaskPayload;
  /** OPEN to CANCELLED; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN (as updateTask). Needs tasks.write. */
  cancelTask: CancelTaskPayload;
  /** Replaces the routing table; later decisions carry its version. Refuses: VALIDATION, UNKNOWN_CODE, UNKNOWN_FIELD, DUPLICATE (agent), CONFLICT. Needs caseRouting.write. */
  updateCaseRouting: UpdateCaseRoutingPayload;
  /** Opens a case; the automation route-case then gives it to an agent or leaves it in a queue. Refuses: VALIDATION, NOT_FOUND. Needs cases.open. */
  openCase: OpenCasePayload;
  /** openCase for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs cases.open. */
  bulkOpenCases: BulkOpenCasesPayload;
  /** Links the case of an unknown sender to a customer, or corrects that; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE (it was opened for its customer). Needs cases.write. */
  matchCase: MatchCasePayload;
  /** Opens the case that an external id names, or brings what it is about to the given state, and matches an unknown sender; of fields that are absent nothing changes. Safe to repeat. Refuses: VALIDATION, NOT_FOUND, CONFLICT, INVALID_STATE (closed, and something differs), LIMIT_EXCEEDED, DUPLICATE (the caller may not see the case that has the id). Needs cases.write. */
  upsertCase: UpsertCasePayload;
  /** upsertCase for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs cases.write. */
  bulkUpsertCases: BulkUpsertCasesPayload;
  /** Corrects an open case. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE, LIMIT_EXCEEDED (capacity of the agent). Needs cases.write. */
  updateCase: UpdateCasePayload;
  /** updateCase for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs cases.write. */
  bulkUpdateCases: BulkUpdateCasesPayload;
  /** Adds a message or a note; a message of the customer ends the waiting for it and reopens a resolved case. A partner writes INBOUND only. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE. Needs cases.open. */
  addCaseMessage: AddCaseMessagePayload;
  /** Gives an open case to an agent or a queue by hand. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE, LIMIT_EXCEEDED (capacity of the agent). Needs cases.write. */
  assignCase: AssignCasePayload;
  /** Routes an open case again by the table, wherever it is. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs cases.write. */
  rerouteCase: RerouteCasePayload;
  /** Begins, stops or continues the work on an open case. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs cases.write. */
  setCaseStatus: SetCaseStatusPayload;
  /** Resolves an open case and frees its agent. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs cases.write. */
  resolveCase: ResolveCasePayload;
  /** Opens a resolved or closed case again, until 14 days after its resolution. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs cases.open. */
  reopenCase: ReopenCasePayload;
  /** Closes a resolved case. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs cases.write. */
  closeCase: CloseCasePayload;
  /** Lets a client of the issuer use the API in this tenant. A client id belongs to one tenant for good. Refuses: VALIDATION, NOT_FOUND (customer), DUPLICATE (client id). Needs apiClients.write. */
  createApiClient: CreateApiClientPayload;
  /** Changes name and rights of a machine client; they hold everywhere within a minute. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs apiClients.write. */
  updateApiClient: UpdateApiClientPayload;
  /** Revokes a machine client for good; its tokens are refused within a minute. Refuses: NOT_FOUND, CONFLICT. Needs apiClients.write. */
  revokeApiClient: RevokeApiClientPayload;
  /** Adds a code to a list, renames, moves or retires one. A retired code may still be accepted for a minute. Refuses: VALIDATION, INVALID_STATE (a code that the product gives by itself is not retired), CONFLICT. Needs codes.write. */
  upsertCodeListEntry: UpsertCodeListEntryPayload;
  /** Enters a person and links it to a customer. Refuses: NOT_FOUND, VALIDATION, UNKNOWN_CODE, DUPLICATE (external id). Needs contacts.write. */
  addContact: AddContactPayload;
  /** addContact for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs contacts.write. */
  bulkAddContacts: BulkAddContactsPayload;
  /** Enters or changes the contact with an external id, and links it to a customer; repeating it changes nothing, which the version tells. Refuses: NOT_FOUND, VALIDATION, UNKNOWN_CODE, DUPLICATE (external id of a contact that the caller may not see), LIMIT_EXCEEDED (customers of a contact). Needs contacts.write. */
  upsertContact: UpsertContactPayload;
  /** upsertContact for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs contacts.write. */
  bulkUpsertContacts: BulkUpsertContactsPayload;
  /** Changes a contact. Refuses: NOT_FOUND, VALIDATION, CONFLICT. Needs contacts.write. */
  updateContact: UpdateContactPayload;
  /** updateContact for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs contacts.write. */
  bulkUpdateContacts: BulkUpdateContactsPayload;
  /** Links a contact to a customer, or gives it another role there. Refuses: NOT_FOUND, UNKNOWN_CODE, CONFLICT, LIMIT_EXCEEDED (customers of a contact). Needs contacts.write. */
  linkContact: LinkContactPayload;
  /** Ends the link of a contact to a customer; the contact stays. Refuses: NOT_FOUND, CONFLICT. Needs contacts.write. */
  unlinkContact: UnlinkContactPayload;
  /** Removes a contact for good and answers with it as it was. Refuses: NOT_FOUND, CONFLICT. Needs contacts.remove. */
  removeContact: RemoveContactPayload;
  /** Sets credit limit and payment terms. Refuses: NOT_FOUND, VALIDATION, UNKNOWN_CODE, CONFLICT, CURRENCY_MISMATCH. Needs credit.write. */
  setCreditTerms: SetCreditTermsPayload;
  /** Says what happens when a customer gets a value that another one has. Refuses: VALIDATION, CONFLICT. Needs customerRules.write. */
  updateCustomerRules: UpdateCustomerRulesPayload;
  /** Creates a customer. Refuses: VALIDATION, UNKNOWN_CODE, NOT_FOUND (parent), LIMIT_EXCEEDED (levels of a group), DUPLICATE (external id; e-mail address or tax id where the rules refuse it). Needs customers.create. */
  createCustomer: CreateCustomerPayload;
  /** createCustomer for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs customers.create. */
  bulkCreateCustomers: BulkCreateCustomersPayload;
  /** Creates or changes the customer with an external id; repeating it changes nothing, which the version tells. A partner changes only what it made. Refuses: VALIDATION, UNKNOWN_CODE, FORBIDDEN, NOT_FOUND (parent, address), LIMIT_EXCEEDED (levels of a group), DUPLICATE (external id of a customer that the caller may not see; e-mail address or tax id where the rules refuse it). Needs customers.create. */
  upsertCustomer: UpsertCustomerPayload;
  /** upsertCustomer for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs customers.create. */
  bulkUpsertCustomers: BulkUpsertCustomersPayload;
  /** Changes a customer's profile. Refuses: NOT_FOUND, UNKNOWN_CODE, VALIDATION (a parent that is below it), LIMIT_EXCEEDED (levels of a group), CONFLICT, DUPLICATE (e-mail address or tax id where the rules refuse it). Needs customers.write. */
  updateCustomer: UpdateCustomerPayload;
  /** updateCustomer for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs customers.write. */
  bulkUpdateCustomers: BulkUpdateCustomersPayload;
  /** Archives a customer: it is out of lists and orders nothing new; all that it has goes on. Nothing changes for one that is archived. Refuses: NOT_FOUND, CONFLICT. Needs customers.archive. */
  archiveCustomer: ArchiveCustomerPayload;
  /** Brings an archived customer back. Refuses: NOT_FOUND, CONFLICT. Needs customers.archive. */
  restoreCustomer: RestoreCustomerPayload;
  /** Announces a file of a record and says how it is uploaded; when it has arrived it is looked at and becomes AVAILABLE by itself. Needs what changing the record needs, besides. Refuses: NOT_FOUND, FORBIDDEN, VALIDATION (a name or type that cannot be attached), LIMIT_EXCEEDED (bytes). Needs attachments.write. */
  attachFile: AttachFilePayload;
  /** Takes a file from its record; it is deleted afterwards. Needs what changing the record needs, besides. Refuses: NOT_FOUND, CONFLICT, FORBIDDEN (whoever is bound to customers, of the work of others). Needs attachments.write. */
  removeAttachment: RemoveAttachmentPayload;
  /** Says which files can be attached. Refuses: VALIDATION, CONFLICT. Needs fileRules.write. */
  updateFileRules: UpdateFileRulesPayload;
  /**
   * Starts a check of the books now and stores its report; changes nothing else. The check itself goes on by itself, in instalments:
   * `integrityReport` tells how far it is, and when it is complete. A check that is under way is joined.
   * Refuses: CONFLICT. Needs integrity.check.
   */
  checkIntegrity: CheckIntegrityPayload;
  /** Records a received payment and allocates it. Refuses: NOT_FOUND, VALIDATION, DUPLICATE, OVERPAYMENT, CURRENCY_MISMATCH, LEGAL_ENTITY_MISMATCH, INVALID_STATE (invoice). Needs payments.write. */
  recordPayment: RecordPaymentPayload;
  /** Allocates the rest of a payment to invoices. Refuses: NOT_FOUND, OVERPAYMENT, CURRENCY_MISMATCH, LEGAL_ENTITY_MISMATCH, INVALID_STATE (invoice), CONFLICT. Needs payments.write. */
  allocatePayment: AllocatePaymentPayload;
  /** Replaces the assignment rules; they hold for leads that are scored from then on. Refuses: VALIDATION, UNKNOWN_CODE, UNKNOWN_METAFIELD, CONFLICT. Needs leadRules.write. */
  updateLeadAssignment: UpdateLeadAssignmentPayload;
  /** Replaces the scoring model; leads are scored by it at their next event, or within a day. Refuses: VALIDATION, UNKNOWN_CODE, UNKNOWN_FIELD (rules.N.field), CONFLICT. Needs leadRules.write. */
  updateLeadScoring: UpdateLeadScoringPayload;
  /** Captures a lead, or logs an activity on the open lead with the same e-mail address; the activity keeps all that was sent. A phone number or tax id that another lead has is a hint, see possibleDuplicates. Refuses: VALIDATION, FORBIDDEN, LIMIT_EXCEEDED (by forms more than ten a day that differ, of one person; an equal one is kept once and is no error). Needs leads.capture. */
  captureLead: CaptureLeadPayload;
  /** Brings the lead that an external id names to the given state; of fields that are absent nothing changes. An unknown id is given to the open lead with the e-mail address, or to a new one. Safe to repeat. Refuses: VALIDATION, CONFLICT, INVALID_STATE (closed, and something differs), DUPLICATE (another open lead has the e-mail address, or the caller may not see the lead that has it or the id), LIMIT_EXCEEDED. Needs leads.write. */
  upsertLead: UpsertLeadPayload;
  /** upsertLead for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs leads.write. */
  bulkUpsertLeads: BulkUpsertLeadsPayload;
  /** Changes an open lead. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE, DUPLICATE (another open lead has the e-mail address). Needs leads.write. */
  updateLead: UpdateLeadPayload;
  /** updateLead for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs leads.write. */
  bulkUpdateLeads: BulkUpdateLeadsPayload;
  /** Gives an open lead to a user or a queue; the rules leave it alone from then on. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs leads.write. */
  assignLead: AssignLeadPayload;
  /** Takes a lead from its queue for the caller. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE (closed, or somebody else's). Needs leads.write. */
  claimLead: ClaimLeadPayload;
  /** NEW or NURTURING to WORKING; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs leads.write. */
  workLead: WorkLeadPayload;
  /** NEW, WORKING or QUALIFIED to NURTURING; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs leads.write. */
  nurtureLead: NurtureLeadPayload;
  /** WORKING to QUALIFIED; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs leads.write. */
  qualifyLead: QualifyLeadPayload;
  /** Closes an open lead without a customer; repeating it changes nothing. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs leads.write. */
  disqualifyLead: DisqualifyLeadPayload;
  /** DISQUALIFIED to NEW; repeating it changes nothing. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE, DUPLICATE (another open lead has the e-mail address). Needs leads.write. */
  reopenLead: ReopenLeadPayload;
  /** Makes a QUALIFIED lead a customer with a contact; converting it again returns the first result. Refuses: NOT_FOUND, CONFLICT, INVALID_STATE. Needs leads.write. */
  convertLead: ConvertLeadPayload;
  /** Closes one open lead as a duplicate of another; merging again changes nothing. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs leads.write. */
  mergeLeads: MergeLeadsPayload;
  /** Defines a custom field of a kind of record, or changes its definition. A process may go by the former one for a minute. Refuses: VALIDATION, INVALID_STATE (another type), CONFLICT. Needs metafields.define. */
  defineMetafield: DefineMetafieldPayload;
  /** Sets and takes away custom fields of an order, invoice, payment or user that exists; what is not named stays. Records of other kinds take them where they are changed. Needs the permission to change the record (orders.write, invoices.annotate, payments.write, users.write), unless the caller made it. Refuses: NOT_FOUND, UNKNOWN_METAFIELD, VALIDATION, INVALID_STATE (closed), FORBIDDEN, CONFLICT, LIMIT_EXCEEDED. Needs metafields.set. */
  setMetafields: SetMetafieldsPayload;
  /** Accepts an order and reserves stock and credit in the same transaction. Refuses: VALIDATION, EMPTY_ORDER, UNKNOWN_SKU, UNKNOWN_CODE, INVALID_QUANTITY, ORDER_QUANTITY, CURRENCY_MISMATCH, LEGAL_ENTITY_MISMATCH (warehouses), OUT_OF_STOCK, CREDIT_LIMIT_EXCEEDED, LIMIT_EXCEEDED, NOT_FOUND, DUPLICATE, FORBIDDEN (own prices, any quantity). Needs orders.place. */
  placeOrder: PlaceOrderPayload;
  /** placeOrder for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs orders.place. */
  bulkPlaceOrders: BulkPlaceOrdersPayload;
  /** Makes an order binding. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE, CONFLICT. Needs orders.write. */
  confirmOrder: ConfirmOrderPayload;
  /** Keeps an open order from shipping. Refuses: NOT_FOUND, INVALID_STATE, CONFLICT. Needs orders.hold. */
  holdOrder: HoldOrderPayload;
  /** Ends a manual hold. Refuses: NOT_FOUND, CONFLICT. Needs orders.release. */
  releaseOrder: ReleaseOrderPayload;
  /** Cancels an order of which nothing has shipped. A partner cancels only what it made. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE, CONFLICT. Needs orders.cancel. */
  cancelOrder: CancelOrderPayload;
  /** Gives up the rest of a partly shipped order. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE, CONFLICT. Needs orders.write. */
  closeOrder: CloseOrderPayload;
  /** Ships reserved quantities; the invoice follows by itself. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE, OVER_SHIPMENT, OUT_OF_STOCK (lots), INVALID_QUANTITY, CONFLICT, LIMIT_EXCEEDED (about 45 products, 30 lots or serial numbers at once). Needs orders.ship. */
  shipOrder: ShipOrderPayload;
  /** Sets up another branch. Refuses: VALIDATION, NOT_FOUND (legal entity), DUPLICATE. Needs organization.write. */
  createBranch: CreateBranchPayload;
  /** Changes a branch. Refuses: VALIDATION, NOT_FOUND, CONFLICT. Needs organization.write. */
  updateBranch: UpdateBranchPayload;
  /** Sets up another legal entity. Refuses: VALIDATION, DUPLICATE (code, number prefix). Needs organization.write. */
  createLegalEntity: CreateLegalEntityPayload;
  /** Changes a legal entity. Posted documents keep what they said. Refuses: VALIDATION, NOT_FOUND, CONFLICT, DUPLICATE (number prefix), INVALID_STATE (base currency). Needs organization.write. */
  updateLegalEntity: UpdateLegalEntityPayload;
  /** Sets the number under which a customer knows a product; orders can name it. Repeating it changes nothing. Refuses: NOT_FOUND, UNKNOWN_SKU, VALIDATION, DUPLICATE, CONFLICT. Needs parts.write. */
  setCustomerPartNumber: SetCustomerPartNumberPayload;
  /** Creates variants of a product that has options, one or a matrix of them, each a product with a SKU of its own. Refuses: NOT_FOUND, VALIDATION, INVALID_STATE (no options, discontinued), DUPLICATE (SKU, combination, GTIN, external id), CURRENCY_MISMATCH, LIMIT_EXCEEDED (more than 30), CONFLICT, FORBIDDEN (cost). Needs products.create. */
  createProductVariants: CreateProductVariantsPayload;
  /** Creates a product. Refuses: VALIDATION, UNKNOWN_CODE, INVALID_QUANTITY, UNKNOWN_SKU, INVALID_STATE and DUPLICATE (variant), DUPLICATE (SKU, external id, GTIN), CURRENCY_MISMATCH, FORBIDDEN (cost). Needs products.create. */
  createProduct: CreateProductPayload;
  /** createProduct for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs products.create. */
  bulkCreateProducts: BulkCreateProductsPayload;
  /** Creates or changes the product with a SKU; repeating it changes nothing, which the version tells. Refuses: VALIDATION, UNKNOWN_CODE, INVALID_QUANTITY, UNKNOWN_SKU, DUPLICATE (external id, GTIN, variant), CURRENCY_MISMATCH, INVALID_STATE (type, unit, options, variant), FORBIDDEN (cost). Needs products.create. */
  upsertProduct: UpsertProductPayload;
  /** upsertProduct for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs products.create. */
  bulkUpsertProducts: BulkUpsertProductsPayload;
  /** Changes a product. Refuses: NOT_FOUND, VALIDATION, UNKNOWN_CODE, INVALID_QUANTITY, UNKNOWN_SKU, INVALID_STATE (options, variant), DUPLICATE (GTIN, variant), CONFLICT, CURRENCY_MISMATCH, FORBIDDEN (cost). Needs products.write. */
  updateProduct: UpdateProductPayload;
  /** updateProduct for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one. Needs products.write. */
  bulkUpdateProducts: BulkUpdateProductsPayload;
  /** Gives a product another SKU; the former one still finds it, and documents keep theirs. Repeating it changes nothing. Refuses: NOT_FOUND, VALIDATION, DUPLICATE, CONFLICT, LIMIT_EXCEEDED (more than 20 former SKUs). Needs products.write. */
  renameSku: RenameSkuPayload;
  /** Changes tax rates for documents from now on. Refuses: VALIDATION, CONFLICT. Needs taxes.write. */
  updateTaxRates: UpdateTaxRatesPayload;
  /** Sets up a warehouse. Refuses: VALIDATION, DUPLICATE, NOT_FOUND and LEGAL_ENTITY_MISMATCH (legal entity, branch). Needs warehouses.write. */
  createWarehouse: CreateWarehousePayload;
  /** Changes a warehouse. Refuses: NOT_FOUND, VALIDATION, CONFLICT, LEGAL_ENTITY_MISMATCH (branch), INVALID_STATE (another legal entity, once it has held stock). Needs warehouses.write. */
  updateWarehouse: UpdateWarehousePayload;
  /** Takes a delivery into a warehouse; waiting back-orders are served from it. Answers with the level of each SKU, in the order of the lines. Refuses: NOT_FOUND (warehouse), UNKNOWN_SKU, INVALID_QUANTITY, CURRENCY_MISMATCH, VALIDATION, DUPLICATE (serial number), INVALID_STATE (day of expiry), LIMIT_EXCEEDED (more than about 30 lots or serial numbers at once), FORBIDDEN (occurredAt). Needs stock.write. */
  receiveStock: ReceiveStockPayload;
  /** Books a counted difference at the moving average. Refuses: NOT_FOUND (warehouse), UNKNOWN_SKU, INVALID_QUANTITY, OUT_OF_STOCK (more than is available), CURRENCY_MISMATCH, CONFLICT. Needs stock.write. */
  adjustStock: AdjustStockPayload;
  /** Gives a quantity on hand another status; waiting back-orders are served from what becomes available. On hand and value stay. Refuses: NOT_FOUND (warehouse), UNKNOWN_SKU, INVALID_QUANTITY, OUT_OF_STOCK (less is in that status, or not reserved), VALIDATION (same status), CONFLICT. Needs stock.write. */
  changeStockStatus: ChangeStockStatusPayload;
  /** Moves available goods to another warehouse of the legal entity, their value with them. Answers with the level of the warehouse that takes. Refuses: NOT_FOUND (warehouse), UNKNOWN_SKU, INVALID_QUANTITY, OUT_OF_STOCK, CURRENCY_MISMATCH, LEGAL_ENTITY_MISMATCH, VALIDATION (same warehouse). Needs stock.write. */
  transferStock: TransferStockPayload;
  /** Makes a tenant with its first legal entity, branch and administrator; for operators that the deployment names. Refuses: VALIDATION, DUPLICATE (slug). Needs tenants.create. */
  createTenant: CreateTenantPayload;
  /** Makes a team; users come into it by setUserAccess or with their invitation. Refuses: VALIDATION. Needs users.write. */
  createTeam: CreateTeamPayload;
  /** Renames a team. Refuses: NOT_FOUND, VALIDATION, CONFLICT. Needs users.write. */
  updateTeam: UpdateTeamPayload;
  /** Invites a person by the e-mail address. Refuses: VALIDATION, NOT_FOUND (customer, branch, team), DUPLICATE (e-mail address). Needs users.write. */
  inviteUser: InviteUserPayload;
  /** Sets what a user may do; it holds everywhere within a minute. Refuses: NOT_FOUND, VALIDATION, CONFLICT, INVALID_STATE. Needs users.write. */
  setUserAccess: SetUserAccessPayload;
  /** Ends a user's access for good, everywhere within a minute; what the user held is then handed over. Refuses: NOT_FOUND, USER_INACTIVE (successor), VALIDATION, CONFLICT, INVALID_STATE (oneself). Needs users.write. */
  deactivateUser: DeactivateUserPayload;
};


export type MutationCreateCaptureKeyArgs = {
  input: CreateCaptureKeyInput;
};


export type MutationRevokeCaptureKeyArgs = {
  input: RevokeCaptureKeyInput;
};


export type MutationAddExternalRefArgs = {
  input: AddExternalRefInput;
};


export type MutationMoveExternalRefArgs = {
  input: MoveExternalRefInput;
};


export type MutationRemoveExternalRefArgs = {
  input: RemoveExternalRefInput;
};


export type MutationLogActivityArgs = {
  input: LogActivityInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


export type MutationCancelTaskArgs = {
  input: CancelTaskInput;
};


export type MutationUpdateCaseRoutingArgs = {
  input: UpdateCaseRoutingInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationBulkOpenCasesArgs = {
  input: BulkOpenCasesInput;
};


export type MutationMatchCaseArgs = {
  input: MatchCaseInput;
};


export type MutationUpsertCaseArgs = {
  input: UpsertCaseInput;
};


export type MutationBulkUpsertCasesArgs = {
  input: BulkUpsertCasesInput;
};


export type MutationUpdateCaseArgs = {
  input: UpdateCaseInput;
};


export type MutationBulkUpdateCasesArgs = {
  input: BulkUpdateCasesInput;
};


export type MutationAddCaseMessageArgs = {
  input: AddCaseMessageInput;
};


export type MutationAssignCaseArgs = {
  input: AssignCaseInput;
};


export type MutationRerouteCaseArgs = {
  input: RerouteCaseInput;
};


export type MutationSetCaseStatusArgs = {
  input: SetCaseStatusInput;
};


export type MutationResolveCaseArgs = {
  input: ResolveCaseInput;
};


export type MutationReopenCaseArgs = {
  input: ReopenCaseInput;
};


export type MutationCloseCaseArgs = {
  input: CloseCaseInput;
};


export type MutationCreateApiClientArgs = {
  input: CreateApiClientInput;
};


export type MutationUpdateApiClientArgs = {
  input: UpdateApiClientInput;
};


export type MutationRevokeApiClientArgs = {
  input: RevokeApiClientInput;
};


export type MutationUpsertCodeListEntryArgs = {
  input: UpsertCodeListEntryInput;
};


export type MutationAddContactArgs = {
  input: AddContactInput;
};


export type MutationBulkAddContactsArgs = {
  input: BulkAddContactsInput;
};


export type MutationUpsertContactArgs = {
  input: UpsertContactInput;
};


export type MutationBulkUpsertContactsArgs = {
  input: BulkUpsertContactsInput;
};


export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


export type MutationBulkUpdateContactsArgs = {
  input: BulkUpdateContactsInput;
};


export type MutationLinkContactArgs = {
  input: LinkContactInput;
};


export type MutationUnlinkContactArgs = {
  input: UnlinkContactInput;
};


export type MutationRemoveContactArgs = {
  input: RemoveContactInput;
};


export type MutationSetCreditTermsArgs = {
  input: SetCreditTermsInput;
};


export type MutationUpdateCustomerRulesArgs = {
  input: UpdateCustomerRulesInput;
};


export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


export type MutationBulkCreateCustomersArgs = {
  input: BulkCreateCustomersInput;
};


export type MutationUpsertCustomerArgs = {
  input: UpsertCustomerInput;
};


export type MutationBulkUpsertCustomersArgs = {
  input: BulkUpsertCustomersInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationBulkUpdateCustomersArgs = {
  input: BulkUpdateCustomersInput;
};


export type MutationArchiveCustomerArgs = {
  input: ArchiveCustomerInput;
};


export type MutationRestoreCustomerArgs = {
  input: RestoreCustomerInput;
};


export type MutationAttachFileArgs = {
  input: AttachFileInput;
};


export type MutationRemoveAttachmentArgs = {
  input: RemoveAttachmentInput;
};


export type MutationUpdateFileRulesArgs = {
  input: UpdateFileRulesInput;
};


export type MutationCheckIntegrityArgs = {
  input: CheckIntegrityInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationAllocatePaymentArgs = {
  input: AllocatePaymentInput;
};


export type MutationUpdateLeadAssignmentArgs = {
  input: UpdateLeadAssignmentInput;
};


export type MutationUpdateLeadScoringArgs = {
  input: UpdateLeadScoringInput;
};


export type MutationCaptureLeadArgs = {
  input: CaptureLeadInput;
};


export type MutationUpsertLeadArgs = {
  input: UpsertLeadInput;
};


export type MutationBulkUpsertLeadsArgs = {
  input: BulkUpsertLeadsInput;
};


export type MutationUpdateLeadArgs = {
  input: UpdateLeadInput;
};


export type MutationBulkUpdateLeadsArgs = {
  input: BulkUpdateLeadsInput;
};


export type MutationAssignLeadArgs = {
  input: AssignLeadInput;
};


export type MutationClaimLeadArgs = {
  input: ClaimLeadInput;
};


export type MutationWorkLeadArgs = {
  input: WorkLeadInput;
};


export type MutationNurtureLeadArgs = {
  input: NurtureLeadInput;
};


export type MutationQualifyLeadArgs = {
  input: QualifyLeadInput;
};


export type MutationDisqualifyLeadArgs = {
  input: DisqualifyLeadInput;
};


export type MutationReopenLeadArgs = {
  input: ReopenLeadInput;
};


export type MutationConvertLeadArgs = {
  input: ConvertLeadInput;
};


export type MutationMergeLeadsArgs = {
  input: MergeLeadsInput;
};


export type MutationDefineMetafieldArgs = {
  input: DefineMetafieldInput;
};


export type MutationSetMetafieldsArgs = {
  input: SetMetafieldsInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationBulkPlaceOrdersArgs = {
  input: BulkPlaceOrdersInput;
};


export type MutationConfirmOrderArgs = {
  input: ConfirmOrderInput;
};


export type MutationHoldOrderArgs = {
  input: HoldOrderInput;
};


export type MutationReleaseOrderArgs = {
  input: ReleaseOrderInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCloseOrderArgs = {
  input: CloseOrderInput;
};


export type MutationShipOrderArgs = {
  input: ShipOrderInput;
};


export type MutationCreateBranchArgs = {
  input: CreateBranchInput;
};


export type MutationUpdateBranchArgs = {
  input: UpdateBranchInput;
};


export type MutationCreateLegalEntityArgs = {
  input: CreateLegalEntityInput;
};


export type MutationUpdateLegalEntityArgs = {
  input: UpdateLegalEntityInput;
};


export type MutationSetCustomerPartNumberArgs = {
  input: SetCustomerPartNumberInput;
};


export type MutationCreateProductVariantsArgs = {
  input: CreateProductVariantsInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationBulkCreateProductsArgs = {
  input: BulkCreateProductsInput;
};


export type MutationUpsertProductArgs = {
  input: UpsertProductInput;
};


export type MutationBulkUpsertProductsArgs = {
  input: BulkUpsertProductsInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationBulkUpdateProductsArgs = {
  input: BulkUpdateProductsInput;
};


export type MutationRenameSkuArgs = {
  input: RenameSkuInput;
};


export type MutationUpdateTaxRatesArgs = {
  input: UpdateTaxRatesInput;
};


export type MutationCreateWarehouseArgs = {
  input: CreateWarehouseInput;
};


export type MutationUpdateWarehouseArgs = {
  input: UpdateWarehouseInput;
};


export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationChangeStockStatusArgs = {
  input: ChangeStockStatusInput;
};


export type MutationTransferStockArgs = {
  input: TransferStockInput;
};


export type MutationCreateTenantArgs = {
  input: CreateTenantInput;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationUpdateTeamArgs = {
  input: UpdateTeamInput;
};


export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


export type MutationSetUserAccessArgs = {
  input: SetUserAccessInput;
};


export type MutationDeactivateUserArgs = {
  input: DeactivateUserInput;
};

/** What createCaptureKey answers with: the capture key, or why the request was refused. */
export type CreateCaptureKeyPayload = {
  __typename?: 'CreateCaptureKeyPayload';
  /** The capture key as it stands now; null when the request was refused. */
  captureKey?: Maybe<CaptureKey>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What revokeCaptureKey answers with: the capture key, or why the request was refused. */
export type RevokeCaptureKeyPayload = {
  __typename?: 'RevokeCaptureKeyPayload';
  /** The capture key as it stands now; null when the request was refused. */
  captureKey?: Maybe<CaptureKey>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What addExternalRef answers with: the node, or why the request was refused. */
export type AddExternalRefPayload = {
  __typename?: 'AddExternalRefPayload';
  /** The node as it stands now; null when the request was refused. */
  record?: Maybe<Node>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What moveExternalRef answers with: the node, or why the request was refused. */
export type MoveExternalRefPayload = {
  __typename?: 'MoveExternalRefPayload';
  /** The node as it stands now; null when the request was refused. */
  record?: Maybe<Node>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What removeExternalRef answers with: the node, or why the request was refused. */
export type RemoveExternalRefPayload = {
  __typename?: 'RemoveExternalRefPayload';
  /** The node as it stands now; null when the request was refused. */
  record?: Maybe<Node>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What logActivity answers with: the activity, or why the request was refused. */
export type LogActivityPayload = {
  __typename?: 'LogActivityPayload';
  /** The activity as it stands now; null when the request was refused. */
  activity?: Maybe<Activity>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createTask answers with: the task, or why the request was refused. */
export type CreateTaskPayload = {
  __typename?: 'CreateTaskPayload';
  /** The task as it stands now; null when the request was refused. */
  task?: Maybe<Task>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateTask answers with: the task, or why the request was refused. */
export type UpdateTaskPayload = {
  __typename?: 'UpdateTaskPayload';
  /** The task as it stands now; null when the request was refused. */
  task?: Maybe<Task>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What completeTask answers with: the task, or why the request was refused. */
export type CompleteTaskPayload = {
  __typename?: 'CompleteTaskPayload';
  /** The task as it stands now; null when the request was refused. */
  task?: Maybe<Task>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which task completeTask is about. */
export type CompleteTaskInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the task. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What cancelTask answers with: the task, or why the request was refused. */
export type CancelTaskPayload = {
  __typename?: 'CancelTaskPayload';
  /** The task as it stands now; null when the request was refused. */
  task?: Maybe<Task>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which task cancelTask is about. */
export type CancelTaskInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the task. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateCaseRouting answers with: the case routing, or why the request was refused. */
export type UpdateCaseRoutingPayload = {
  __typename?: 'UpdateCaseRoutingPayload';
  /** The case routing as it stands now; null when the request was refused. */
  caseRouting?: Maybe<CaseRouting>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkOpenCases, each as openCase takes it. */
export type BulkOpenCasesInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<OpenCaseInput>;
};

/** What bulkOpenCases answers with: what became of each row, or why none was looked at. */
export type BulkOpenCasesPayload = {
  __typename?: 'BulkOpenCasesPayload';
  /** What openCase would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<OpenCasePayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What openCase answers with: the case, or why the request was refused. */
export type OpenCasePayload = {
  __typename?: 'OpenCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What matchCase answers with: the case, or why the request was refused. */
export type MatchCasePayload = {
  __typename?: 'MatchCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpsertCases, each as upsertCase takes it. */
export type BulkUpsertCasesInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpsertCaseInput>;
};

/** What bulkUpsertCases answers with: what became of each row, or why none was looked at. */
export type BulkUpsertCasesPayload = {
  __typename?: 'BulkUpsertCasesPayload';
  /** What upsertCase would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpsertCasePayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What upsertCase answers with: the case, or why the request was refused. */
export type UpsertCasePayload = {
  __typename?: 'UpsertCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpdateCases, each as updateCase takes it. */
export type BulkUpdateCasesInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpdateCaseInput>;
};

/** What bulkUpdateCases answers with: what became of each row, or why none was looked at. */
export type BulkUpdateCasesPayload = {
  __typename?: 'BulkUpdateCasesPayload';
  /** What updateCase would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpdateCasePayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What updateCase answers with: the case, or why the request was refused. */
export type UpdateCasePayload = {
  __typename?: 'UpdateCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What addCaseMessage answers with: the case message, or why the request was refused. */
export type AddCaseMessagePayload = {
  __typename?: 'AddCaseMessagePayload';
  /** The case message as it stands now; null when the request was refused. */
  message?: Maybe<CaseMessage>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What assignCase answers with: the case, or why the request was refused. */
export type AssignCasePayload = {
  __typename?: 'AssignCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What rerouteCase answers with: the case, or why the request was refused. */
export type RerouteCasePayload = {
  __typename?: 'RerouteCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which case rerouteCase is about. */
export type RerouteCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What setCaseStatus answers with: the case, or why the request was refused. */
export type SetCaseStatusPayload = {
  __typename?: 'SetCaseStatusPayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What resolveCase answers with: the case, or why the request was refused. */
export type ResolveCasePayload = {
  __typename?: 'ResolveCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What reopenCase answers with: the case, or why the request was refused. */
export type ReopenCasePayload = {
  __typename?: 'ReopenCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which case reopenCase is about. */
export type ReopenCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What closeCase answers with: the case, or why the request was refused. */
export type CloseCasePayload = {
  __typename?: 'CloseCasePayload';
  /** The case as it stands now; null when the request was refused. */
  case?: Maybe<Case>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which case closeCase is about. */
export type CloseCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What createApiClient answers with: the api client, or why the request was refused. */
export type CreateApiClientPayload = {
  __typename?: 'CreateApiClientPayload';
  /** The api client as it stands now; null when the request was refused. */
  apiClient?: Maybe<ApiClient>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateApiClient answers with: the api client, or why the request was refused. */
export type UpdateApiClientPayload = {
  __typename?: 'UpdateApiClientPayload';
  /** The api client as it stands now; null when the request was refused. */
  apiClient?: Maybe<ApiClient>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What revokeApiClient answers with: the api client, or why the request was refused. */
export type RevokeApiClientPayload = {
  __typename?: 'RevokeApiClientPayload';
  /** The api client as it stands now; null when the request was refused. */
  apiClient?: Maybe<ApiClient>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which api client revokeApiClient is about. */
export type RevokeApiClientInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine client. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the machine client. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What upsertCodeListEntry answers with: the code list entry, or why the request was refused. */
export type UpsertCodeListEntryPayload = {
  __typename?: 'UpsertCodeListEntryPayload';
  /** The code list entry as it stands now; null when the request was refused. */
  codeListEntry?: Maybe<CodeListEntry>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkAddContacts, each as addContact takes it. */
export type BulkAddContactsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<AddContactInput>;
};

/** What bulkAddContacts answers with: what became of each row, or why none was looked at. */
export type BulkAddContactsPayload = {
  __typename?: 'BulkAddContactsPayload';
  /** What addContact would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<AddContactPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What addContact answers with: the contact, or why the request was refused. */
export type AddContactPayload = {
  __typename?: 'AddContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpsertContacts, each as upsertContact takes it. */
export type BulkUpsertContactsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpsertContactInput>;
};

/** What bulkUpsertContacts answers with: what became of each row, or why none was looked at. */
export type BulkUpsertContactsPayload = {
  __typename?: 'BulkUpsertContactsPayload';
  /** What upsertContact would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpsertContactPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What upsertContact answers with: the contact, or why the request was refused. */
export type UpsertContactPayload = {
  __typename?: 'UpsertContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpdateContacts, each as updateContact takes it. */
export type BulkUpdateContactsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpdateContactInput>;
};

/** What bulkUpdateContacts answers with: what became of each row, or why none was looked at. */
export type BulkUpdateContactsPayload = {
  __typename?: 'BulkUpdateContactsPayload';
  /** What updateContact would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpdateContactPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What updateContact answers with: the contact, or why the request was refused. */
export type UpdateContactPayload = {
  __typename?: 'UpdateContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What linkContact answers with: the contact, or why the request was refused. */
export type LinkContactPayload = {
  __typename?: 'LinkContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What unlinkContact answers with: the contact, or why the request was refused. */
export type UnlinkContactPayload = {
  __typename?: 'UnlinkContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What removeContact answers with: the contact, or why the request was refused. */
export type RemoveContactPayload = {
  __typename?: 'RemoveContactPayload';
  /** The contact as it stands now; null when the request was refused. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which contact removeContact is about. */
export type RemoveContactInput = {
  /** The contact. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the contact. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What setCreditTerms answers with: the customer, or why the request was refused. */
export type SetCreditTermsPayload = {
  __typename?: 'SetCreditTermsPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateCustomerRules answers with: the customer rules, or why the request was refused. */
export type UpdateCustomerRulesPayload = {
  __typename?: 'UpdateCustomerRulesPayload';
  /** The customer rules as it stands now; null when the request was refused. */
  customerRules?: Maybe<CustomerRules>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkCreateCustomers, each as createCustomer takes it. */
export type BulkCreateCustomersInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<CreateCustomerInput>;
};

/** What bulkCreateCustomers answers with: what became of each row, or why none was looked at. */
export type BulkCreateCustomersPayload = {
  __typename?: 'BulkCreateCustomersPayload';
  /** What createCustomer would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<CreateCustomerPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpsertCustomers, each as upsertCustomer takes it. */
export type BulkUpsertCustomersInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpsertCustomerInput>;
};

/** What bulkUpsertCustomers answers with: what became of each row, or why none was looked at. */
export type BulkUpsertCustomersPayload = {
  __typename?: 'BulkUpsertCustomersPayload';
  /** What upsertCustomer would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpsertCustomerPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpdateCustomers, each as updateCustomer takes it. */
export type BulkUpdateCustomersInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpdateCustomerInput>;
};

/** What bulkUpdateCustomers answers with: what became of each row, or why none was looked at. */
export type BulkUpdateCustomersPayload = {
  __typename?: 'BulkUpdateCustomersPayload';
  /** What updateCustomer would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpdateCustomerPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What archiveCustomer answers with: the customer, or why the request was refused. */
export type ArchiveCustomerPayload = {
  __typename?: 'ArchiveCustomerPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which customer archiveCustomer is about. */
export type ArchiveCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the customer. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What restoreCustomer answers with: the customer, or why the request was refused. */
export type RestoreCustomerPayload = {
  __typename?: 'RestoreCustomerPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which customer restoreCustomer is about. */
export type RestoreCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the customer. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What removeAttachment answers with: the attachment, or why the request was refused. */
export type RemoveAttachmentPayload = {
  __typename?: 'RemoveAttachmentPayload';
  /** The attachment as it stands now; null when the request was refused. */
  attachment?: Maybe<Attachment>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which attachment removeAttachment is about. */
export type RemoveAttachmentInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The attachment. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the attachment. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateFileRules answers with: the file rules, or why the request was refused. */
export type UpdateFileRulesPayload = {
  __typename?: 'UpdateFileRulesPayload';
  /** The file rules as it stands now; null when the request was refused. */
  fileRules?: Maybe<FileRules>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What checkIntegrity answers with: the integrity report, or why the request was refused. */
export type CheckIntegrityPayload = {
  __typename?: 'CheckIntegrityPayload';
  /** The integrity report as it stands now; null when the request was refused. */
  integrityReport?: Maybe<IntegrityReport>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What recordPayment answers with: the payment, or why the request was refused. */
export type RecordPaymentPayload = {
  __typename?: 'RecordPaymentPayload';
  /** The payment as it stands now; null when the request was refused. */
  payment?: Maybe<Payment>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What allocatePayment answers with: the payment, or why the request was refused. */
export type AllocatePaymentPayload = {
  __typename?: 'AllocatePaymentPayload';
  /** The payment as it stands now; null when the request was refused. */
  payment?: Maybe<Payment>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateLeadAssignment answers with: the lead assignment, or why the request was refused. */
export type UpdateLeadAssignmentPayload = {
  __typename?: 'UpdateLeadAssignmentPayload';
  /** The lead assignment as it stands now; null when the request was refused. */
  leadAssignment?: Maybe<LeadAssignment>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateLeadScoring answers with: the lead scoring, or why the request was refused. */
export type UpdateLeadScoringPayload = {
  __typename?: 'UpdateLeadScoringPayload';
  /** The lead scoring as it stands now; null when the request was refused. */
  leadScoring?: Maybe<LeadScoring>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpsertLeads, each as upsertLead takes it. */
export type BulkUpsertLeadsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpsertLeadInput>;
};

/** What bulkUpsertLeads answers with: what became of each row, or why none was looked at. */
export type BulkUpsertLeadsPayload = {
  __typename?: 'BulkUpsertLeadsPayload';
  /** What upsertLead would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpsertLeadPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What upsertLead answers with: the lead, or why the request was refused. */
export type UpsertLeadPayload = {
  __typename?: 'UpsertLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpdateLeads, each as updateLead takes it. */
export type BulkUpdateLeadsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpdateLeadInput>;
};

/** What bulkUpdateLeads answers with: what became of each row, or why none was looked at. */
export type BulkUpdateLeadsPayload = {
  __typename?: 'BulkUpdateLeadsPayload';
  /** What updateLead would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpdateLeadPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What updateLead answers with: the lead, or why the request was refused. */
export type UpdateLeadPayload = {
  __typename?: 'UpdateLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What assignLead answers with: the lead, or why the request was refused. */
export type AssignLeadPayload = {
  __typename?: 'AssignLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What claimLead answers with: the lead, or why the request was refused. */
export type ClaimLeadPayload = {
  __typename?: 'ClaimLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which lead claimLead is about. */
export type ClaimLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What workLead answers with: the lead, or why the request was refused. */
export type WorkLeadPayload = {
  __typename?: 'WorkLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which lead workLead is about. */
export type WorkLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What nurtureLead answers with: the lead, or why the request was refused. */
export type NurtureLeadPayload = {
  __typename?: 'NurtureLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which lead nurtureLead is about. */
export type NurtureLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What qualifyLead answers with: the lead, or why the request was refused. */
export type QualifyLeadPayload = {
  __typename?: 'QualifyLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which lead qualifyLead is about. */
export type QualifyLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What disqualifyLead answers with: the lead, or why the request was refused. */
export type DisqualifyLeadPayload = {
  __typename?: 'DisqualifyLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What reopenLead answers with: the lead, or why the request was refused. */
export type ReopenLeadPayload = {
  __typename?: 'ReopenLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which lead reopenLead is about. */
export type ReopenLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What convertLead answers with: the lead, or why the request was refused. */
export type ConvertLeadPayload = {
  __typename?: 'ConvertLeadPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What mergeLeads answers with: the lead, or why the request was refused. */
export type MergeLeadsPayload = {
  __typename?: 'MergeLeadsPayload';
  /** The lead as it stands now; null when the request was refused. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What defineMetafield answers with: the metafield definition, or why the request was refused. */
export type DefineMetafieldPayload = {
  __typename?: 'DefineMetafieldPayload';
  /** The metafield definition as it stands now; null when the request was refused. */
  metafieldDefinition?: Maybe<MetafieldDefinition>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What setMetafields answers with: the node, or why the request was refused. */
export type SetMetafieldsPayload = {
  __typename?: 'SetMetafieldsPayload';
  /** The node as it stands now; null when the request was refused. */
  record?: Maybe<Node>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkPlaceOrders, each as placeOrder takes it. */
export type BulkPlaceOrdersInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused; IGNORE_FAILED is refused, because a row is written whole. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<PlaceOrderInput>;
};

/** What bulkPlaceOrders answers with: what became of each row, or why none was looked at. */
export type BulkPlaceOrdersPayload = {
  __typename?: 'BulkPlaceOrdersPayload';
  /** What placeOrder would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<PlaceOrderPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What placeOrder answers with: the order, or why the request was refused. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What confirmOrder answers with: the order, or why the request was refused. */
export type ConfirmOrderPayload = {
  __typename?: 'ConfirmOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What holdOrder answers with: the order, or why the request was refused. */
export type HoldOrderPayload = {
  __typename?: 'HoldOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which order holdOrder is about. */
export type HoldOrderInput = {
  /** The order. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What releaseOrder answers with: the order, or why the request was refused. */
export type ReleaseOrderPayload = {
  __typename?: 'ReleaseOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which order releaseOrder is about. */
export type ReleaseOrderInput = {
  /** The order. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What cancelOrder answers with: the order, or why the request was refused. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What closeOrder answers with: the order, or why the request was refused. */
export type CloseOrderPayload = {
  __typename?: 'CloseOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What shipOrder answers with: the order, or why the request was refused. */
export type ShipOrderPayload = {
  __typename?: 'ShipOrderPayload';
  /** The order as it stands now; null when the request was refused. */
  order?: Maybe<Order>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createBranch answers with: the branch, or why the request was refused. */
export type CreateBranchPayload = {
  __typename?: 'CreateBranchPayload';
  /** The branch as it stands now; null when the request was refused. */
  branch?: Maybe<Branch>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateBranch answers with: the branch, or why the request was refused. */
export type UpdateBranchPayload = {
  __typename?: 'UpdateBranchPayload';
  /** The branch as it stands now; null when the request was refused. */
  branch?: Maybe<Branch>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createLegalEntity answers with: the legal entity, or why the request was refused. */
export type CreateLegalEntityPayload = {
  __typename?: 'CreateLegalEntityPayload';
  /** The legal entity as it stands now; null when the request was refused. */
  legalEntity?: Maybe<LegalEntity>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateLegalEntity answers with: the legal entity, or why the request was refused. */
export type UpdateLegalEntityPayload = {
  __typename?: 'UpdateLegalEntityPayload';
  /** The legal entity as it stands now; null when the request was refused. */
  legalEntity?: Maybe<LegalEntity>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What setCustomerPartNumber answers with: the customer part number, or why the request was refused. */
export type SetCustomerPartNumberPayload = {
  __typename?: 'SetCustomerPartNumberPayload';
  /** The customer part number as it stands now; null when the request was refused. */
  customerPartNumber?: Maybe<CustomerPartNumber>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createProductVariants answers with: the products, or why the request was refused. */
export type CreateProductVariantsPayload = {
  __typename?: 'CreateProductVariantsPayload';
  /** The products as it stands now; null when the request was refused. */
  variants?: Maybe<Array<Product>>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkCreateProducts, each as createProduct takes it. */
export type BulkCreateProductsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<CreateProductInput>;
};

/** What bulkCreateProducts answers with: what became of each row, or why none was looked at. */
export type BulkCreateProductsPayload = {
  __typename?: 'BulkCreateProductsPayload';
  /** What createProduct would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<CreateProductPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What createProduct answers with: the product, or why the request was refused. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The product as it stands now; null when the request was refused. */
  product?: Maybe<Product>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpsertProducts, each as upsertProduct takes it. */
export type BulkUpsertProductsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpsertProductInput>;
};

/** What bulkUpsertProducts answers with: what became of each row, or why none was looked at. */
export type BulkUpsertProductsPayload = {
  __typename?: 'BulkUpsertProductsPayload';
  /** What upsertProduct would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpsertProductPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What upsertProduct answers with: the product, or why the request was refused. */
export type UpsertProductPayload = {
  __typename?: 'UpsertProductPayload';
  /** The product as it stands now; null when the request was refused. */
  product?: Maybe<Product>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The rows of bulkUpdateProducts, each as updateProduct takes it. */
export type BulkUpdateProductsInput = {
  /** Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when rows are refused. */
  errorPolicy?: BulkErrorPolicy;
  /** 1 to 100 rows, no two of them about one record. */
  rows: Array<UpdateProductInput>;
};

/** What bulkUpdateProducts answers with: what became of each row, or why none was looked at. */
export type BulkUpdateProductsPayload = {
  __typename?: 'BulkUpdateProductsPayload';
  /** What updateProduct would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused. */
  results: Array<UpdateProductPayload>;
  /** Rows that stand: done by this call or by an earlier one with its key. */
  doneCount: Scalars['Int']['output'];
  /** Rows that do not. */
  refusedCount: Scalars['Int']['output'];
  /** Why the call was refused; empty when the rows were looked at. */
  userErrors: Array<UserError>;
};

/** What updateProduct answers with: the product, or why the request was refused. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product as it stands now; null when the request was refused. */
  product?: Maybe<Product>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What renameSku answers with: the product, or why the request was refused. */
export type RenameSkuPayload = {
  __typename?: 'RenameSkuPayload';
  /** The product as it stands now; null when the request was refused. */
  product?: Maybe<Product>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateTaxRates answers with: the tax rates, or why the request was refused. */
export type UpdateTaxRatesPayload = {
  __typename?: 'UpdateTaxRatesPayload';
  /** The tax rates as it stands now; null when the request was refused. */
  taxRates?: Maybe<TaxRates>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createWarehouse answers with: the warehouse, or why the request was refused. */
export type CreateWarehousePayload = {
  __typename?: 'CreateWarehousePayload';
  /** The warehouse as it stands now; null when the request was refused. */
  warehouse?: Maybe<Warehouse>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateWarehouse answers with: the warehouse, or why the request was refused. */
export type UpdateWarehousePayload = {
  __typename?: 'UpdateWarehousePayload';
  /** The warehouse as it stands now; null when the request was refused. */
  warehouse?: Maybe<Warehouse>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What receiveStock answers with: the stock levels, or why the request was refused. */
export type ReceiveStockPayload = {
  __typename?: 'ReceiveStockPayload';
  /** The stock levels as it stands now; null when the request was refused. */
  stockLevels?: Maybe<Array<StockLevel>>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What adjustStock answers with: the stock level, or why the request was refused. */
export type AdjustStockPayload = {
  __typename?: 'AdjustStockPayload';
  /** The stock level as it stands now; null when the request was refused. */
  stockLevel?: Maybe<StockLevel>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What changeStockStatus answers with: the stock level, or why the request was refused. */
export type ChangeStockStatusPayload = {
  __typename?: 'ChangeStockStatusPayload';
  /** The stock level as it stands now; null when the request was refused. */
  stockLevel?: Maybe<StockLevel>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What transferStock answers with: the stock level, or why the request was refused. */
export type TransferStockPayload = {
  __typename?: 'TransferStockPayload';
  /** The stock level as it stands now; null when the request was refused. */
  stockLevel?: Maybe<StockLevel>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createTenant answers with: the tenant, or why the request was refused. */
export type CreateTenantPayload = {
  __typename?: 'CreateTenantPayload';
  /** The tenant as it stands now; null when the request was refused. */
  tenant?: Maybe<Tenant>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What createTeam answers with: the team, or why the request was refused. */
export type CreateTeamPayload = {
  __typename?: 'CreateTeamPayload';
  /** The team as it stands now; null when the request was refused. */
  team?: Maybe<Team>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateTeam answers with: the team, or why the request was refused. */
export type UpdateTeamPayload = {
  __typename?: 'UpdateTeamPayload';
  /** The team as it stands now; null when the request was refused. */
  team?: Maybe<Team>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What inviteUser answers with: the user, or why the request was refused. */
export type InviteUserPayload = {
  __typename?: 'InviteUserPayload';
  /** The user as it stands now; null when the request was refused. */
  user?: Maybe<User>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What setUserAccess answers with: the user, or why the request was refused. */
export type SetUserAccessPayload = {
  __typename?: 'SetUserAccessPayload';
  /** The user as it stands now; null when the request was refused. */
  user?: Maybe<User>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What deactivateUser answers with: the user, or why the request was refused. */
export type DeactivateUserPayload = {
  __typename?: 'DeactivateUserPayload';
  /** The user as it stands now; null when the request was refused. */
  user?: Maybe<User>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What happens to the rows of a bulk mutation when some are refused. */
export type BulkErrorPolicy =
  /** Every row is tried against what is stored before the first is written. When one is refused, none is written, and the others say NOT_ATTEMPTED. What changes meanwhile, also by an earlier row, can still refuse a row: the others stand, for they are not one transaction. A repeat of a call that had begun to write finishes what was left. */
  | 'REJECT_ALL'
  /** A row that is refused is not written; the others are. */
  | 'REJECT_FAILED_ROWS'
  /** A field that is refused is left out of its row, whole, as if it had not been sent; userErrors of the row name it, and the record is there. A row that cannot do without the field, or is refused for no field, is not written. What names a record is never left out, nor expectedVersion. */
  | 'IGNORE_FAILED';

/** Who decided about the place of a case. */
export type RoutingDecider =
  /** The routing table. */
  | 'AUTOMATION'
  /** A person; automations leave the case there. */
  | 'PERSON';

/** RoutingDecision: who or what chose the place of a case, by which version of the table, and why. */
export type RoutingDecision = {
  __typename?: 'RoutingDecision';
  /** The table or a person. */
  decidedBy: RoutingDecider;
  /** Version of the routing table: default-1, or v and the version of the own table. */
  ruleVersion: Scalars['String']['output'];
  /** The chosen agent; null for a queue. */
  assignee?: Maybe<Actor>;
  /** The chosen queue; null for an agent. */
  queue?: Maybe<Scalars['String']['output']>;
  /** What the decision was made from. */
  inputs: RoutingInputs;
  /** Why; the points add up to the score of the agent. */
  reasons: Array<RoutingReason>;
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
};

/** What a routing decision was made from. */
export type RoutingInputs = {
  __typename?: 'RoutingInputs';
  /** Category of the case. A code of the list CASE_CATEGORY. */
  category: Scalars['Code']['output'];
  /** Priority of the case. */
  priority: CasePriority;
  /** Tier of the customer. A code of the list CUSTOMER_TIER. */
  customerTier?: Maybe<Scalars['Code']['output']>;
  /** Skills that were asked for. */
  requiredSkills: Array<Scalars['String']['output']>;
  /** Weight of the case. */
  weight: Scalars['Int']['output'];
  /** Minutes that it had waited. */
  waitedMinutes: Scalars['Int']['output'];
  /** True when it had waited long enough for an agent who lacks a skill. */
  skillsRelaxed: Scalars['Boolean']['output'];
  /** Number of agents in the table. */
  agentsConsidered: Scalars['Int']['output'];
};

/** One reason of a routing decision. */
export type RoutingReason = {
  __typename?: 'RoutingReason';
  /** For people. */
  text: Scalars['String']['output'];
  /** What it added to the score of the agent; null when it added nothing. */
  points?: Maybe<Scalars['Int']['output']>;
};

/** The routing table of the tenant. */
export type CaseRouting = {
  __typename?: 'CaseRouting';
  /** Grows by 1 with every change; 0 while the built-in table is used. */
  version: Scalars['Int']['output'];
  /** What decisions name it by. */
  ruleVersion: Scalars['String']['output'];
  /** Skills and queue by category, with a row for all others. */
  categories: Array<CaseRoutingCategory>;
  /** Weight and urgency by priority. */
  priorities: Array<CaseRoutingPriority>;
  /** Urgency by tier of the customer, with a row for all others. */
  tiers: Array<CaseRoutingTier>;
  /** Points of an agent by criterion. */
  criteria: Array<CaseRoutingCriterion>;
  /** Skills and queue by custom fields of the case, besides its category. */
  metafields: Array<CaseRoutingMetafield>;
  /** Names of the queues. */
  queues: Array<Scalars['String']['output']>;
  /** Who works cases. */
  agents: Array<CaseRoutingAgent>;
  /** Minutes in a queue after which an agent may lack a skill; null never relaxes. */
  relaxSkillsAfterMinutes?: Maybe<Scalars['Int']['output']>;
};

/** What cases need whose custom field holds something. */
export type CaseRoutingMetafield = {
  __typename?: 'CaseRoutingMetafield';
  /** What it belongs to. */
  namespace: Scalars['String']['output'];
  /** Its name in the namespace. */
  key: Scalars['String']['output'];
  /** One of these, in capitals or not; an empty list allows any value. */
  values: Array<Scalars['String']['output']>;
  /** This number or more; amounts count in minor units. */
  atLeast?: Maybe<Scalars['Decimal']['output']>;
  /** Skills that a case needs whose field fits, besides those of its category, unless it names its own. */
  requiredSkills: Array<Scalars['String']['output']>;
  /** Where it waits when no agent can take it, in place of the queue of its category; the first row that fits decides. */
  queue?: Maybe<Scalars['String']['output']>;
};

/** Skills and queue of a category. */
export type CaseRoutingCategory = {
  __typename?: 'CaseRoutingCategory';
  /** The category; null in the row for all that have no row of their own. A code of the list CASE_CATEGORY. */
  category?: Maybe<Scalars['Code']['output']>;
  /** Skills of a case of this category unless it names its own. */
  requiredSkills: Array<Scalars['String']['output']>;
  /** Where a case waits when no agent can take it; one of the queues. */
  fallbackQueue: Scalars['String']['output'];
};

/** Weight and urgency of a priority. */
export type CaseRoutingPriority = {
  __typename?: 'CaseRoutingPriority';
  /** The priority. */
  priority: CasePriority;
  /** What a case takes of the capacity of an agent, 1 to 100. */
  weight: Scalars['Int']['output'];
  /** Urgency, 0 to 1000: makes free capacity count more. */
  points: Scalars['Int']['output'];
};

/** Urgency of a tier of the customer. */
export type CaseRoutingTier = {
  __typename?: 'CaseRoutingTier';
  /** The tier; null in the row for all that have no row of their own. A code of the list CUSTOMER_TIER. */
  tier?: Maybe<Scalars['Code']['output']>;
  /** Urgency that is added to that of the priority, 0 to 1000. */
  points: Scalars['Int']['output'];
};

/** Points of an agent for a criterion. */
export type CaseRoutingCriterion = {
  __typename?: 'CaseRoutingCriterion';
  /** The criterion. */
  criterion: CaseRoutingCriterionName;
  /** Points for meeting it in full, 0 to 1000. */
  points: Scalars['Int']['output'];
};

/** Agent: who works cases. */
export type CaseRoutingAgent = {
  __typename?: 'CaseRoutingAgent';
  /** The agent. */
  actor: Actor;
  /** Name for people. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the agent can do: lower-case letters, digits and dashes. */
  skills: Array<Scalars['String']['output']>;
  /** Summed weight of open cases that the agent can have at once, 0 to 10000. */
  capacity: Scalars['Int']['output'];
};

/** What an agent gains points for. */
export type CaseRoutingCriterionName =
  /** Full points for all required skills, a share for some. */
  | 'SKILLS'
  /** By the share of the capacity that stays free; the more urgent the case, the more it counts. */
  | 'CAPACITY'
  /** For the agent who had the case before it was reopened. */
  | 'CONTINUITY';

/** What an agent has to do. */
export type AgentLoad = {
  __typename?: 'AgentLoad';
  /** The agent. */
  actor: Actor;
  /** Name for people. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the agent can do. */
  skills: Array<Scalars['String']['output']>;
  /** Summed weight of open cases that the agent can have at once. */
  capacity: Scalars['Int']['output'];
  /** Summed weight of the open cases that the agent has. */
  load: Scalars['Int']['output'];
  /** Number of the open cases that the agent has. */
  openCases: Scalars['Int']['output'];
};

/** The whole routing table; it replaces the present one. */
export type UpdateCaseRoutingInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the routing table. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Rows by category, each once, and one without a category for all others. */
  categories: Array<CaseRoutingCategoryInput>;
  /** A row for every priority. */
  priorities: Array<CaseRoutingPriorityInput>;
  /** Rows by tier, each once, and one without a tier for all others. */
  tiers: Array<CaseRoutingTierInput>;
  /** A row for every criterion. */
  criteria: Array<CaseRoutingCriterionInput>;
  /** Up to 100 rows by custom fields of cases; UNKNOWN_METAFIELD for one that cases do not have. */
  metafields?: InputMaybe<Array<CaseRoutingMetafieldInput>>;
  /** 1 to 50 names of lower-case letters, digits and dashes. */
  queues: Array<Scalars['String']['input']>;
  /** Up to 90 agents. */
  agents: Array<CaseRoutingAgentInput>;
  /** Minutes in a queue after which an agent may lack a skill; null never relaxes. */
  relaxSkillsAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What cases need whose custom field holds something. */
export type CaseRoutingMetafieldInput = {
  /** What it belongs to. */
  namespace: Scalars['String']['input'];
  /** Its name in the namespace. */
  key: Scalars['String']['input'];
  /** One of these, in capitals or not; an empty list allows any value. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
  /** This number or more; amounts count in minor units. */
  atLeast?: InputMaybe<Scalars['Decimal']['input']>;
  /** Skills that a case needs whose field fits, besides those of its category, unless it names its own. */
  requiredSkills: Array<Scalars['String']['input']>;
  /** Where it waits when no agent can take it, in place of the queue of its category; the first row that fits decides. */
  queue?: InputMaybe<Scalars['String']['input']>;
};

/** Skills and queue of a category. */
export type CaseRoutingCategoryInput = {
  /** The category; absent or null in the one row for all that have no row of their own. A code of the list CASE_CATEGORY. */
  category?: InputMaybe<Scalars['Code']['input']>;
  /** Skills of a case of this category unless it names its own. */
  requiredSkills: Array<Scalars['String']['input']>;
  /** Where a case waits when no agent can take it; one of the queues. */
  fallbackQueue: Scalars['String']['input'];
};

/** Weight and urgency of a priority. */
export type CaseRoutingPriorityInput = {
  /** The priority. A name that does not exist is refused with UNKNOWN_FIELD. */
  priority: Scalars['String']['input'];
  /** What a case takes of the capacity of an agent, 1 to 100. */
  weight: Scalars['Int']['input'];
  /** Urgency, 0 to 1000: makes free capacity count more. */
  points: Scalars['Int']['input'];
};

/** Urgency of a tier of the customer. */
export type CaseRoutingTierInput = {
  /** The tier; absent or null in the one row for all that have no row of their own. A code of the list CUSTOMER_TIER. */
  tier?: InputMaybe<Scalars['Code']['input']>;
  /** Urgency that is added to that of the priority, 0 to 1000. */
  points: Scalars['Int']['input'];
};

/** Points of an agent for a criterion. */
export type CaseRoutingCriterionInput = {
  /** The criterion. A name that does not exist is refused with UNKNOWN_FIELD. */
  criterion: Scalars['String']['input'];
  /** Points for meeting it in full, 0 to 1000. */
  points: Scalars['Int']['input'];
};

/** Agent: who works cases. */
export type CaseRoutingAgentInput = {
  /** The agent, by the id of the actor: 1 to 128 characters. */
  actor: Scalars['String']['input'];
  /** Name for people. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What the agent can do: lower-case letters, digits and dashes. */
  skills: Array<Scalars['String']['input']>;
  /** Summed weight of open cases that the agent can have at once, 0 to 10000. */
  capacity: Scalars['Int']['input'];
};

/** How pressing a case is; decides its weight and its place in the work lists. */
export type CasePriority =
  /** Can wait. */
  | 'LOW'
  /** The default. */
  | 'NORMAL'
  /** Before the normal ones. */
  | 'HIGH'
  /** At once. */
  | 'URGENT';

/** Where the work on a case stands. */
export type CaseStatus =
  /** Nobody has worked on it. */
  | 'NEW'
  /** In work. */
  | 'OPEN'
  /** Waits for an answer of the customer; the answer opens it again. */
  | 'PENDING_CUSTOMER'
  /** Waits for something else. */
  | 'ON_HOLD'
  /** Done; frees the capacity of its agent. */
  | 'RESOLVED'
  /** Done for good; may be reopened for 14 days after its resolution. */
  | 'CLOSED';

/** States of an open case that are set by hand. */
export type CaseWorkStatus =
  /** In work. */
  | 'OPEN'
  /** Waits for an answer of the customer. */
  | 'PENDING_CUSTOMER'
  /** Waits for something else. */
  | 'ON_HOLD';

/** How the customer came to us. */
export type CaseChannel =
  /** A web form or portal. */
  | 'WEB'
  /** E-mail. */
  | 'EMAIL'
  /** A call. */
  | 'PHONE'
  /** Another system; the default. */
  | 'API';

/** Who said it to whom. */
export type CaseMessageDirection =
  /** The customer to us. */
  | 'INBOUND'
  /** We to the customer. */
  | 'OUTBOUND'
  /** A note among us; partners never see it. */
  | 'INTERNAL';

/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type Case = Node & {
  __typename?: 'Case';
  /** Id: cas_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Number for people, for example CS-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number: Scalars['String']['output'];
  /** The legal entity of its branch. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The branch that works it. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** What it is about, in a line. */
  subject: Scalars['String']['output'];
  /** What the customer reported. */
  description?: Maybe<Scalars['String']['output']>;
  /** What it is about. A code of the list CASE_CATEGORY. */
  category: Scalars['Code']['output'];
  /** How pressing it is. */
  priority: CasePriority;
  /** Where the work stands. */
  status: CaseStatus;
  /** True while there is work to do on it. */
  isOpen: Scalars['Boolean']['output'];
  /** How the customer came to us. */
  channel: CaseChannel;
  /** The customer; null while nobody knows whose the case is. */
  customer?: Maybe<Customer>;
  /** True when it has a customer. */
  isMatched: Scalars['Boolean']['output'];
  /** Who got in touch, of a case that was opened without a customer; stays when it is matched. Needs contacts.read. */
  party?: Maybe<CaseParty>;
  /** Customers with the e-mail address or the phone number of the sender, while the case has none; matchCase links one. Needs customers.read. */
  suggestedCustomers?: Maybe<Array<CaseSuggestion>>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** The order that it is about. */
  order?: Maybe<Order>;
  /** The invoice that it is about. */
  invoice?: Maybe<Invoice>;
  /** Who reported it; null when the contact was removed. Needs contacts.read. */
  contact?: Maybe<Contact>;
  /** Skills that its agent should have. Needs cases.readInternal. */
  requiredSkills?: Maybe<Array<Scalars['String']['output']>>;
  /** The agent who has it; null while it waits in a queue. Needs cases.readInternal. */
  assignee?: Maybe<Actor>;
  /** Queue where it waits; null when an agent has it. Needs cases.readInternal. */
  queue?: Maybe<Scalars['String']['output']>;
  /** What it takes of the capacity of its agent while it is open. Needs cases.readInternal. */
  weight?: Maybe<Scalars['Int']['output']>;
  /** The last decision about its place with the reasons; null until it was routed. Needs cases.readInternal. */
  routing?: Maybe<RoutingDecision>;
  /** How it was resolved; null while it is open. */
  resolution?: Maybe<CaseResolution>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was reopened. */
  reopenedCount: Scalars['Int']['output'];
  /** What was said, oldest first; internal notes only for staff. */
  messages: CaseMessageConnection;
  /** What happened about the case, latest first; its messages are its own. Needs activities.read. */
  activities?: Maybe<ActivityConnection>;
  /** What is to be done about the case and what was, newest first. Needs tasks.read. */
  tasks?: Maybe<TaskConnection>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the case, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the case, newest first. Needs cases.readInternal. */
  timeline?: Maybe<TimelineConnection>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseMessagesArgs = {
  where?: InputMaybe<CaseMessageWhere>;
  orderBy?: InputMaybe<Array<CaseMessageOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseActivitiesArgs = {
  where?: InputMaybe<ActivityWhere>;
  orderBy?: InputMaybe<Array<ActivityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Case [ticket]: a request of a customer with its messages, its routing and its resolution. It has an assignee or waits in a queue, never both. */
export type CaseTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of cases. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  /** Cases with their cursors. */
  edges: Array<CaseEdge>;
  /** Cases without cursors. */
  nodes: Array<Case>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A case with its cursor. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The case. */
  node: Case;
};

/** Somebody who got in touch and whom nobody knows yet. */
export type CaseParty = {
  __typename?: 'CaseParty';
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
};

/** What the sender of a case has in common with a customer. */
export type CaseSuggestionReason =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number. */
  | 'PHONE';

/** A customer that the sender of a case may be. */
export type CaseSuggestion = {
  __typename?: 'CaseSuggestion';
  /** The customer. */
  customer: Customer;
  /** What both have. */
  reasons: Array<CaseSuggestionReason>;
};

/** How a case was resolved. */
export type CaseResolution = {
  __typename?: 'CaseResolution';
  /** Code for statistics, for example REPLACED. */
  code?: Maybe<Scalars['String']['output']>;
  /** What was done. */
  text: Scalars['String']['output'];
  /** When it was resolved. */
  resolvedAt: Scalars['DateTime']['output'];
  /** Who resolved it. Needs cases.readInternal. */
  resolvedBy?: Maybe<Actor>;
};

/** CaseMessage: what was said to or by the customer, or an internal note. Never changed once written. */
export type CaseMessage = {
  __typename?: 'CaseMessage';
  /** Id, msg_ and a ULID. */
  id: Scalars['ID']['output'];
  /** The case. */
  case: Case;
  /** Who said it to whom. */
  direction: CaseMessageDirection;
  /** True for a note that partners never see. Needs cases.readInternal. */
  isInternal?: Maybe<Scalars['Boolean']['output']>;
  /** The text. */
  body: Scalars['String']['output'];
  /** Who wrote it. Needs cases.readInternal. */
  author?: Maybe<Actor>;
  /** When it was added. */
  sentAt: Scalars['DateTime']['output'];
};

/** A page of case messages. */
export type CaseMessageConnection = {
  __typename?: 'CaseMessageConnection';
  /** Case messages with their cursors. */
  edges: Array<CaseMessageEdge>;
  /** Case messages without cursors. */
  nodes: Array<CaseMessage>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A case message with its cursor. */
export type CaseMessageEdge = {
  __typename?: 'CaseMessageEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The case message. */
  node: CaseMessage;
};

/** Somebody who got in touch and whom nobody knows yet: at least one of the three. */
export type CasePartyInput = {
  /** Name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number; customers are suggested by it if it begins with +. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
};

/** Whose the case of an unknown sender is. */
export type MatchCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** A contact of the customer who got in touch. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new case, linked to a customer directly or by an order or an invoice, or of a sender whom nobody knows yet; several links must belong together. */
export type OpenCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, 1 to 200 characters. */
  subject: Scalars['String']['input'];
  /** What the customer reported, up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** GENERAL when absent. A code of the list CASE_CATEGORY. */
  category?: InputMaybe<Scalars['Code']['input']>;
  /** NORMAL when absent. */
  priority?: InputMaybe<CasePriority>;
  /** API when absent. */
  channel?: InputMaybe<CaseChannel>;
  /** The customer; may be left out when an order, an invoice or a party is named. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The order that it is about. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The invoice that it is about. */
  invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who reported it: a contact of the customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Who got in touch, where no customer is known; kept beside one that is. */
  party?: InputMaybe<CasePartyInput>;
  /** Up to 10 skills that its agent should have; those of the category when absent. */
  requiredSkills?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The branch that works it; that where the caller works when absent, or MAIN. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The state that a case of another system should have here. The links name the customer; of a known case they match an unknown sender. */
export type UpsertCaseInput = {
  /** Id in the other system; names the case to open or to change. */
  externalRef: ExternalRefInput;
  /** What it is about, 1 to 200 characters. */
  subject: Scalars['String']['input'];
  /** What the customer reported, up to 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** GENERAL when absent. A code of the list CASE_CATEGORY. */
  category?: InputMaybe<Scalars['Code']['input']>;
  /** NORMAL when absent. */
  priority?: InputMaybe<CasePriority>;
  /** API when absent. */
  channel?: InputMaybe<CaseChannel>;
  /** The customer; may be left out when an order, an invoice or a party is named. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The order that it is about. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The invoice that it is about. */
  invoiceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who reported it: a contact of the customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Who got in touch, where no customer is known; kept beside one that is. */
  party?: InputMaybe<CasePartyInput>;
  /** Up to 10 skills that its agent should have; those of the category when absent. */
  requiredSkills?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The branch that works it; that where the caller works of a new one when absent, or MAIN. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Corrections of an open case; what is absent stays. */
export type UpdateCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is about, 1 to 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What the customer reported; null empties. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A new one brings its skills unless skills are given. A code of the list CASE_CATEGORY. */
  category?: InputMaybe<Scalars['Code']['input']>;
  /** A higher one must fit into the capacity of the agent. */
  priority?: InputMaybe<CasePriority>;
  /** Up to 10 skills; replaces all. */
  requiredSkills?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The branch that works it from now on. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** A new message or note. */
export type AddCaseMessageInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** Who says it to whom; partners may only send INBOUND. */
  direction: CaseMessageDirection;
  /** The text, 1 to 20000 characters. */
  body: Scalars['String']['input'];
  /** With OUTBOUND: the case waits for the answer of the customer from now on. */
  awaitCustomer?: InputMaybe<Scalars['Boolean']['input']>;
};

/** To whom or where a case goes by hand: an agent or a queue of the routing table. */
export type AssignCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The agent: a user of the routing table. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the queue. */
  queue?: InputMaybe<Scalars['String']['input']>;
  /** Give the case to the agent even beyond the capacity. Needs cases.exceedCapacity. */
  exceedCapacity?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The new state of an open case. */
export type SetCaseStatusInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The new state. */
  status: CaseWorkStatus;
};

/** How a case was resolved. */
export type ResolveCaseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The case. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the case. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Code for statistics: 1 to 40 upper-case letters, digits or underscores. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** What was done, 1 to 5000 characters. */
  text: Scalars['String']['input'];
};

/**
 * Machine client: a program of the tenant or of a partner that gets its tokens by client credentials.
 * The token says which client it is; tenant, roles and scope stand here.
 */
export type ApiClient = Node & Actor & {
  __typename?: 'ApiClient';
  /** Id: apc_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** The client id of its token. */
  clientId: Scalars['String']['output'];
  /** Its name: what it does is shown by it. Needs records.read. */
  displayName: Scalars['String']['output'];
  /** What or whose it is. */
  name: Scalars['String']['output'];
  /** Its roles. */
  roles: Array<Scalars['String']['output']>;
  /** Which records it reaches. */
  scope: RecordScope;
  /** The customers that it is bound to; empty with the scope ALL. */
  customerIds: Array<Scalars['ID']['output']>;
  /** Since when it is refused; null while it is not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to the api client, newest first. */
  timeline: TimelineConnection;
};


/**
 * Machine client: a program of the tenant or of a partner that gets its tokens by client credentials.
 * The token says which client it is; tenant, roles and scope stand here.
 */
export type ApiClientTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of api clients. */
export type ApiClientConnection = {
  __typename?: 'ApiClientConnection';
  /** Api clients with their cursors. */
  edges: Array<ApiClientEdge>;
  /** Api clients without cursors. */
  nodes: Array<ApiClient>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An api client with its cursor. */
export type ApiClientEdge = {
  __typename?: 'ApiClientEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The api client. */
  node: ApiClient;
};

/** A new machine client. */
export type CreateApiClientInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The client id that its tokens carry. */
  clientId: Scalars['String']['input'];
  /** What or whose it is, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** One or more of admin, sales, service, warehouse, finance, partner. */
  roles: Array<Scalars['String']['input']>;
  /** Which records it reaches: always ACCOUNT with the role partner, always ALL with admin. */
  scope: RecordScope;
  /** The customers that it is bound to with the scope ACCOUNT, at most 100; what it makes itself needs no mention. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Changes to a machine client; what is absent stays. */
export type UpdateApiClientInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The machine client. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the machine client. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What or whose it is, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces its roles. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which records it reaches. */
  scope?: InputMaybe<RecordScope>;
  /** Replaces the customers that it is bound to. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A text in a language. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** Tag of the language, for example de or zh-TW. */
  language: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/**
 * CodeListEntry: a code that records of the tenant can have, such as a tier of customers or a unit of measure. Entries are never removed: a
 * retired one stays readable wherever it is stored.
 */
export type CodeListEntry = {
  __typename?: 'CodeListEntry';
  /** The list. */
  list: CodeListName;
  /** The code; unique in the list, it never changes. */
  code: Scalars['Code']['output'];
  /** What it is called, in the language of `Accept-Language`. */
  name: Scalars['String']['output'];
  /** What it is called, in every language that it has. */
  names: Array<LocalizedText>;
  /** False once it is retired: it cannot be chosen any more. */
  active: Scalars['Boolean']['output'];
  /** Where it stands in the list, lowest first. */
  position: Scalars['Int']['output'];
  /** Grows by 1 with every change of the list; 0 while the defaults apply. */
  version: Scalars['Int']['output'];
  /** In the list PAYMENT_TERMS: when invoices fall due. */
  paymentTerms?: Maybe<PaymentTerms>;
  /** In the list UNIT_OF_MEASURE: how many decimals quantities can have. */
  decimals?: Maybe<Scalars['Int']['output']>;
};

/** A page of code list entries. */
export type CodeListEntryConnection = {
  __typename?: 'CodeListEntryConnection';
  /** Code list entries with their cursors. */
  edges: Array<CodeListEntryEdge>;
  /** Code list entries without cursors. */
  nodes: Array<CodeListEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A code list entry with its cursor. */
export type CodeListEntryEdge = {
  __typename?: 'CodeListEntryEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The code list entry. */
  node: CodeListEntry;
};

/** A text in a language. */
export type LocalizedTextInput = {
  /** Tag of the language, for example de or zh-TW. */
  language: Scalars['String']['input'];
  /** The text, 1 to 100 characters. */
  text: Scalars['String']['input'];
};

/** The state that an entry of a list should have; what is absent stays. */
export type UpsertCodeListEntryInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the list. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The list. */
  list: CodeListName;
  /** The entry to add or to change: 1 to 40 capital letters, digits or underscores. */
  code: Scalars['Code']['input'];
  /** What it is called, in 1 to 12 languages; replaces all. A new entry needs a name. */
  names?: InputMaybe<Array<LocalizedTextInput>>;
  /** False retires the code: nobody can choose it any more, records that have it keep it. True for a new one when absent. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it stands in the list, 0 to 100,000; behind all others when absent. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** In the list PAYMENT_TERMS, where a new entry needs it: when invoices fall due. */
  paymentTerms?: InputMaybe<PaymentTermsInput>;
  /** In the list UNIT_OF_MEASURE, where a new entry needs it: how many decimals quantities can have, 0 to 6. Never changes, because quantities rest on it. */
  decimals?: InputMaybe<Scalars['Int']['input']>;
};

/** With UNKNOWN_CODE. */
export type UnknownCodeDetails = {
  __typename?: 'UnknownCodeDetails';
  /** The list. */
  list?: Maybe<CodeListName>;
  /** The codes that can be chosen, in their order. */
  codes?: Maybe<Array<Scalars['Code']['output']>>;
};

/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type Contact = Node & {
  __typename?: 'Contact';
  /** Id: con_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** E-mail address. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number as given. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Job title. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Language in which the person is written to. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** The customers that the person acts for and as what, at most 20; of them those that the caller sees. */
  links: Array<ContactLink>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** What happened with the person, latest first. Needs activities.read. */
  activities?: Maybe<ActivityConnection>;
  /** What is to be done about the person and what was, newest first. Needs tasks.read. */
  tasks?: Maybe<TaskConnection>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the contact, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the contact, newest first. */
  timeline: TimelineConnection;
};


/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type ContactActivitiesArgs = {
  where?: InputMaybe<ActivityWhere>;
  orderBy?: InputMaybe<Array<ActivityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type ContactTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type ContactMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type ContactAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Contact: a person who acts for customers. Seen by whoever sees one of them. */
export type ContactTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of contacts. */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  /** Contacts with their cursors. */
  edges: Array<ContactEdge>;
  /** Contacts without cursors. */
  nodes: Array<Contact>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact with its cursor. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** That a person acts for a customer. */
export type ContactLink = {
  __typename?: 'ContactLink';
  /** What the person decides or does there. A code of the list CONTACT_ROLE. */
  role?: Maybe<Scalars['Code']['output']>;
  /** The customer. */
  customer?: Maybe<Customer>;
};

/** A new contact of a customer. */
export type AddContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer that the person acts for. */
  customerId: Scalars['ID']['input'];
  /** Full name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Language in which the person is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** What the person decides or does there. A code of the list CONTACT_ROLE. */
  role?: InputMaybe<Scalars['Code']['input']>;
  /** Up to 10 ids in other systems; one that another contact has is refused with DUPLICATE. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The state that a contact of another system should have here. */
export type UpsertContactInput = {
  /** Id in the other system; names the contact to enter or to change. */
  externalRef: ExternalRefInput;
  /** A customer that the person acts for; links to others stay. */
  customerId: Scalars['ID']['input'];
  /** Full name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Language in which the person is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** What the person decides or does there; left as it is when absent. A code of the list CONTACT_ROLE. */
  role?: InputMaybe<Scalars['Code']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Changes of a contact; what is absent stays, null empties. */
export type UpdateContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The contact. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the contact. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Full name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Language in which the person is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** For whom a contact acts, and as what. */
export type LinkContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the contact. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** What the person decides or does there; left as it is when absent, null empties. A code of the list CONTACT_ROLE. */
  role?: InputMaybe<Scalars['Code']['input']>;
};

/** For whom a contact acts no longer. */
export type UnlinkContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the contact. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The customer. */
  customerId: Scalars['ID']['input'];
};

/** Credit terms of a customer; what is absent stays. */
export type SetCreditTermsInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the customer. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** The limit; null lifts it. Its currency must be that of the open amounts. */
  creditLimit?: InputMaybe<MoneyInput>;
  /** When invoices fall due. A code of the list PAYMENT_TERMS. */
  paymentTerms?: InputMaybe<Scalars['Code']['input']>;
};

/** With CREDIT_LIMIT_EXCEEDED. */
export type CreditLimitDetails = {
  __typename?: 'CreditLimitDetails';
  /** The credit limit of the customer. */
  limit?: Maybe<Money>;
  /** What of it is free; negative when a limit was lowered below what is open. */
  available?: Maybe<Money>;
};

/** An account of a customer in a social network or messenger. */
export type SocialHandle = {
  __typename?: 'SocialHandle';
  /** The network, for example linkedin or line. */
  network: Scalars['String']['output'];
  /** The name or id there. */
  handle: Scalars['String']['output'];
};

/** An account of a customer in a social network or messenger. */
export type SocialHandleInput = {
  /** The network: 1 to 40 lower-case letters, digits, dots or dashes, for example linkedin or line. */
  network: Scalars['String']['input'];
  /** The name or id there, 1 to 200 characters. */
  handle: Scalars['String']['input'];
};

/** What a customer wants in some respect. */
export type CustomerPreference = {
  __typename?: 'CustomerPreference';
  /** What it is about, for example delivery. */
  name: Scalars['String']['output'];
  /** What is wanted, for example mornings only. */
  value: Scalars['String']['output'];
};

/** What a customer wants in some respect. */
export type CustomerPreferenceInput = {
  /** What it is about, 1 to 60 characters, for example delivery. */
  name: Scalars['String']['input'];
  /** What is wanted, 1 to 400 characters, for example mornings only. */
  value: Scalars['String']['input'];
};

/** Whether customers may share a value. */
export type DuplicateRule =
  /** They may: `warnings` tell of it. */
  | 'WARN'
  /** They may not: DUPLICATE. */
  | 'REFUSE';

/** What happens when a customer gets a value that another one has. Branches and subsidiaries share them. */
export type CustomerRules = {
  __typename?: 'CustomerRules';
  /** Grows by 1 with every change; 0 while the defaults apply. */
  version: Scalars['Int']['output'];
  /** Of e-mail addresses; WARN unless a tenant says otherwise. */
  email: DuplicateRule;
  /** Of tax ids; WARN unless a tenant says otherwise. */
  taxId: DuplicateRule;
};

/** New rules; what is absent stays. */
export type UpdateCustomerRulesInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the rules. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Of e-mail addresses. */
  email?: InputMaybe<DuplicateRule>;
  /** Of tax ids. */
  taxId?: InputMaybe<DuplicateRule>;
};

/** A company or a single person. */
export type CustomerKind =
  /** A legal entity with contacts. */
  | 'COMPANY'
  /** A natural person. */
  | 'PERSON';

/** Where the relationship with a customer stands, as people see it. Open: a release may add values. */
export type CustomerLifecycleStage =
  /** May buy, and has not yet. */
  | 'PROSPECT'
  /** Buys. */
  | 'ACTIVE'
  /** Buys, and may stop. */
  | 'AT_RISK'
  /** Has not bought for long. */
  | 'DORMANT'
  /** Will not buy any more. */
  | 'FORMER';

/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** Id: cus_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Number for people, for example C-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number: Scalars['String']['output'];
  /** Company or person. */
  kind: CustomerKind;
  /** Name of the company or the person. */
  name: Scalars['String']['output'];
  /** Name in the register of companies. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** Name in short, as people say it (簡稱). */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Name in English. */
  englishName?: Maybe<Scalars['String']['output']>;
  /** E-mail address. Needs contacts.read. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number as given. Needs contacts.read. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Web site. Needs contacts.read. */
  website?: Maybe<Scalars['URL']['output']>;
  /** Tax or VAT id. Needs contacts.read. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Accounts in social networks and messengers. Needs contacts.read. */
  socialHandles?: Maybe<Array<SocialHandle>>;
  /** Value rating. A code of the list CUSTOMER_TIER. */
  tier: Scalars['Code']['output'];
  /** Where the relationship stands; null when nobody has said. */
  lifecycleStage?: Maybe<CustomerLifecycleStage>;
  /** The customer right above it in its group. */
  parent?: Maybe<Customer>;
  /** The customers right below it in its group, newest first. */
  children: CustomerConnection;
  /** Who looks after it. */
  owner?: Maybe<Actor>;
  /** Branch that looks after it. */
  branch?: Maybe<Branch>;
  /** Language in which it is written to. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Currency in which it buys. */
  currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** Time zone in which it works. */
  timeZone?: Maybe<Scalars['TimeZone']['output']>;
  /** Free labels for targeting. */
  tags: Array<Scalars['String']['output']>;
  /** What it wants, by what it is about. */
  preferences: Array<CustomerPreference>;
  /** What it is interested in. */
  interests: Array<Scalars['String']['output']>;
  /** Postal addresses. Needs contacts.read. */
  addresses?: Maybe<Array<Address>>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** Credit limit; null means none. Needs credit.read. */
  creditLimit?: Maybe<Money>;
  /** Unbilled orders plus open receivables; null until the first order. Needs credit.read. */
  creditExposure?: Maybe<Money>;
  /** What may still be ordered on credit; null without a limit. Needs credit.read. */
  creditAvailable?: Maybe<Money>;
  /** Whether it is archived: out of lists unless asked for, and without new orders. */
  isArchived: Scalars['Boolean']['output'];
  /** Since when it is archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When invoices fall due. A code of the list PAYMENT_TERMS. Needs credit.read. */
  paymentTerms?: Maybe<Scalars['Code']['output']>;
  /** What happened with the customer, latest first. Needs activities.read. */
  activities?: Maybe<ActivityConnection>;
  /** What is to be done about the customer and what was, newest first. Needs tasks.read. */
  tasks?: Maybe<TaskConnection>;
  /** Cases of the customer, newest first. Needs cases.read. */
  cases?: Maybe<CaseConnection>;
  /** People who act for the customer, oldest first. Needs contacts.read. */
  contacts?: Maybe<ContactConnection>;
  /** The customer's invoices, newest first. Needs invoices.read. */
  invoices?: Maybe<InvoiceConnection>;
  /** The customer's payments, latest first. Needs payments.read. */
  payments?: Maybe<PaymentConnection>;
  /** The customer's orders, newest first. Needs orders.read. */
  orders?: Maybe<OrderConnection>;
  /** The numbers under which the customer knows products, in their order. Needs products.read. */
  partNumbers?: Maybe<CustomerPartNumberConnection>;
  /** The product that the customer knows by a number, in any case; null when there is none. Needs products.read. */
  productByPartNumber?: Maybe<Product>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the customer, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the customer, newest first. */
  timeline: TimelineConnection;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerChildrenArgs = {
  where?: InputMaybe<CustomerWhere>;
  orderBy?: InputMaybe<Array<CustomerOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerActivitiesArgs = {
  where?: InputMaybe<ActivityWhere>;
  orderBy?: InputMaybe<Array<ActivityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerCasesArgs = {
  where?: InputMaybe<CaseWhere>;
  orderBy?: InputMaybe<Array<CaseOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerContactsArgs = {
  where?: InputMaybe<ContactWhere>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerInvoicesArgs = {
  where?: InputMaybe<InvoiceWhere>;
  orderBy?: InputMaybe<Array<InvoiceOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerPaymentsArgs = {
  where?: InputMaybe<PaymentWhere>;
  orderBy?: InputMaybe<Array<PaymentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerOrdersArgs = {
  where?: InputMaybe<OrderWhere>;
  orderBy?: InputMaybe<Array<OrderOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerPartNumbersArgs = {
  where?: InputMaybe<CustomerPartNumberWhere>;
  orderBy?: InputMaybe<Array<CustomerPartNumberOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerProductByPartNumberArgs = {
  partNumber: Scalars['String']['input'];
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** Customers with their cursors. */
  edges: Array<CustomerEdge>;
  /** Customers without cursors. */
  nodes: Array<Customer>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A customer with its cursor. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Company or person. */
  kind: CustomerKind;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Value rating; STANDARD when absent. A code of the list CUSTOMER_TIER. */
  tier?: InputMaybe<Scalars['Code']['input']>;
  /** Up to 10 ids in other systems; one that another customer has is refused with DUPLICATE. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
  /** Name in the register of companies, 1 to 200 characters. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Name in short, as people say it (簡稱), 1 to 60 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Name in English, 1 to 200 characters. */
  englishName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 accounts in social networks and messengers; replaces all. */
  socialHandles?: InputMaybe<Array<SocialHandleInput>>;
  /** Where the relationship stands. */
  lifecycleStage?: InputMaybe<CustomerLifecycleStage>;
  /** The customer right above it in its group, which has at most six levels. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who looks after it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The branch that looks after it. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Language in which it is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Currency in which it buys. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Time zone in which it works. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Up to 50 entries of what it wants; replaces all. */
  preferences?: InputMaybe<Array<CustomerPreferenceInput>>;
  /** Up to 50 things that it is interested in; replaces all. */
  interests?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 30 labels; replaces all. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses; replaces all. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The state that a customer of another system should have here; what is absent stays. */
export type UpsertCustomerInput = {
  /** Id in the other system; names the customer to create or to change. */
  externalRef: ExternalRefInput;
  /** Company or person. */
  kind: CustomerKind;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Value rating; STANDARD for a new customer when absent. A code of the list CUSTOMER_TIER. */
  tier?: InputMaybe<Scalars['Code']['input']>;
  /** Name in the register of companies, 1 to 200 characters. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Name in short, as people say it (簡稱), 1 to 60 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Name in English, 1 to 200 characters. */
  englishName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 accounts in social networks and messengers; replaces all. */
  socialHandles?: InputMaybe<Array<SocialHandleInput>>;
  /** Where the relationship stands. */
  lifecycleStage?: InputMaybe<CustomerLifecycleStage>;
  /** The customer right above it in its group, which has at most six levels. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who looks after it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The branch that looks after it. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Language in which it is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Currency in which it buys. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Time zone in which it works. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Up to 50 entries of what it wants; replaces all. */
  preferences?: InputMaybe<Array<CustomerPreferenceInput>>;
  /** Up to 50 things that it is interested in; replaces all. */
  interests?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 30 labels; replaces all. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses; replaces all. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Changes of a customer's profile; what is absent stays, null empties. */
export type UpdateCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the customer. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Company or person. */
  kind?: InputMaybe<CustomerKind>;
  /** Name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Value rating. A code of the list CUSTOMER_TIER. */
  tier?: InputMaybe<Scalars['Code']['input']>;
  /** Name in the register of companies, 1 to 200 characters. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Name in short, as people say it (簡稱), 1 to 60 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** Name in English, 1 to 200 characters. */
  englishName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['URL']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 accounts in social networks and messengers; replaces all. */
  socialHandles?: InputMaybe<Array<SocialHandleInput>>;
  /** Where the relationship stands. */
  lifecycleStage?: InputMaybe<CustomerLifecycleStage>;
  /** The customer right above it in its group, which has at most six levels. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who looks after it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The branch that looks after it. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Language in which it is written to. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Currency in which it buys. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Time zone in which it works. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Up to 50 entries of what it wants; replaces all. */
  preferences?: InputMaybe<Array<CustomerPreferenceInput>>;
  /** Up to 50 things that it is interested in; replaces all. */
  interests?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 30 labels; replaces all. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses; replaces all. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What createCustomer answers with: the customer, or why the request was refused. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** What was not refused, and may be a slip: DUPLICATE_SUSPECTED for an e-mail address or tax id that another customer has. Null when the request was refused. */
  warnings?: Maybe<Array<UserError>>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What upsertCustomer answers with: the customer, or why the request was refused. */
export type UpsertCustomerPayload = {
  __typename?: 'UpsertCustomerPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** What was not refused, and may be a slip: DUPLICATE_SUSPECTED for an e-mail address or tax id that another customer has. Null when the request was refused. */
  warnings?: Maybe<Array<UserError>>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What updateCustomer answers with: the customer, or why the request was refused. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer as it stands now; null when the request was refused. */
  customer?: Maybe<Customer>;
  /** What was not refused, and may be a slip: DUPLICATE_SUSPECTED for an e-mail address or tax id that another customer has. Null when the request was refused. */
  warnings?: Maybe<Array<UserError>>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** What a code of PAYMENT_TERMS means. */
export type PaymentTerms = {
  __typename?: 'PaymentTerms';
  /** Days to the due day, after the months; null where there are instalments. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Months to the due day: 31 January and one month is the last day of February. */
  months?: Maybe<Scalars['Int']['output']>;
  /** True to count from the end of the month of issue. */
  fromMonthEnd?: Maybe<Scalars['Boolean']['output']>;
  /** What is issued later than this day of a month counts as of the next month. */
  cutOffDay?: Maybe<Scalars['Int']['output']>;
  /** Part of the total that is due on the day of issue. */
  deposit?: Maybe<Scalars['Percent']['output']>;
  /** The parts of the total that are due later, together with the deposit 100 %. */
  instalments?: Maybe<Array<PaymentTermsInstalment>>;
  /** What is left off when the whole is paid early. */
  cashDiscount?: Maybe<PaymentTermsDiscount>;
};

/** A part of the total that is due by itself. */
export type PaymentTermsInstalment = {
  __typename?: 'PaymentTermsInstalment';
  /** Part of the total. */
  share: Scalars['Percent']['output'];
  /** Days to its due day, after the months. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Months to its due day. */
  months?: Maybe<Scalars['Int']['output']>;
};

/** What is left off when the whole is paid early. */
export type PaymentTermsDiscount = {
  __typename?: 'PaymentTermsDiscount';
  /** Part of the total that is left off. */
  rate: Scalars['Percent']['output'];
  /** Until so many days after the day of issue. */
  days: Scalars['Int']['output'];
};

/** What a code of PAYMENT_TERMS means, for invoices from now on. */
export type PaymentTermsInput = {
  /** Days to the due day, after the months, 0 to 730; 0 when absent. Not with instalments. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Months to the due day, 0 to 24: 31 January and one month is the last day of February. Not with instalments. */
  months?: InputMaybe<Scalars['Int']['input']>;
  /** True to count from the end of the month of issue. */
  fromMonthEnd?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is issued later than this day of a month, 1 to 28, counts as of the next month. Only with fromMonthEnd. */
  cutOffDay?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the total that is due on the day of issue. */
  deposit?: InputMaybe<Scalars['Percent']['input']>;
  /** Up to 36 parts of the total that are due later, together with the deposit 100 %. */
  instalments?: InputMaybe<Array<PaymentTermsInstalmentInput>>;
  /** What is left off when the whole is paid early. */
  cashDiscount?: InputMaybe<PaymentTermsDiscountInput>;
};

/** A part of the total that is due by itself. */
export type PaymentTermsInstalmentInput = {
  /** Part of the total, above 0. */
  share: Scalars['Percent']['input'];
  /** Days to its due day, after the months, 0 to 730. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Months to its due day, 0 to 24. */
  months?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left off when the whole is paid early. */
export type PaymentTermsDiscountInput = {
  /** Part of the total that is left off, above 0. */
  rate: Scalars['Percent']['input'];
  /** Until so many days after the day of issue, 0 to 730. */
  days: Scalars['Int']['input'];
};

/** Where a file that is attached to a record stands. A release may add values. */
export type AttachmentStatus =
  /** Announced; the file has not arrived. */
  | 'PENDING'
  /** The file has arrived, and a scanner looks at it. */
  | 'SCANNING'
  /** The file can be downloaded. */
  | 'AVAILABLE'
  /** The file was refused and deleted; `rejectedReason` says why. */
  | 'REJECTED';

/** Why a file was refused. A release may add values. */
export type AttachmentRejection =
  /** It has another size than was announced. */
  | 'SIZE_DIFFERS'
  /** It is of another type than was announced. */
  | 'TYPE_DIFFERS'
  /** It has another checksum than was announced. */
  | 'CHECKSUM_DIFFERS'
  /** A scanner found malware in it. */
  | 'INFECTED'
  /** The scanner could not look into it. */
  | 'NOT_SCANNED';

/** Attachment: a file of a record. Seen by whoever sees the record. */
export type Attachment = Node & {
  __typename?: 'Attachment';
  /** Id: att_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** The record that it is attached to. */
  record?: Maybe<Node>;
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** Type of the file, for example image/png. */
  contentType: Scalars['String']['output'];
  /** How many bytes it has. */
  size: Scalars['Int']['output'];
  /** SHA-256 of the file in Base64, where it was announced with one. */
  checksumSha256?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  note?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: AttachmentStatus;
  /** Why it was refused; null unless it was. */
  rejectedReason?: Maybe<AttachmentRejection>;
  /** Where the file can be loaded, by whoever has this address, until it expires; null unless it is AVAILABLE. A browser saves it and does not show it. */
  downloadUrl?: Maybe<Scalars['URL']['output']>;
  /** What happened to the attachment, newest first. */
  timeline: TimelineConnection;
};


/** Attachment: a file of a record. Seen by whoever sees the record. */
export type AttachmentDownloadUrlArgs = {
  expiresInSeconds?: InputMaybe<Scalars['Int']['input']>;
};


/** Attachment: a file of a record. Seen by whoever sees the record. */
export type AttachmentTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of attachments. */
export type AttachmentConnection = {
  __typename?: 'AttachmentConnection';
  /** Attachments with their cursors. */
  edges: Array<AttachmentEdge>;
  /** Attachments without cursors. */
  nodes: Array<Attachment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An attachment with its cursor. */
export type AttachmentEdge = {
  __typename?: 'AttachmentEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The attachment. */
  node: Attachment;
};

/** Which files can be attached. */
export type FileRules = {
  __typename?: 'FileRules';
  /** Grows by 1 with every change; 0 while the defaults apply. */
  version: Scalars['Int']['output'];
  /** Types of files, or how several begin: audio/*. What runs when it is opened can never be attached. */
  allowedTypes: Array<Scalars['String']['output']>;
  /** The most bytes that a file may have: the same for all tenants. */
  maxBytes: Scalars['Int']['output'];
};

/** A header of a request. */
export type HttpHeader = {
  __typename?: 'HttpHeader';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** How a file is uploaded: one request with exactly the bytes that were announced. Whoever has this can upload the file, once. */
export type Upload = {
  __typename?: 'Upload';
  /** Where it goes. */
  url: Scalars['URL']['output'];
  /** Method of the request. */
  method: Scalars['String']['output'];
  /** Headers that the request has to have, besides its Content-Length. */
  headers: Array<HttpHeader>;
  /** Until when it can be begun. A repeat of attachFile with its idempotency key gives another one. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A file that is to be attached to a record. */
export type AttachFileInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The record: of a kind that has `attachments`. */
  recordId: Scalars['ID']['input'];
  /** Name of the file, 1 to 255 characters, without slashes. */
  fileName: Scalars['String']['input'];
  /** Type of the file, for example image/png. The upload has to say the same. */
  contentType: Scalars['String']['input'];
  /** How many bytes it has: from 1 to `fileRules.maxBytes`. */
  size: Scalars['Int']['input'];
  /** SHA-256 of the file in Base64: what has another one is not taken. */
  checksumSha256?: InputMaybe<Scalars['String']['input']>;
  /** What it is, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What attachFile answers with: the attachment and how its file is uploaded, or why the request was refused. */
export type AttachFilePayload = {
  __typename?: 'AttachFilePayload';
  /** The attachment as it stands now; null when the request was refused. */
  attachment?: Maybe<Attachment>;
  /** How the file is uploaded; null when the request was refused. */
  upload?: Maybe<Upload>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which files can be attached from now on. */
export type UpdateFileRulesInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the rules. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Types of files, or how several begin: audio/*; 1 to 100. */
  allowedTypes: Array<Scalars['String']['input']>;
};

/** What is checked, one part after the other. */
export type IntegrityPart =
  /** Settings tables, capture keys, warehouses and machine clients against their timelines, and what a client made. */
  | 'SETTINGS'
  /** Lines against shipments, invoices and queues; shipments against the ledger; orders against their timelines. */
  | 'ORDERS'
  /** Totals of invoices against their lines; invoices against their timelines. */
  | 'INVOICES'
  /** Series of numbers against the posted invoices. */
  | 'NUMBERS'
  /** Credit, payments and queues of customers against their documents and timelines. */
  | 'CUSTOMERS'
  /** The same of archived customers. */
  | 'ARCHIVED_CUSTOMERS'
  /** Contacts against the lists of their customers and their timelines. */
  | 'CONTACTS'
  /** Activities against the lists of the records that they are about. */
  | 'ACTIVITIES'
  /** Tasks against the lists of the records that they are about and their timelines. */
  | 'TASKS'
  /** Files of records against the records and their timelines. */
  | 'ATTACHMENTS'
  /** Stock levels against the ledger, queues for stock against the lines that wait. */
  | 'PRODUCTS'
  /** What is reserved and was issued of every stock level against the lines of all orders. */
  | 'RESERVATIONS'
  /** Holders, markers and timelines of leads. */
  | 'LEADS'
  /** Counts of open leads against the leads. */
  | 'LEAD_LOADS'
  /** Holders and timelines of cases. */
  | 'CASES'
  /** Loads of agents against their open cases. */
  | 'CASE_LOADS';

/** Every way in which stored figures can disagree. */
export type IntegrityDriftKind =
  /** What is on hand is not the sum of the ledger. */
  | 'STOCK_ON_HAND'
  /** The value of a stock level is not the sum of the ledger. */
  | 'STOCK_VALUE'
  /** What is available is not on hand in that status less reserved. */
  | 'STOCK_AVAILABLE'
  /** What is on hand of a lot or serial number, or of all lots of a level, is not the sum of the ledger. */
  | 'LOT_ON_HAND'
  /** What is on hand in a status is not the sum of the ledger. */
  | 'STOCK_STATUS'
  /** A stock level has another SKU than its product. */
  | 'STOCK_SKU'
  /** What is reserved is not the sum of the lines of open orders. */
  | 'STOCK_RESERVED'
  /** What the ledger issued of a stock level is not what the lines of orders have shipped. */
  | 'STOCK_ISSUED'
  /** The value that the ledger issued of a stock level is not the cost of what the lines of orders have shipped. */
  | 'STOCK_ISSUED_VALUE'
  /** The ledger does not say of a line of a shipment what it took, or what that cost. */
  | 'SHIPMENT_ISSUE'
  /** Stock, a movement of it or a cost is in another currency than the base currency of its legal entity. */
  | 'VALUATION_CURRENCY'
  /** A record names another legal entity than the warehouse or document that it follows from. */
  | 'LEGAL_ENTITY'
  /** More of a line is reserved and shipped than is ordered and not cancelled, or something of a closed one. */
  | 'LINE_COUNTERS'
  /** The shipped quantity of a line is not the sum of its shipments. */
  | 'LINE_SHIPPED'
  /** The cost of a line is not the sum of its shipments. */
  | 'LINE_COST'
  /** The invoiced quantity of a line is not the sum of its invoices, or is more than was shipped. */
  | 'LINE_INVOICED'
  /** The queue for stock does not hold what the line waits for. */
  | 'BACKORDER_QUEUE'
  /** The queue for credit does not hold the order, or holds one that does not wait. */
  | 'CREDIT_QUEUE'
  /** What an order says of its lines together is not their sum, or blocks of lines lie with it that it does not name. */
  | 'ORDER_LINES'
  /** The unbilled amount of an order does not follow from its lines. */
  | 'ORDER_UNBILLED'
  /** The unbilled amount of a customer is not the sum of the customer's orders. */
  | 'CREDIT_UNBILLED'
  /** The receivable of a customer is not the sum of what is open of the customer's invoices. */
  | 'CREDIT_RECEIVABLE'
  /** The exposure is not unbilled and receivable together. */
  | 'CREDIT_EXPOSURE'
  /** Numbers of a series are missing. */
  | 'NUMBER_GAP'
  /** A number of a series was given twice. */
  | 'NUMBER_DOUBLE'
  /** The last number of a series is not its highest. */
  | 'NUMBER_LAST'
  /** The total of an invoice is not the sum of its lines and freight, or of its instalments. */
  | 'INVOICE_TOTAL'
  /** What is paid of an invoice is not the sum of the allocations to it. */
  | 'INVOICE_PAID'
  /** More of a payment is allocated than was received. */
  | 'PAYMENT_ALLOCATED'
  /** A lead has both an owner and a queue, or neither. */
  | 'LEAD_HOLDER'
  /** The count of a person's open leads is not the number of them. */
  | 'LEAD_LOAD'
  /** An e-mail address leads to another lead than the open one that has it. */
  | 'LEAD_MARKER'
  /** An open lead is not listed under a phone number or tax id of its own, or a closed one is. */
  | 'LEAD_HINT'
  /** A case is listed under another status than its own. */
  | 'CASE_STATUS'
  /** A case has both an assignee and a queue, or neither. */
  | 'CASE_HOLDER'
  /** The load of an agent is not the weight of the agent's open cases. */
  | 'CASE_LOAD'
  /** The count of an agent's open cases is not the number of them. */
  | 'CASE_COUNT'
  /** A customer is archived and may order, or is not and may not. */
  | 'CUSTOMER_ARCHIVED'
  /** An e-mail, phone, tax id or domain does not lead to the customers that have it, or leads to others. */
  | 'CUSTOMER_MARKER'
  /** A number for people leads to another record than the one that has it, or was never taken. */
  | 'NUMBER_RECORD'
  /** A customer does not list a contact that acts for it as it is, or lists another. */
  | 'CONTACT_LINK'
  /** A record does not list an activity or task that is about it as it is, or lists another. */
  | 'RELATED_LIST'
  /** An attachment waits for its file or for the scanner longer than it may. */
  | 'ATTACHMENT_UNDECIDED'
  /** A customer is above itself in its group, or the group has more levels than it may. */
  | 'CUSTOMER_GROUP'
  /** An external id does not lead to the record that has it. */
  | 'EXTERNAL_REF'
  /** A record has no event at all, or a change of it has none. */
  | 'TIMELINE_MISSING'
  /** A timeline tells of a version that its record does not have. */
  | 'TIMELINE_AHEAD'
  /** Another record or an event names a record that does not exist. */
  | 'RECORD_MISSING'
  /** A stored record does not have the shape of its kind. */
  | 'RECORD_UNREADABLE';

/** One disagreement between stored figures, confirmed by a second look. */
export type IntegrityDrift = {
  __typename?: 'IntegrityDrift';
  /** What disagrees. */
  kind: IntegrityDriftKind;
  /** Id of the record, name of a series such as INV-2026, or subject of a person. */
  recordId: Scalars['ID']['output'];
  /** Which part of the record, for example a line or a warehouse. */
  detail?: Maybe<Scalars['String']['output']>;
  /** What the other figures add up to. Quantities in millionths, money in minor units. */
  expected: Scalars['String']['output'];
  /** What is stored. */
  found: Scalars['String']['output'];
};

/** A page of integrity drifts. */
export type IntegrityDriftConnection = {
  __typename?: 'IntegrityDriftConnection';
  /** Integrity drifts with their cursors. */
  edges: Array<IntegrityDriftEdge>;
  /** Integrity drifts without cursors. */
  nodes: Array<IntegrityDrift>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An integrity drift with its cursor. */
export type IntegrityDriftEdge = {
  __typename?: 'IntegrityDriftEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The integrity drift. */
  node: IntegrityDrift;
};

/** What one part of a check looked at and found. */
export type IntegrityPartResult = {
  __typename?: 'IntegrityPartResult';
  /** Which part. */
  part: IntegrityPart;
  /** Records that were looked at, or sums that were compared. */
  records: Scalars['Int']['output'];
  /** Drifts that were found. */
  drifts: Scalars['Int']['output'];
};

/**
 * The last check of the tenant's books: balances, counters, credit, numbers, queues, markers and timelines, recomputed from the
 * rows that they follow from.
 */
export type IntegrityReport = {
  __typename?: 'IntegrityReport';
  /** Grows by 1 with every check and every instalment of one. */
  version: Scalars['Int']['output'];
  /** When the check began. */
  startedAt: Scalars['DateTime']['output'];
  /** When it was last carried on. */
  checkedAt: Scalars['DateTime']['output'];
  /** How long it took, all instalments together. */
  durationMilliseconds: Scalars['Int']['output'];
  /** False while the check goes on: `parts` tells how far it is. */
  isComplete: Scalars['Boolean']['output'];
  /** Records that were looked at, in all parts together. */
  recordCount: Scalars['Int']['output'];
  /** Drifts that were found; 0 when everything agrees. */
  driftCount: Scalars['Int']['output'];
  /** Drifts that are listed: at most 1,000. */
  listedCount: Scalars['Int']['output'];
  /** Records that moved at every look, so that nothing can be said about them. */
  undecidedCount: Scalars['Int']['output'];
  /** What each part looked at and found. */
  parts: Array<IntegrityPartResult>;
  /** The drifts, in the order in which they were found. */
  drifts: IntegrityDriftConnection;
  /** When checks found drifts, newest first. */
  timeline: TimelineConnection;
};


/**
 * The last check of the tenant's books: balances, counters, credit, numbers, queues, markers and timelines, recomputed from the
 * rows that they follow from.
 */
export type IntegrityReportDriftsArgs = {
  where?: InputMaybe<IntegrityDriftWhere>;
  orderBy?: InputMaybe<Array<IntegrityDriftOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The last check of the tenant's books: balances, counters, credit, numbers, queues, markers and timelines, recomputed from the
 * rows that they follow from.
 */
export type IntegrityReportTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Asks for a check now. */
export type CheckIntegrityInput = {
  /** Version of the last report; refused with CONFLICT when there is a newer one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Where an invoice stands as a document. What is paid of it is told by paymentStatus. */
export type InvoiceStatus =
  /** Posted with its number; never edited. */
  | 'POSTED';

/** Derived: how much of an invoice is paid. */
export type PaymentStatus =
  /** Nothing is paid. */
  | 'UNPAID'
  /** Part is paid. */
  | 'PARTIALLY_PAID'
  /** Paid in full. */
  | 'PAID';

/** One of the two parties of an invoice, as it was when the invoice was posted: later changes of the record do not show here. */
export type InvoiceParty = {
  __typename?: 'InvoiceParty';
  /** Name, of a customer the legal one if it has one. */
  name: Scalars['String']['output'];
  /** Billing address. Needs addresses.read. */
  address?: Maybe<Address>;
  /** Tax id. */
  taxId?: Maybe<Scalars['String']['output']>;
};

/** Invoice: posted by the shipment it bills, with the next number of its series; never edited. */
export type Invoice = Node & {
  __typename?: 'Invoice';
  /** Id: inv_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Unique; without gaps per legal entity, series and fiscal year: INV-2026-000042, or US-INV-2026-000042 of one with a prefix. */
  number: Scalars['String']['output'];
  /** Fiscal year of the number: that of issuedOn in the calendar of the legal entity. */
  fiscalYear: Scalars['Int']['output'];
  /** Who bills. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The branch of the billed order. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** The billed order. */
  order?: Maybe<Order>;
  /** The billed shipment. */
  shipmentId?: Maybe<Scalars['ID']['output']>;
  /** The debtor. */
  customer?: Maybe<Customer>;
  /** The debtor's name when it was posted. */
  customerName: Scalars['String']['output'];
  /** Who bills, as posted. */
  seller: InvoiceParty;
  /** Who is billed, as posted. */
  buyer: InvoiceParty;
  /** ISO 4217 currency of every amount of the invoice. */
  currency: Scalars['CurrencyCode']['output'];
  /** Where it stands as a document. */
  status: InvoiceStatus;
  /** Discount on the whole order; it is in the net of the lines. 0 for none. */
  discount: Scalars['Percent']['output'];
  /** How much of it is paid. */
  paymentStatus: PaymentStatus;
  /** Whether its due day has passed with an open amount; told within an hour after the day ended in UTC. */
  isOverdue: Scalars['Boolean']['output'];
  /** Billed lines. */
  lines: Array<InvoiceLine>;
  /** Freight, before tax; zero unless this is the first invoice of the order. */
  freight: Money;
  /** Before tax. */
  net: Money;
  /** Tax, by rate. */
  taxes: Array<InvoiceTax>;
  /** Sum of the tax. */
  tax: Money;
  /** net + tax. */
  total: Money;
  /** Paid so far. */
  paid: Money;
  /** total - paid. */
  open: Money;
  /**
   * Day of issue: the day on which it was posted, so that the days of a series never go back. Of imported history the day on which the
   * goods left, unless something newer was posted in that year already.
   */
  issuedOn: Scalars['Date']['output'];
  /** Day on which the goods left: the date of supply. */
  suppliedOn: Scalars['Date']['output'];
  /** Day on which the last part of it falls due, by the customer's payment terms. */
  dueOn: Scalars['Date']['output'];
  /** Day on which the earliest part that is open falls due; null when all is paid. It is overdue when this day has passed. */
  nextDueOn?: Maybe<Scalars['Date']['output']>;
  /** The parts in which it is to be paid, the earliest first; payments pay the earliest first. */
  instalments: Array<Instalment>;
  /** What is left off when the whole is paid early; null when the terms have no such thing. */
  cashDiscount?: Maybe<CashDiscount>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** What happened to the invoice, newest first. */
  timeline: TimelineConnection;
};


/** Invoice: posted by the shipment it bills, with the next number of its series; never edited. */
export type InvoiceMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Invoice: posted by the shipment it bills, with the next number of its series; never edited. */
export type InvoiceTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** Invoices with their cursors. */
  edges: Array<InvoiceEdge>;
  /** Invoices without cursors. */
  nodes: Array<Invoice>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An invoice with its cursor. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** Instalment: a part of an invoice that falls due by itself. */
export type Instalment = {
  __typename?: 'Instalment';
  /** Day on which it falls due. */
  dueOn: Scalars['Date']['output'];
  /** How much. */
  amount: Money;
  /** What of it is not paid. */
  open: Money;
};

/** CashDiscount: what is left off when the whole invoice is paid early. */
export type CashDiscount = {
  __typename?: 'CashDiscount';
  /** The last day on which it may be taken. */
  until: Scalars['Date']['output'];
  /** How much is left off. */
  amount: Money;
};

/** A line of an invoice: the shipped part of an order line. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** Line of the order. */
  lineNo: Scalars['Int']['output'];
  /** Stock keeping unit. */
  sku: Scalars['String']['output'];
  /** Name of the product. */
  name: Scalars['String']['output'];
  /** Billed quantity. */
  quantity: Scalars['Quantity']['output'];
  /** Of a kit: what is in it; empty for others. */
  components: Array<LineComponent>;
  /** Unit of measure. */
  unit: Scalars['String']['output'];
  /** Price before discount and tax. */
  unitPrice: UnitPrice;
  /** Discount on the price. */
  discount: Scalars['Percent']['output'];
  /** Share of the order line's net. */
  net: Money;
  /** Tax rate. */
  taxRate: Scalars['Percent']['output'];
  /** Share of the order line's tax. */
  tax: Money;
};

/** Tax of an invoice at one rate. */
export type InvoiceTax = {
  __typename?: 'InvoiceTax';
  /** Tax rate. */
  rate: Scalars['Percent']['output'];
  /** Net at this rate. */
  net: Money;
  /** Tax at this rate. */
  tax: Money;
};

/** Payment received from a customer and what it pays. */
export type Payment = Node & {
  __typename?: 'Payment';
  /** Id: pay_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Who paid. */
  customer?: Maybe<Customer>;
  /** Who was paid. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** Reference of the bank or provider; unique at the account that received it. */
  reference: Scalars['String']['output'];
  /** Our account that received it, as it was named; null where none was. */
  account?: Maybe<Scalars['String']['output']>;
  /** How it was paid. A code of the list PAYMENT_METHOD. */
  method: Scalars['Code']['output'];
  /** Received amount. */
  amount: Money;
  /** What of it pays invoices. */
  allocated: Money;
  /** What is left to allocate. */
  unallocated: Money;
  /** When it was received. */
  receivedAt: Scalars['DateTime']['output'];
  /** Which invoices it pays. */
  allocations: Array<PaymentAllocation>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** What happened to the payment, newest first. */
  timeline: TimelineConnection;
};


/** Payment received from a customer and what it pays. */
export type PaymentMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Payment received from a customer and what it pays. */
export type PaymentTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** Payments with their cursors. */
  edges: Array<PaymentEdge>;
  /** Payments without cursors. */
  nodes: Array<Payment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A payment with its cursor. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** The part of a payment that pays an invoice. */
export type PaymentAllocation = {
  __typename?: 'PaymentAllocation';
  /** The invoice. */
  invoice?: Maybe<Invoice>;
  /** The amount. */
  amount: Money;
};

/** What of a payment pays which invoice. */
export type PaymentAllocationInput = {
  /** The invoice. */
  invoiceId: Scalars['ID']['input'];
  /** More than zero, at most what is open, in minor units of the payment's currency. */
  amountMinor: Scalars['MinorUnits']['input'];
};

/** A payment that was received. */
export type RecordPaymentInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who paid. */
  customerId: Scalars['ID']['input'];
  /** Who was paid; who billed the first invoice that it pays, or else MAIN, when absent. Invoices of another one are refused with LEGAL_ENTITY_MISMATCH. */
  legalEntityId?: InputMaybe<Scalars['ID']['input']>;
  /** Reference of the bank or provider, 1 to 120 characters; one that exists at the account is refused with DUPLICATE. */
  reference: Scalars['String']['input'];
  /** Our account that received it, 1 to 60 characters, for example its IBAN: two accounts can receive the same reference. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Received amount, more than zero. */
  amount: MoneyInput;
  /** How it was paid; BANK_TRANSFER when absent. A code of the list PAYMENT_METHOD. */
  method?: InputMaybe<Scalars['Code']['input']>;
  /** When it was received; now when absent, never in the future. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Up to 40 invoices that it pays; what is left stays unallocated. */
  allocations?: InputMaybe<Array<PaymentAllocationInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What of a payment should pay which invoice. */
export type AllocatePaymentInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The payment. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the payment. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 40 invoices. */
  allocations: Array<PaymentAllocationInput>;
};

/** What a custom field of a lead, or one entry of its list, must hold. */
export type AssignmentMetafield = {
  __typename?: 'AssignmentMetafield';
  /** What it belongs to. */
  namespace: Scalars['String']['output'];
  /** Its name in the namespace. */
  key: Scalars['String']['output'];
  /** One of these, in capitals or not; an empty list allows any value. */
  values: Array<Scalars['String']['output']>;
  /** This number or more; amounts count in minor units. */
  atLeast?: Maybe<Scalars['Decimal']['output']>;
};

/** Which leads a rule is for; an empty list or an absent value allows any. */
export type AssignmentCondition = {
  __typename?: 'AssignmentCondition';
  /** ISO 3166 codes. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** Sources. A code of the list LEAD_SOURCE. */
  sources: Array<Scalars['Code']['output']>;
  /** Grades. */
  grades: Array<LeadGrade>;
  /** Lowest score. */
  minScore?: Maybe<Scalars['Int']['output']>;
  /** Custom fields; all of them hold. */
  metafields: Array<AssignmentMetafield>;
};

/** Who gets the leads that fit: exactly one of queue or team. */
export type AssignmentRule = {
  __typename?: 'AssignmentRule';
  /** Name that routing reasons mention. */
  name: Scalars['String']['output'];
  /** Which leads. */
  when: AssignmentCondition;
  /** The queue that gets them. */
  queue?: Maybe<Scalars['String']['output']>;
  /** The team of which the least loaded member gets them; equals take turns. Without room the next rule is tried. */
  team?: Maybe<Scalars['String']['output']>;
};

/** A user who gets leads by the rules. */
export type TeamMember = {
  __typename?: 'TeamMember';
  /** The user. */
  actor: Actor;
  /** Open leads that the user may have at once before the rules pass by. */
  capacity: Scalars['Int']['output'];
  /** Countries that the user works, ISO 3166 codes; empty means all. */
  territories: Array<Scalars['CountryCode']['output']>;
};

/** Users who share leads. */
export type SalesTeam = {
  __typename?: 'SalesTeam';
  /** Name that rules mention. */
  name: Scalars['String']['output'];
  /** Up to 50 users, each once. */
  members: Array<TeamMember>;
};

/** The tenant's assignment rules. */
export type LeadAssignment = {
  __typename?: 'LeadAssignment';
  /** Grows by 1 with every change; 0 means the default. */
  version: Scalars['Int']['output'];
  /** Up to 100 rules; the first that fits and has room decides. */
  rules: Array<AssignmentRule>;
  /** Up to 50 teams. */
  teams: Array<SalesTeam>;
  /** Queue of the leads that no rule takes; not UNASSIGNED. */
  defaultQueue: Scalars['String']['output'];
};

/** What a custom field of a lead, or one entry of its list, must hold. */
export type AssignmentMetafieldInput = {
  /** What it belongs to. */
  namespace: Scalars['String']['input'];
  /** Its name in the namespace; UNKNOWN_METAFIELD for one that leads do not have. */
  key: Scalars['String']['input'];
  /** One of these, in capitals or not; any value when empty or absent. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
  /** This number or more; amounts count in minor units. */
  atLeast?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Which leads a rule is for; an empty list or an absent value allows any. */
export type AssignmentConditionInput = {
  /** ISO 3166 codes. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Sources. A code of the list LEAD_SOURCE. */
  sources?: InputMaybe<Array<Scalars['Code']['input']>>;
  /** Grades. */
  grades?: InputMaybe<Array<LeadGrade>>;
  /** Lowest score. */
  minScore?: InputMaybe<Scalars['Int']['input']>;
  /** Custom fields; all of them hold. */
  metafields?: InputMaybe<Array<AssignmentMetafieldInput>>;
};

/** Who gets the leads that fit: exactly one of queue or team. */
export type AssignmentRuleInput = {
  /** Name that routing reasons mention. */
  name: Scalars['String']['input'];
  /** Which leads. */
  when: AssignmentConditionInput;
  /** The queue that gets them. */
  queue?: InputMaybe<Scalars['String']['input']>;
  /** The team of which the least loaded member gets them; equals take turns. Without room the next rule is tried. */
  team?: InputMaybe<Scalars['String']['input']>;
};

/** A user who gets leads by the rules. */
export type TeamMemberInput = {
  /** The user, by the id of the actor. */
  actor: Scalars['String']['input'];
  /** Open leads that the user may have at once before the rules pass by. */
  capacity: Scalars['Int']['input'];
  /** Countries that the user works, ISO 3166 codes; empty means all. */
  territories?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
};

/** Users who share leads. */
export type SalesTeamInput = {
  /** Name that rules mention. */
  name: Scalars['String']['input'];
  /** Up to 50 users, each once. */
  members: Array<TeamMemberInput>;
};

/** New assignment rules; they replace the old as a whole. */
export type UpdateLeadAssignmentInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the rules. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 100 rules; the first that fits and has room decides. */
  rules: Array<AssignmentRuleInput>;
  /** Up to 50 teams. */
  teams: Array<SalesTeamInput>;
  /** Queue of the leads that no rule takes; not UNASSIGNED. */
  defaultQueue: Scalars['String']['input'];
};

/** How a rule compares the value of a field; a lead without a value never fulfils it. */
export type ScoringOperator =
  /** There is a value. */
  | 'EXISTS'
  /** It is one of the values. */
  | 'IN'
  /** One of the values is part of it. */
  | 'CONTAINS'
  /** It is this number or more; fields budget and employees, and custom fields. */
  | 'AT_LEAST'
  /** It is an address of a free mail provider; field email. */
  | 'IS_FREE_MAIL';

/** Points for leads of which one field fulfils a condition. */
export type ScoringRule = {
  __typename?: 'ScoringRule';
  /** One of name, company, jobTitle, email, phone, taxId, country, source, campaign, message, interest, budget, budgetCurrency, employees, marketingConsent, or a custom field of leads such as metafields.erp.size; any other is refused with UNKNOWN_FIELD or UNKNOWN_METAFIELD. */
  field: Scalars['String']['output'];
  /** What to compare. */
  operator: ScoringOperator;
  /** What to compare with; upper and lower case alike. Amounts count in minor units. None for EXISTS and IS_FREE_MAIL. */
  values: Array<Scalars['String']['output']>;
  /** -100 to 100. */
  points: Scalars['Int']['output'];
  /** What the score says why. */
  reason: Scalars['String']['output'];
};

/** Points for activities of a kind. */
export type ActivityPoints = {
  __typename?: 'ActivityPoints';
  /** Kind; null for all kinds that have no row of their own, together. A code of the list ACTIVITY_KIND. */
  kind?: Maybe<Scalars['Code']['output']>;
  /** For each, 0 to 100. */
  points: Scalars['Int']['output'];
  /** For all of the kind together, 0 to 100. */
  atMost: Scalars['Int']['output'];
};

/** Points that silence takes. */
export type ScoreDecay = {
  __typename?: 'ScoreDecay';
  /** Days without an activity that cost nothing. */
  afterDays: Scalars['Int']['output'];
  /** For each week that has begun after them, 0 to 100. */
  pointsPerWeek: Scalars['Int']['output'];
};

/** Lowest score of each grade; below c it is D. */
export type GradeThresholds = {
  __typename?: 'GradeThresholds';
  /** Lowest score of grade A. */
  a: Scalars['Int']['output'];
  /** Lowest score of grade B. */
  b: Scalars['Int']['output'];
  /** Lowest score of grade C. */
  c: Scalars['Int']['output'];
};

/** The tenant's scoring model. */
export type LeadScoring = {
  __typename?: 'LeadScoring';
  /** Grows by 1 with every change; 0 means the default. */
  version: Scalars['Int']['output'];
  /** Label that scores carry, so that one can tell by which model they were made. */
  modelVersion: Scalars['String']['output'];
  /** Up to 100 rules; the points of all that fit are added. */
  rules: Array<ScoringRule>;
  /** Points for activities. */
  activityPoints: Array<ActivityPoints>;
  /** Points that silence takes. */
  decay: ScoreDecay;
  /** Lowest score of each grade. */
  grades: GradeThresholds;
};

/** Points for leads of which one field fulfils a condition. */
export type ScoringRuleInput = {
  /** One of name, company, jobTitle, email, phone, taxId, country, source, campaign, message, interest, budget, budgetCurrency, employees, marketingConsent, or a custom field of leads such as metafields.erp.size; any other is refused with UNKNOWN_FIELD or UNKNOWN_METAFIELD. */
  field: Scalars['String']['input'];
  /** What to compare. */
  operator: ScoringOperator;
  /** What to compare with; upper and lower case alike. Amounts count in minor units. None for EXISTS and IS_FREE_MAIL. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
  /** -100 to 100. */
  points: Scalars['Int']['input'];
  /** What the score says why. */
  reason: Scalars['String']['input'];
};

/** Points for activities of a kind. */
export type ActivityPointsInput = {
  /** Kind; null for all kinds that have no row of their own, together. A code of the list ACTIVITY_KIND. */
  kind?: InputMaybe<Scalars['Code']['input']>;
  /** For each, 0 to 100. */
  points: Scalars['Int']['input'];
  /** For all of the kind together, 0 to 100. */
  atMost: Scalars['Int']['input'];
};

/** Points that silence takes. */
export type ScoreDecayInput = {
  /** Days without an activity that cost nothing. */
  afterDays: Scalars['Int']['input'];
  /** For each week that has begun after them, 0 to 100. */
  pointsPerWeek: Scalars['Int']['input'];
};

/** Lowest score of each grade; below c it is D. */
export type GradeThresholdsInput = {
  /** Lowest score of grade A. */
  a: Scalars['Int']['input'];
  /** Lowest score of grade B. */
  b: Scalars['Int']['input'];
  /** Lowest score of grade C. */
  c: Scalars['Int']['input'];
};

/** A new scoring model; replaces the old as a whole. */
export type UpdateLeadScoringInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the scoring model. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Label that scores carry, so that one can tell by which model they were made. */
  modelVersion: Scalars['String']['input'];
  /** Up to 100 rules; the points of all that fit are added. */
  rules: Array<ScoringRuleInput>;
  /** Points for activities. */
  activityPoints: Array<ActivityPointsInput>;
  /** Points that silence takes. */
  decay: ScoreDecayInput;
  /** Lowest score of each grade. */
  grades: GradeThresholdsInput;
};

/** Where a lead stands. */
export type LeadStatus =
  /** Nobody works it yet. */
  | 'NEW'
  /** Somebody works it. */
  | 'WORKING'
  /** Not ready to buy, kept warm. */
  | 'NURTURING'
  /** Ready to become a customer. */
  | 'QUALIFIED'
  /** Became a customer; final. */
  | 'CONVERTED'
  /** Closed without a customer; can be reopened. */
  | 'DISQUALIFIED'
  /** Closed as a duplicate of another lead; final. */
  | 'MERGED';

/** Band of the score. */
export type LeadGrade =
  /** Best. */
  | 'A'
  /** Good. */
  | 'B'
  /** Fair. */
  | 'C'
  /** The rest. */
  | 'D';

/** One reason of a score. */
export type ScoreFactor = {
  __typename?: 'ScoreFactor';
  /** In words. */
  reason: Scalars['String']['output'];
  /** What it gave or took. All points add up to the score, cut off at 0 and 100. */
  points: Scalars['Int']['output'];
};

/** What two leads share. */
export type LeadDuplicateReason =
  /** The e-mail address; one of them was captured although the other had it. */
  | 'EMAIL'
  /** The tax id: two people of one company, or one person twice. */
  | 'TAX_ID'
  /** The phone number, which may be a switchboard's. */
  | 'PHONE';

/** Another open lead that may be the same person. */
export type LeadDuplicate = {
  __typename?: 'LeadDuplicate';
  /** The other lead. */
  lead?: Maybe<Lead>;
  /** What both have. */
  reasons: Array<LeadDuplicateReason>;
};

/** What of a lead is a customer's. */
export type LeadCustomerMatch =
  /** The tax id. */
  | 'TAX_ID'
  /** The e-mail address. */
  | 'EMAIL'
  /** The domain of the e-mail address, which is that of the customer's address or web site and no mail provider's. */
  | 'DOMAIN';

/** What the assignment rules looked at. */
export type LeadRoutingInputs = {
  __typename?: 'LeadRoutingInputs';
  /** Country of the lead. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** Source of the lead. A code of the list LEAD_SOURCE. */
  source: Scalars['Code']['output'];
  /** Grade of the lead. */
  grade?: Maybe<LeadGrade>;
  /** Score of the lead. */
  score?: Maybe<Scalars['Int']['output']>;
};

/** Why the rules gave a lead to its owner or queue. */
export type LeadRouting = {
  __typename?: 'LeadRouting';
  /** Name of the rule that decided; default when none took the lead. */
  rule: Scalars['String']['output'];
  /** Each step in words, rules that fitted but had no room included. */
  reasons: Array<Scalars['String']['output']>;
  /** What the rules looked at. */
  inputs: LeadRoutingInputs;
  /** Version of the assignment rules; 0 means the default. */
  settingsVersion: Scalars['Int']['output'];
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
};

/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type Lead = Node & {
  __typename?: 'Lead';
  /** Id: led_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Number for people, for example L-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number: Scalars['String']['output'];
  /** The legal entity of its branch. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The branch that works it. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** Where it stands. */
  status: LeadStatus;
  /** True while somebody works it or should. */
  isOpen: Scalars['Boolean']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Company that the person acts for. */
  company?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** E-mail address. Needs contacts.read. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Phone number as given. Needs contacts.read. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Tax or VAT id. Needs contacts.read. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166 code of two letters. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** How it came in first. A code of the list LEAD_SOURCE. */
  source: Scalars['Code']['output'];
  /** Label that the capture key had by which a form brought it; null when it came in otherwise. */
  capturedBy?: Maybe<Scalars['String']['output']>;
  /** Campaign that brought the person. */
  campaign?: Maybe<Scalars['String']['output']>;
  /** What the person wrote. Needs contacts.read. */
  message?: Maybe<Scalars['String']['output']>;
  /** What the person agreed to. */
  consent?: Maybe<Consent>;
  /** What the person wants to buy. */
  interest?: Maybe<Scalars['String']['output']>;
  /** What the person may spend. */
  budget?: Maybe<Money>;
  /** Number of employees of the company. */
  employees?: Maybe<Scalars['Int']['output']>;
  /** Who works it; null while it is in a queue. */
  owner?: Maybe<Actor>;
  /** Queue that it waits in; null when it has an owner. New leads are in UNASSIGNED. */
  queue?: Maybe<Scalars['String']['output']>;
  /** 0 to 100; null until it was scored. */
  score?: Maybe<Scalars['Int']['output']>;
  /** Band of the score. */
  grade?: Maybe<LeadGrade>;
  /** Why it has this score. */
  factors: Array<ScoreFactor>;
  /** Label of the scoring model and version of the settings that gave the score. */
  modelVersion?: Maybe<Scalars['String']['output']>;
  /** When the score last changed. */
  scoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the rules gave it to its owner or queue; null when a person decided. */
  routing?: Maybe<LeadRouting>;
  /** When something last happened with the person. */
  lastActivityAt: Scalars['DateTime']['output'];
  /** Why it was disqualified. A code of the list DISQUALIFY_REASON. */
  disqualifyReason?: Maybe<Scalars['Code']['output']>;
  /** Note of who disqualified it. */
  disqualifyNote?: Maybe<Scalars['String']['output']>;
  /** The customer that it became; before that the one whose tax id, e-mail address or domain it had when these were entered, if exactly one has it. */
  customer?: Maybe<Customer>;
  /** By what the customer was recognised; null when it became one or none was recognised. */
  customerMatch?: Maybe<LeadCustomerMatch>;
  /** Open leads with the same phone number, tax id or e-mail address, at most 20 by each, the latest first; none of a closed lead. Merge those that are one person. */
  possibleDuplicates: Array<LeadDuplicate>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** The contact that the person became. Needs contacts.read. */
  contact?: Maybe<Contact>;
  /** Of a converted lead: custom fields, as namespace.key, whose values neither customer nor contact took over. Define them there with the same type, and set them; the lead keeps them. */
  leftMetafields: Array<Scalars['String']['output']>;
  /** The lead that it was a duplicate of. */
  mergedInto?: Maybe<Lead>;
  /** What happened to the lead, newest first; an activity is named by data.activityId. */
  timeline: TimelineConnection;
  /** What happened with the person, latest first. Needs activities.read. */
  activities?: Maybe<ActivityConnection>;
  /** What is to be done about the lead and what was, newest first. Needs tasks.read. */
  tasks?: Maybe<TaskConnection>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the lead, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
};


/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type LeadTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type LeadActivitiesArgs = {
  where?: InputMaybe<ActivityWhere>;
  orderBy?: InputMaybe<Array<ActivityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type LeadTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type LeadMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * Lead: a person who may buy, before they are a customer.
 * Has exactly one of owner or queue.
 */
export type LeadAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of leads. */
export type LeadConnection = {
  __typename?: 'LeadConnection';
  /** Leads with their cursors. */
  edges: Array<LeadEdge>;
  /** Leads without cursors. */
  nodes: Array<Lead>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A lead with its cursor. */
export type LeadEdge = {
  __typename?: 'LeadEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The lead. */
  node: Lead;
};

/** What a person agreed to. */
export type ConsentInput = {
  /** May be sent marketing. */
  marketing: Scalars['Boolean']['input'];
  /** When it was given; now when absent, and for a public form whatever it says. */
  givenAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The words that the person agreed to. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Where it was given, for example the address of a page. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** A person who may buy. */
export type CaptureLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How the lead came in. Of a public form it is overridden by the source of its capture key. A code of the list LEAD_SOURCE. */
  source: Scalars['Code']['input'];
  /** Company that the person acts for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number in any notation; without a leading + it is read in the notation of the country. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166 code of two letters. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Campaign that brought the person. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** What the person wrote, at most 4000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to buy. */
  interest?: InputMaybe<Scalars['String']['input']>;
  /** What the person may spend. */
  budget?: InputMaybe<MoneyInput>;
  /** Number of employees of the company. */
  employees?: InputMaybe<Scalars['Int']['input']>;
  /** What the person agreed to; a form with a capture key must send it. */
  consent?: InputMaybe<ConsentInput>;
  /** Capture a second lead although an open one has the same e-mail address. Not for capture keys (FORBIDDEN). */
  overrideDuplicate?: InputMaybe<Scalars['Boolean']['input']>;
  /** The branch that works it; that where the caller works when absent, or MAIN. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The lead, or why it was not captured. */
export type CaptureLeadPayload = {
  __typename?: 'CaptureLeadPayload';
  /** True when the lead was taken in. All that a capture key and a partner may read: it does not tell whether the person was known. */
  received?: Maybe<Scalars['Boolean']['output']>;
  /** The new lead, or the open one of the same person. Needs leads.read. */
  lead?: Maybe<Lead>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The state that a lead of another system should have here. */
export type UpsertLeadInput = {
  /** Id in the other system; names the lead to capture or to change. */
  externalRef: ExternalRefInput;
  /** Name of the person, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How the lead came in. A code of the list LEAD_SOURCE. */
  source: Scalars['Code']['input'];
  /** Company that the person acts for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number in any notation; without a leading + it is read in the notation of the country. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166 code of two letters. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Campaign that brought the person. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** What the person wrote, at most 4000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to buy. */
  interest?: InputMaybe<Scalars['String']['input']>;
  /** What the person may spend. */
  budget?: InputMaybe<MoneyInput>;
  /** Number of employees of the company. */
  employees?: InputMaybe<Scalars['Int']['input']>;
  /** What the person agreed to; left as it is when absent. */
  consent?: InputMaybe<ConsentInput>;
  /** The branch that works it; that where the caller works of a new one when absent, or MAIN. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Changes of an open lead; what is absent stays, null empties. */
export type UpdateLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name of the person, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How the lead came in. A code of the list LEAD_SOURCE. */
  source?: InputMaybe<Scalars['Code']['input']>;
  /** Company that the person acts for. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Phone number in any notation; without a leading + it is read in the notation of the country. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166 code of two letters. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Campaign that brought the person. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** What the person wrote, at most 4000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to buy. */
  interest?: InputMaybe<Scalars['String']['input']>;
  /** What the person may spend. */
  budget?: InputMaybe<MoneyInput>;
  /** Number of employees of the company. */
  employees?: InputMaybe<Scalars['Int']['input']>;
  /** What the person agreed to or withdrew. */
  consent?: InputMaybe<ConsentInput>;
  /** The branch that works it from now on. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Who gets a lead: exactly one of owner or queue. */
export type AssignLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The user who will work it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Queue that it will wait in: capital letters, digits, dashes or underscores. From UNASSIGNED the rules may take it. */
  queue?: InputMaybe<Scalars['String']['input']>;
};

/** Which lead is closed without a customer, and why. */
export type DisqualifyLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. A code of the list DISQUALIFY_REASON. */
  reason: Scalars['Code']['input'];
  /** In words, at most 1000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Which lead becomes a customer. */
export type ConvertLeadInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the lead. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** Add the person to this customer as a contact instead of creating a customer; a contact with the same e-mail is not added twice. */
  existingCustomerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which two leads are the same person. */
export type MergeLeadsInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The lead that is closed. */
  sourceId: Scalars['ID']['input'];
  /** The lead that stays; its empty fields are filled from the source. */
  targetId: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the target's version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What a custom field holds. A release may add values. */
export type MetafieldType =
  /** A text of at most 4000 characters. */
  | 'TEXT'
  /** An exact decimal number. */
  | 'NUMBER'
  /** An amount of money. */
  | 'MONEY'
  /** A calendar day. */
  | 'DATE'
  /** True or false. */
  | 'BOOLEAN'
  /** Another record. */
  | 'REFERENCE'
  /** 1 to 50 values of one of the other types, in their order. */
  | 'LIST';

/** Conditions that values of a custom field fulfil, each entry of a list by itself. */
export type MetafieldValidations = {
  __typename?: 'MetafieldValidations';
  /** Least number, or amount in the major unit of its currency. */
  min?: Maybe<Scalars['Decimal']['output']>;
  /** Largest number, or amount in the major unit of its currency. */
  max?: Maybe<Scalars['Decimal']['output']>;
  /** Characters that a text may have. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** The texts that can be chosen; null when any can. */
  choices?: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * MetafieldDefinition: a custom field of the records of a kind, such as a column of a foreign system. Definitions are never removed: a closed one stays readable
 * wherever a record has a value.
 */
export type MetafieldDefinition = {
  __typename?: 'MetafieldDefinition';
  /** The kind of record that has it. */
  ownerType: MetafieldOwnerType;
  /** What it belongs to, for example the name of a foreign system. */
  namespace: Scalars['String']['output'];
  /** Its name in the namespace; kind, namespace and key together are unique and never change. */
  key: Scalars['String']['output'];
  /** What it holds; never changes. */
  type: MetafieldType;
  /** What the entries of a list are; null for other types. */
  listOf?: Maybe<MetafieldType>;
  /** The kind of record that a reference leads to; null for other types. */
  referenceTo?: Maybe<MetafieldOwnerType>;
  /** What it is called, in the language of `Accept-Language`. */
  name: Scalars['String']['output'];
  /** What it is called, in every language that it has. */
  names: Array<LocalizedText>;
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** What values fulfil besides their type. */
  validations?: Maybe<MetafieldValidations>;
  /** The permission that reading a value needs besides that of its record; null when it needs no other. */
  readPermission?: Maybe<Scalars['String']['output']>;
  /** The permission that writing a value needs besides that of its record; null when it needs no other. */
  writePermission?: Maybe<Scalars['String']['output']>;
  /** False once it is closed: values stay and can be taken away, and none can be given. */
  active: Scalars['Boolean']['output'];
  /** Grows by 1 with every change of a definition of the kind. */
  version: Scalars['Int']['output'];
};

/** A page of metafield definitions. */
export type MetafieldDefinitionConnection = {
  __typename?: 'MetafieldDefinitionConnection';
  /** Metafield definitions with their cursors. */
  edges: Array<MetafieldDefinitionEdge>;
  /** Metafield definitions without cursors. */
  nodes: Array<MetafieldDefinition>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A metafield definition with its cursor. */
export type MetafieldDefinitionEdge = {
  __typename?: 'MetafieldDefinitionEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The metafield definition. */
  node: MetafieldDefinition;
};

/** A custom field of a record with its value. */
export type Metafield = {
  __typename?: 'Metafield';
  /** What it belongs to. */
  namespace: Scalars['String']['output'];
  /** Its name in the namespace. */
  key: Scalars['String']['output'];
  /** Which field of the value is set. */
  type: MetafieldType;
  /** Null for one that the caller may not read: its path is in `extensions.forbidden`, whether the record has a value or not. */
  value?: Maybe<MetafieldValue>;
  /** What it is called and may hold. Needs metafields.read. */
  definition?: Maybe<MetafieldDefinition>;
};

/** The value of a custom field: the field that its type names is set, all others are null. */
export type MetafieldValue = {
  __typename?: 'MetafieldValue';
  /** Of a TEXT. */
  text?: Maybe<Scalars['String']['output']>;
  /** Of a NUMBER. */
  number?: Maybe<Scalars['Decimal']['output']>;
  /** Of a MONEY. */
  money?: Maybe<Money>;
  /** Of a DATE. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Of a BOOLEAN. */
  boolean?: Maybe<Scalars['Boolean']['output']>;
  /** Of a REFERENCE: the id of the record. */
  reference?: Maybe<Scalars['ID']['output']>;
  /** Of a REFERENCE: the record; null when it is gone or out of reach. */
  record?: Maybe<Node>;
  /** Of a LIST. */
  list?: Maybe<Array<MetafieldEntry>>;
};

/** An entry of a list: the field that the type of the list's entries names is set, all others are null. */
export type MetafieldEntry = {
  __typename?: 'MetafieldEntry';
  /** Of a TEXT. */
  text?: Maybe<Scalars['String']['output']>;
  /** Of a NUMBER. */
  number?: Maybe<Scalars['Decimal']['output']>;
  /** Of a MONEY. */
  money?: Maybe<Money>;
  /** Of a DATE. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Of a BOOLEAN. */
  boolean?: Maybe<Scalars['Boolean']['output']>;
  /** Of a REFERENCE: the id of the record. */
  reference?: Maybe<Scalars['ID']['output']>;
  /** Of a REFERENCE: the record; null when it is gone or out of reach. */
  record?: Maybe<Node>;
};

/** Conditions that values of a custom field fulfil, each entry of a list by itself. */
export type MetafieldValidationsInput = {
  /** Least number, or amount in the major unit of its currency. For NUMBER and MONEY. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
  /** Largest number, or amount in the major unit of its currency. For NUMBER and MONEY. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Characters that a text may have, 1 to 4000. For TEXT. */
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  /** The texts that can be chosen, 1 to 100 of at most 100 characters. For TEXT. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The definition that a custom field should have; what is absent stays, null empties. */
export type DefineMetafieldInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the definitions of the kind. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of record that has it. */
  ownerType: MetafieldOwnerType;
  /** What it belongs to, for example the name of a foreign system: 1 to 40 small letters, digits, dashes or underscores. */
  namespace: Scalars['String']['input'];
  /** Its name in the namespace: 1 to 40 small letters, digits, dashes or underscores. */
  key: Scalars['String']['input'];
  /** What it holds; that of a definition which is there already. */
  type: MetafieldType;
  /** What the entries of a list are, for LIST and no other type. */
  listOf?: InputMaybe<MetafieldType>;
  /** The kind of record that references lead to, for REFERENCE and lists of it. */
  referenceTo?: InputMaybe<MetafieldOwnerType>;
  /** What it is called, in 1 to 12 languages; replaces all. A new one needs a name. */
  names?: InputMaybe<Array<LocalizedTextInput>>;
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What values fulfil besides their type; replaces all. Values that are stored stay. */
  validations?: InputMaybe<MetafieldValidationsInput>;
  /** The permission that reading a value needs besides that of its record, for example costs.read. */
  readPermission?: InputMaybe<Scalars['String']['input']>;
  /** The permission that writing a value needs besides that of its record. */
  writePermission?: InputMaybe<Scalars['String']['input']>;
  /** False closes it: values stay and can be taken away, and none can be given. True for a new one when absent. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The value of a custom field, under the name of its type. */
export type MetafieldValueInput =
  /** Of a TEXT, 1 to 4000 characters. */
  { text: Scalars['String']['input']; number?: never; money?: never; date?: never; boolean?: never; reference?: never; list?: never; }
  |  /** Of a NUMBER. */
  { text?: never; number: Scalars['Decimal']['input']; money?: never; date?: never; boolean?: never; reference?: never; list?: never; }
  |  /** Of a MONEY. */
  { text?: never; number?: never; money: MoneyInput; date?: never; boolean?: never; reference?: never; list?: never; }
  |  /** Of a DATE. */
  { text?: never; number?: never; money?: never; date: Scalars['Date']['input']; boolean?: never; reference?: never; list?: never; }
  |  /** Of a BOOLEAN. */
  { text?: never; number?: never; money?: never; date?: never; boolean: Scalars['Boolean']['input']; reference?: never; list?: never; }
  |  /** Of a REFERENCE: the id of the record. */
  { text?: never; number?: never; money?: never; date?: never; boolean?: never; reference: Scalars['ID']['input']; list?: never; }
  |  /** Of a LIST, 1 to 50 entries. */
  { text?: never; number?: never; money?: never; date?: never; boolean?: never; reference?: never; list: Array<MetafieldEntryInput>; };

/** An entry of a list, under the name of the type of the list's entries. */
export type MetafieldEntryInput =
  /** Of a TEXT, 1 to 4000 characters. */
  { text: Scalars['String']['input']; number?: never; money?: never; date?: never; boolean?: never; reference?: never; }
  |  /** Of a NUMBER. */
  { text?: never; number: Scalars['Decimal']['input']; money?: never; date?: never; boolean?: never; reference?: never; }
  |  /** Of a MONEY. */
  { text?: never; number?: never; money: MoneyInput; date?: never; boolean?: never; reference?: never; }
  |  /** Of a DATE. */
  { text?: never; number?: never; money?: never; date: Scalars['Date']['input']; boolean?: never; reference?: never; }
  |  /** Of a BOOLEAN. */
  { text?: never; number?: never; money?: never; date?: never; boolean: Scalars['Boolean']['input']; reference?: never; }
  |  /** Of a REFERENCE: the id of the record. */
  { text?: never; number?: never; money?: never; date?: never; boolean?: never; reference: Scalars['ID']['input']; };

/** A custom field that a record gets or loses. */
export type MetafieldInput = {
  /** What it belongs to. */
  namespace: Scalars['String']['input'];
  /** Its name in the namespace. */
  key: Scalars['String']['input'];
  /** The value; null or absent takes it away. */
  value?: InputMaybe<MetafieldValueInput>;
};

/** With UNKNOWN_METAFIELD. */
export type UnknownMetafieldDetails = {
  __typename?: 'UnknownMetafieldDetails';
  /** The custom fields that can be given, as namespace.key; empty for whoever may not read definitions. */
  names?: Maybe<Array<Scalars['String']['output']>>;
};

/** Custom fields that a record gets or loses. */
export type SetMetafieldsInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the record. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** An order, invoice, payment or user. */
  recordId: Scalars['ID']['input'];
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Where an order stands. Shipping and billing have statuses of their own, derived from the lines. */
export type OrderStatus =
  /** Accepted; stock is reserved until reservationExpiresAt. */
  | 'PLACED'
  /** Binding; reservations no longer expire. */
  | 'CONFIRMED'
  /** Everything is shipped and invoiced. */
  | 'COMPLETED'
  /** Given up before anything shipped. */
  | 'CANCELLED'
  /** Short-closed: shipped in part, the rest given up. */
  | 'CLOSED';

/** What keeps an order from shipping. */
export type OrderHold =
  /** Over the credit limit; ends by itself when there is room. Blocks confirmation too. */
  | 'CREDIT'
  /** Set and released by people. */
  | 'MANUAL';

/** Derived from the lines: how much has shipped. */
export type FulfilmentStatus =
  /** Nothing has shipped. */
  | 'UNFULFILLED'
  /** Something has shipped. */
  | 'PARTIALLY_SHIPPED'
  /** Everything that is not cancelled has shipped. */
  | 'SHIPPED';

/** Derived from the lines: how much is invoiced. */
export type BillingStatus =
  /** Nothing is invoiced. */
  | 'NOT_INVOICED'
  /** Something is invoiced. */
  | 'PARTIALLY_INVOICED'
  /** Everything that is not cancelled is invoiced. */
  | 'INVOICED';

/** How far the stock for an order is reserved; derived from its lines. */
export type ReservationStatus =
  /** It has so many lines that their stock is reserved batch by batch after it was accepted. Soon RESERVED, PARTIAL or WAITING. */
  | 'RESERVING'
  /** All that is open and needs stock is reserved. */
  | 'RESERVED'
  /** A part is reserved, the rest waits for stock. */
  | 'PARTIAL'
  /** All that is open waits for stock. */
  | 'WAITING'
  /** Cancelled or closed; what it had reserved is given back batch by batch. */
  | 'RELEASING'
  /** Nothing is reserved, and nothing waits for stock. */
  | 'NONE';

/** Sales order. */
export type Order = Node & {
  __typename?: 'Order';
  /** Id: ord_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Number for people, for example SO-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number: Scalars['String']['output'];
  /** The buyer. */
  customer?: Maybe<Customer>;
  /** The buyer's name when the order was placed; costs no further read. */
  customerName: Scalars['String']['output'];
  /** ISO 4217 currency of every amount of the order. */
  currency: Scalars['CurrencyCode']['output'];
  /** Who sells: the legal entity whose goods are ordered. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The branch that sells; null when the legal entity is another than MAIN and none was named. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** Where the order stands. */
  status: OrderStatus;
  /** What keeps it from shipping; empty when nothing does. */
  holds: Array<OrderHold>;
  /** How much has shipped. */
  fulfilmentStatus: FulfilmentStatus;
  /** How much is invoiced. */
  billingStatus: BillingStatus;
  /** How far its stock is reserved. */
  reservationStatus: ReservationStatus;
  /** Its lines, in the order given: up to 500. */
  lines: OrderLineConnection;
  /** Discount on the whole order, on top of that of each line; it is in the net of the lines and not on the freight. 0 for none. */
  discount: Scalars['Percent']['output'];
  /** The number that the customer gave the order (PO number). */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** Freight, before tax. */
  freight: Money;
  /** Sum of the lines and the freight, before tax. */
  net: Money;
  /** Sum of the tax of lines and freight, each rounded once. */
  tax: Money;
  /** net + tax. */
  total: Money;
  /** Cost of what has shipped so far, at moving average, in the base currency of the legal entity. Needs costs.read. */
  cost?: Maybe<Money>;
  /** Where the invoice goes; that of the customer by default; null for none. Needs addresses.read. */
  billingAddress?: Maybe<Address>;
  /** Where to ship to. Needs addresses.read. */
  shippingAddress?: Maybe<Address>;
  /** Day that the customer asked for. */
  requestedDate?: Maybe<Scalars['Date']['output']>;
  /** Note of the customer. */
  note?: Maybe<Scalars['String']['output']>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** When an unconfirmed order gives its stock back. */
  reservationExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was confirmed. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was cancelled or closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was cancelled or closed. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** What left the warehouse, oldest first. */
  shipments: ShipmentConnection;
  /** What happened about the order, latest first. Needs activities.read. */
  activities?: Maybe<ActivityConnection>;
  /** What is to be done about the order and what was, newest first. Needs tasks.read. */
  tasks?: Maybe<TaskConnection>;
  /** Invoices of the order's shipments, oldest first; at most 100. Needs invoices.read. */
  invoices?: Maybe<Array<Invoice>>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the order, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the order, newest first. */
  timeline: TimelineConnection;
};


/** Sales order. */
export type OrderLinesArgs = {
  where?: InputMaybe<OrderLineWhere>;
  orderBy?: InputMaybe<Array<OrderLineOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Sales order. */
export type OrderShipmentsArgs = {
  where?: InputMaybe<ShipmentWhere>;
  orderBy?: InputMaybe<Array<ShipmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Sales order. */
export type OrderActivitiesArgs = {
  where?: InputMaybe<ActivityWhere>;
  orderBy?: InputMaybe<Array<ActivityOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Sales order. */
export type OrderTasksArgs = {
  where?: InputMaybe<TaskWhere>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Sales order. */
export type OrderMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Sales order. */
export type OrderAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Sales order. */
export type OrderTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** Orders with their cursors. */
  edges: Array<OrderEdge>;
  /** Orders without cursors. */
  nodes: Array<Order>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An order with its cursor. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** A line of an order with its counters: reserved + shipped is never more than ordered - cancelled. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Id of the line within its order; it stays. */
  id: Scalars['ID']['output'];
  /** Number of the line, from 1. */
  lineNo: Scalars['Int']['output'];
  /** Stock keeping unit. */
  sku: Scalars['String']['output'];
  /** The number under which the customer knows the product: that by which it was ordered, or else that of now. Needs products.read. */
  partNumber?: Maybe<Scalars['String']['output']>;
  /** Name of the product when the order was placed. */
  name: Scalars['String']['output'];
  /** Unit of measure. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** How the product is delivered. */
  type: ProductType;
  /** Warehouse that it ships from; null where no stock is needed. */
  warehouseId?: Maybe<Scalars['ID']['output']>;
  /** Ordered. */
  ordered: Scalars['Quantity']['output'];
  /** Of a kit: what is in all that was ordered; empty for others. */
  components: Array<LineComponent>;
  /** What was ordered as the buyer said it, in the unit that he named. */
  orderedAs: CountedQuantity;
  /** Given up again. */
  cancelled: Scalars['Quantity']['output'];
  /** Reserved in stock and not shipped. */
  reserved: Scalars['Quantity']['output'];
  /** Waiting for stock. */
  backordered: Scalars['Quantity']['output'];
  /** Shipped. */
  shipped: Scalars['Quantity']['output'];
  /** Invoiced. */
  invoiced: Scalars['Quantity']['output'];
  /** Whether the line may wait for stock. */
  allowBackorder: Scalars['Boolean']['output'];
  /** Price before discount and tax. */
  unitPrice: UnitPrice;
  /** Discount on the price. */
  discount: Scalars['Percent']['output'];
  /** Tax code of the product when the order was placed. A code of the list TAX_CODE. */
  taxCode: Scalars['Code']['output'];
  /** Tax rate of that code when the order was placed. */
  taxRate: Scalars['Percent']['output'];
  /** unitPrice x ordered less discount and that of the order, rounded once, half away from zero. */
  net: Money;
  /** Tax on net, rounded once, half away from zero. */
  tax: Money;
  /** Cost of what has shipped, at moving average, in the base currency of the legal entity. Needs costs.read. */
  cost?: Maybe<Money>;
};

/** A page of order lines. */
export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  /** Order lines with their cursors. */
  edges: Array<OrderLineEdge>;
  /** Order lines without cursors. */
  nodes: Array<OrderLine>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An order line with its cursor. */
export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The order line. */
  node: OrderLine;
};

/** How much of a component of a kit is in a line of a document. */
export type LineComponent = {
  __typename?: 'LineComponent';
  /** Stock keeping unit of the component. */
  sku: Scalars['String']['output'];
  /** Its name when the order was placed. */
  name: Scalars['String']['output'];
  /** Its unit of measure. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['output'];
  /** How much of it. */
  quantity: Scalars['Quantity']['output'];
};

/** A quantity in one of the units of a product. */
export type CountedQuantity = {
  __typename?: 'CountedQuantity';
  /** How many of the unit. */
  quantity: Scalars['Quantity']['output'];
  /** The unit. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['output'];
  /** How many units of the line make one of it; 1 when it is the unit of the line. */
  factor: Scalars['Quantity']['output'];
};

/** Shipment [delivery note]: what left the warehouse at once. Never edited. */
export type Shipment = StockDocument & {
  __typename?: 'Shipment';
  /** Id: shp_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** The order that it is of. */
  order?: Maybe<Order>;
  /** When it left. */
  shippedAt: Scalars['DateTime']['output'];
  /** Carrier. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** Tracking number of the carrier. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** What it held. */
  lines: Array<ShipmentLine>;
  /** Its invoice; null for the moment until the automation has posted it. Needs invoices.read. */
  invoice?: Maybe<Invoice>;
};

/** A page of shipments. */
export type ShipmentConnection = {
  __typename?: 'ShipmentConnection';
  /** Shipments with their cursors. */
  edges: Array<ShipmentEdge>;
  /** Shipments without cursors. */
  nodes: Array<Shipment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A shipment with its cursor. */
export type ShipmentEdge = {
  __typename?: 'ShipmentEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The shipment. */
  node: Shipment;
};

/** A line of a shipment. */
export type ShipmentLine = {
  __typename?: 'ShipmentLine';
  /** Line of the order. */
  lineNo: Scalars['Int']['output'];
  /** Stock keeping unit. */
  sku: Scalars['String']['output'];
  /** Shipped quantity. */
  quantity: Scalars['Quantity']['output'];
  /** Of a kit: what was in it; empty for others. */
  components: Array<LineComponent>;
  /** What of which lots or serial numbers it was; empty for products without. */
  lots: Array<ShippedLot>;
};

/** How much of a lot or serial number left with a line of a shipment. */
export type ShippedLot = {
  __typename?: 'ShippedLot';
  /** The number of the lot, or the serial number. */
  number: Scalars['String']['output'];
  /** How much, in the unit of the product. */
  quantity: Scalars['Quantity']['output'];
  /** The day on which it expires. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** The lot. Needs stock.read. */
  lot?: Maybe<Lot>;
};

/** What to do when the order would exceed the credit limit. */
export type OnCreditLimit =
  /** Refuse it with CREDIT_LIMIT_EXCEEDED; the default. */
  | 'REFUSE'
  /** Accept it on credit hold. */
  | 'HOLD';

/** A line to order. */
export type PlaceOrderLineInput = {
  /** Stock keeping unit; absent where a part number is given. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The customer's own number of the product, in place of the SKU. One that the customer has for none is refused with UNKNOWN_SKU. */
  partNumber?: InputMaybe<Scalars['String']['input']>;
  /** More than zero, in the unit; whole for pieces. Less than is sold at once, or no multiple, is refused with ORDER_QUANTITY. */
  quantity: Scalars['Quantity']['input'];
  /** What the quantity and the price are for: a unit of the product, its own when absent. Another one is refused with UNKNOWN_CODE. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<Scalars['Code']['input']>;
  /** Accept any quantity, whatever is sold at once. Needs orders.overrideQuantity. False when absent. */
  overrideQuantity?: InputMaybe<Scalars['Boolean']['input']>;
  /** Price before discount and tax; the product's price when absent. Needs orders.price. */
  unitPrice?: InputMaybe<UnitPriceInput>;
  /** Discount on the price, 0 to 100. Needs orders.price. */
  discount?: InputMaybe<Scalars['Percent']['input']>;
  /** Accept the line even if stock is short; the rest waits. A kit cannot wait. False when absent. */
  allowBackorder?: InputMaybe<Scalars['Boolean']['input']>;
  /** Code of the warehouse to ship from; MAIN when absent. One that does not exist is refused with NOT_FOUND. */
  warehouse?: InputMaybe<Scalars['String']['input']>;
};

/** An order to place. */
export type PlaceOrderInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The buyer. */
  customerId: Scalars['ID']['input'];
  /** ISO 4217; that of the prices when absent. All lines must be in it. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** 1 to 500 lines. Of an order whose stock does not fit in one transaction, about 90 lines, the stock of lines that allow a back-order is reserved right afterwards. */
  lines: Array<PlaceOrderLineInput>;
  /** Freight before tax, invoiced with the first shipment. */
  freight?: InputMaybe<MoneyInput>;
  /** Tax code of the freight; STANDARD when absent. Roles admin, sales. A code of the list TAX_CODE. */
  freightTaxCode?: InputMaybe<Scalars['Code']['input']>;
  /** Discount on the whole order, 0 to 100, on top of that of the lines. Needs orders.price. */
  discount?: InputMaybe<Scalars['Percent']['input']>;
  /** The number that the customer gave the order, 1 to 100 characters; one that another order of the customer has is refused with DUPLICATE. */
  customerReference?: InputMaybe<Scalars['String']['input']>;
  /** Accept a customerReference whatever other orders have it. This order does not keep it from others either. False when absent. */
  allowDuplicateReference?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the invoice goes; the customer's default billing address when absent. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Where to ship to. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** Day that the customer asked for. */
  requestedDate?: InputMaybe<Scalars['Date']['input']>;
  /** Note of the customer, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What to do over the credit limit; REFUSE when absent. */
  onCreditLimit?: InputMaybe<OnCreditLimit>;
  /** Up to 10 ids in other systems; one that another order has is refused with DUPLICATE. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
  /** For the import of history: when it was placed, not later than now. Needs history.import. */
  placedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The branch that sells, of the legal entity whose goods are ordered; that where the caller works when absent, or MAIN. Needs organization.read. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Which order to confirm. */
export type ConfirmOrderInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** For the import of history: when it was confirmed, not before it was placed and not later than now. Needs history.import. */
  confirmedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which order to cancel. */
export type CancelOrderInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** Which order to close. */
export type CloseOrderInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** A quantity of a line to ship. */
export type ShipOrderLineInput = {
  /** Line of the order. */
  lineNo: Scalars['Int']['input'];
  /** More than zero, at most what is reserved, or open where no stock is needed. */
  quantity: Scalars['Quantity']['input'];
  /** Of a product with lots or serial numbers: those to take. What expires first, and has not yet, when absent. Not for a kit. */
  lots?: InputMaybe<Array<ShippedLotInput>>;
};

/** A lot or serial number to ship. */
export type ShippedLotInput = {
  /** The number of the lot, or the serial number. */
  number: Scalars['String']['input'];
  /** How much of it, in the unit of the product; all of the line for a single lot, one piece for a serial number when absent. */
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
};

/** What to ship. */
export type ShipOrderInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the order. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** What to ship; everything that is reserved, and all that needs no stock, when absent. */
  lines?: InputMaybe<Array<ShipOrderLineInput>>;
  /** Carrier, at most 100 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Tracking number, at most 100 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** For the import of history: when it left, not before the order was placed and not later than now. Needs history.import. */
  shippedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Branch [site, office]: a part of a legal entity at a place. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type Branch = Node & {
  __typename?: 'Branch';
  /** Id: brn_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Code, in upper case; never changes. */
  code: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** The legal entity that it is a part of; never changes. */
  legalEntity: LegalEntity;
  /** Where it is. */
  address?: Maybe<Address>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the branch, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the branch, newest first. */
  timeline: TimelineConnection;
};


/**
 * Branch [site, office]: a part of a legal entity at a place. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type BranchMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * Branch [site, office]: a part of a legal entity at a place. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type BranchAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Branch [site, office]: a part of a legal entity at a place. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type BranchTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of branches. */
export type BranchConnection = {
  __typename?: 'BranchConnection';
  /** Branches with their cursors. */
  edges: Array<BranchEdge>;
  /** Branches without cursors. */
  nodes: Array<Branch>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A branch with its cursor. */
export type BranchEdge = {
  __typename?: 'BranchEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The branch. */
  node: Branch;
};

/** A new branch. */
export type CreateBranchInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 32 letters, digits, dots, dashes or underscores; kept in upper case, never changes. */
  code: Scalars['String']['input'];
  /** Name, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The legal entity that it is a part of; MAIN when absent. */
  legalEntityId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it is. */
  address?: InputMaybe<AddressInput>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What changes of a branch; what is absent stays. */
export type UpdateBranchInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The branch. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the branch. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it is; null takes it away. */
  address?: InputMaybe<AddressInput>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/**
 * LegalEntity [company]: who sells, owns stock and pays tax. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type LegalEntity = Node & {
  __typename?: 'LegalEntity';
  /** Id: len_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Code, in upper case; never changes. */
  code: Scalars['String']['output'];
  /** Name, as its documents carry it. */
  name: Scalars['String']['output'];
  /** Country in which it is registered. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** Where it is; its documents carry the first one. */
  addresses?: Maybe<Array<Address>>;
  /** Its tax ids; its documents carry the first one. */
  taxIds: Array<TaxId>;
  /** Its stock is valued in this currency. It is fixed once the legal entity has a warehouse. */
  baseCurrency: Scalars['CurrencyCode']['output'];
  /** IANA time zone in which its days begin, for example Europe/Berlin. */
  timeZone: Scalars['TimeZone']['output'];
  /** Month and day on which its fiscal year starts, for example 04-01. A fiscal year is named by the calendar year in which it starts. */
  fiscalYearStart: Scalars['String']['output'];
  /** How amounts are rounded that have no smaller unit; others have the minor unit of their currency. */
  roundingRules: Array<RoundingRule>;
  /** What the numbers of its documents begin with, for example US of US-INV-2026-000042; absent for MAIN unless it was given one. */
  numberPrefix?: Maybe<Scalars['String']['output']>;
  /** The series that its documents are numbered by; no other legal entity of the tenant has one that begins alike. */
  numberSeries: Array<NumberSeries>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the legal entity, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
  /** What happened to the legal entity, newest first. */
  timeline: TimelineConnection;
};


/**
 * LegalEntity [company]: who sells, owns stock and pays tax. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type LegalEntityMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * LegalEntity [company]: who sells, owns stock and pays tax. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type LegalEntityAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * LegalEntity [company]: who sells, owns stock and pays tax. A tenant starts with one, MAIN, which nobody has to set up: its version is 0
 * until it is changed.
 */
export type LegalEntityTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of legal entities. */
export type LegalEntityConnection = {
  __typename?: 'LegalEntityConnection';
  /** Legal entities with their cursors. */
  edges: Array<LegalEntityEdge>;
  /** Legal entities without cursors. */
  nodes: Array<LegalEntity>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A legal entity with its cursor. */
export type LegalEntityEdge = {
  __typename?: 'LegalEntityEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The legal entity. */
  node: LegalEntity;
};

/** Documents that are numbered by one series. */
export type NumberedDocuments =
  /** Orders. */
  | 'ORDER'
  /** Invoices. */
  | 'INVOICE';

/** A series of numbers of a legal entity. */
export type NumberSeries = {
  __typename?: 'NumberSeries';
  /** Of which documents. */
  documents: NumberedDocuments;
  /** What its numbers begin with before year and sequence, for example US-INV. */
  beginsWith: Scalars['String']['output'];
  /** True when none is left out within a fiscal year. */
  isGapless: Scalars['Boolean']['output'];
};

/** A number by which tax authorities know a legal entity. */
export type TaxId = {
  __typename?: 'TaxId';
  /** ISO 3166 code of the country. */
  country: Scalars['CountryCode']['output'];
  /** The number, as it is written there. */
  number: Scalars['String']['output'];
};

/** Documents that are rounded alike. */
export type RoundedDocuments =
  /** Orders and their invoices. */
  | 'SALES';

/** A smallest amount of documents in a currency: the net of each line, freight and the tax by rate of an order are multiples of it, and so are the parts that invoices bill. */
export type RoundingRule = {
  __typename?: 'RoundingRule';
  /** Of which documents. */
  documents: RoundedDocuments;
  /** The smallest amount, for example 100 minor units of TWD: whole dollars. */
  unit: Money;
};

/** A number by which tax authorities know a legal entity. */
export type TaxIdInput = {
  /** ISO 3166 code of the country. */
  country: Scalars['CountryCode']['input'];
  /** The number, 1 to 40 characters. */
  number: Scalars['String']['input'];
};

/** A smallest amount of documents in a currency. */
export type RoundingRuleInput = {
  /** Of which documents. */
  documents: RoundedDocuments;
  /** The smallest amount, more than zero. */
  unit: MoneyInput;
};

/** A new legal entity. */
export type CreateLegalEntityInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 32 letters, digits, dots, dashes or underscores; kept in upper case, never changes. */
  code: Scalars['String']['input'];
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Country in which it is registered. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Up to 20 addresses. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Up to 20 tax ids. */
  taxIds?: InputMaybe<Array<TaxIdInput>>;
  /** Its stock is valued in this currency. */
  baseCurrency: Scalars['CurrencyCode']['input'];
  /** IANA time zone; UTC when absent. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Month and day on which its fiscal year starts; 01-01 when absent. */
  fiscalYearStart?: InputMaybe<Scalars['String']['input']>;
  /** One rule for a kind of documents and a currency; TWD has whole dollars when absent. */
  roundingRules?: InputMaybe<Array<RoundingRuleInput>>;
  /** What the numbers of its documents begin with; its code when absent. One that another legal entity has or had is refused with DUPLICATE. */
  numberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What changes of a legal entity; what is absent stays. */
export type UpdateLegalEntityInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The legal entity. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the legal entity. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Country in which it is registered; null takes it away. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Up to 20 addresses, instead of those that there are. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Up to 20 tax ids, instead of those that there are. */
  taxIds?: InputMaybe<Array<TaxIdInput>>;
  /** Only as long as the legal entity has no warehouse. */
  baseCurrency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** IANA time zone. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Month and day on which its fiscal year starts. */
  fiscalYearStart?: InputMaybe<Scalars['String']['input']>;
  /** The rules instead of those that there are; orders that are placed keep theirs. */
  roundingRules?: InputMaybe<Array<RoundingRuleInput>>;
  /** What the numbers of its documents begin with from now on. */
  numberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The number under which a customer knows a product. */
export type CustomerPartNumber = {
  __typename?: 'CustomerPartNumber';
  /** The number; null once it was taken away. */
  partNumber?: Maybe<Scalars['String']['output']>;
  /** The customer. Needs customers.read. */
  customer?: Maybe<Customer>;
  /** The product. */
  product?: Maybe<Product>;
  /** Grows by 1 with every change. */
  version: Scalars['Int']['output'];
  /** When it was last set. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who last set it. */
  updatedBy: Actor;
};

/** A page of customer part numbers. */
export type CustomerPartNumberConnection = {
  __typename?: 'CustomerPartNumberConnection';
  /** Customer part numbers with their cursors. */
  edges: Array<CustomerPartNumberEdge>;
  /** Customer part numbers without cursors. */
  nodes: Array<CustomerPartNumber>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A customer part number with its cursor. */
export type CustomerPartNumberEdge = {
  __typename?: 'CustomerPartNumberEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The customer part number. */
  node: CustomerPartNumber;
};

/** The number under which a customer knows a product. */
export type SetCustomerPartNumberInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the part number. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** SKU of the product. */
  sku: Scalars['String']['input'];
  /** 1 to 64 characters; null takes the number away. One that the customer has for another product is refused with DUPLICATE. */
  partNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What a kit costs when it is ordered. */
export type KitPricing =
  /** The price of the kit; the default. */
  | 'KIT'
  /** The sum of what its components cost then, by their list prices. */
  | 'COMPONENTS';

/** A component of a kit. */
export type KitComponent = {
  __typename?: 'KitComponent';
  /** The product. */
  product?: Maybe<Product>;
  /** How much of it is in one kit, in its unit. */
  quantity: Scalars['Quantity']['output'];
};

/** A component of a kit. */
export type KitComponentInput = {
  /** SKU of a product that is no kit. */
  sku: Scalars['String']['input'];
  /** How much of it is in one kit, in its unit; more than zero. */
  quantity: Scalars['Quantity']['input'];
};

/** How a product is packed for transport. */
export type Carton = {
  __typename?: 'Carton';
  /** How much of the product is in a carton, in its unit. */
  quantity: Scalars['Quantity']['output'];
  /** Length in centimetres. */
  length?: Maybe<Scalars['Quantity']['output']>;
  /** Width in centimetres. */
  width?: Maybe<Scalars['Quantity']['output']>;
  /** Height in centimetres. */
  height?: Maybe<Scalars['Quantity']['output']>;
  /** Kilograms that a full carton weighs. */
  grossWeight?: Maybe<Scalars['Quantity']['output']>;
};

/** A unit besides its own in which a product can be ordered and received. */
export type AlternativeUnit = {
  __typename?: 'AlternativeUnit';
  /** The unit. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['output'];
  /** How many units of the product make one of it, exactly: 12 where a box holds 12 pieces. */
  factor: Scalars['Quantity']['output'];
};

/** How a product is packed for transport. */
export type CartonInput = {
  /** How much of the product is in a carton, in its unit. */
  quantity: Scalars['Quantity']['input'];
  /** Length in centimetres. */
  length?: InputMaybe<Scalars['Quantity']['input']>;
  /** Width in centimetres. */
  width?: InputMaybe<Scalars['Quantity']['input']>;
  /** Height in centimetres. */
  height?: InputMaybe<Scalars['Quantity']['input']>;
  /** Kilograms that a full carton weighs. */
  grossWeight?: InputMaybe<Scalars['Quantity']['input']>;
};

/** A unit besides its own in which a product can be ordered and received. */
export type AlternativeUnitInput = {
  /** The unit; not that of the product. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['input'];
  /** How many units of the product make one of it, exactly; more than zero. */
  factor: Scalars['Quantity']['input'];
};

/** With ORDER_QUANTITY. */
export type OrderQuantityDetails = {
  __typename?: 'OrderQuantityDetails';
  /** The least that is sold at once; null for any quantity. */
  minimum?: Maybe<Scalars['Quantity']['output']>;
  /** It is sold in multiples of this; null for any quantity. */
  multiple?: Maybe<Scalars['Quantity']['output']>;
  /** What both count: the unit of the product. A code of the list UNIT_OF_MEASURE. */
  unit?: Maybe<Scalars['Code']['output']>;
};

/** Something in which the variants of a product differ, such as a size. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** What rules of SKUs and variants name it by, for example SIZE; never changes. */
  code: Scalars['String']['output'];
  /** Its name for people. */
  name: Scalars['String']['output'];
  /** The values that it can have, in their order. */
  values: Array<ProductOptionValue>;
};

/** A value of an option. */
export type ProductOptionValue = {
  __typename?: 'ProductOptionValue';
  /** What rules of SKUs and variants name it by, for example XL; never changes. */
  code: Scalars['String']['output'];
  /** Its name for people. */
  name: Scalars['String']['output'];
  /** False once it is discontinued: no new variant gets it. Variants that have it stay, each until it is discontinued itself. */
  active: Scalars['Boolean']['output'];
};

/** What a variant has for an option of its product. */
export type OptionValue = {
  __typename?: 'OptionValue';
  /** Code of the option. */
  option: Scalars['String']['output'];
  /** Code of the value. */
  value: Scalars['String']['output'];
  /** Name of the option, as it is now. */
  optionName: Scalars['String']['output'];
  /** Name of the value, as it is now. */
  valueName: Scalars['String']['output'];
};

/** Something in which the variants of a product differ. */
export type ProductOptionInput = {
  /** 1 to 20 letters, digits, dots, dashes or underscores; kept in upper case. */
  code: Scalars['String']['input'];
  /** 1 to 60 characters; the code of a new one when absent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 values, in their order: all that the option has, and new ones. */
  values: Array<ProductOptionValueInput>;
};

/** A value of an option. */
export type ProductOptionValueInput = {
  /** 1 to 20 letters, digits, dots, dashes or underscores; kept in upper case. */
  code: Scalars['String']['input'];
  /** 1 to 60 characters; the code of a new one when absent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** False discontinues it, true takes it back. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Of which product something is a variant, and which one. */
export type VariantOfInput = {
  /** SKU of a product that has options, is of the same type and counted in the same unit. A new variant takes over from it what is not given, but for name, price, GTIN, external ids and custom fields. */
  sku: Scalars['String']['input'];
  /** A value for each of its options. One combination has one variant: DUPLICATE. */
  optionValues: Array<OptionValueInput>;
};

/** What a variant has for an option. */
export type OptionValueInput = {
  /** Code of the option. */
  option: Scalars['String']['input'];
  /** Code of one of its values that is not discontinued. */
  value: Scalars['String']['input'];
};

/** Variants to create of a product. */
export type CreateProductVariantsInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the product. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A product that has options. */
  productId: Scalars['ID']['input'];
  /** Variants in blocks; at most 30 in all, created all or none. */
  variants: Array<ProductVariantsInput>;
};

/**
 * A block of variants: one for each combination of the values that it names. They take over from the product what is not given here, as it is now: type,
 * unit, price, cost, tax code, supplier, description, category and trade data, but for GTIN, external ids and custom fields.
 */
export type ProductVariantsInput = {
  /** Values by option; of an option that is not named, all that are not discontinued. */
  options?: InputMaybe<Array<OptionChoiceInput>>;
  /** A SKU, or the rule that makes it, such as TSHIRT-{SIZE}-{COLOR}: the code of the value stands for that of its option. When absent, the SKU of the product and the codes with dashes between. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** A name, or the rule that makes it, such as Shirt {SIZE}: the name of the value stands for the code of its option. When absent, the name of the product and of the values. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Net list price, in the currency of the product; that of the product when absent. */
  price?: InputMaybe<UnitPriceInput>;
  /** Standard cost, in the currency of the price. Needs costs.read. */
  cost?: InputMaybe<UnitPriceInput>;
  /** GTIN (EAN, UPC), in a block of one. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** Kilograms that one unit weighs, with its packaging; not less than the net weight. */
  grossWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** Up to 10 ids in other systems, in a block of one. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
};

/** Values of an option. */
export type OptionChoiceInput = {
  /** Code of the option. */
  option: Scalars['String']['input'];
  /** Codes of 1 to 100 of its values. */
  values: Array<Scalars['String']['input']>;
};

/** With VARIANT_REQUIRED. */
export type VariantRequiredDetails = {
  __typename?: 'VariantRequiredDetails';
  /** The product that was named, with its variants. */
  product?: Maybe<Product>;
};

/** How the stock of a product is told apart. */
export type ProductTracking =
  /** One piece is like the other. */
  | 'NONE'
  /** By lot [batch], which may have a day on which it expires. */
  | 'LOT'
  /** Each piece has a serial number. */
  | 'SERIAL';

/** How a product is delivered. A release may add values. */
export type ProductType =
  /** Reserved when ordered and issued from a warehouse when shipped; the default. */
  | 'STOCKED'
  /** Work: delivered by `shipOrder` and billed without stock. */
  | 'SERVICE'
  /** Goods of which no stock is kept: delivered by `shipOrder` and billed without it. */
  | 'NON_STOCKED'
  /** Licences, downloads: delivered by `shipOrder` and billed without stock. */
  | 'DIGITAL'
  /** Sold as one line and made of components: their stock is reserved and issued. */
  | 'KIT';

/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type Product = Node & {
  __typename?: 'Product';
  /** Id: prd_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Stock keeping unit, in upper case; unique in the tenant. */
  sku: Scalars['String']['output'];
  /** SKUs that it had before, oldest first: they still find it, and no other product can take them. */
  formerSkus: Array<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Category. */
  category?: Maybe<Scalars['String']['output']>;
  /** How it is delivered. */
  type: ProductType;
  /** How its stock is told apart; never changes. */
  tracking: ProductTracking;
  /** What a quantity counts. A code of the list UNIT_OF_MEASURE. */
  unit: Scalars['Code']['output'];
  /** Net list price. */
  price: UnitPrice;
  /** In what its variants differ; empty for others. Orders, receipts and kits name a variant of such a product, never itself: VARIANT_REQUIRED. */
  options: Array<ProductOption>;
  /** Its variants, by the codes of their values; none for others. */
  variants?: Maybe<ProductConnection>;
  /** The product that it is a variant of; null for others. */
  variantOf?: Maybe<Product>;
  /** Of a variant: what it has for each option; empty for others. */
  optionValues: Array<OptionValue>;
  /** What a kit is made of; empty for others. */
  components: Array<KitComponent>;
  /** What a kit costs when it is ordered; null for others. */
  kitPricing?: Maybe<KitPricing>;
  /** Standard cost, in the currency of the price. Needs costs.read. */
  cost?: Maybe<UnitPrice>;
  /** How it is taxed. A code of the list TAX_CODE. */
  taxCode: Scalars['Code']['output'];
  /** The supplier that it comes from, as `system:id`, for example northwind:12. Needs products.readInternal. */
  supplierRef?: Maybe<Scalars['String']['output']>;
  /** False once it is discontinued: it is not sold any more. */
  active: Scalars['Boolean']['output'];
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** Code of the Harmonized System: 6 to 12 digits. */
  hsCode?: Maybe<Scalars['String']['output']>;
  /** Where it was made. */
  countryOfOrigin?: Maybe<Scalars['CountryCode']['output']>;
  /** GTIN (EAN, UPC) as it was given; unique in the tenant. */
  gtin?: Maybe<Scalars['String']['output']>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: Maybe<Scalars['Quantity']['output']>;
  /** Kilograms that one unit weighs, with its packaging. */
  grossWeight?: Maybe<Scalars['Quantity']['output']>;
  /** How it is packed for transport. */
  carton?: Maybe<Carton>;
  /** The least that is sold at once, in the unit of the product; null for any quantity. */
  minimumQuantity?: Maybe<Scalars['Quantity']['output']>;
  /** It is sold in multiples of this, in the unit of the product; null for any quantity. */
  quantityMultiple?: Maybe<Scalars['Quantity']['output']>;
  /** Units besides its own in which it can be ordered and received. */
  alternativeUnits: Array<AlternativeUnit>;
  /** What can be sold from a warehouse now; 0 where none ever was. Of a kit, as many as there are components for; 0 for one that needs no stock. Needs availability.read. */
  available?: Maybe<Scalars['Quantity']['output']>;
  /** Its stock, a level for each warehouse that ever had it. Needs availability.read. */
  stock?: Maybe<StockLevelConnection>;
  /** Every movement of its stock, last posted first. Needs stock.read. */
  stockLedger?: Maybe<StockLedgerEntryConnection>;
  /** What happened to the product and its stock, newest first. Needs products.readInternal. */
  timeline?: Maybe<TimelineConnection>;
  /** What is on hand of which lot or serial number, by warehouse, what expires first first; empty for a product without tracking, of which a level is all. Needs stock.read. */
  stockQuants?: Maybe<StockQuantConnection>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the product, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductVariantsArgs = {
  where?: InputMaybe<ProductWhere>;
  orderBy?: InputMaybe<Array<ProductOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductAvailableArgs = {
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductStockArgs = {
  where?: InputMaybe<StockLevelWhere>;
  orderBy?: InputMaybe<Array<StockLevelOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductStockLedgerArgs = {
  where?: InputMaybe<StockLedgerEntryWhere>;
  orderBy?: InputMaybe<Array<StockLedgerEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductStockQuantsArgs = {
  where?: InputMaybe<StockQuantWhere>;
  orderBy?: InputMaybe<Array<StockQuantOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Product [item]: what is bought, stocked and sold. Its id follows from its first SKU; type and unit never change. */
export type ProductAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** Products with their cursors. */
  edges: Array<ProductEdge>;
  /** Products without cursors. */
  nodes: Array<Product>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A product with its cursor. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A new product. */
export type CreateProductInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 64 letters, digits, dots, dashes, slashes or underscores; kept in upper case. */
  sku: Scalars['String']['input'];
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How it is delivered; STOCKED when absent, never changes. */
  type?: InputMaybe<ProductType>;
  /** How its stock is told apart; NONE when absent, never changes. */
  tracking?: InputMaybe<ProductTracking>;
  /** What a quantity counts; PIECE when absent, never changes. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<Scalars['Code']['input']>;
  /** Net list price. */
  price: UnitPriceInput;
  /** How it is taxed; STANDARD when absent. A code of the list TAX_CODE. */
  taxCode?: InputMaybe<Scalars['Code']['input']>;
  /** False for a discontinued product; true when absent. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Up to 10 ids in other systems; one that another product has is refused with DUPLICATE. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
  /** Standard cost, in the currency of the price. Needs costs.read. */
  cost?: InputMaybe<UnitPriceInput>;
  /** The supplier that it comes from, up to 120 characters, for example northwind:12. */
  supplierRef?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Category, up to 100 characters. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** In what its variants differ: 1 to 3 options, for good. Names, order and more values can come later; a value is discontinued, not left out. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** Makes it a variant of a product that has options. */
  variantOf?: InputMaybe<VariantOfInput>;
  /** What a kit is made of: 1 to 20 products, which are no kits; replaces all. Orders keep what they were placed with. */
  components?: InputMaybe<Array<KitComponentInput>>;
  /** What a kit costs when it is ordered; KIT for a new one when absent. */
  kitPricing?: InputMaybe<KitPricing>;
  /** Code of the Harmonized System: 6 to 12 digits; dots and blanks are left out. */
  hsCode?: InputMaybe<Scalars['String']['input']>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** GTIN (EAN, UPC): 8, 12, 13 or 14 digits with the check digit. One that another product has is refused with DUPLICATE. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** Kilograms that one unit weighs, with its packaging; not less than the net weight. */
  grossWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** How it is packed for transport. */
  carton?: InputMaybe<CartonInput>;
  /** The least that is sold at once, in the unit of the product. */
  minimumQuantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** It is sold in multiples of this, in the unit of the product. */
  quantityMultiple?: InputMaybe<Scalars['Quantity']['input']>;
  /** Up to 20 units besides its own in which it can be ordered and received; replaces all. */
  alternativeUnits?: InputMaybe<Array<AlternativeUnitInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The state that the product with a SKU should have; what is absent stays. */
export type UpsertProductInput = {
  /** Names the product to create or to change. */
  sku: Scalars['String']['input'];
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How it is delivered; STOCKED for a new product when absent. Another one than the product has is refused. */
  type?: InputMaybe<ProductType>;
  /** How its stock is told apart; NONE when absent, never changes. */
  tracking?: InputMaybe<ProductTracking>;
  /** What a quantity counts; PIECE for a new product when absent. Another one than the product has is refused. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<Scalars['Code']['input']>;
  /** Net list price. */
  price: UnitPriceInput;
  /** How it is taxed; STANDARD for a new product when absent. A code of the list TAX_CODE. */
  taxCode?: InputMaybe<Scalars['Code']['input']>;
  /** False for a discontinued product; true for a new product when absent. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ids in other systems; those that the product does not have yet are added. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
  /** Standard cost, in the currency of the price. Needs costs.read. */
  cost?: InputMaybe<UnitPriceInput>;
  /** The supplier that it comes from, up to 120 characters, for example northwind:12. */
  supplierRef?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Category, up to 100 characters. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** In what its variants differ: 1 to 3 options, for good. Names, order and more values can come later; a value is discontinued, not left out. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** Makes it a variant of a product that has options. */
  variantOf?: InputMaybe<VariantOfInput>;
  /** What a kit is made of: 1 to 20 products, which are no kits; replaces all. Orders keep what they were placed with. */
  components?: InputMaybe<Array<KitComponentInput>>;
  /** What a kit costs when it is ordered; KIT for a new one when absent. */
  kitPricing?: InputMaybe<KitPricing>;
  /** Code of the Harmonized System: 6 to 12 digits; dots and blanks are left out. */
  hsCode?: InputMaybe<Scalars['String']['input']>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** GTIN (EAN, UPC): 8, 12, 13 or 14 digits with the check digit. One that another product has is refused with DUPLICATE. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** Kilograms that one unit weighs, with its packaging; not less than the net weight. */
  grossWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** How it is packed for transport. */
  carton?: InputMaybe<CartonInput>;
  /** The least that is sold at once, in the unit of the product. */
  minimumQuantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** It is sold in multiples of this, in the unit of the product. */
  quantityMultiple?: InputMaybe<Scalars['Quantity']['input']>;
  /** Up to 20 units besides its own in which it can be ordered and received; replaces all. */
  alternativeUnits?: InputMaybe<Array<AlternativeUnitInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** Changes of a product; what is absent stays, null empties what may be empty. */
export type UpdateProductInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The product. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the product. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Net list price; another currency needs the cost in it, too. */
  price?: InputMaybe<UnitPriceInput>;
  /** How it is taxed. A code of the list TAX_CODE. */
  taxCode?: InputMaybe<Scalars['Code']['input']>;
  /** False discontinues the product, true takes it back. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Standard cost, in the currency of the price. Needs costs.read. */
  cost?: InputMaybe<UnitPriceInput>;
  /** The supplier that it comes from, up to 120 characters, for example northwind:12. */
  supplierRef?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Category, up to 100 characters. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** In what its variants differ: 1 to 3 options, for good. Names, order and more values can come later; a value is discontinued, not left out. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** Makes it a variant of a product that has options. */
  variantOf?: InputMaybe<VariantOfInput>;
  /** What a kit is made of: 1 to 20 products, which are no kits; replaces all. Orders keep what they were placed with. */
  components?: InputMaybe<Array<KitComponentInput>>;
  /** What a kit costs when it is ordered; KIT for a new one when absent. */
  kitPricing?: InputMaybe<KitPricing>;
  /** Code of the Harmonized System: 6 to 12 digits; dots and blanks are left out. */
  hsCode?: InputMaybe<Scalars['String']['input']>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<Scalars['CountryCode']['input']>;
  /** GTIN (EAN, UPC): 8, 12, 13 or 14 digits with the check digit. One that another product has is refused with DUPLICATE. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** Kilograms that one unit weighs, with its packaging; not less than the net weight. */
  grossWeight?: InputMaybe<Scalars['Quantity']['input']>;
  /** How it is packed for transport. */
  carton?: InputMaybe<CartonInput>;
  /** The least that is sold at once, in the unit of the product. */
  minimumQuantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** It is sold in multiples of this, in the unit of the product. */
  quantityMultiple?: InputMaybe<Scalars['Quantity']['input']>;
  /** Up to 20 units besides its own in which it can be ordered and received; replaces all. */
  alternativeUnits?: InputMaybe<Array<AlternativeUnitInput>>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** The SKU that a product should have. */
export type RenameSkuInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The product. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the product. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 64 letters, digits, dots, dashes, slashes or underscores. One that another product has or had is refused with DUPLICATE. */
  sku: Scalars['String']['input'];
};

/** The tenant's tax rates. */
export type TaxRates = {
  __typename?: 'TaxRates';
  /** Grows by 1 with every change; 0 while the defaults apply. */
  version: Scalars['Int']['output'];
  /** The rate of each tax code. */
  rates: Array<TaxRate>;
};

/** The rate of a tax code. */
export type TaxRate = {
  __typename?: 'TaxRate';
  /** The code. A code of the list TAX_CODE. */
  taxCode: Scalars['Code']['output'];
  /** Percentage of the net amount. */
  rate: Scalars['Percent']['output'];
};

/** The rate that a tax code should have. */
export type TaxRateInput = {
  /** The code. A code of the list TAX_CODE. */
  taxCode: Scalars['Code']['input'];
  /** Percentage of the net amount, 0 to 100; only 0 for ZERO and EXEMPT. */
  rate: Scalars['Percent']['input'];
};

/** New tax rates; codes that are absent keep theirs. */
export type UpdateTaxRatesInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the rates. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rates to change. */
  rates: Array<TaxRateInput>;
};

/**
 * What a unit of a product, or a quantity of it, costs: an exact decimal, for 0.0123 EUR a piece or 12.50 EUR per 1000. What is owed for a quantity is
 * rounded to whole minor units once a line, and is `Money`.
 */
export type UnitPrice = {
  __typename?: 'UnitPrice';
  /** In the currency's major unit, with at least its decimals, for example 14.50. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['output'];
  /** The quantity that the amount is for: 1, or 1000 where a thousand cost it. */
  per: Scalars['Quantity']['output'];
  /** What that quantity counts. */
  unit: Scalars['String']['output'];
  /** The amount for people, for example €14.50; the locale is BCP 47. */
  formatted: Scalars['String']['output'];
};


/**
 * What a unit of a product, or a quantity of it, costs: an exact decimal, for 0.0123 EUR a piece or 12.50 EUR per 1000. What is owed for a quantity is
 * rounded to whole minor units once a line, and is `Money`.
 */
export type UnitPriceFormattedArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** A price of a unit of a product, or of a quantity of it. */
export type UnitPriceInput = {
  /** In the currency's major unit, not negative, for example 14.50 or 0.0123. */
  amount: Scalars['Decimal']['input'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['input'];
  /** The quantity that the amount is for, in the unit of the product; 1 when absent, more than 0. */
  per?: InputMaybe<Scalars['Quantity']['input']>;
};

/** Warehouse: a place that holds stock. Its id follows from its code, which never changes. */
export type Warehouse = Node & {
  __typename?: 'Warehouse';
  /** Id: wh_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Code, in upper case; MAIN is meant where none is named. */
  code: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Where it is. Needs warehouses.readInternal. */
  address?: Maybe<Address>;
  /** Whose stock it holds. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The branch that it is a part of; that of MAIN when none was named. Needs organization.read. */
  branch?: Maybe<Branch>;
  /** What it holds, by SKU. Needs availability.read. */
  stock?: Maybe<StockLevelConnection>;
  /** What happened to the warehouse itself, newest first. Needs warehouses.readInternal. */
  timeline?: Maybe<TimelineConnection>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** Files of the warehouse, newest first. Needs attachments.read. */
  attachments?: Maybe<AttachmentConnection>;
};


/** Warehouse: a place that holds stock. Its id follows from its code, which never changes. */
export type WarehouseStockArgs = {
  where?: InputMaybe<StockLevelWhere>;
  orderBy?: InputMaybe<Array<StockLevelOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Warehouse: a place that holds stock. Its id follows from its code, which never changes. */
export type WarehouseTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Warehouse: a place that holds stock. Its id follows from its code, which never changes. */
export type WarehouseMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Warehouse: a place that holds stock. Its id follows from its code, which never changes. */
export type WarehouseAttachmentsArgs = {
  where?: InputMaybe<AttachmentWhere>;
  orderBy?: InputMaybe<Array<AttachmentOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of warehouses. */
export type WarehouseConnection = {
  __typename?: 'WarehouseConnection';
  /** Warehouses with their cursors. */
  edges: Array<WarehouseEdge>;
  /** Warehouses without cursors. */
  nodes: Array<Warehouse>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A warehouse with its cursor. */
export type WarehouseEdge = {
  __typename?: 'WarehouseEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The warehouse. */
  node: Warehouse;
};

/** StockLevel [bin, quant]: the stock of one product in one warehouse. */
export type StockLevel = {
  __typename?: 'StockLevel';
  /** The product. */
  product?: Maybe<Product>;
  /** SKU of the product. */
  sku: Scalars['String']['output'];
  /** Unit of measure of the product: what the quantities count. */
  unit: Scalars['String']['output'];
  /** The warehouse. */
  warehouse?: Maybe<Warehouse>;
  /** Whose stock it is. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** Counts the movements; reservations do not change it. Send it back as expectedVersion of an adjustment. */
  version: Scalars['Int']['output'];
  /** What is there. Needs stock.read. */
  onHand?: Maybe<Scalars['Quantity']['output']>;
  /** What of it is promised to orders. Needs stock.read. */
  reserved?: Maybe<Scalars['Quantity']['output']>;
  /** What is on hand by status: the available, promised or not, and what there is of others. Needs stock.read. */
  onHandByStatus?: Maybe<Array<StockOfStatus>>;
  /** What can be sold: on hand and available, less reserved. */
  available: Scalars['Quantity']['output'];
  /** Value of what is on hand at moving average, in the base currency of the legal entity. Needs costs.read. */
  value?: Maybe<Money>;
  /** Moving-average cost of one unit, rounded to six decimals; null when nothing is on hand. Needs costs.read. */
  averageCost?: Maybe<UnitPrice>;
  /** When stock last moved. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of stock levels. */
export type StockLevelConnection = {
  __typename?: 'StockLevelConnection';
  /** Stock levels with their cursors. */
  edges: Array<StockLevelEdge>;
  /** Stock levels without cursors. */
  nodes: Array<StockLevel>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A stock level with its cursor. */
export type StockLevelEdge = {
  __typename?: 'StockLevelEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The stock level. */
  node: StockLevel;
};

/** What can be done with stock. A release may add values; of those, too, only AVAILABLE can be promised. */
export type StockStatus =
  /** Can be promised, and leaves with shipments. */
  | 'AVAILABLE'
  /** Waits for an inspection. */
  | 'QUALITY'
  /** Must not leave. */
  | 'BLOCKED';

/** What is on hand in a status. */
export type StockOfStatus = {
  __typename?: 'StockOfStatus';
  /** The status. */
  status: StockStatus;
  /** How much. */
  quantity: Scalars['Quantity']['output'];
};

/** Lot [batch], or a piece with its serial number. Its id follows from product and number. */
export type Lot = Node & {
  __typename?: 'Lot';
  /** Id: lot_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** The number of the lot, or the serial number. */
  number: Scalars['String']['output'];
  /** Whether it is a lot or a serial number. */
  tracking: ProductTracking;
  /** The product. Needs products.read. */
  product?: Maybe<Product>;
  /** The day on which it expires. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** What there is of it, in all warehouses, whatever its status. */
  onHand: Scalars['Quantity']['output'];
  /** Every movement of it, last posted first: its receipts and its shipments. */
  stockLedger?: Maybe<StockLedgerEntryConnection>;
};


/** Lot [batch], or a piece with its serial number. Its id follows from product and number. */
export type LotStockLedgerArgs = {
  where?: InputMaybe<StockLedgerEntryWhere>;
  orderBy?: InputMaybe<Array<StockLedgerEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What of a lot or serial number is on hand in a warehouse in a status. They add up to the stock level, in each status. */
export type StockQuant = {
  __typename?: 'StockQuant';
  /** The warehouse. */
  warehouse?: Maybe<Warehouse>;
  /** The lot, or the serial number. */
  lot?: Maybe<Lot>;
  /** Its number. */
  lotNumber: Scalars['String']['output'];
  /** The day on which it expires. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** The status. */
  status: StockStatus;
  /** How much. */
  quantity: Scalars['Quantity']['output'];
};

/** A page of stock quants. */
export type StockQuantConnection = {
  __typename?: 'StockQuantConnection';
  /** Stock quants with their cursors. */
  edges: Array<StockQuantEdge>;
  /** Stock quants without cursors. */
  nodes: Array<StockQuant>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A stock quant with its cursor. */
export type StockQuantEdge = {
  __typename?: 'StockQuantEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The stock quant. */
  node: StockQuant;
};

/** Why stock moved. */
export type StockLedgerEntryType =
  /** Goods came in. */
  | 'RECEIPT'
  /** Goods left with a shipment. */
  | 'ISSUE'
  /** Goods moved between warehouses: one row out, one row in. */
  | 'TRANSFER'
  /** A counted difference. */
  | 'ADJUSTMENT'
  /** A customer sent goods back. */
  | 'RETURN'
  /** Goods were thrown away. */
  | 'SCRAP'
  /** Goods were made or used up in production. */
  | 'PRODUCTION'
  /** Only the value changed. */
  | 'REVALUATION'
  /** Goods on hand got another status: one row out, one row in. */
  | 'STATUS_CHANGE';

/** A document that moves stock. A release may add kinds. */
export type StockDocument = {
  /** Id of the document. */
  id: Scalars['ID']['output'];
};

/** One movement of stock; never changed. On hand is the sum of the quantities, stock value the sum of the values. */
export type StockLedgerEntry = {
  __typename?: 'StockLedgerEntry';
  /** Id: that of its document with the prefix sle_, its line and its number in that. */
  id: Scalars['ID']['output'];
  /** Why stock moved. */
  type: StockLedgerEntryType;
  /** SKU of the product. */
  sku: Scalars['String']['output'];
  /** The warehouse. */
  warehouse?: Maybe<Warehouse>;
  /** Whose stock moved. Needs organization.read. */
  legalEntity?: Maybe<LegalEntity>;
  /** The status of what moved. */
  status: StockStatus;
  /** The lot or serial number that moved; null for a product without tracking. */
  lot?: Maybe<Lot>;
  /** What came in, negative for what left. */
  quantity: Scalars['Quantity']['output'];
  /** What was on hand afterwards. */
  onHandAfter: Scalars['Quantity']['output'];
  /** Value of the movement, negative for what left. Needs costs.read. */
  value?: Maybe<Money>;
  /** Reason, as given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Reference, as given, for example a delivery note; of an issue the id of the shipment. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What all rows share that were posted together: the id of the shipment, or one that a receipt, transfer or adjustment got. Rows of a product are found by it. */
  documentId?: Maybe<Scalars['ID']['output']>;
  /** The line of the document that caused it. */
  documentLine?: Maybe<Scalars['Int']['output']>;
  /** When the goods moved. */
  occurredAt: Scalars['DateTime']['output'];
  /** When the entry was posted; the ledger is in this order. */
  postedAt: Scalars['DateTime']['output'];
  /** Who posted it. */
  postedBy: Actor;
  /** The document that moved the stock; null for a receipt, transfer or adjustment, which has no record. Needs orders.read. */
  document?: Maybe<StockDocument>;
};

/** A page of stock ledger entries. */
export type StockLedgerEntryConnection = {
  __typename?: 'StockLedgerEntryConnection';
  /** Stock ledger entries with their cursors. */
  edges: Array<StockLedgerEntryEdge>;
  /** Stock ledger entries without cursors. */
  nodes: Array<StockLedgerEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A stock ledger entry with its cursor. */
export type StockLedgerEntryEdge = {
  __typename?: 'StockLedgerEntryEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The stock ledger entry. */
  node: StockLedgerEntry;
};

/** A new warehouse. */
export type CreateWarehouseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 32 letters, digits, dots, dashes or underscores; kept in upper case, never changes. MAIN is the one meant where none is named. */
  code: Scalars['String']['input'];
  /** Name, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Where it is. */
  address?: InputMaybe<AddressInput>;
  /** Whose stock it holds; that of the branch, or else MAIN, when absent. */
  legalEntityId?: InputMaybe<Scalars['ID']['input']>;
  /** The branch that it is a part of. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What changes of a warehouse; what is absent stays. */
export type UpdateWarehouseInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The warehouse. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the warehouse. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it is; null takes it away. */
  address?: InputMaybe<AddressInput>;
  /** Whose stock it holds; only as long as it has never held any. */
  legalEntityId?: InputMaybe<Scalars['ID']['input']>;
  /** The branch that it is a part of; null takes it away. */
  branchId?: InputMaybe<Scalars['ID']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** A lot or serial number that comes in. */
export type ReceivedLotInput = {
  /** The number of the lot, or the serial number: 1 to 64 characters. A serial number that is on hand is refused with DUPLICATE. */
  number: Scalars['String']['input'];
  /** How much of it, in the unit of the product; all of the line for a single lot, one piece for a serial number when absent. */
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** The day on which it expires; that of the lot when absent. Another one than the lot has is refused with INVALID_STATE. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
};

/** One line of a delivery. */
export type ReceiveStockLineInput = {
  /** SKU of the product. */
  sku: Scalars['String']['input'];
  /** How much came in; more than 0. */
  quantity: Scalars['Quantity']['input'];
  /** What the quantity and the cost are for: a unit of the product, its own when absent. Another one is refused with UNKNOWN_CODE. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<Scalars['Code']['input']>;
  /** Cost in the base currency of the legal entity; the standard cost of the product when absent, if it is in that currency. */
  unitCost?: InputMaybe<UnitPriceInput>;
  /** AVAILABLE when absent; QUALITY for what is to be inspected first. */
  status?: InputMaybe<StockStatus>;
  /** Of a product with lots or serial numbers: those that come in; they add up to the quantity. */
  lots?: InputMaybe<Array<ReceivedLotInput>>;
};

/** A delivery to a warehouse. */
export type ReceiveStockInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Code of the warehouse; MAIN when absent. */
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 32 lines, booked all or none. */
  lines: Array<ReceiveStockLineInput>;
  /** For example the number of the delivery note; up to 120 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** When the goods came in, for imports of history; now when absent. Needs history.import. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A counted difference. */
export type AdjustStockInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the stock level. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** SKU of the product. */
  sku: Scalars['String']['input'];
  /** Code of the warehouse; MAIN when absent. */
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
  /** The difference, negative when stock is missing. */
  quantity: Scalars['Quantity']['input'];
  /** The status of what was counted; AVAILABLE when absent. */
  status?: InputMaybe<StockStatus>;
  /** The lot or serial number, of a product that has some. */
  lotNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 200 characters. */
  reason: Scalars['String']['input'];
};

/** Goods to move from one warehouse to another. */
export type TransferStockInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** SKU of the product. */
  sku: Scalars['String']['input'];
  /** Code of the warehouse that gives. */
  fromWarehouseCode: Scalars['String']['input'];
  /** Code of the warehouse that takes. */
  toWarehouseCode: Scalars['String']['input'];
  /** How much; more than 0, at most what is available. */
  quantity: Scalars['Quantity']['input'];
  /** The lot or serial number, of a product that has some. */
  lotNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why, up to 200 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A quantity on hand to give another status. */
export type ChangeStockStatusInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless this is still the version of the stock level. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** SKU of the product. */
  sku: Scalars['String']['input'];
  /** Code of the warehouse; MAIN when absent. */
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
  /** The status that it has. */
  from: StockStatus;
  /** The status that it gets. */
  to: StockStatus;
  /** How much; more than 0. Of what is available, at most what is not reserved. */
  quantity: Scalars['Quantity']['input'];
  /** The lot or serial number, of a product that has some. */
  lotNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why, up to 200 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** With OUT_OF_STOCK. */
export type OutOfStockDetails = {
  __typename?: 'OutOfStockDetails';
  /** What is available, in the unit of the product. */
  available?: Maybe<Scalars['Quantity']['output']>;
};

/** Tenant [company, account]: a company that uses the product, by the slug that its tokens claim. */
export type Tenant = {
  __typename?: 'Tenant';
  /** What tokens call it; never changes. */
  slug: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Country in which it is; null when nobody has said. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** What its people read, the first one unless they say otherwise; empty when nobody has said. */
  languages: Array<Scalars['Locale']['output']>;
  /** When it was made, or became known by being used. */
  createdAt: Scalars['DateTime']['output'];
};

/** The first person of a tenant, who may do everything in it. */
export type FirstAdministratorInput = {
  /** E-mail address; whoever signs in to the tenant with it, verified by the issuer, is the administrator. */
  email: Scalars['EmailAddress']['input'];
  /** Name for people, 1 to 100 characters; the address when absent. */
  displayName?: InputMaybe<Scalars['String']['input']>;
};

/** A new tenant. An idempotency key is of the tenant that it makes. */
export type CreateTenantInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 40 small letters, digits or dashes, neither first nor last a dash: what its tokens claim. Never changes, and nobody else gets it. */
  slug: Scalars['String']['input'];
  /** Name of the company, as its documents carry it, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The first legal entity values its stock in this currency. */
  baseCurrency: Scalars['CurrencyCode']['input'];
  /** IANA time zone in which its days begin. */
  timeZone: Scalars['TimeZone']['input'];
  /** Country in which the first legal entity is registered. */
  country: Scalars['CountryCode']['input'];
  /** What its people read, 1 to 10 languages; the administrator reads the first one. */
  languages: Array<Scalars['Locale']['input']>;
  /** Who sets up the rest. */
  administrator: FirstAdministratorInput;
};

/** Team: users who work the same records. A user is in one team at most. */
export type Team = Node & Actor & {
  __typename?: 'Team';
  /** Id: tea_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** The same, as of all who have something to do. Needs records.read. */
  displayName: Scalars['String']['output'];
  /** Its users, newest first. */
  members: UserConnection;
  /** What happened to the team, newest first. */
  timeline: TimelineConnection;
};


/** Team: users who work the same records. A user is in one team at most. */
export type TeamMembersArgs = {
  where?: InputMaybe<UserWhere>;
  orderBy?: InputMaybe<Array<UserOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Team: users who work the same records. A user is in one team at most. */
export type TeamTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of teams. */
export type TeamConnection = {
  __typename?: 'TeamConnection';
  /** Teams with their cursors. */
  edges: Array<TeamEdge>;
  /** Teams without cursors. */
  nodes: Array<Team>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A team with its cursor. */
export type TeamEdge = {
  __typename?: 'TeamEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The team. */
  node: Team;
};

/** A new team. */
export type CreateTeamInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name for people, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** Changes of a team; what is absent stays. */
export type UpdateTeamInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The team. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the team. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name for people, 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Where a user stands. */
export type UserStatus =
  /** Has not signed in yet. */
  | 'INVITED'
  /** Signs in. */
  | 'ACTIVE'
  /** May not sign in any more, for good. */
  | 'DEACTIVATED';

/** User: a person of the tenant or of a partner who signs in. The issuer of the token vouches for who it is; what the person may do stands here. */
export type User = Node & Actor & {
  __typename?: 'User';
  /** Id: usr_ and 26 characters. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Actor;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Actor;
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Name for people. Needs records.read. */
  displayName: Scalars['String']['output'];
  /** E-mail address, by which the person is recognised at the first sign-in. */
  email: Scalars['String']['output'];
  /** Where the user stands. */
  status: UserStatus;
  /** What the issuer of the token knows the person by; null until the first sign-in. Needs users.readAccess. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The user's roles. Needs users.readAccess. */
  roles?: Maybe<Array<Scalars['String']['output']>>;
  /** Which records the user reaches. Needs users.readAccess. */
  scope?: Maybe<RecordScope>;
  /** The customers that the user is bound to with the scope ACCOUNT. Needs users.readAccess. */
  customerIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** The branches that the user is bound to with the scope BRANCH. Needs users.readAccess. */
  branchIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** The user's team. */
  team?: Maybe<Team>;
  /** Language that the person reads. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Time zone that the person works in. */
  timeZone?: Maybe<Scalars['TimeZone']['output']>;
  /** When the person first signed in. */
  activatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the user was deactivated. */
  deactivatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took over what the user held; null when it went back to where work waits. */
  successor?: Maybe<User>;
  /** Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value. */
  metafields: Array<Metafield>;
  /** What happened to the user, newest first. */
  timeline: TimelineConnection;
};


/** User: a person of the tenant or of a partner who signs in. The issuer of the token vouches for who it is; what the person may do stands here. */
export type UserMetafieldsArgs = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** User: a person of the tenant or of a partner who signs in. The issuer of the token vouches for who it is; what the person may do stands here. */
export type UserTimelineArgs = {
  where?: InputMaybe<TimelineEntryWhere>;
  orderBy?: InputMaybe<Array<TimelineEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** Users with their cursors. */
  edges: Array<UserEdge>;
  /** Users without cursors. */
  nodes: Array<User>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An user with its cursor. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** What a user sees of the own record. */
export type ViewerUser = {
  __typename?: 'ViewerUser';
  /** Id of the user. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  displayName: Scalars['String']['output'];
  /** E-mail address. */
  email: Scalars['String']['output'];
  /** Language that the person reads. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Time zone that the person works in. */
  timeZone?: Maybe<Scalars['TimeZone']['output']>;
};

/** A person who may sign in. */
export type InviteUserInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address; whoever signs in with it, verified by the issuer, is this user. One of the tenant's users has it at most. */
  email: Scalars['String']['input'];
  /** Name for people, 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** One or more of admin, sales, service, warehouse, finance, partner. */
  roles: Array<Scalars['String']['input']>;
  /** Which records the user reaches: always ACCOUNT with the role partner, always ALL with admin. TEAM needs a team. */
  scope: RecordScope;
  /** The customers that the user is bound to with the scope ACCOUNT, at most 100. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The branches that the user is bound to with the scope BRANCH, at most 20. */
  branchIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The user's team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Language that the person reads. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Time zone that the person works in. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined. */
  metafields?: InputMaybe<Array<MetafieldInput>>;
};

/** What a user may do from now on; what is absent stays. */
export type SetUserAccessInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the user. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Replaces the roles. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which records the user reaches. */
  scope?: InputMaybe<RecordScope>;
  /** Replaces the customers that the user is bound to. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Replaces the branches that the user is bound to. */
  branchIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The user's team; null takes the user out of it. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who leaves, and who takes over. */
export type DeactivateUserInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the version of the user. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The user who takes over the customers, leads, open cases and open tasks, and the place in the rules that give out leads and cases. Without one, leads and cases go back to the queues, and tasks to the team of the user. */
  successorId?: InputMaybe<Scalars['ID']['input']>;
};

/** Kinds of records that have custom fields. A release may add values. */
export type MetafieldOwnerType =
  /** Cases. */
  | 'CASE'
  /** Contacts. */
  | 'CONTACT'
  /** Customers. */
  | 'CUSTOMER'
  /** Invoices. */
  | 'INVOICE'
  /** Payments. */
  | 'PAYMENT'
  /** Leads. */
  | 'LEAD'
  /** Orders. */
  | 'ORDER'
  /** Branches. */
  | 'BRANCH'
  /** Legal entities. */
  | 'LEGAL_ENTITY'
  /** Products. */
  | 'PRODUCT'
  /** Warehouses. */
  | 'WAREHOUSE'
  /** Users. */
  | 'USER';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type IdFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type IntFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type StringFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has this in it; capitals make no difference. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this; capitals make no difference. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CodeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Code']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Code']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type DateTimeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which capture keys: all conditions hold. A field can be asked about by those who may read it. */
export type CaptureKeyWhere = {
  /** Id: cap_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change. */
  version?: InputMaybe<IntFilter>;
  /** What the key is for. */
  label?: InputMaybe<StringFilter>;
  /** How leads came in that forms bring with it. A code of the list LEAD_SOURCE. */
  source?: InputMaybe<CodeFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<CaptureKeyWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CaptureKeyWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CaptureKeyWhere>;
};

/** An order of capture keys. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CaptureKeyOrder = {
  /** The field. */
  field: CaptureKeyOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What capture keys can be sorted by. */
export type CaptureKeyOrderField =
  /** Id: cap_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change. */
  | 'VERSION'
  /** What the key is for. */
  | 'LABEL'
  /** How leads came in that forms bring with it. A code of the list LEAD_SOURCE. */
  | 'SOURCE'
  /** When it was created. */
  | 'CREATED_AT';

/** Which activities: all conditions hold. A field can be asked about by those who may read it. */
export type ActivityWhere = {
  /** Id: act_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** Kind. A code of the list ACTIVITY_KIND. */
  kind?: InputMaybe<CodeFilter>;
  /** In a few words. */
  subject?: InputMaybe<StringFilter>;
  /** In full. */
  body?: InputMaybe<StringFilter>;
  /** What came of it. */
  outcome?: InputMaybe<StringFilter>;
  /** When it happened. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** How long it took. */
  durationMinutes?: InputMaybe<IntFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ActivityWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ActivityWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ActivityWhere>;
};

/** An order of activities. What has no value is less than all that has one; amounts are sorted within their currency. */
export type ActivityOrder = {
  /** The field. */
  field: ActivityOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What activities can be sorted by. */
export type ActivityOrderField =
  /** Id: act_ and 26 characters. */
  | 'ID'
  /** When it was created. */
  | 'CREATED_AT'
  /** Kind. A code of the list ACTIVITY_KIND. */
  | 'KIND'
  /** In a few words. */
  | 'SUBJECT'
  /** In full. */
  | 'BODY'
  /** What came of it. */
  | 'OUTCOME'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** How long it took. */
  | 'DURATION_MINUTES';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type TaskPriorityFilter = {
  /** Equal to this. */
  eq?: InputMaybe<TaskPriority>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<TaskPriority>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type TaskStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<TaskStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<TaskStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which tasks: all conditions hold. A field can be asked about by those who may read it. */
export type TaskWhere = {
  /** Id: tsk_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** In a few words. */
  subject?: InputMaybe<StringFilter>;
  /** In full. */
  description?: InputMaybe<StringFilter>;
  /** Until when. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** How much it presses. */
  priority?: InputMaybe<TaskPriorityFilter>;
  /** Where it stands. */
  status?: InputMaybe<TaskStatusFilter>;
  /** Who has it to do: a user or a team. */
  owner?: InputMaybe<ActorWhere>;
  /** When it was done. */
  completedAt?: InputMaybe<DateTimeFilter>;
  /** Who said that it is done. */
  completedBy?: InputMaybe<ActorWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<TaskWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<TaskWhere>>;
  /** This does not hold. */
  not?: InputMaybe<TaskWhere>;
};

/** An order of tasks. What has no value is less than all that has one; amounts are sorted within their currency. */
export type TaskOrder = {
  /** The field. */
  field: TaskOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What tasks can be sorted by. */
export type TaskOrderField =
  /** Id: tsk_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** In a few words. */
  | 'SUBJECT'
  /** In full. */
  | 'DESCRIPTION'
  /** Until when. */
  | 'DUE_AT'
  /** How much it presses. */
  | 'PRIORITY'
  /** Where it stands. */
  | 'STATUS'
  /** When it was done. */
  | 'COMPLETED_AT';

/** Which actors: all conditions hold. A field can be asked about by those who may read it. */
export type ActorWhere = {
  /** Id of its record, or what it is known by without one; the same wherever it is named, and what filters take. */
  id?: InputMaybe<IdFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ActorWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ActorWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ActorWhere>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CountryCodeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on several values, all of which hold; what is absent or null is none. */
export type AddressUseListFilter = {
  /** Has this among them. */
  contains?: InputMaybe<AddressUse>;
  /** True for no values, false for some. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type BooleanFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which addresses: all conditions hold. A field can be asked about by those who may read it. */
export type AddressWhere = {
  /** Id of the address within its record. */
  id?: InputMaybe<IdFilter>;
  /** What it is called, for example Main warehouse. */
  label?: InputMaybe<StringFilter>;
  /** Street and number. */
  street?: InputMaybe<StringFilter>;
  /** City or town. */
  city?: InputMaybe<StringFilter>;
  /** State, province or region. */
  region?: InputMaybe<StringFilter>;
  /** Postal code. */
  postalCode?: InputMaybe<StringFilter>;
  /** Country. */
  country?: InputMaybe<CountryCodeFilter>;
  /** What it is used for. */
  uses?: InputMaybe<AddressUseListFilter>;
  /** Whether it is taken for its uses when nobody names another. */
  isDefault?: InputMaybe<BooleanFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AddressWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<AddressWhere>>;
  /** This does not hold. */
  not?: InputMaybe<AddressWhere>;
};

/** Which timeline entries: all conditions hold. A field can be asked about by those who may read it. */
export type TimelineEntryWhere = {
  /** ULID of the event. */
  id?: InputMaybe<IdFilter>;
  /** Type of the event, for example order.placed; see the event reference. */
  type?: InputMaybe<StringFilter>;
  /** Version of the record after the event; of the activity or task, if it happened to one. */
  version?: InputMaybe<IntFilter>;
  /** When it happened. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** Who caused it: a user, a machine client or an automation. */
  actor?: InputMaybe<ActorWhere>;
  /** Id of the request that started the chain; the same in logs and in the events that followed. */
  correlationId?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<TimelineEntryWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<TimelineEntryWhere>>;
  /** This does not hold. */
  not?: InputMaybe<TimelineEntryWhere>;
};

/** An order of timeline entries. What has no value is less than all that has one; amounts are sorted within their currency. */
export type TimelineEntryOrder = {
  /** The field. */
  field: TimelineEntryOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What timeline entries can be sorted by. */
export type TimelineEntryOrderField =
  /** ULID of the event. */
  | 'ID'
  /** Type of the event, for example order.placed; see the event reference. */
  | 'TYPE'
  /** Version of the record after the event; of the activity or task, if it happened to one. */
  | 'VERSION'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** Id of the request that started the chain; the same in logs and in the events that followed. */
  | 'CORRELATION_ID';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CasePriorityFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CasePriority>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CasePriority>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CaseStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CaseStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CaseStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CaseChannelFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CaseChannel>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CaseChannel>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on several values, all of which hold; what is absent or null is none. */
export type StringListFilter = {
  /** Has this among them. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** True for no values, false for some. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type DecimalFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. An amount in another currency fulfils none but `isNull: false`. */
export type MoneyFilter = {
  /** Equal to this. */
  eq?: InputMaybe<MoneyInput>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<MoneyInput>>;
  /** More, or later, than this. */
  gt?: InputMaybe<MoneyInput>;
  /** This or more, or later. */
  gte?: InputMaybe<MoneyInput>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<MoneyInput>;
  /** This or less, or earlier. */
  lte?: InputMaybe<MoneyInput>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type DateFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on the values of a custom field, all of which hold; a list fulfils those that one of its entries fulfils. */
export type MetafieldFilter = {
  /** What it belongs to. */
  namespace: Scalars['String']['input'];
  /** Its name in the namespace. */
  key: Scalars['String']['input'];
  /** Of values of this type. */
  text?: InputMaybe<StringFilter>;
  /** Of values of this type. */
  number?: InputMaybe<DecimalFilter>;
  /** Of values of this type. */
  money?: InputMaybe<MoneyFilter>;
  /** Of values of this type. */
  date?: InputMaybe<DateFilter>;
  /** Of values of this type. */
  boolean?: InputMaybe<BooleanFilter>;
  /** Of values of this type. */
  reference?: InputMaybe<IdFilter>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which cases: all conditions hold. A field can be asked about by those who may read it. */
export type CaseWhere = {
  /** Id: cas_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Number for people, for example CS-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number?: InputMaybe<StringFilter>;
  /** The legal entity of its branch. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The branch that works it. */
  branch?: InputMaybe<BranchWhere>;
  /** What it is about, in a line. */
  subject?: InputMaybe<StringFilter>;
  /** What the customer reported. */
  description?: InputMaybe<StringFilter>;
  /** What it is about. A code of the list CASE_CATEGORY. */
  category?: InputMaybe<CodeFilter>;
  /** How pressing it is. */
  priority?: InputMaybe<CasePriorityFilter>;
  /** Where the work stands. */
  status?: InputMaybe<CaseStatusFilter>;
  /** True while there is work to do on it. */
  isOpen?: InputMaybe<BooleanFilter>;
  /** How the customer came to us. */
  channel?: InputMaybe<CaseChannelFilter>;
  /** The customer; null while nobody knows whose the case is. */
  customer?: InputMaybe<CustomerWhere>;
  /** True when it has a customer. */
  isMatched?: InputMaybe<BooleanFilter>;
  /** The order that it is about. */
  order?: InputMaybe<OrderWhere>;
  /** The invoice that it is about. */
  invoice?: InputMaybe<InvoiceWhere>;
  /** Who reported it; null when the contact was removed. */
  contact?: InputMaybe<ContactWhere>;
  /** Skills that its agent should have. */
  requiredSkills?: InputMaybe<StringListFilter>;
  /** The agent who has it; null while it waits in a queue. */
  assignee?: InputMaybe<ActorWhere>;
  /** Queue where it waits; null when an agent has it. */
  queue?: InputMaybe<StringFilter>;
  /** What it takes of the capacity of its agent while it is open. */
  weight?: InputMaybe<IntFilter>;
  /** How it was resolved; null while it is open. */
  resolution?: InputMaybe<CaseResolutionWhere>;
  /** When it was opened. */
  openedAt?: InputMaybe<DateTimeFilter>;
  /** When it was closed. */
  closedAt?: InputMaybe<DateTimeFilter>;
  /** How often it was reopened. */
  reopenedCount?: InputMaybe<IntFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CaseWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CaseWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CaseWhere>;
};

/** An order of cases. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CaseOrder = {
  /** The field. */
  field: CaseOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What cases can be sorted by. */
export type CaseOrderField =
  /** Id: cas_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Number for people, for example CS-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  | 'NUMBER'
  /** What it is about, in a line. */
  | 'SUBJECT'
  /** What the customer reported. */
  | 'DESCRIPTION'
  /** What it is about. A code of the list CASE_CATEGORY. */
  | 'CATEGORY'
  /** How pressing it is. */
  | 'PRIORITY'
  /** Where the work stands. */
  | 'STATUS'
  /** True while there is work to do on it. */
  | 'IS_OPEN'
  /** How the customer came to us. */
  | 'CHANNEL'
  /** True when it has a customer. */
  | 'IS_MATCHED'
  /** Queue where it waits; null when an agent has it. */
  | 'QUEUE'
  /** What it takes of the capacity of its agent while it is open. */
  | 'WEIGHT'
  /** When it was opened. */
  | 'OPENED_AT'
  /** When it was closed. */
  | 'CLOSED_AT'
  /** How often it was reopened. */
  | 'REOPENED_COUNT';

/** Which case resolutions: all conditions hold. A field can be asked about by those who may read it. */
export type CaseResolutionWhere = {
  /** Code for statistics, for example REPLACED. */
  code?: InputMaybe<StringFilter>;
  /** What was done. */
  text?: InputMaybe<StringFilter>;
  /** When it was resolved. */
  resolvedAt?: InputMaybe<DateTimeFilter>;
  /** Who resolved it. */
  resolvedBy?: InputMaybe<ActorWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<CaseResolutionWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CaseResolutionWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CaseResolutionWhere>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CaseMessageDirectionFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CaseMessageDirection>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CaseMessageDirection>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which case messages: all conditions hold. A field can be asked about by those who may read it. */
export type CaseMessageWhere = {
  /** Id, msg_ and a ULID. */
  id?: InputMaybe<IdFilter>;
  /** The case. */
  case?: InputMaybe<CaseWhere>;
  /** Who said it to whom. */
  direction?: InputMaybe<CaseMessageDirectionFilter>;
  /** True for a note that partners never see. */
  isInternal?: InputMaybe<BooleanFilter>;
  /** The text. */
  body?: InputMaybe<StringFilter>;
  /** Who wrote it. */
  author?: InputMaybe<ActorWhere>;
  /** When it was added. */
  sentAt?: InputMaybe<DateTimeFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CaseMessageWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CaseMessageWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CaseMessageWhere>;
};

/** An order of case messages. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CaseMessageOrder = {
  /** The field. */
  field: CaseMessageOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What case messages can be sorted by. */
export type CaseMessageOrderField =
  /** Id, msg_ and a ULID. */
  | 'ID'
  /** Who said it to whom. */
  | 'DIRECTION'
  /** True for a note that partners never see. */
  | 'IS_INTERNAL'
  /** The text. */
  | 'BODY'
  /** When it was added. */
  | 'SENT_AT';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type RecordScopeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<RecordScope>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<RecordScope>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on several values, all of which hold; what is absent or null is none. */
export type IdListFilter = {
  /** Has this among them. */
  contains?: InputMaybe<Scalars['ID']['input']>;
  /** True for no values, false for some. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which api clients: all conditions hold. A field can be asked about by those who may read it. */
export type ApiClientWhere = {
  /** Id: apc_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** The client id of its token. */
  clientId?: InputMaybe<StringFilter>;
  /** What or whose it is. */
  name?: InputMaybe<StringFilter>;
  /** Its roles. */
  roles?: InputMaybe<StringListFilter>;
  /** Which records it reaches. */
  scope?: InputMaybe<RecordScopeFilter>;
  /** The customers that it is bound to; empty with the scope ALL. */
  customerIds?: InputMaybe<IdListFilter>;
  /** Since when it is refused; null while it is not. */
  revokedAt?: InputMaybe<DateTimeFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ApiClientWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ApiClientWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ApiClientWhere>;
};

/** An order of api clients. What has no value is less than all that has one; amounts are sorted within their currency. */
export type ApiClientOrder = {
  /** The field. */
  field: ApiClientOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What api clients can be sorted by. */
export type ApiClientOrderField =
  /** Id: apc_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** The client id of its token. */
  | 'CLIENT_ID'
  /** What or whose it is. */
  | 'NAME'
  /** Which records it reaches. */
  | 'SCOPE'
  /** Since when it is refused; null while it is not. */
  | 'REVOKED_AT';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CodeListNameFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CodeListName>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CodeListName>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which code list entries: all conditions hold. A field can be asked about by those who may read it. */
export type CodeListEntryWhere = {
  /** The list. */
  list?: InputMaybe<CodeListNameFilter>;
  /** The code; unique in the list, it never changes. */
  code?: InputMaybe<CodeFilter>;
  /** What it is called, in the language of `Accept-Language`. */
  name?: InputMaybe<StringFilter>;
  /** False once it is retired: it cannot be chosen any more. */
  active?: InputMaybe<BooleanFilter>;
  /** Where it stands in the list, lowest first. */
  position?: InputMaybe<IntFilter>;
  /** Grows by 1 with every change of the list; 0 while the defaults apply. */
  version?: InputMaybe<IntFilter>;
  /** In the list UNIT_OF_MEASURE: how many decimals quantities can have. */
  decimals?: InputMaybe<IntFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CodeListEntryWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CodeListEntryWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CodeListEntryWhere>;
};

/** An order of code list entries. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CodeListEntryOrder = {
  /** The field. */
  field: CodeListEntryOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What code list entries can be sorted by. */
export type CodeListEntryOrderField =
  /** The list. */
  | 'LIST'
  /** The code; unique in the list, it never changes. */
  | 'CODE'
  /** What it is called, in the language of `Accept-Language`. */
  | 'NAME'
  /** False once it is retired: it cannot be chosen any more. */
  | 'ACTIVE'
  /** Where it stands in the list, lowest first. */
  | 'POSITION'
  /** Grows by 1 with every change of the list; 0 while the defaults apply. */
  | 'VERSION'
  /** In the list UNIT_OF_MEASURE: how many decimals quantities can have. */
  | 'DECIMALS';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type EmailAddressFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['EmailAddress']['input']>>;
  /** Has this in it; capitals make no difference. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this; capitals make no difference. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type PhoneNumberFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['PhoneNumber']['input']>>;
  /** Has this in it; capitals make no difference. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this; capitals make no difference. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type LocaleFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Locale']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which contacts: all conditions hold. A field can be asked about by those who may read it. */
export type ContactWhere = {
  /** Id: con_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Full name. */
  name?: InputMaybe<StringFilter>;
  /** E-mail address. */
  email?: InputMaybe<EmailAddressFilter>;
  /** Phone number as given. */
  phone?: InputMaybe<PhoneNumberFilter>;
  /** Job title. */
  jobTitle?: InputMaybe<StringFilter>;
  /** Language in which the person is written to. */
  language?: InputMaybe<LocaleFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ContactWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ContactWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ContactWhere>;
};

/** An order of contacts. What has no value is less than all that has one; amounts are sorted within their currency. */
export type ContactOrder = {
  /** The field. */
  field: ContactOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What contacts can be sorted by. */
export type ContactOrderField =
  /** Id: con_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Full name. */
  | 'NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** Phone number as given. */
  | 'PHONE'
  /** Job title. */
  | 'JOB_TITLE'
  /** Language in which the person is written to. */
  | 'LANGUAGE';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CustomerKindFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CustomerKind>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CustomerKind>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type UrlFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['URL']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['URL']['input']>>;
  /** Has this in it; capitals make no difference. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Begins with this; capitals make no difference. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CustomerLifecycleStageFilter = {
  /** Equal to this. */
  eq?: InputMaybe<CustomerLifecycleStage>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<CustomerLifecycleStage>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type CurrencyCodeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['CurrencyCode']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type TimeZoneFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['TimeZone']['input']>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which customers: all conditions hold. A field can be asked about by those who may read it. */
export type CustomerWhere = {
  /** Id: cus_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Number for people, for example C-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number?: InputMaybe<StringFilter>;
  /** Company or person. */
  kind?: InputMaybe<CustomerKindFilter>;
  /** Name of the company or the person. */
  name?: InputMaybe<StringFilter>;
  /** Name in the register of companies. */
  legalName?: InputMaybe<StringFilter>;
  /** Name in short, as people say it (簡稱). */
  shortName?: InputMaybe<StringFilter>;
  /** Name in English. */
  englishName?: InputMaybe<StringFilter>;
  /** E-mail address. */
  email?: InputMaybe<EmailAddressFilter>;
  /** Phone number as given. */
  phone?: InputMaybe<PhoneNumberFilter>;
  /** Web site. */
  website?: InputMaybe<UrlFilter>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<StringFilter>;
  /** Value rating. A code of the list CUSTOMER_TIER. */
  tier?: InputMaybe<CodeFilter>;
  /** Where the relationship stands; null when nobody has said. */
  lifecycleStage?: InputMaybe<CustomerLifecycleStageFilter>;
  /** The customer right above it in its group. */
  parent?: InputMaybe<CustomerWhere>;
  /** Who looks after it. */
  owner?: InputMaybe<ActorWhere>;
  /** Branch that looks after it. */
  branch?: InputMaybe<BranchWhere>;
  /** Language in which it is written to. */
  language?: InputMaybe<LocaleFilter>;
  /** Currency in which it buys. */
  currency?: InputMaybe<CurrencyCodeFilter>;
  /** Time zone in which it works. */
  timeZone?: InputMaybe<TimeZoneFilter>;
  /** Free labels for targeting. */
  tags?: InputMaybe<StringListFilter>;
  /** What it is interested in. */
  interests?: InputMaybe<StringListFilter>;
  /** Credit limit; null means none. */
  creditLimit?: InputMaybe<MoneyFilter>;
  /** Unbilled orders plus open receivables; null until the first order. */
  creditExposure?: InputMaybe<MoneyFilter>;
  /** What may still be ordered on credit; null without a limit. */
  creditAvailable?: InputMaybe<MoneyFilter>;
  /** Whether it is archived: out of lists unless asked for, and without new orders. */
  isArchived?: InputMaybe<BooleanFilter>;
  /** Since when it is archived. */
  archivedAt?: InputMaybe<DateTimeFilter>;
  /** When invoices fall due. A code of the list PAYMENT_TERMS. */
  paymentTerms?: InputMaybe<CodeFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<CustomerWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CustomerWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CustomerWhere>;
};

/** An order of customers. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CustomerOrder = {
  /** The field. */
  field: CustomerOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What customers can be sorted by. */
export type CustomerOrderField =
  /** Id: cus_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Number for people, for example C-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  | 'NUMBER'
  /** Company or person. */
  | 'KIND'
  /** Name of the company or the person. */
  | 'NAME'
  /** Name in the register of companies. */
  | 'LEGAL_NAME'
  /** Name in short, as people say it (簡稱). */
  | 'SHORT_NAME'
  /** Name in English. */
  | 'ENGLISH_NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** Phone number as given. */
  | 'PHONE'
  /** Web site. */
  | 'WEBSITE'
  /** Tax or VAT id. */
  | 'TAX_ID'
  /** Value rating. A code of the list CUSTOMER_TIER. */
  | 'TIER'
  /** Where the relationship stands; null when nobody has said. */
  | 'LIFECYCLE_STAGE'
  /** Language in which it is written to. */
  | 'LANGUAGE'
  /** Currency in which it buys. */
  | 'CURRENCY'
  /** Time zone in which it works. */
  | 'TIME_ZONE'
  /** Credit limit; null means none. */
  | 'CREDIT_LIMIT'
  /** Unbilled orders plus open receivables; null until the first order. */
  | 'CREDIT_EXPOSURE'
  /** What may still be ordered on credit; null without a limit. */
  | 'CREDIT_AVAILABLE'
  /** Whether it is archived: out of lists unless asked for, and without new orders. */
  | 'IS_ARCHIVED'
  /** Since when it is archived. */
  | 'ARCHIVED_AT'
  /** When invoices fall due. A code of the list PAYMENT_TERMS. */
  | 'PAYMENT_TERMS';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type AttachmentStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<AttachmentStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<AttachmentStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type AttachmentRejectionFilter = {
  /** Equal to this. */
  eq?: InputMaybe<AttachmentRejection>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<AttachmentRejection>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which attachments: all conditions hold. A field can be asked about by those who may read it. */
export type AttachmentWhere = {
  /** Id: att_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Name of the file. */
  fileName?: InputMaybe<StringFilter>;
  /** Type of the file, for example image/png. */
  contentType?: InputMaybe<StringFilter>;
  /** How many bytes it has. */
  size?: InputMaybe<IntFilter>;
  /** SHA-256 of the file in Base64, where it was announced with one. */
  checksumSha256?: InputMaybe<StringFilter>;
  /** What it is. */
  note?: InputMaybe<StringFilter>;
  /** Where it stands. */
  status?: InputMaybe<AttachmentStatusFilter>;
  /** Why it was refused; null unless it was. */
  rejectedReason?: InputMaybe<AttachmentRejectionFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AttachmentWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<AttachmentWhere>>;
  /** This does not hold. */
  not?: InputMaybe<AttachmentWhere>;
};

/** An order of attachments. What has no value is less than all that has one; amounts are sorted within their currency. */
export type AttachmentOrder = {
  /** The field. */
  field: AttachmentOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What attachments can be sorted by. */
export type AttachmentOrderField =
  /** Id: att_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Name of the file. */
  | 'FILE_NAME'
  /** Type of the file, for example image/png. */
  | 'CONTENT_TYPE'
  /** How many bytes it has. */
  | 'SIZE'
  /** SHA-256 of the file in Base64, where it was announced with one. */
  | 'CHECKSUM_SHA256'
  /** What it is. */
  | 'NOTE'
  /** Where it stands. */
  | 'STATUS'
  /** Why it was refused; null unless it was. */
  | 'REJECTED_REASON';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type IntegrityDriftKindFilter = {
  /** Equal to this. */
  eq?: InputMaybe<IntegrityDriftKind>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<IntegrityDriftKind>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which integrity drifts: all conditions hold. A field can be asked about by those who may read it. */
export type IntegrityDriftWhere = {
  /** What disagrees. */
  kind?: InputMaybe<IntegrityDriftKindFilter>;
  /** Id of the record, name of a series such as INV-2026, or subject of a person. */
  recordId?: InputMaybe<IdFilter>;
  /** Which part of the record, for example a line or a warehouse. */
  detail?: InputMaybe<StringFilter>;
  /** What the other figures add up to. Quantities in millionths, money in minor units. */
  expected?: InputMaybe<StringFilter>;
  /** What is stored. */
  found?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<IntegrityDriftWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<IntegrityDriftWhere>>;
  /** This does not hold. */
  not?: InputMaybe<IntegrityDriftWhere>;
};

/** An order of integrity drifts. What has no value is less than all that has one; amounts are sorted within their currency. */
export type IntegrityDriftOrder = {
  /** The field. */
  field: IntegrityDriftOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What integrity drifts can be sorted by. */
export type IntegrityDriftOrderField =
  /** What disagrees. */
  | 'KIND'
  /** Id of the record, name of a series such as INV-2026, or subject of a person. */
  | 'RECORD_ID'
  /** Which part of the record, for example a line or a warehouse. */
  | 'DETAIL'
  /** What the other figures add up to. Quantities in millionths, money in minor units. */
  | 'EXPECTED'
  /** What is stored. */
  | 'FOUND';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type InvoiceStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<InvoiceStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<InvoiceStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type PercentFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Percent']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Percent']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['Percent']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Percent']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['Percent']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Percent']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type PaymentStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<PaymentStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<PaymentStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which invoices: all conditions hold. A field can be asked about by those who may read it. */
export type InvoiceWhere = {
  /** Id: inv_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Unique; without gaps per legal entity, series and fiscal year: INV-2026-000042, or US-INV-2026-000042 of one with a prefix. */
  number?: InputMaybe<StringFilter>;
  /** Fiscal year of the number: that of issuedOn in the calendar of the legal entity. */
  fiscalYear?: InputMaybe<IntFilter>;
  /** Who bills. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The branch of the billed order. */
  branch?: InputMaybe<BranchWhere>;
  /** The billed order. */
  order?: InputMaybe<OrderWhere>;
  /** The billed shipment. */
  shipmentId?: InputMaybe<IdFilter>;
  /** The debtor. */
  customer?: InputMaybe<CustomerWhere>;
  /** The debtor's name when it was posted. */
  customerName?: InputMaybe<StringFilter>;
  /** ISO 4217 currency of every amount of the invoice. */
  currency?: InputMaybe<CurrencyCodeFilter>;
  /** Where it stands as a document. */
  status?: InputMaybe<InvoiceStatusFilter>;
  /** Discount on the whole order; it is in the net of the lines. 0 for none. */
  discount?: InputMaybe<PercentFilter>;
  /** How much of it is paid. */
  paymentStatus?: InputMaybe<PaymentStatusFilter>;
  /** Whether its due day has passed with an open amount; told within an hour after the day ended in UTC. */
  isOverdue?: InputMaybe<BooleanFilter>;
  /** Freight, before tax; zero unless this is the first invoice of the order. */
  freight?: InputMaybe<MoneyFilter>;
  /** Before tax. */
  net?: InputMaybe<MoneyFilter>;
  /** Sum of the tax. */
  tax?: InputMaybe<MoneyFilter>;
  /** net + tax. */
  total?: InputMaybe<MoneyFilter>;
  /** Paid so far. */
  paid?: InputMaybe<MoneyFilter>;
  /** total - paid. */
  open?: InputMaybe<MoneyFilter>;
  /** Day of issue: the day on which it was posted, so that the days of a series never go back. Of imported history the day on which the goods left, unless something newer was posted in that year already. */
  issuedOn?: InputMaybe<DateFilter>;
  /** Day on which the goods left: the date of supply. */
  suppliedOn?: InputMaybe<DateFilter>;
  /** Day on which the last part of it falls due, by the customer's payment terms. */
  dueOn?: InputMaybe<DateFilter>;
  /** Day on which the earliest part that is open falls due; null when all is paid. It is overdue when this day has passed. */
  nextDueOn?: InputMaybe<DateFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<InvoiceWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<InvoiceWhere>>;
  /** This does not hold. */
  not?: InputMaybe<InvoiceWhere>;
};

/** An order of invoices. What has no value is less than all that has one; amounts are sorted within their currency. */
export type InvoiceOrder = {
  /** The field. */
  field: InvoiceOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What invoices can be sorted by. */
export type InvoiceOrderField =
  /** Id: inv_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Unique; without gaps per legal entity, series and fiscal year: INV-2026-000042, or US-INV-2026-000042 of one with a prefix. */
  | 'NUMBER'
  /** Fiscal year of the number: that of issuedOn in the calendar of the legal entity. */
  | 'FISCAL_YEAR'
  /** The billed shipment. */
  | 'SHIPMENT_ID'
  /** The debtor's name when it was posted. */
  | 'CUSTOMER_NAME'
  /** ISO 4217 currency of every amount of the invoice. */
  | 'CURRENCY'
  /** Where it stands as a document. */
  | 'STATUS'
  /** Discount on the whole order; it is in the net of the lines. 0 for none. */
  | 'DISCOUNT'
  /** How much of it is paid. */
  | 'PAYMENT_STATUS'
  /** Whether its due day has passed with an open amount; told within an hour after the day ended in UTC. */
  | 'IS_OVERDUE'
  /** Freight, before tax; zero unless this is the first invoice of the order. */
  | 'FREIGHT'
  /** Before tax. */
  | 'NET'
  /** Sum of the tax. */
  | 'TAX'
  /** net + tax. */
  | 'TOTAL'
  /** Paid so far. */
  | 'PAID'
  /** total - paid. */
  | 'OPEN'
  /** Day of issue: the day on which it was posted, so that the days of a series never go back. Of imported history the day on which the goods left, unless something newer was posted in that year already. */
  | 'ISSUED_ON'
  /** Day on which the goods left: the date of supply. */
  | 'SUPPLIED_ON'
  /** Day on which the last part of it falls due, by the customer's payment terms. */
  | 'DUE_ON'
  /** Day on which the earliest part that is open falls due; null when all is paid. It is overdue when this day has passed. */
  | 'NEXT_DUE_ON';

/** Which payments: all conditions hold. A field can be asked about by those who may read it. */
export type PaymentWhere = {
  /** Id: pay_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Who paid. */
  customer?: InputMaybe<CustomerWhere>;
  /** Who was paid. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** Reference of the bank or provider; unique at the account that received it. */
  reference?: InputMaybe<StringFilter>;
  /** Our account that received it, as it was named; null where none was. */
  account?: InputMaybe<StringFilter>;
  /** How it was paid. A code of the list PAYMENT_METHOD. */
  method?: InputMaybe<CodeFilter>;
  /** Received amount. */
  amount?: InputMaybe<MoneyFilter>;
  /** What of it pays invoices. */
  allocated?: InputMaybe<MoneyFilter>;
  /** What is left to allocate. */
  unallocated?: InputMaybe<MoneyFilter>;
  /** When it was received. */
  receivedAt?: InputMaybe<DateTimeFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<PaymentWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<PaymentWhere>>;
  /** This does not hold. */
  not?: InputMaybe<PaymentWhere>;
};

/** An order of payments. What has no value is less than all that has one; amounts are sorted within their currency. */
export type PaymentOrder = {
  /** The field. */
  field: PaymentOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What payments can be sorted by. */
export type PaymentOrderField =
  /** Id: pay_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Reference of the bank or provider; unique at the account that received it. */
  | 'REFERENCE'
  /** Our account that received it, as it was named; null where none was. */
  | 'ACCOUNT'
  /** How it was paid. A code of the list PAYMENT_METHOD. */
  | 'METHOD'
  /** Received amount. */
  | 'AMOUNT'
  /** What of it pays invoices. */
  | 'ALLOCATED'
  /** What is left to allocate. */
  | 'UNALLOCATED'
  /** When it was received. */
  | 'RECEIVED_AT';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type LeadStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<LeadStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<LeadStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type LeadGradeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<LeadGrade>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<LeadGrade>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type LeadCustomerMatchFilter = {
  /** Equal to this. */
  eq?: InputMaybe<LeadCustomerMatch>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<LeadCustomerMatch>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which leads: all conditions hold. A field can be asked about by those who may read it. */
export type LeadWhere = {
  /** Id: led_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Number for people, for example L-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number?: InputMaybe<StringFilter>;
  /** The legal entity of its branch. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The branch that works it. */
  branch?: InputMaybe<BranchWhere>;
  /** Where it stands. */
  status?: InputMaybe<LeadStatusFilter>;
  /** True while somebody works it or should. */
  isOpen?: InputMaybe<BooleanFilter>;
  /** Name of the person. */
  name?: InputMaybe<StringFilter>;
  /** Company that the person acts for. */
  company?: InputMaybe<StringFilter>;
  /** Job title. */
  jobTitle?: InputMaybe<StringFilter>;
  /** E-mail address. */
  email?: InputMaybe<EmailAddressFilter>;
  /** Phone number as given. */
  phone?: InputMaybe<PhoneNumberFilter>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<StringFilter>;
  /** Country, ISO 3166 code of two letters. */
  country?: InputMaybe<CountryCodeFilter>;
  /** How it came in first. A code of the list LEAD_SOURCE. */
  source?: InputMaybe<CodeFilter>;
  /** Label that the capture key had by which a form brought it; null when it came in otherwise. */
  capturedBy?: InputMaybe<StringFilter>;
  /** Campaign that brought the person. */
  campaign?: InputMaybe<StringFilter>;
  /** What the person wrote. */
  message?: InputMaybe<StringFilter>;
  /** What the person wants to buy. */
  interest?: InputMaybe<StringFilter>;
  /** What the person may spend. */
  budget?: InputMaybe<MoneyFilter>;
  /** Number of employees of the company. */
  employees?: InputMaybe<IntFilter>;
  /** Who works it; null while it is in a queue. */
  owner?: InputMaybe<ActorWhere>;
  /** Queue that it waits in; null when it has an owner. New leads are in UNASSIGNED. */
  queue?: InputMaybe<StringFilter>;
  /** 0 to 100; null until it was scored. */
  score?: InputMaybe<IntFilter>;
  /** Band of the score. */
  grade?: InputMaybe<LeadGradeFilter>;
  /** Label of the scoring model and version of the settings that gave the score. */
  modelVersion?: InputMaybe<StringFilter>;
  /** When the score last changed. */
  scoredAt?: InputMaybe<DateTimeFilter>;
  /** When something last happened with the person. */
  lastActivityAt?: InputMaybe<DateTimeFilter>;
  /** Why it was disqualified. A code of the list DISQUALIFY_REASON. */
  disqualifyReason?: InputMaybe<CodeFilter>;
  /** Note of who disqualified it. */
  disqualifyNote?: InputMaybe<StringFilter>;
  /** The customer that it became; before that the one whose tax id, e-mail address or domain it had when these were entered, if exactly one has it. */
  customer?: InputMaybe<CustomerWhere>;
  /** By what the customer was recognised; null when it became one or none was recognised. */
  customerMatch?: InputMaybe<LeadCustomerMatchFilter>;
  /** The contact that the person became. */
  contact?: InputMaybe<ContactWhere>;
  /** Of a converted lead: custom fields, as namespace.key, whose values neither customer nor contact took over. Define them there with the same type, and set them; the lead keeps them. */
  leftMetafields?: InputMaybe<StringListFilter>;
  /** The lead that it was a duplicate of. */
  mergedInto?: InputMaybe<LeadWhere>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<LeadWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<LeadWhere>>;
  /** This does not hold. */
  not?: InputMaybe<LeadWhere>;
};

/** An order of leads. What has no value is less than all that has one; amounts are sorted within their currency. */
export type LeadOrder = {
  /** The field. */
  field: LeadOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What leads can be sorted by. */
export type LeadOrderField =
  /** Id: led_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Number for people, for example L-000045: unique, found by byNumber. Not strictly ascending, and some are never given. */
  | 'NUMBER'
  /** Where it stands. */
  | 'STATUS'
  /** True while somebody works it or should. */
  | 'IS_OPEN'
  /** Name of the person. */
  | 'NAME'
  /** Company that the person acts for. */
  | 'COMPANY'
  /** Job title. */
  | 'JOB_TITLE'
  /** E-mail address. */
  | 'EMAIL'
  /** Phone number as given. */
  | 'PHONE'
  /** Tax or VAT id. */
  | 'TAX_ID'
  /** Country, ISO 3166 code of two letters. */
  | 'COUNTRY'
  /** How it came in first. A code of the list LEAD_SOURCE. */
  | 'SOURCE'
  /** Label that the capture key had by which a form brought it; null when it came in otherwise. */
  | 'CAPTURED_BY'
  /** Campaign that brought the person. */
  | 'CAMPAIGN'
  /** What the person wrote. */
  | 'MESSAGE'
  /** What the person wants to buy. */
  | 'INTEREST'
  /** What the person may spend. */
  | 'BUDGET'
  /** Number of employees of the company. */
  | 'EMPLOYEES'
  /** Queue that it waits in; null when it has an owner. New leads are in UNASSIGNED. */
  | 'QUEUE'
  /** 0 to 100; null until it was scored. */
  | 'SCORE'
  /** Band of the score. */
  | 'GRADE'
  /** Label of the scoring model and version of the settings that gave the score. */
  | 'MODEL_VERSION'
  /** When the score last changed. */
  | 'SCORED_AT'
  /** When something last happened with the person. */
  | 'LAST_ACTIVITY_AT'
  /** Why it was disqualified. A code of the list DISQUALIFY_REASON. */
  | 'DISQUALIFY_REASON'
  /** Note of who disqualified it. */
  | 'DISQUALIFY_NOTE'
  /** By what the customer was recognised; null when it became one or none was recognised. */
  | 'CUSTOMER_MATCH';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type MetafieldOwnerTypeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<MetafieldOwnerType>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<MetafieldOwnerType>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type MetafieldTypeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<MetafieldType>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<MetafieldType>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which metafield definitions: all conditions hold. A field can be asked about by those who may read it. */
export type MetafieldDefinitionWhere = {
  /** The kind of record that has it. */
  ownerType?: InputMaybe<MetafieldOwnerTypeFilter>;
  /** What it belongs to, for example the name of a foreign system. */
  namespace?: InputMaybe<StringFilter>;
  /** Its name in the namespace; kind, namespace and key together are unique and never change. */
  key?: InputMaybe<StringFilter>;
  /** What it holds; never changes. */
  type?: InputMaybe<MetafieldTypeFilter>;
  /** What the entries of a list are; null for other types. */
  listOf?: InputMaybe<MetafieldTypeFilter>;
  /** The kind of record that a reference leads to; null for other types. */
  referenceTo?: InputMaybe<MetafieldOwnerTypeFilter>;
  /** What it is called, in the language of `Accept-Language`. */
  name?: InputMaybe<StringFilter>;
  /** What it is for. */
  description?: InputMaybe<StringFilter>;
  /** The permission that reading a value needs besides that of its record; null when it needs no other. */
  readPermission?: InputMaybe<StringFilter>;
  /** The permission that writing a value needs besides that of its record; null when it needs no other. */
  writePermission?: InputMaybe<StringFilter>;
  /** False once it is closed: values stay and can be taken away, and none can be given. */
  active?: InputMaybe<BooleanFilter>;
  /** Grows by 1 with every change of a definition of the kind. */
  version?: InputMaybe<IntFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<MetafieldDefinitionWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<MetafieldDefinitionWhere>>;
  /** This does not hold. */
  not?: InputMaybe<MetafieldDefinitionWhere>;
};

/** An order of metafield definitions. What has no value is less than all that has one; amounts are sorted within their currency. */
export type MetafieldDefinitionOrder = {
  /** The field. */
  field: MetafieldDefinitionOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What metafield definitions can be sorted by. */
export type MetafieldDefinitionOrderField =
  /** The kind of record that has it. */
  | 'OWNER_TYPE'
  /** What it belongs to, for example the name of a foreign system. */
  | 'NAMESPACE'
  /** Its name in the namespace; kind, namespace and key together are unique and never change. */
  | 'KEY'
  /** What it holds; never changes. */
  | 'TYPE'
  /** What the entries of a list are; null for other types. */
  | 'LIST_OF'
  /** The kind of record that a reference leads to; null for other types. */
  | 'REFERENCE_TO'
  /** What it is called, in the language of `Accept-Language`. */
  | 'NAME'
  /** What it is for. */
  | 'DESCRIPTION'
  /** The permission that reading a value needs besides that of its record; null when it needs no other. */
  | 'READ_PERMISSION'
  /** The permission that writing a value needs besides that of its record; null when it needs no other. */
  | 'WRITE_PERMISSION'
  /** False once it is closed: values stay and can be taken away, and none can be given. */
  | 'ACTIVE'
  /** Grows by 1 with every change of a definition of the kind. */
  | 'VERSION';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type OrderStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<OrderStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<OrderStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on several values, all of which hold; what is absent or null is none. */
export type OrderHoldListFilter = {
  /** Has this among them. */
  contains?: InputMaybe<OrderHold>;
  /** True for no values, false for some. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type FulfilmentStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<FulfilmentStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<FulfilmentStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type BillingStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<BillingStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<BillingStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type ReservationStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<ReservationStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<ReservationStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which orders: all conditions hold. A field can be asked about by those who may read it. */
export type OrderWhere = {
  /** Id: ord_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Number for people, for example SO-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  number?: InputMaybe<StringFilter>;
  /** The buyer. */
  customer?: InputMaybe<CustomerWhere>;
  /** The buyer's name when the order was placed; costs no further read. */
  customerName?: InputMaybe<StringFilter>;
  /** ISO 4217 currency of every amount of the order. */
  currency?: InputMaybe<CurrencyCodeFilter>;
  /** Who sells: the legal entity whose goods are ordered. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The branch that sells; null when the legal entity is another than MAIN and none was named. */
  branch?: InputMaybe<BranchWhere>;
  /** Where the order stands. */
  status?: InputMaybe<OrderStatusFilter>;
  /** What keeps it from shipping; empty when nothing does. */
  holds?: InputMaybe<OrderHoldListFilter>;
  /** How much has shipped. */
  fulfilmentStatus?: InputMaybe<FulfilmentStatusFilter>;
  /** How much is invoiced. */
  billingStatus?: InputMaybe<BillingStatusFilter>;
  /** How far its stock is reserved. */
  reservationStatus?: InputMaybe<ReservationStatusFilter>;
  /** Discount on the whole order, on top of that of each line; it is in the net of the lines and not on the freight. 0 for none. */
  discount?: InputMaybe<PercentFilter>;
  /** The number that the customer gave the order (PO number). */
  customerReference?: InputMaybe<StringFilter>;
  /** Freight, before tax. */
  freight?: InputMaybe<MoneyFilter>;
  /** Sum of the lines and the freight, before tax. */
  net?: InputMaybe<MoneyFilter>;
  /** Sum of the tax of lines and freight, each rounded once. */
  tax?: InputMaybe<MoneyFilter>;
  /** net + tax. */
  total?: InputMaybe<MoneyFilter>;
  /** Cost of what has shipped so far, at moving average, in the base currency of the legal entity. */
  cost?: InputMaybe<MoneyFilter>;
  /** Where the invoice goes; that of the customer by default; null for none. */
  billingAddress?: InputMaybe<AddressWhere>;
  /** Where to ship to. */
  shippingAddress?: InputMaybe<AddressWhere>;
  /** Day that the customer asked for. */
  requestedDate?: InputMaybe<DateFilter>;
  /** Note of the customer. */
  note?: InputMaybe<StringFilter>;
  /** When it was placed. */
  placedAt?: InputMaybe<DateTimeFilter>;
  /** When an unconfirmed order gives its stock back. */
  reservationExpiresAt?: InputMaybe<DateTimeFilter>;
  /** When it was confirmed. */
  confirmedAt?: InputMaybe<DateTimeFilter>;
  /** When it was cancelled or closed. */
  closedAt?: InputMaybe<DateTimeFilter>;
  /** Why it was cancelled or closed. */
  cancelReason?: InputMaybe<StringFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<OrderWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<OrderWhere>>;
  /** This does not hold. */
  not?: InputMaybe<OrderWhere>;
};

/** An order of orders. What has no value is less than all that has one; amounts are sorted within their currency. */
export type OrderOrder = {
  /** The field. */
  field: OrderOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What orders can be sorted by. */
export type OrderOrderField =
  /** Id: ord_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Number for people, for example SO-2026-000123: unique, found by byNumber. Not strictly ascending, and some are never given. */
  | 'NUMBER'
  /** The buyer's name when the order was placed; costs no further read. */
  | 'CUSTOMER_NAME'
  /** ISO 4217 currency of every amount of the order. */
  | 'CURRENCY'
  /** Where the order stands. */
  | 'STATUS'
  /** How much has shipped. */
  | 'FULFILMENT_STATUS'
  /** How much is invoiced. */
  | 'BILLING_STATUS'
  /** How far its stock is reserved. */
  | 'RESERVATION_STATUS'
  /** Discount on the whole order, on top of that of each line; it is in the net of the lines and not on the freight. 0 for none. */
  | 'DISCOUNT'
  /** The number that the customer gave the order (PO number). */
  | 'CUSTOMER_REFERENCE'
  /** Freight, before tax. */
  | 'FREIGHT'
  /** Sum of the lines and the freight, before tax. */
  | 'NET'
  /** Sum of the tax of lines and freight, each rounded once. */
  | 'TAX'
  /** net + tax. */
  | 'TOTAL'
  /** Cost of what has shipped so far, at moving average, in the base currency of the legal entity. */
  | 'COST'
  /** Day that the customer asked for. */
  | 'REQUESTED_DATE'
  /** Note of the customer. */
  | 'NOTE'
  /** When it was placed. */
  | 'PLACED_AT'
  /** When an unconfirmed order gives its stock back. */
  | 'RESERVATION_EXPIRES_AT'
  /** When it was confirmed. */
  | 'CONFIRMED_AT'
  /** When it was cancelled or closed. */
  | 'CLOSED_AT'
  /** Why it was cancelled or closed. */
  | 'CANCEL_REASON';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type ProductTypeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<ProductType>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<ProductType>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type QuantityFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Quantity']['input']>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<Scalars['Quantity']['input']>>;
  /** More, or later, than this. */
  gt?: InputMaybe<Scalars['Quantity']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Quantity']['input']>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<Scalars['Quantity']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Quantity']['input']>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. An amount in another currency fulfils none but `isNull: false`. */
export type UnitPriceFilter = {
  /** Equal to this. */
  eq?: InputMaybe<UnitPriceInput>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<UnitPriceInput>>;
  /** More, or later, than this. */
  gt?: InputMaybe<UnitPriceInput>;
  /** This or more, or later. */
  gte?: InputMaybe<UnitPriceInput>;
  /** Less, or earlier, than this. */
  lt?: InputMaybe<UnitPriceInput>;
  /** This or less, or earlier. */
  lte?: InputMaybe<UnitPriceInput>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which order lines: all conditions hold. A field can be asked about by those who may read it. */
export type OrderLineWhere = {
  /** Id of the line within its order; it stays. */
  id?: InputMaybe<IdFilter>;
  /** Number of the line, from 1. */
  lineNo?: InputMaybe<IntFilter>;
  /** Stock keeping unit. */
  sku?: InputMaybe<StringFilter>;
  /** The number under which the customer knows the product: that by which it was ordered, or else that of now. */
  partNumber?: InputMaybe<StringFilter>;
  /** Name of the product when the order was placed. */
  name?: InputMaybe<StringFilter>;
  /** Unit of measure. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<CodeFilter>;
  /** The product. */
  product?: InputMaybe<ProductWhere>;
  /** How the product is delivered. */
  type?: InputMaybe<ProductTypeFilter>;
  /** Warehouse that it ships from; null where no stock is needed. */
  warehouseId?: InputMaybe<IdFilter>;
  /** Ordered. */
  ordered?: InputMaybe<QuantityFilter>;
  /** Given up again. */
  cancelled?: InputMaybe<QuantityFilter>;
  /** Reserved in stock and not shipped. */
  reserved?: InputMaybe<QuantityFilter>;
  /** Waiting for stock. */
  backordered?: InputMaybe<QuantityFilter>;
  /** Shipped. */
  shipped?: InputMaybe<QuantityFilter>;
  /** Invoiced. */
  invoiced?: InputMaybe<QuantityFilter>;
  /** Whether the line may wait for stock. */
  allowBackorder?: InputMaybe<BooleanFilter>;
  /** Price before discount and tax. */
  unitPrice?: InputMaybe<UnitPriceFilter>;
  /** Discount on the price. */
  discount?: InputMaybe<PercentFilter>;
  /** Tax code of the product when the order was placed. A code of the list TAX_CODE. */
  taxCode?: InputMaybe<CodeFilter>;
  /** Tax rate of that code when the order was placed. */
  taxRate?: InputMaybe<PercentFilter>;
  /** unitPrice x ordered less discount and that of the order, rounded once, half away from zero. */
  net?: InputMaybe<MoneyFilter>;
  /** Tax on net, rounded once, half away from zero. */
  tax?: InputMaybe<MoneyFilter>;
  /** Cost of what has shipped, at moving average, in the base currency of the legal entity. */
  cost?: InputMaybe<MoneyFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<OrderLineWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<OrderLineWhere>>;
  /** This does not hold. */
  not?: InputMaybe<OrderLineWhere>;
};

/** An order of order lines. What has no value is less than all that has one; amounts are sorted within their currency. */
export type OrderLineOrder = {
  /** The field. */
  field: OrderLineOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What order lines can be sorted by. */
export type OrderLineOrderField =
  /** Id of the line within its order; it stays. */
  | 'ID'
  /** Number of the line, from 1. */
  | 'LINE_NO'
  /** Stock keeping unit. */
  | 'SKU'
  /** The number under which the customer knows the product: that by which it was ordered, or else that of now. */
  | 'PART_NUMBER'
  /** Name of the product when the order was placed. */
  | 'NAME'
  /** Unit of measure. A code of the list UNIT_OF_MEASURE. */
  | 'UNIT'
  /** How the product is delivered. */
  | 'TYPE'
  /** Warehouse that it ships from; null where no stock is needed. */
  | 'WAREHOUSE_ID'
  /** Ordered. */
  | 'ORDERED'
  /** Given up again. */
  | 'CANCELLED'
  /** Reserved in stock and not shipped. */
  | 'RESERVED'
  /** Waiting for stock. */
  | 'BACKORDERED'
  /** Shipped. */
  | 'SHIPPED'
  /** Invoiced. */
  | 'INVOICED'
  /** Whether the line may wait for stock. */
  | 'ALLOW_BACKORDER'
  /** Price before discount and tax. */
  | 'UNIT_PRICE'
  /** Discount on the price. */
  | 'DISCOUNT'
  /** Tax code of the product when the order was placed. A code of the list TAX_CODE. */
  | 'TAX_CODE'
  /** Tax rate of that code when the order was placed. */
  | 'TAX_RATE'
  /** unitPrice x ordered less discount and that of the order, rounded once, half away from zero. */
  | 'NET'
  /** Tax on net, rounded once, half away from zero. */
  | 'TAX'
  /** Cost of what has shipped, at moving average, in the base currency of the legal entity. */
  | 'COST';

/** Which shipments: all conditions hold. A field can be asked about by those who may read it. */
export type ShipmentWhere = {
  /** Id: shp_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** The order that it is of. */
  order?: InputMaybe<OrderWhere>;
  /** When it left. */
  shippedAt?: InputMaybe<DateTimeFilter>;
  /** Carrier. */
  carrier?: InputMaybe<StringFilter>;
  /** Tracking number of the carrier. */
  trackingNumber?: InputMaybe<StringFilter>;
  /** Its invoice; null for the moment until the automation has posted it. */
  invoice?: InputMaybe<InvoiceWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<ShipmentWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ShipmentWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ShipmentWhere>;
};

/** An order of shipments. What has no value is less than all that has one; amounts are sorted within their currency. */
export type ShipmentOrder = {
  /** The field. */
  field: ShipmentOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What shipments can be sorted by. */
export type ShipmentOrderField =
  /** Id: shp_ and 26 characters. */
  | 'ID'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it left. */
  | 'SHIPPED_AT'
  /** Carrier. */
  | 'CARRIER'
  /** Tracking number of the carrier. */
  | 'TRACKING_NUMBER';

/** Which branches: all conditions hold. A field can be asked about by those who may read it. */
export type BranchWhere = {
  /** Id: brn_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Code, in upper case; never changes. */
  code?: InputMaybe<StringFilter>;
  /** Name. */
  name?: InputMaybe<StringFilter>;
  /** The legal entity that it is a part of; never changes. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** Where it is. */
  address?: InputMaybe<AddressWhere>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<BranchWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<BranchWhere>>;
  /** This does not hold. */
  not?: InputMaybe<BranchWhere>;
};

/** An order of branches. What has no value is less than all that has one; amounts are sorted within their currency. */
export type BranchOrder = {
  /** The field. */
  field: BranchOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What branches can be sorted by. */
export type BranchOrderField =
  /** Id: brn_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Code, in upper case; never changes. */
  | 'CODE'
  /** Name. */
  | 'NAME';

/** Which legal entities: all conditions hold. A field can be asked about by those who may read it. */
export type LegalEntityWhere = {
  /** Id: len_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Code, in upper case; never changes. */
  code?: InputMaybe<StringFilter>;
  /** Name, as its documents carry it. */
  name?: InputMaybe<StringFilter>;
  /** Country in which it is registered. */
  country?: InputMaybe<CountryCodeFilter>;
  /** Its stock is valued in this currency. It is fixed once the legal entity has a warehouse. */
  baseCurrency?: InputMaybe<CurrencyCodeFilter>;
  /** IANA time zone in which its days begin, for example Europe/Berlin. */
  timeZone?: InputMaybe<TimeZoneFilter>;
  /** Month and day on which its fiscal year starts, for example 04-01. A fiscal year is named by the calendar year in which it starts. */
  fiscalYearStart?: InputMaybe<StringFilter>;
  /** What the numbers of its documents begin with, for example US of US-INV-2026-000042; absent for MAIN unless it was given one. */
  numberPrefix?: InputMaybe<StringFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<LegalEntityWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<LegalEntityWhere>>;
  /** This does not hold. */
  not?: InputMaybe<LegalEntityWhere>;
};

/** An order of legal entities. What has no value is less than all that has one; amounts are sorted within their currency. */
export type LegalEntityOrder = {
  /** The field. */
  field: LegalEntityOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What legal entities can be sorted by. */
export type LegalEntityOrderField =
  /** Id: len_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Code, in upper case; never changes. */
  | 'CODE'
  /** Name, as its documents carry it. */
  | 'NAME'
  /** Country in which it is registered. */
  | 'COUNTRY'
  /** Its stock is valued in this currency. It is fixed once the legal entity has a warehouse. */
  | 'BASE_CURRENCY'
  /** IANA time zone in which its days begin, for example Europe/Berlin. */
  | 'TIME_ZONE'
  /** Month and day on which its fiscal year starts, for example 04-01. A fiscal year is named by the calendar year in which it starts. */
  | 'FISCAL_YEAR_START'
  /** What the numbers of its documents begin with, for example US of US-INV-2026-000042; absent for MAIN unless it was given one. */
  | 'NUMBER_PREFIX';

/** Which customer part numbers: all conditions hold. A field can be asked about by those who may read it. */
export type CustomerPartNumberWhere = {
  /** The number; null once it was taken away. */
  partNumber?: InputMaybe<StringFilter>;
  /** The customer. */
  customer?: InputMaybe<CustomerWhere>;
  /** The product. */
  product?: InputMaybe<ProductWhere>;
  /** Grows by 1 with every change. */
  version?: InputMaybe<IntFilter>;
  /** When it was last set. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who last set it. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<CustomerPartNumberWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<CustomerPartNumberWhere>>;
  /** This does not hold. */
  not?: InputMaybe<CustomerPartNumberWhere>;
};

/** An order of customer part numbers. What has no value is less than all that has one; amounts are sorted within their currency. */
export type CustomerPartNumberOrder = {
  /** The field. */
  field: CustomerPartNumberOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What customer part numbers can be sorted by. */
export type CustomerPartNumberOrderField =
  /** The number; null once it was taken away. */
  | 'PART_NUMBER'
  /** Grows by 1 with every change. */
  | 'VERSION'
  /** When it was last set. */
  | 'UPDATED_AT';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type ProductTrackingFilter = {
  /** Equal to this. */
  eq?: InputMaybe<ProductTracking>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<ProductTracking>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type KitPricingFilter = {
  /** Equal to this. */
  eq?: InputMaybe<KitPricing>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<KitPricing>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which products: all conditions hold. A field can be asked about by those who may read it. */
export type ProductWhere = {
  /** Id: prd_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Stock keeping unit, in upper case; unique in the tenant. */
  sku?: InputMaybe<StringFilter>;
  /** SKUs that it had before, oldest first: they still find it, and no other product can take them. */
  formerSkus?: InputMaybe<StringListFilter>;
  /** Name. */
  name?: InputMaybe<StringFilter>;
  /** Description. */
  description?: InputMaybe<StringFilter>;
  /** Category. */
  category?: InputMaybe<StringFilter>;
  /** How it is delivered. */
  type?: InputMaybe<ProductTypeFilter>;
  /** How its stock is told apart; never changes. */
  tracking?: InputMaybe<ProductTrackingFilter>;
  /** What a quantity counts. A code of the list UNIT_OF_MEASURE. */
  unit?: InputMaybe<CodeFilter>;
  /** Net list price. */
  price?: InputMaybe<UnitPriceFilter>;
  /** The product that it is a variant of; null for others. */
  variantOf?: InputMaybe<ProductWhere>;
  /** What a kit costs when it is ordered; null for others. */
  kitPricing?: InputMaybe<KitPricingFilter>;
  /** Standard cost, in the currency of the price. */
  cost?: InputMaybe<UnitPriceFilter>;
  /** How it is taxed. A code of the list TAX_CODE. */
  taxCode?: InputMaybe<CodeFilter>;
  /** The supplier that it comes from, as `system:id`, for example northwind:12. */
  supplierRef?: InputMaybe<StringFilter>;
  /** False once it is discontinued: it is not sold any more. */
  active?: InputMaybe<BooleanFilter>;
  /** Code of the Harmonized System: 6 to 12 digits. */
  hsCode?: InputMaybe<StringFilter>;
  /** Where it was made. */
  countryOfOrigin?: InputMaybe<CountryCodeFilter>;
  /** GTIN (EAN, UPC) as it was given; unique in the tenant. */
  gtin?: InputMaybe<StringFilter>;
  /** Kilograms that one unit weighs, without packaging. */
  netWeight?: InputMaybe<QuantityFilter>;
  /** Kilograms that one unit weighs, with its packaging. */
  grossWeight?: InputMaybe<QuantityFilter>;
  /** The least that is sold at once, in the unit of the product; null for any quantity. */
  minimumQuantity?: InputMaybe<QuantityFilter>;
  /** It is sold in multiples of this, in the unit of the product; null for any quantity. */
  quantityMultiple?: InputMaybe<QuantityFilter>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ProductWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<ProductWhere>>;
  /** This does not hold. */
  not?: InputMaybe<ProductWhere>;
};

/** An order of products. What has no value is less than all that has one; amounts are sorted within their currency. */
export type ProductOrder = {
  /** The field. */
  field: ProductOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What products can be sorted by. */
export type ProductOrderField =
  /** Id: prd_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Stock keeping unit, in upper case; unique in the tenant. */
  | 'SKU'
  /** Name. */
  | 'NAME'
  /** Description. */
  | 'DESCRIPTION'
  /** Category. */
  | 'CATEGORY'
  /** How it is delivered. */
  | 'TYPE'
  /** How its stock is told apart; never changes. */
  | 'TRACKING'
  /** What a quantity counts. A code of the list UNIT_OF_MEASURE. */
  | 'UNIT'
  /** Net list price. */
  | 'PRICE'
  /** What a kit costs when it is ordered; null for others. */
  | 'KIT_PRICING'
  /** Standard cost, in the currency of the price. */
  | 'COST'
  /** How it is taxed. A code of the list TAX_CODE. */
  | 'TAX_CODE'
  /** The supplier that it comes from, as `system:id`, for example northwind:12. */
  | 'SUPPLIER_REF'
  /** False once it is discontinued: it is not sold any more. */
  | 'ACTIVE'
  /** Code of the Harmonized System: 6 to 12 digits. */
  | 'HS_CODE'
  /** Where it was made. */
  | 'COUNTRY_OF_ORIGIN'
  /** GTIN (EAN, UPC) as it was given; unique in the tenant. */
  | 'GTIN'
  /** Kilograms that one unit weighs, without packaging. */
  | 'NET_WEIGHT'
  /** Kilograms that one unit weighs, with its packaging. */
  | 'GROSS_WEIGHT'
  /** The least that is sold at once, in the unit of the product; null for any quantity. */
  | 'MINIMUM_QUANTITY'
  /** It is sold in multiples of this, in the unit of the product; null for any quantity. */
  | 'QUANTITY_MULTIPLE';

/** Which warehouses: all conditions hold. A field can be asked about by those who may read it. */
export type WarehouseWhere = {
  /** Id: wh_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Code, in upper case; MAIN is meant where none is named. */
  code?: InputMaybe<StringFilter>;
  /** Name. */
  name?: InputMaybe<StringFilter>;
  /** Where it is. */
  address?: InputMaybe<AddressWhere>;
  /** Whose stock it holds. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The branch that it is a part of; that of MAIN when none was named. */
  branch?: InputMaybe<BranchWhere>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<WarehouseWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<WarehouseWhere>>;
  /** This does not hold. */
  not?: InputMaybe<WarehouseWhere>;
};

/** An order of warehouses. What has no value is less than all that has one; amounts are sorted within their currency. */
export type WarehouseOrder = {
  /** The field. */
  field: WarehouseOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What warehouses can be sorted by. */
export type WarehouseOrderField =
  /** Id: wh_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Code, in upper case; MAIN is meant where none is named. */
  | 'CODE'
  /** Name. */
  | 'NAME';

/** Which stock levels: all conditions hold. A field can be asked about by those who may read it. */
export type StockLevelWhere = {
  /** The product. */
  product?: InputMaybe<ProductWhere>;
  /** SKU of the product. */
  sku?: InputMaybe<StringFilter>;
  /** Unit of measure of the product: what the quantities count. */
  unit?: InputMaybe<StringFilter>;
  /** The warehouse. */
  warehouse?: InputMaybe<WarehouseWhere>;
  /** Whose stock it is. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** Counts the movements; reservations do not change it. Send it back as expectedVersion of an adjustment. */
  version?: InputMaybe<IntFilter>;
  /** What is there. */
  onHand?: InputMaybe<QuantityFilter>;
  /** What of it is promised to orders. */
  reserved?: InputMaybe<QuantityFilter>;
  /** What can be sold: on hand and available, less reserved. */
  available?: InputMaybe<QuantityFilter>;
  /** Value of what is on hand at moving average, in the base currency of the legal entity. */
  value?: InputMaybe<MoneyFilter>;
  /** Moving-average cost of one unit, rounded to six decimals; null when nothing is on hand. */
  averageCost?: InputMaybe<UnitPriceFilter>;
  /** When stock last moved. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<StockLevelWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<StockLevelWhere>>;
  /** This does not hold. */
  not?: InputMaybe<StockLevelWhere>;
};

/** An order of stock levels. What has no value is less than all that has one; amounts are sorted within their currency. */
export type StockLevelOrder = {
  /** The field. */
  field: StockLevelOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What stock levels can be sorted by. */
export type StockLevelOrderField =
  /** SKU of the product. */
  | 'SKU'
  /** Unit of measure of the product: what the quantities count. */
  | 'UNIT'
  /** Counts the movements; reservations do not change it. Send it back as expectedVersion of an adjustment. */
  | 'VERSION'
  /** What is there. */
  | 'ON_HAND'
  /** What of it is promised to orders. */
  | 'RESERVED'
  /** What can be sold: on hand and available, less reserved. */
  | 'AVAILABLE'
  /** Value of what is on hand at moving average, in the base currency of the legal entity. */
  | 'VALUE'
  /** Moving-average cost of one unit, rounded to six decimals; null when nothing is on hand. */
  | 'AVERAGE_COST'
  /** When stock last moved. */
  | 'UPDATED_AT';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type StockStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<StockStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<StockStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which stock quants: all conditions hold. A field can be asked about by those who may read it. */
export type StockQuantWhere = {
  /** The warehouse. */
  warehouse?: InputMaybe<WarehouseWhere>;
  /** Its number. */
  lotNumber?: InputMaybe<StringFilter>;
  /** The day on which it expires. */
  expiresOn?: InputMaybe<DateFilter>;
  /** The status. */
  status?: InputMaybe<StockStatusFilter>;
  /** How much. */
  quantity?: InputMaybe<QuantityFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<StockQuantWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<StockQuantWhere>>;
  /** This does not hold. */
  not?: InputMaybe<StockQuantWhere>;
};

/** An order of stock quants. What has no value is less than all that has one; amounts are sorted within their currency. */
export type StockQuantOrder = {
  /** The field. */
  field: StockQuantOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What stock quants can be sorted by. */
export type StockQuantOrderField =
  /** Its number. */
  | 'LOT_NUMBER'
  /** The day on which it expires. */
  | 'EXPIRES_ON'
  /** The status. */
  | 'STATUS'
  /** How much. */
  | 'QUANTITY';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type StockLedgerEntryTypeFilter = {
  /** Equal to this. */
  eq?: InputMaybe<StockLedgerEntryType>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<StockLedgerEntryType>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which stock ledger entries: all conditions hold. A field can be asked about by those who may read it. */
export type StockLedgerEntryWhere = {
  /** Id: that of its document with the prefix sle_, its line and its number in that. */
  id?: InputMaybe<IdFilter>;
  /** Why stock moved. */
  type?: InputMaybe<StockLedgerEntryTypeFilter>;
  /** SKU of the product. */
  sku?: InputMaybe<StringFilter>;
  /** The warehouse. */
  warehouse?: InputMaybe<WarehouseWhere>;
  /** Whose stock moved. */
  legalEntity?: InputMaybe<LegalEntityWhere>;
  /** The status of what moved. */
  status?: InputMaybe<StockStatusFilter>;
  /** What came in, negative for what left. */
  quantity?: InputMaybe<QuantityFilter>;
  /** What was on hand afterwards. */
  onHandAfter?: InputMaybe<QuantityFilter>;
  /** Value of the movement, negative for what left. */
  value?: InputMaybe<MoneyFilter>;
  /** Reason, as given. */
  reason?: InputMaybe<StringFilter>;
  /** Reference, as given, for example a delivery note; of an issue the id of the shipment. */
  reference?: InputMaybe<StringFilter>;
  /** What all rows share that were posted together: the id of the shipment, or one that a receipt, transfer or adjustment got. Rows of a product are found by it. */
  documentId?: InputMaybe<IdFilter>;
  /** The line of the document that caused it. */
  documentLine?: InputMaybe<IntFilter>;
  /** When the goods moved. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** When the entry was posted; the ledger is in this order. */
  postedAt?: InputMaybe<DateTimeFilter>;
  /** Who posted it. */
  postedBy?: InputMaybe<ActorWhere>;
  /** All of these hold. */
  and?: InputMaybe<Array<StockLedgerEntryWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<StockLedgerEntryWhere>>;
  /** This does not hold. */
  not?: InputMaybe<StockLedgerEntryWhere>;
};

/** An order of stock ledger entries. What has no value is less than all that has one; amounts are sorted within their currency. */
export type StockLedgerEntryOrder = {
  /** The field. */
  field: StockLedgerEntryOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What stock ledger entries can be sorted by. */
export type StockLedgerEntryOrderField =
  /** Id: that of its document with the prefix sle_, its line and its number in that. */
  | 'ID'
  /** Why stock moved. */
  | 'TYPE'
  /** SKU of the product. */
  | 'SKU'
  /** The status of what moved. */
  | 'STATUS'
  /** What came in, negative for what left. */
  | 'QUANTITY'
  /** What was on hand afterwards. */
  | 'ON_HAND_AFTER'
  /** Value of the movement, negative for what left. */
  | 'VALUE'
  /** Reason, as given. */
  | 'REASON'
  /** Reference, as given, for example a delivery note; of an issue the id of the shipment. */
  | 'REFERENCE'
  /** What all rows share that were posted together: the id of the shipment, or one that a receipt, transfer or adjustment got. Rows of a product are found by it. */
  | 'DOCUMENT_ID'
  /** The line of the document that caused it. */
  | 'DOCUMENT_LINE'
  /** When the goods moved. */
  | 'OCCURRED_AT'
  /** When the entry was posted; the ledger is in this order. */
  | 'POSTED_AT';

/** Which teams: all conditions hold. A field can be asked about by those who may read it. */
export type TeamWhere = {
  /** Id: tea_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Name for people. */
  name?: InputMaybe<StringFilter>;
  /** The same, as of all who have something to do. */
  displayName?: InputMaybe<StringFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<TeamWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<TeamWhere>>;
  /** This does not hold. */
  not?: InputMaybe<TeamWhere>;
};

/** An order of teams. What has no value is less than all that has one; amounts are sorted within their currency. */
export type TeamOrder = {
  /** The field. */
  field: TeamOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What teams can be sorted by. */
export type TeamOrderField =
  /** Id: tea_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Name for people. */
  | 'NAME'
  /** The same, as of all who have something to do. */
  | 'DISPLAY_NAME';

/** Conditions on one value, all of which hold; what is absent or null is none. */
export type UserStatusFilter = {
  /** Equal to this. */
  eq?: InputMaybe<UserStatus>;
  /** Equal to one of these, at most 100; no record when there is none. */
  in?: InputMaybe<Array<UserStatus>>;
  /** True for no value, false for any. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which users: all conditions hold. A field can be asked about by those who may read it. */
export type UserWhere = {
  /** Id: usr_ and 26 characters. */
  id?: InputMaybe<IdFilter>;
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version?: InputMaybe<IntFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who created it. */
  createdBy?: InputMaybe<ActorWhere>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Who changed it last. */
  updatedBy?: InputMaybe<ActorWhere>;
  /** Kind of client or automation that wrote it first. */
  origin?: InputMaybe<StringFilter>;
  /** Name for people. */
  displayName?: InputMaybe<StringFilter>;
  /** E-mail address, by which the person is recognised at the first sign-in. */
  email?: InputMaybe<StringFilter>;
  /** Where the user stands. */
  status?: InputMaybe<UserStatusFilter>;
  /** What the issuer of the token knows the person by; null until the first sign-in. */
  subject?: InputMaybe<StringFilter>;
  /** The user's roles. */
  roles?: InputMaybe<StringListFilter>;
  /** Which records the user reaches. */
  scope?: InputMaybe<RecordScopeFilter>;
  /** The customers that the user is bound to with the scope ACCOUNT. */
  customerIds?: InputMaybe<IdListFilter>;
  /** The branches that the user is bound to with the scope BRANCH. */
  branchIds?: InputMaybe<IdListFilter>;
  /** The user's team. */
  team?: InputMaybe<TeamWhere>;
  /** Language that the person reads. */
  language?: InputMaybe<LocaleFilter>;
  /** Time zone that the person works in. */
  timeZone?: InputMaybe<TimeZoneFilter>;
  /** When the person first signed in. */
  activatedAt?: InputMaybe<DateTimeFilter>;
  /** When the user was deactivated. */
  deactivatedAt?: InputMaybe<DateTimeFilter>;
  /** Who took over what the user held; null when it went back to where work waits. */
  successor?: InputMaybe<UserWhere>;
  /** A custom field; several by `and`. */
  metafield?: InputMaybe<MetafieldFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<UserWhere>>;
  /** One of these holds. */
  or?: InputMaybe<Array<UserWhere>>;
  /** This does not hold. */
  not?: InputMaybe<UserWhere>;
};

/** An order of users. What has no value is less than all that has one; amounts are sorted within their currency. */
export type UserOrder = {
  /** The field. */
  field: UserOrderField;
  /** ASC when absent. */
  direction?: SortDirection;
};

/** What users can be sorted by. */
export type UserOrderField =
  /** Id: usr_ and 26 characters. */
  | 'ID'
  /** Grows by 1 with every change; send it back as expectedVersion. */
  | 'VERSION'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT'
  /** Kind of client or automation that wrote it first. */
  | 'ORIGIN'
  /** Name for people. */
  | 'DISPLAY_NAME'
  /** E-mail address, by which the person is recognised at the first sign-in. */
  | 'EMAIL'
  /** Where the user stands. */
  | 'STATUS'
  /** What the issuer of the token knows the person by; null until the first sign-in. */
  | 'SUBJECT'
  /** Which records the user reaches. */
  | 'SCOPE'
  /** Language that the person reads. */
  | 'LANGUAGE'
  /** Time zone that the person works in. */
  | 'TIME_ZONE'
  /** When the person first signed in. */
  | 'ACTIVATED_AT'
  /** When the user was deactivated. */
  | 'DEACTIVATED_AT';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  UserErrorDetails:
    | ( ConflictDetails )
    | ( DuplicateDetails )
    | ( LimitDetails )
    | ( UnknownCodeDetails )
    | ( Omit<CreditLimitDetails, 'limit' | 'available'> & { limit?: Maybe<_RefType['Money']>, available?: Maybe<_RefType['Money']> } )
    | ( UnknownMetafieldDetails )
    | ( OrderQuantityDetails )
    | ( VariantRequiredDetailsModel )
    | ( OutOfStockDetails )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CaptureKeyModel )
    | ( ActivityModel )
    | ( TaskModel )
    | ( CaseModel )
    | ( ApiClientModel )
    | ( ContactModel )
    | ( CustomerModel )
    | ( AttachmentModel )
    | ( InvoiceModel )
    | ( PaymentModel )
    | ( LeadModel )
    | ( OrderModel )
    | ( BranchModel )
    | ( LegalEntityModel )
    | ( ProductModel )
    | ( WarehouseModel )
    | ( LotModel )
    | ( TeamModel )
    | ( UserModel )
  ;
  Actor:
    | ( CaptureKeyModel )
    | ( AutomationModel )
    | ( PrincipalModel )
    | ( ApiClientModel )
    | ( TeamModel )
    | ( UserModel )
  ;
  StockDocument: ( ShipmentModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ErrorCode: ErrorCode;
  CodeListName: CodeListName;
  CaptureKey: ResolverTypeWrapper<CaptureKeyModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CaptureKeyConnection: ResolverTypeWrapper<Omit<CaptureKeyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CaptureKeyEdge']>, nodes: Array<ResolversTypes['CaptureKey']> }>;
  CaptureKeyEdge: ResolverTypeWrapper<Omit<CaptureKeyEdge, 'node'> & { node: ResolversTypes['CaptureKey'] }>;
  CreateCaptureKeyInput: CreateCaptureKeyInput;
  RevokeCaptureKeyInput: RevokeCaptureKeyInput;
  AddExternalRefInput: AddExternalRefInput;
  MoveExternalRefInput: MoveExternalRefInput;
  RemoveExternalRefInput: RemoveExternalRefInput;
  Consent: ResolverTypeWrapper<ConsentModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SubmittedValue: ResolverTypeWrapper<SubmittedValueModel>;
  Activity: ResolverTypeWrapper<ActivityModel>;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ActivityEdge']>, nodes: Array<ResolversTypes['Activity']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  LogActivityInput: LogActivityInput;
  TaskStatus: TaskStatus;
  TaskPriority: TaskPriority;
  Task: ResolverTypeWrapper<TaskModel>;
  TaskConnection: ResolverTypeWrapper<Omit<TaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TaskEdge']>, nodes: Array<ResolversTypes['Task']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  CreateTaskInput: CreateTaskInput;
  UpdateTaskInput: UpdateTaskInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Percent: ResolverTypeWrapper<Scalars['Percent']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Code: ResolverTypeWrapper<Scalars['Code']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Actor: ResolverTypeWrapper<ActorModel>;
  Automation: ResolverTypeWrapper<AutomationModel>;
  Principal: ResolverTypeWrapper<PrincipalModel>;
  RecordScope: RecordScope;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  SortDirection: SortDirection;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  ExternalRef: ResolverTypeWrapper<ExternalRef>;
  ExternalRefInput: ExternalRefInput;
  AddressUse: AddressUse;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  UserError: ResolverTypeWrapper<UserErrorModel>;
  UserErrorDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UserErrorDetails']>;
  ConflictDetails: ResolverTypeWrapper<ConflictDetails>;
  DuplicateDetails: ResolverTypeWrapper<DuplicateDetails>;
  LimitDetails: ResolverTypeWrapper<LimitDetails>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TimelineEdge']>, nodes: Array<ResolversTypes['TimelineEntry']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateCaptureKeyPayload: ResolverTypeWrapper<Omit<CreateCaptureKeyPayload, 'captureKey' | 'userErrors'> & { captureKey?: Maybe<ResolversTypes['CaptureKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RevokeCaptureKeyPayload: ResolverTypeWrapper<Omit<RevokeCaptureKeyPayload, 'captureKey' | 'userErrors'> & { captureKey?: Maybe<ResolversTypes['CaptureKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddExternalRefPayload: ResolverTypeWrapper<Omit<AddExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversTypes['Node']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MoveExternalRefPayload: ResolverTypeWrapper<Omit<MoveExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversTypes['Node']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveExternalRefPayload: ResolverTypeWrapper<Omit<RemoveExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversTypes['Node']>, userErrors: Array<ResolversTypes['UserError']> }>;
  LogActivityPayload: ResolverTypeWrapper<Omit<LogActivityPayload, 'activity' | 'userErrors'> & { activity?: Maybe<ResolversTypes['Activity']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateTaskPayload: ResolverTypeWrapper<Omit<CreateTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversTypes['Task']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateTaskPayload: ResolverTypeWrapper<Omit<UpdateTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversTypes['Task']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CompleteTaskPayload: ResolverTypeWrapper<Omit<CompleteTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversTypes['Task']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CompleteTaskInput: CompleteTaskInput;
  CancelTaskPayload: ResolverTypeWrapper<Omit<CancelTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversTypes['Task']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelTaskInput: CancelTaskInput;
  UpdateCaseRoutingPayload: ResolverTypeWrapper<Omit<UpdateCaseRoutingPayload, 'caseRouting' | 'userErrors'> & { caseRouting?: Maybe<ResolversTypes['CaseRouting']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkOpenCasesInput: BulkOpenCasesInput;
  BulkOpenCasesPayload: ResolverTypeWrapper<Omit<BulkOpenCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['OpenCasePayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OpenCasePayload: ResolverTypeWrapper<Omit<OpenCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MatchCasePayload: ResolverTypeWrapper<Omit<MatchCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpsertCasesInput: BulkUpsertCasesInput;
  BulkUpsertCasesPayload: ResolverTypeWrapper<Omit<BulkUpsertCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertCasePayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertCasePayload: ResolverTypeWrapper<Omit<UpsertCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpdateCasesInput: BulkUpdateCasesInput;
  BulkUpdateCasesPayload: ResolverTypeWrapper<Omit<BulkUpdateCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpdateCasePayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCasePayload: ResolverTypeWrapper<Omit<UpdateCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddCaseMessagePayload: ResolverTypeWrapper<Omit<AddCaseMessagePayload, 'message' | 'userErrors'> & { message?: Maybe<ResolversTypes['CaseMessage']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AssignCasePayload: ResolverTypeWrapper<Omit<AssignCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RerouteCasePayload: ResolverTypeWrapper<Omit<RerouteCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RerouteCaseInput: RerouteCaseInput;
  SetCaseStatusPayload: ResolverTypeWrapper<Omit<SetCaseStatusPayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResolveCasePayload: ResolverTypeWrapper<Omit<ResolveCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenCasePayload: ResolverTypeWrapper<Omit<ReopenCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenCaseInput: ReopenCaseInput;
  CloseCasePayload: ResolverTypeWrapper<Omit<CloseCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversTypes['Case']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CloseCaseInput: CloseCaseInput;
  CreateApiClientPayload: ResolverTypeWrapper<Omit<CreateApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversTypes['ApiClient']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateApiClientPayload: ResolverTypeWrapper<Omit<UpdateApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversTypes['ApiClient']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RevokeApiClientPayload: ResolverTypeWrapper<Omit<RevokeApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversTypes['ApiClient']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RevokeApiClientInput: RevokeApiClientInput;
  UpsertCodeListEntryPayload: ResolverTypeWrapper<Omit<UpsertCodeListEntryPayload, 'codeListEntry' | 'userErrors'> & { codeListEntry?: Maybe<ResolversTypes['CodeListEntry']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkAddContactsInput: BulkAddContactsInput;
  BulkAddContactsPayload: ResolverTypeWrapper<Omit<BulkAddContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['AddContactPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddContactPayload: ResolverTypeWrapper<Omit<AddContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpsertContactsInput: BulkUpsertContactsInput;
  BulkUpsertContactsPayload: ResolverTypeWrapper<Omit<BulkUpsertContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertContactPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertContactPayload: ResolverTypeWrapper<Omit<UpsertContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpdateContactsInput: BulkUpdateContactsInput;
  BulkUpdateContactsPayload: ResolverTypeWrapper<Omit<BulkUpdateContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpdateContactPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateContactPayload: ResolverTypeWrapper<Omit<UpdateContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  LinkContactPayload: ResolverTypeWrapper<Omit<LinkContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnlinkContactPayload: ResolverTypeWrapper<Omit<UnlinkContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveContactPayload: ResolverTypeWrapper<Omit<RemoveContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversTypes['Contact']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveContactInput: RemoveContactInput;
  SetCreditTermsPayload: ResolverTypeWrapper<Omit<SetCreditTermsPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCustomerRulesPayload: ResolverTypeWrapper<Omit<UpdateCustomerRulesPayload, 'customerRules' | 'userErrors'> & { customerRules?: Maybe<ResolversTypes['CustomerRules']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkCreateCustomersInput: BulkCreateCustomersInput;
  BulkCreateCustomersPayload: ResolverTypeWrapper<Omit<BulkCreateCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['CreateCustomerPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpsertCustomersInput: BulkUpsertCustomersInput;
  BulkUpsertCustomersPayload: ResolverTypeWrapper<Omit<BulkUpsertCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertCustomerPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpdateCustomersInput: BulkUpdateCustomersInput;
  BulkUpdateCustomersPayload: ResolverTypeWrapper<Omit<BulkUpdateCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpdateCustomerPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArchiveCustomerPayload: ResolverTypeWrapper<Omit<ArchiveCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArchiveCustomerInput: ArchiveCustomerInput;
  RestoreCustomerPayload: ResolverTypeWrapper<Omit<RestoreCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RestoreCustomerInput: RestoreCustomerInput;
  RemoveAttachmentPayload: ResolverTypeWrapper<Omit<RemoveAttachmentPayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversTypes['Attachment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveAttachmentInput: RemoveAttachmentInput;
  UpdateFileRulesPayload: ResolverTypeWrapper<Omit<UpdateFileRulesPayload, 'fileRules' | 'userErrors'> & { fileRules?: Maybe<ResolversTypes['FileRules']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CheckIntegrityPayload: ResolverTypeWrapper<Omit<CheckIntegrityPayload, 'integrityReport' | 'userErrors'> & { integrityReport?: Maybe<ResolversTypes['IntegrityReport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RecordPaymentPayload: ResolverTypeWrapper<Omit<RecordPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AllocatePaymentPayload: ResolverTypeWrapper<Omit<AllocatePaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateLeadAssignmentPayload: ResolverTypeWrapper<Omit<UpdateLeadAssignmentPayload, 'leadAssignment' | 'userErrors'> & { leadAssignment?: Maybe<ResolversTypes['LeadAssignment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateLeadScoringPayload: ResolverTypeWrapper<Omit<UpdateLeadScoringPayload, 'leadScoring' | 'userErrors'> & { leadScoring?: Maybe<ResolversTypes['LeadScoring']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpsertLeadsInput: BulkUpsertLeadsInput;
  BulkUpsertLeadsPayload: ResolverTypeWrapper<Omit<BulkUpsertLeadsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertLeadPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertLeadPayload: ResolverTypeWrapper<Omit<UpsertLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpdateLeadsInput: BulkUpdateLeadsInput;
  BulkUpdateLeadsPayload: ResolverTypeWrapper<Omit<BulkUpdateLeadsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpdateLeadPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateLeadPayload: ResolverTypeWrapper<Omit<UpdateLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AssignLeadPayload: ResolverTypeWrapper<Omit<AssignLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ClaimLeadPayload: ResolverTypeWrapper<Omit<ClaimLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ClaimLeadInput: ClaimLeadInput;
  WorkLeadPayload: ResolverTypeWrapper<Omit<WorkLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WorkLeadInput: WorkLeadInput;
  NurtureLeadPayload: ResolverTypeWrapper<Omit<NurtureLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  NurtureLeadInput: NurtureLeadInput;
  QualifyLeadPayload: ResolverTypeWrapper<Omit<QualifyLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  QualifyLeadInput: QualifyLeadInput;
  DisqualifyLeadPayload: ResolverTypeWrapper<Omit<DisqualifyLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenLeadPayload: ResolverTypeWrapper<Omit<ReopenLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReopenLeadInput: ReopenLeadInput;
  ConvertLeadPayload: ResolverTypeWrapper<Omit<ConvertLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MergeLeadsPayload: ResolverTypeWrapper<Omit<MergeLeadsPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DefineMetafieldPayload: ResolverTypeWrapper<Omit<DefineMetafieldPayload, 'metafieldDefinition' | 'userErrors'> & { metafieldDefinition?: Maybe<ResolversTypes['MetafieldDefinition']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetMetafieldsPayload: ResolverTypeWrapper<Omit<SetMetafieldsPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversTypes['Node']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkPlaceOrdersInput: BulkPlaceOrdersInput;
  BulkPlaceOrdersPayload: ResolverTypeWrapper<Omit<BulkPlaceOrdersPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['PlaceOrderPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmOrderPayload: ResolverTypeWrapper<Omit<ConfirmOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  HoldOrderPayload: ResolverTypeWrapper<Omit<HoldOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  HoldOrderInput: HoldOrderInput;
  ReleaseOrderPayload: ResolverTypeWrapper<Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReleaseOrderInput: ReleaseOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CloseOrderPayload: ResolverTypeWrapper<Omit<CloseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShipOrderPayload: ResolverTypeWrapper<Omit<ShipOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateBranchPayload: ResolverTypeWrapper<Omit<CreateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversTypes['Branch']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateBranchPayload: ResolverTypeWrapper<Omit<UpdateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversTypes['Branch']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateLegalEntityPayload: ResolverTypeWrapper<Omit<CreateLegalEntityPayload, 'legalEntity' | 'userErrors'> & { legalEntity?: Maybe<ResolversTypes['LegalEntity']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateLegalEntityPayload: ResolverTypeWrapper<Omit<UpdateLegalEntityPayload, 'legalEntity' | 'userErrors'> & { legalEntity?: Maybe<ResolversTypes['LegalEntity']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetCustomerPartNumberPayload: ResolverTypeWrapper<Omit<SetCustomerPartNumberPayload, 'customerPartNumber' | 'userErrors'> & { customerPartNumber?: Maybe<ResolversTypes['CustomerPartNumber']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateProductVariantsPayload: ResolverTypeWrapper<Omit<CreateProductVariantsPayload, 'variants' | 'userErrors'> & { variants?: Maybe<Array<ResolversTypes['Product']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkCreateProductsInput: BulkCreateProductsInput;
  BulkCreateProductsPayload: ResolverTypeWrapper<Omit<BulkCreateProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['CreateProductPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpsertProductsInput: BulkUpsertProductsInput;
  BulkUpsertProductsPayload: ResolverTypeWrapper<Omit<BulkUpsertProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertProductPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertProductPayload: ResolverTypeWrapper<Omit<UpsertProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkUpdateProductsInput: BulkUpdateProductsInput;
  BulkUpdateProductsPayload: ResolverTypeWrapper<Omit<BulkUpdateProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpdateProductPayload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RenameSkuPayload: ResolverTypeWrapper<Omit<RenameSkuPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateTaxRatesPayload: ResolverTypeWrapper<Omit<UpdateTaxRatesPayload, 'taxRates' | 'userErrors'> & { taxRates?: Maybe<ResolversTypes['TaxRates']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateWarehousePayload: ResolverTypeWrapper<Omit<CreateWarehousePayload, 'warehouse' | 'userErrors'> & { warehouse?: Maybe<ResolversTypes['Warehouse']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateWarehousePayload: ResolverTypeWrapper<Omit<UpdateWarehousePayload, 'warehouse' | 'userErrors'> & { warehouse?: Maybe<ResolversTypes['Warehouse']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReceiveStockPayload: ResolverTypeWrapper<Omit<ReceiveStockPayload, 'stockLevels' | 'userErrors'> & { stockLevels?: Maybe<Array<ResolversTypes['StockLevel']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChangeStockStatusPayload: ResolverTypeWrapper<Omit<ChangeStockStatusPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TransferStockPayload: ResolverTypeWrapper<Omit<TransferStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateTenantPayload: ResolverTypeWrapper<Omit<CreateTenantPayload, 'tenant' | 'userErrors'> & { tenant?: Maybe<ResolversTypes['Tenant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateTeamPayload: ResolverTypeWrapper<Omit<CreateTeamPayload, 'team' | 'userErrors'> & { team?: Maybe<ResolversTypes['Team']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateTeamPayload: ResolverTypeWrapper<Omit<UpdateTeamPayload, 'team' | 'userErrors'> & { team?: Maybe<ResolversTypes['Team']>, userErrors: Array<ResolversTypes['UserError']> }>;
  InviteUserPayload: ResolverTypeWrapper<Omit<InviteUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetUserAccessPayload: ResolverTypeWrapper<Omit<SetUserAccessPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeactivateUserPayload: ResolverTypeWrapper<Omit<DeactivateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BulkErrorPolicy: BulkErrorPolicy;
  RoutingDecider: RoutingDecider;
  RoutingDecision: ResolverTypeWrapper<RoutingDecisionModel>;
  RoutingInputs: ResolverTypeWrapper<RoutingInputsModel>;
  RoutingReason: ResolverTypeWrapper<RoutingReasonModel>;
  CaseRouting: ResolverTypeWrapper<CaseRoutingModel>;
  CaseRoutingMetafield: ResolverTypeWrapper<CaseRoutingMetafield>;
  CaseRoutingCategory: ResolverTypeWrapper<CaseRoutingCategory>;
  CaseRoutingPriority: ResolverTypeWrapper<CaseRoutingPriority>;
  CaseRoutingTier: ResolverTypeWrapper<CaseRoutingTier>;
  CaseRoutingCriterion: ResolverTypeWrapper<CaseRoutingCriterion>;
  CaseRoutingAgent: ResolverTypeWrapper<Omit<CaseRoutingAgent, 'actor'> & { actor: ResolversTypes['Actor'] }>;
  CaseRoutingCriterionName: CaseRoutingCriterionName;
  AgentLoad: ResolverTypeWrapper<AgentLoadModel>;
  UpdateCaseRoutingInput: UpdateCaseRoutingInput;
  CaseRoutingMetafieldInput: CaseRoutingMetafieldInput;
  CaseRoutingCategoryInput: CaseRoutingCategoryInput;
  CaseRoutingPriorityInput: CaseRoutingPriorityInput;
  CaseRoutingTierInput: CaseRoutingTierInput;
  CaseRoutingCriterionInput: CaseRoutingCriterionInput;
  CaseRoutingAgentInput: CaseRoutingAgentInput;
  CasePriority: CasePriority;
  CaseStatus: CaseStatus;
  CaseWorkStatus: CaseWorkStatus;
  CaseChannel: CaseChannel;
  CaseMessageDirection: CaseMessageDirection;
  Case: ResolverTypeWrapper<CaseModel>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CaseEdge']>, nodes: Array<ResolversTypes['Case']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseParty: ResolverTypeWrapper<CasePartyModel>;
  CaseSuggestionReason: CaseSuggestionReason;
  CaseSuggestion: ResolverTypeWrapper<Omit<CaseSuggestion, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  CaseResolution: ResolverTypeWrapper<Omit<CaseResolution, 'resolvedBy'> & { resolvedBy?: Maybe<ResolversTypes['Actor']> }>;
  CaseMessage: ResolverTypeWrapper<CaseMessageModel>;
  CaseMessageConnection: ResolverTypeWrapper<Omit<CaseMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CaseMessageEdge']>, nodes: Array<ResolversTypes['CaseMessage']> }>;
  CaseMessageEdge: ResolverTypeWrapper<Omit<CaseMessageEdge, 'node'> & { node: ResolversTypes['CaseMessage'] }>;
  CasePartyInput: CasePartyInput;
  MatchCaseInput: MatchCaseInput;
  OpenCaseInput: OpenCaseInput;
  UpsertCaseInput: UpsertCaseInput;
  UpdateCaseInput: UpdateCaseInput;
  AddCaseMessageInput: AddCaseMessageInput;
  AssignCaseInput: AssignCaseInput;
  SetCaseStatusInput: SetCaseStatusInput;
  ResolveCaseInput: ResolveCaseInput;
  ApiClient: ResolverTypeWrapper<ApiClientModel>;
  ApiClientConnection: ResolverTypeWrapper<Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ApiClientEdge']>, nodes: Array<ResolversTypes['ApiClient']> }>;
  ApiClientEdge: ResolverTypeWrapper<Omit<ApiClientEdge, 'node'> & { node: ResolversTypes['ApiClient'] }>;
  CreateApiClientInput: CreateApiClientInput;
  UpdateApiClientInput: UpdateApiClientInput;
  LocalizedText: ResolverTypeWrapper<LocalizedTextModel>;
  CodeListEntry: ResolverTypeWrapper<CodeListEntryModel>;
  CodeListEntryConnection: ResolverTypeWrapper<Omit<CodeListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CodeListEntryEdge']>, nodes: Array<ResolversTypes['CodeListEntry']> }>;
  CodeListEntryEdge: ResolverTypeWrapper<Omit<CodeListEntryEdge, 'node'> & { node: ResolversTypes['CodeListEntry'] }>;
  LocalizedTextInput: LocalizedTextInput;
  UpsertCodeListEntryInput: UpsertCodeListEntryInput;
  UnknownCodeDetails: ResolverTypeWrapper<UnknownCodeDetails>;
  Contact: ResolverTypeWrapper<ContactModel>;
  ContactConnection: ResolverTypeWrapper<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactLink: ResolverTypeWrapper<ContactLinkModel>;
  AddContactInput: AddContactInput;
  UpsertContactInput: UpsertContactInput;
  UpdateContactInput: UpdateContactInput;
  LinkContactInput: LinkContactInput;
  UnlinkContactInput: UnlinkContactInput;
  SetCreditTermsInput: SetCreditTermsInput;
  CreditLimitDetails: ResolverTypeWrapper<Omit<CreditLimitDetails, 'limit' | 'available'> & { limit?: Maybe<ResolversTypes['Money']>, available?: Maybe<ResolversTypes['Money']> }>;
  SocialHandle: ResolverTypeWrapper<SocialHandleModel>;
  SocialHandleInput: SocialHandleInput;
  CustomerPreference: ResolverTypeWrapper<CustomerPreference>;
  CustomerPreferenceInput: CustomerPreferenceInput;
  DuplicateRule: DuplicateRule;
  CustomerRules: ResolverTypeWrapper<CustomerRulesModel>;
  UpdateCustomerRulesInput: UpdateCustomerRulesInput;
  CustomerKind: CustomerKind;
  CustomerLifecycleStage: CustomerLifecycleStage;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CreateCustomerInput: CreateCustomerInput;
  UpsertCustomerInput: UpsertCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, warnings?: Maybe<Array<ResolversTypes['UserError']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertCustomerPayload: ResolverTypeWrapper<Omit<UpsertCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, warnings?: Maybe<Array<ResolversTypes['UserError']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, warnings?: Maybe<Array<ResolversTypes['UserError']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  PaymentTerms: ResolverTypeWrapper<PaymentTermsModel>;
  PaymentTermsInstalment: ResolverTypeWrapper<PaymentTermsInstalment>;
  PaymentTermsDiscount: ResolverTypeWrapper<PaymentTermsDiscount>;
  PaymentTermsInput: PaymentTermsInput;
  PaymentTermsInstalmentInput: PaymentTermsInstalmentInput;
  PaymentTermsDiscountInput: PaymentTermsDiscountInput;
  AttachmentStatus: AttachmentStatus;
  AttachmentRejection: AttachmentRejection;
  Attachment: ResolverTypeWrapper<AttachmentModel>;
  AttachmentConnection: ResolverTypeWrapper<Omit<AttachmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttachmentEdge']>, nodes: Array<ResolversTypes['Attachment']> }>;
  AttachmentEdge: ResolverTypeWrapper<Omit<AttachmentEdge, 'node'> & { node: ResolversTypes['Attachment'] }>;
  FileRules: ResolverTypeWrapper<FileRulesModel>;
  HttpHeader: ResolverTypeWrapper<HttpHeader>;
  Upload: ResolverTypeWrapper<Upload>;
  AttachFileInput: AttachFileInput;
  AttachFilePayload: ResolverTypeWrapper<Omit<AttachFilePayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversTypes['Attachment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateFileRulesInput: UpdateFileRulesInput;
  IntegrityPart: IntegrityPart;
  IntegrityDriftKind: IntegrityDriftKind;
  IntegrityDrift: ResolverTypeWrapper<IntegrityDrift>;
  IntegrityDriftConnection: ResolverTypeWrapper<IntegrityDriftConnection>;
  IntegrityDriftEdge: ResolverTypeWrapper<IntegrityDriftEdge>;
  IntegrityPartResult: ResolverTypeWrapper<IntegrityPartResult>;
  IntegrityReport: ResolverTypeWrapper<IntegrityReportModel>;
  CheckIntegrityInput: CheckIntegrityInput;
  InvoiceStatus: InvoiceStatus;
  PaymentStatus: PaymentStatus;
  InvoiceParty: ResolverTypeWrapper<InvoicePartyModel>;
  Invoice: ResolverTypeWrapper<InvoiceModel>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvoiceEdge']>, nodes: Array<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  Instalment: ResolverTypeWrapper<InstalmentModel>;
  CashDiscount: ResolverTypeWrapper<CashDiscountModel>;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineModel>;
  InvoiceTax: ResolverTypeWrapper<InvoiceTaxModel>;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PaymentEdge']>, nodes: Array<ResolversTypes['Payment']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentAllocation: ResolverTypeWrapper<PaymentAllocationModel>;
  PaymentAllocationInput: PaymentAllocationInput;
  RecordPaymentInput: RecordPaymentInput;
  AllocatePaymentInput: AllocatePaymentInput;
  AssignmentMetafield: ResolverTypeWrapper<AssignmentMetafield>;
  AssignmentCondition: ResolverTypeWrapper<AssignmentConditionModel>;
  AssignmentRule: ResolverTypeWrapper<AssignmentRuleModel>;
  TeamMember: ResolverTypeWrapper<TeamMemberModel>;
  SalesTeam: ResolverTypeWrapper<SalesTeamModel>;
  LeadAssignment: ResolverTypeWrapper<LeadAssignmentModel>;
  AssignmentMetafieldInput: AssignmentMetafieldInput;
  AssignmentConditionInput: AssignmentConditionInput;
  AssignmentRuleInput: AssignmentRuleInput;
  TeamMemberInput: TeamMemberInput;
  SalesTeamInput: SalesTeamInput;
  UpdateLeadAssignmentInput: UpdateLeadAssignmentInput;
  ScoringOperator: ScoringOperator;
  ScoringRule: ResolverTypeWrapper<ScoringRuleModel>;
  ActivityPoints: ResolverTypeWrapper<ActivityPoints>;
  ScoreDecay: ResolverTypeWrapper<ScoreDecay>;
  GradeThresholds: ResolverTypeWrapper<GradeThresholds>;
  LeadScoring: ResolverTypeWrapper<LeadScoringModel>;
  ScoringRuleInput: ScoringRuleInput;
  ActivityPointsInput: ActivityPointsInput;
  ScoreDecayInput: ScoreDecayInput;
  GradeThresholdsInput: GradeThresholdsInput;
  UpdateLeadScoringInput: UpdateLeadScoringInput;
  LeadStatus: LeadStatus;
  LeadGrade: LeadGrade;
  ScoreFactor: ResolverTypeWrapper<ScoreFactorModel>;
  LeadDuplicateReason: LeadDuplicateReason;
  LeadDuplicate: ResolverTypeWrapper<Omit<LeadDuplicate, 'lead'> & { lead?: Maybe<ResolversTypes['Lead']> }>;
  LeadCustomerMatch: LeadCustomerMatch;
  LeadRoutingInputs: ResolverTypeWrapper<LeadRoutingInputs>;
  LeadRouting: ResolverTypeWrapper<LeadRoutingModel>;
  Lead: ResolverTypeWrapper<LeadModel>;
  LeadConnection: ResolverTypeWrapper<Omit<LeadConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LeadEdge']>, nodes: Array<ResolversTypes['Lead']> }>;
  LeadEdge: ResolverTypeWrapper<Omit<LeadEdge, 'node'> & { node: ResolversTypes['Lead'] }>;
  ConsentInput: ConsentInput;
  CaptureLeadInput: CaptureLeadInput;
  CaptureLeadPayload: ResolverTypeWrapper<Omit<CaptureLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertLeadInput: UpsertLeadInput;
  UpdateLeadInput: UpdateLeadInput;
  AssignLeadInput: AssignLeadInput;
  DisqualifyLeadInput: DisqualifyLeadInput;
  ConvertLeadInput: ConvertLeadInput;
  MergeLeadsInput: MergeLeadsInput;
  MetafieldType: MetafieldType;
  MetafieldValidations: ResolverTypeWrapper<MetafieldValidationsModel>;
  MetafieldDefinition: ResolverTypeWrapper<MetafieldDefinitionModel>;
  MetafieldDefinitionConnection: ResolverTypeWrapper<Omit<MetafieldDefinitionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MetafieldDefinitionEdge']>, nodes: Array<ResolversTypes['MetafieldDefinition']> }>;
  MetafieldDefinitionEdge: ResolverTypeWrapper<Omit<MetafieldDefinitionEdge, 'node'> & { node: ResolversTypes['MetafieldDefinition'] }>;
  Metafield: ResolverTypeWrapper<MetafieldModel>;
  MetafieldValue: ResolverTypeWrapper<MetafieldValueModel>;
  MetafieldEntry: ResolverTypeWrapper<MetafieldEntryModel>;
  MetafieldValidationsInput: MetafieldValidationsInput;
  DefineMetafieldInput: DefineMetafieldInput;
  MetafieldValueInput: MetafieldValueInput;
  MetafieldEntryInput: MetafieldEntryInput;
  MetafieldInput: MetafieldInput;
  UnknownMetafieldDetails: ResolverTypeWrapper<UnknownMetafieldDetails>;
  SetMetafieldsInput: SetMetafieldsInput;
  OrderStatus: OrderStatus;
  OrderHold: OrderHold;
  FulfilmentStatus: FulfilmentStatus;
  BillingStatus: BillingStatus;
  ReservationStatus: ReservationStatus;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderEdge']>, nodes: Array<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderLine: ResolverTypeWrapper<OrderLineModel>;
  OrderLineConnection: ResolverTypeWrapper<Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OrderLineEdge']>, nodes: Array<ResolversTypes['OrderLine']> }>;
  OrderLineEdge: ResolverTypeWrapper<Omit<OrderLineEdge, 'node'> & { node: ResolversTypes['OrderLine'] }>;
  LineComponent: ResolverTypeWrapper<LineComponentModel>;
  CountedQuantity: ResolverTypeWrapper<CountedQuantity>;
  Shipment: ResolverTypeWrapper<ShipmentModel>;
  ShipmentConnection: ResolverTypeWrapper<Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ShipmentEdge']>, nodes: Array<ResolversTypes['Shipment']> }>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentLine: ResolverTypeWrapper<Omit<ShipmentLine, 'components' | 'lots'> & { components: Array<ResolversTypes['LineComponent']>, lots: Array<ResolversTypes['ShippedLot']> }>;
  ShippedLot: ResolverTypeWrapper<ShippedLotModel>;
  OnCreditLimit: OnCreditLimit;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PlaceOrderInput: PlaceOrderInput;
  ConfirmOrderInput: ConfirmOrderInput;
  CancelOrderInput: CancelOrderInput;
  CloseOrderInput: CloseOrderInput;
  ShipOrderLineInput: ShipOrderLineInput;
  ShippedLotInput: ShippedLotInput;
  ShipOrderInput: ShipOrderInput;
  Branch: ResolverTypeWrapper<BranchModel>;
  BranchConnection: ResolverTypeWrapper<Omit<BranchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['BranchEdge']>, nodes: Array<ResolversTypes['Branch']> }>;
  BranchEdge: ResolverTypeWrapper<Omit<BranchEdge, 'node'> & { node: ResolversTypes['Branch'] }>;
  CreateBranchInput: CreateBranchInput;
  UpdateBranchInput: UpdateBranchInput;
  LegalEntity: ResolverTypeWrapper<LegalEntityModel>;
  LegalEntityConnection: ResolverTypeWrapper<Omit<LegalEntityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LegalEntityEdge']>, nodes: Array<ResolversTypes['LegalEntity']> }>;
  LegalEntityEdge: ResolverTypeWrapper<Omit<LegalEntityEdge, 'node'> & { node: ResolversTypes['LegalEntity'] }>;
  NumberedDocuments: NumberedDocuments;
  NumberSeries: ResolverTypeWrapper<NumberSeriesModel>;
  TaxId: ResolverTypeWrapper<TaxIdModel>;
  RoundedDocuments: RoundedDocuments;
  RoundingRule: ResolverTypeWrapper<RoundingRuleModel>;
  TaxIdInput: TaxIdInput;
  RoundingRuleInput: RoundingRuleInput;
  CreateLegalEntityInput: CreateLegalEntityInput;
  UpdateLegalEntityInput: UpdateLegalEntityInput;
  CustomerPartNumber: ResolverTypeWrapper<CustomerPartNumberModel>;
  CustomerPartNumberConnection: ResolverTypeWrapper<Omit<CustomerPartNumberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerPartNumberEdge']>, nodes: Array<ResolversTypes['CustomerPartNumber']> }>;
  CustomerPartNumberEdge: ResolverTypeWrapper<Omit<CustomerPartNumberEdge, 'node'> & { node: ResolversTypes['CustomerPartNumber'] }>;
  SetCustomerPartNumberInput: SetCustomerPartNumberInput;
  KitPricing: KitPricing;
  KitComponent: ResolverTypeWrapper<KitComponentModel>;
  KitComponentInput: KitComponentInput;
  Carton: ResolverTypeWrapper<CartonModel>;
  AlternativeUnit: ResolverTypeWrapper<AlternativeUnitModel>;
  CartonInput: CartonInput;
  AlternativeUnitInput: AlternativeUnitInput;
  OrderQuantityDetails: ResolverTypeWrapper<OrderQuantityDetails>;
  ProductOption: ResolverTypeWrapper<ProductOptionModel>;
  ProductOptionValue: ResolverTypeWrapper<ProductOptionValue>;
  OptionValue: ResolverTypeWrapper<OptionValueModel>;
  ProductOptionInput: ProductOptionInput;
  ProductOptionValueInput: ProductOptionValueInput;
  VariantOfInput: VariantOfInput;
  OptionValueInput: OptionValueInput;
  CreateProductVariantsInput: CreateProductVariantsInput;
  ProductVariantsInput: ProductVariantsInput;
  OptionChoiceInput: OptionChoiceInput;
  VariantRequiredDetails: ResolverTypeWrapper<VariantRequiredDetailsModel>;
  ProductTracking: ProductTracking;
  ProductType: ProductType;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductEdge']>, nodes: Array<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  CreateProductInput: CreateProductInput;
  UpsertProductInput: UpsertProductInput;
  UpdateProductInput: UpdateProductInput;
  RenameSkuInput: RenameSkuInput;
  TaxRates: ResolverTypeWrapper<TaxRatesModel>;
  TaxRate: ResolverTypeWrapper<TaxRateModel>;
  TaxRateInput: TaxRateInput;
  UpdateTaxRatesInput: UpdateTaxRatesInput;
  UnitPrice: ResolverTypeWrapper<UnitPriceModel>;
  UnitPriceInput: UnitPriceInput;
  Warehouse: ResolverTypeWrapper<WarehouseModel>;
  WarehouseConnection: ResolverTypeWrapper<Omit<WarehouseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WarehouseEdge']>, nodes: Array<ResolversTypes['Warehouse']> }>;
  WarehouseEdge: ResolverTypeWrapper<Omit<WarehouseEdge, 'node'> & { node: ResolversTypes['Warehouse'] }>;
  StockLevel: ResolverTypeWrapper<StockLevelModel>;
  StockLevelConnection: ResolverTypeWrapper<Omit<StockLevelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockLevelEdge']>, nodes: Array<ResolversTypes['StockLevel']> }>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  StockStatus: StockStatus;
  StockOfStatus: ResolverTypeWrapper<StockOfStatus>;
  Lot: ResolverTypeWrapper<LotModel>;
  StockQuant: ResolverTypeWrapper<StockQuantModel>;
  StockQuantConnection: ResolverTypeWrapper<Omit<StockQuantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockQuantEdge']>, nodes: Array<ResolversTypes['StockQuant']> }>;
  StockQuantEdge: ResolverTypeWrapper<Omit<StockQuantEdge, 'node'> & { node: ResolversTypes['StockQuant'] }>;
  StockLedgerEntryType: StockLedgerEntryType;
  StockDocument: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['StockDocument']>;
  StockLedgerEntry: ResolverTypeWrapper<StockLedgerEntryModel>;
  StockLedgerEntryConnection: ResolverTypeWrapper<Omit<StockLedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockLedgerEntryEdge']>, nodes: Array<ResolversTypes['StockLedgerEntry']> }>;
  StockLedgerEntryEdge: ResolverTypeWrapper<Omit<StockLedgerEntryEdge, 'node'> & { node: ResolversTypes['StockLedgerEntry'] }>;
  CreateWarehouseInput: CreateWarehouseInput;
  UpdateWarehouseInput: UpdateWarehouseInput;
  ReceivedLotInput: ReceivedLotInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockInput: ReceiveStockInput;
  AdjustStockInput: AdjustStockInput;
  TransferStockInput: TransferStockInput;
  ChangeStockStatusInput: ChangeStockStatusInput;
  OutOfStockDetails: ResolverTypeWrapper<OutOfStockDetails>;
  Tenant: ResolverTypeWrapper<TenantModel>;
  FirstAdministratorInput: FirstAdministratorInput;
  CreateTenantInput: CreateTenantInput;
  Team: ResolverTypeWrapper<TeamModel>;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TeamEdge']>, nodes: Array<ResolversTypes['Team']> }>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  CreateTeamInput: CreateTeamInput;
  UpdateTeamInput: UpdateTeamInput;
  UserStatus: UserStatus;
  User: ResolverTypeWrapper<UserModel>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  ViewerUser: ResolverTypeWrapper<ViewerUserModel>;
  InviteUserInput: InviteUserInput;
  SetUserAccessInput: SetUserAccessInput;
  DeactivateUserInput: DeactivateUserInput;
  MetafieldOwnerType: MetafieldOwnerType;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  StringFilter: StringFilter;
  CodeFilter: CodeFilter;
  DateTimeFilter: DateTimeFilter;
  CaptureKeyWhere: CaptureKeyWhere;
  CaptureKeyOrder: CaptureKeyOrder;
  CaptureKeyOrderField: CaptureKeyOrderField;
  ActivityWhere: ActivityWhere;
  ActivityOrder: ActivityOrder;
  ActivityOrderField: ActivityOrderField;
  TaskPriorityFilter: TaskPriorityFilter;
  TaskStatusFilter: TaskStatusFilter;
  TaskWhere: TaskWhere;
  TaskOrder: TaskOrder;
  TaskOrderField: TaskOrderField;
  ActorWhere: ActorWhere;
  CountryCodeFilter: CountryCodeFilter;
  AddressUseListFilter: AddressUseListFilter;
  BooleanFilter: BooleanFilter;
  AddressWhere: AddressWhere;
  TimelineEntryWhere: TimelineEntryWhere;
  TimelineEntryOrder: TimelineEntryOrder;
  TimelineEntryOrderField: TimelineEntryOrderField;
  CasePriorityFilter: CasePriorityFilter;
  CaseStatusFilter: CaseStatusFilter;
  CaseChannelFilter: CaseChannelFilter;
  StringListFilter: StringListFilter;
  DecimalFilter: DecimalFilter;
  MoneyFilter: MoneyFilter;
  DateFilter: DateFilter;
  MetafieldFilter: MetafieldFilter;
  CaseWhere: CaseWhere;
  CaseOrder: CaseOrder;
  CaseOrderField: CaseOrderField;
  CaseResolutionWhere: CaseResolutionWhere;
  CaseMessageDirectionFilter: CaseMessageDirectionFilter;
  CaseMessageWhere: CaseMessageWhere;
  CaseMessageOrder: CaseMessageOrder;
  CaseMessageOrderField: CaseMessageOrderField;
  RecordScopeFilter: RecordScopeFilter;
  IdListFilter: IdListFilter;
  ApiClientWhere: ApiClientWhere;
  ApiClientOrder: ApiClientOrder;
  ApiClientOrderField: ApiClientOrderField;
  CodeListNameFilter: CodeListNameFilter;
  CodeListEntryWhere: CodeListEntryWhere;
  CodeListEntryOrder: CodeListEntryOrder;
  CodeListEntryOrderField: CodeListEntryOrderField;
  EmailAddressFilter: EmailAddressFilter;
  PhoneNumberFilter: PhoneNumberFilter;
  LocaleFilter: LocaleFilter;
  ContactWhere: ContactWhere;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  CustomerKindFilter: CustomerKindFilter;
  URLFilter: UrlFilter;
  CustomerLifecycleStageFilter: CustomerLifecycleStageFilter;
  CurrencyCodeFilter: CurrencyCodeFilter;
  TimeZoneFilter: TimeZoneFilter;
  CustomerWhere: CustomerWhere;
  CustomerOrder: CustomerOrder;
  CustomerOrderField: CustomerOrderField;
  AttachmentStatusFilter: AttachmentStatusFilter;
  AttachmentRejectionFilter: AttachmentRejectionFilter;
  AttachmentWhere: AttachmentWhere;
  AttachmentOrder: AttachmentOrder;
  AttachmentOrderField: AttachmentOrderField;
  IntegrityDriftKindFilter: IntegrityDriftKindFilter;
  IntegrityDriftWhere: IntegrityDriftWhere;
  IntegrityDriftOrder: IntegrityDriftOrder;
  IntegrityDriftOrderField: IntegrityDriftOrderField;
  InvoiceStatusFilter: InvoiceStatusFilter;
  PercentFilter: PercentFilter;
  PaymentStatusFilter: PaymentStatusFilter;
  InvoiceWhere: InvoiceWhere;
  InvoiceOrder: InvoiceOrder;
  InvoiceOrderField: InvoiceOrderField;
  PaymentWhere: PaymentWhere;
  PaymentOrder: PaymentOrder;
  PaymentOrderField: PaymentOrderField;
  LeadStatusFilter: LeadStatusFilter;
  LeadGradeFilter: LeadGradeFilter;
  LeadCustomerMatchFilter: LeadCustomerMatchFilter;
  LeadWhere: LeadWhere;
  LeadOrder: LeadOrder;
  LeadOrderField: LeadOrderField;
  MetafieldOwnerTypeFilter: MetafieldOwnerTypeFilter;
  MetafieldTypeFilter: MetafieldTypeFilter;
  MetafieldDefinitionWhere: MetafieldDefinitionWhere;
  MetafieldDefinitionOrder: MetafieldDefinitionOrder;
  MetafieldDefinitionOrderField: MetafieldDefinitionOrderField;
  OrderStatusFilter: OrderStatusFilter;
  OrderHoldListFilter: OrderHoldListFilter;
  FulfilmentStatusFilter: FulfilmentStatusFilter;
  BillingStatusFilter: BillingStatusFilter;
  ReservationStatusFilter: ReservationStatusFilter;
  OrderWhere: OrderWhere;
  OrderOrder: OrderOrder;
  OrderOrderField: OrderOrderField;
  ProductTypeFilter: ProductTypeFilter;
  QuantityFilter: QuantityFilter;
  UnitPriceFilter: UnitPriceFilter;
  OrderLineWhere: OrderLineWhere;
  OrderLineOrder: OrderLineOrder;
  OrderLineOrderField: OrderLineOrderField;
  ShipmentWhere: ShipmentWhere;
  ShipmentOrder: ShipmentOrder;
  ShipmentOrderField: ShipmentOrderField;
  BranchWhere: BranchWhere;
  BranchOrder: BranchOrder;
  BranchOrderField: BranchOrderField;
  LegalEntityWhere: LegalEntityWhere;
  LegalEntityOrder: LegalEntityOrder;
  LegalEntityOrderField: LegalEntityOrderField;
  CustomerPartNumberWhere: CustomerPartNumberWhere;
  CustomerPartNumberOrder: CustomerPartNumberOrder;
  CustomerPartNumberOrderField: CustomerPartNumberOrderField;
  ProductTrackingFilter: ProductTrackingFilter;
  KitPricingFilter: KitPricingFilter;
  ProductWhere: ProductWhere;
  ProductOrder: ProductOrder;
  ProductOrderField: ProductOrderField;
  WarehouseWhere: WarehouseWhere;
  WarehouseOrder: WarehouseOrder;
  WarehouseOrderField: WarehouseOrderField;
  StockLevelWhere: StockLevelWhere;
  StockLevelOrder: StockLevelOrder;
  StockLevelOrderField: StockLevelOrderField;
  StockStatusFilter: StockStatusFilter;
  StockQuantWhere: StockQuantWhere;
  StockQuantOrder: StockQuantOrder;
  StockQuantOrderField: StockQuantOrderField;
  StockLedgerEntryTypeFilter: StockLedgerEntryTypeFilter;
  StockLedgerEntryWhere: StockLedgerEntryWhere;
  StockLedgerEntryOrder: StockLedgerEntryOrder;
  StockLedgerEntryOrderField: StockLedgerEntryOrderField;
  TeamWhere: TeamWhere;
  TeamOrder: TeamOrder;
  TeamOrderField: TeamOrderField;
  UserStatusFilter: UserStatusFilter;
  UserWhere: UserWhere;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CaptureKey: CaptureKeyModel;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CaptureKeyConnection: Omit<CaptureKeyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CaptureKeyEdge']>, nodes: Array<ResolversParentTypes['CaptureKey']> };
  CaptureKeyEdge: Omit<CaptureKeyEdge, 'node'> & { node: ResolversParentTypes['CaptureKey'] };
  CreateCaptureKeyInput: CreateCaptureKeyInput;
  RevokeCaptureKeyInput: RevokeCaptureKeyInput;
  AddExternalRefInput: AddExternalRefInput;
  MoveExternalRefInput: MoveExternalRefInput;
  RemoveExternalRefInput: RemoveExternalRefInput;
  Consent: ConsentModel;
  Boolean: Scalars['Boolean']['output'];
  SubmittedValue: SubmittedValueModel;
  Activity: ActivityModel;
  ActivityConnection: Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ActivityEdge']>, nodes: Array<ResolversParentTypes['Activity']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  LogActivityInput: LogActivityInput;
  Task: TaskModel;
  TaskConnection: Omit<TaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TaskEdge']>, nodes: Array<ResolversParentTypes['Task']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  CreateTaskInput: CreateTaskInput;
  UpdateTaskInput: UpdateTaskInput;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Quantity: Scalars['Quantity']['output'];
  Percent: Scalars['Percent']['output'];
  Decimal: Scalars['Decimal']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Code: Scalars['Code']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  PhoneNumber: Scalars['PhoneNumber']['output'];
  URL: Scalars['URL']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Locale: Scalars['Locale']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  JSON: Scalars['JSON']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Actor: ActorModel;
  Automation: AutomationModel;
  Principal: PrincipalModel;
  PageInfo: PageInfo;
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  ExternalRef: ExternalRef;
  ExternalRefInput: ExternalRefInput;
  Address: Address;
  AddressInput: AddressInput;
  UserError: UserErrorModel;
  UserErrorDetails: ResolversUnionTypes<ResolversParentTypes>['UserErrorDetails'];
  ConflictDetails: ConflictDetails;
  DuplicateDetails: DuplicateDetails;
  LimitDetails: LimitDetails;
  Float: Scalars['Float']['output'];
  TimelineEntry: TimelineEntryModel;
  TimelineConnection: Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TimelineEdge']>, nodes: Array<ResolversParentTypes['TimelineEntry']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  Viewer: ViewerModel;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  CreateCaptureKeyPayload: Omit<CreateCaptureKeyPayload, 'captureKey' | 'userErrors'> & { captureKey?: Maybe<ResolversParentTypes['CaptureKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RevokeCaptureKeyPayload: Omit<RevokeCaptureKeyPayload, 'captureKey' | 'userErrors'> & { captureKey?: Maybe<ResolversParentTypes['CaptureKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddExternalRefPayload: Omit<AddExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversParentTypes['Node']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MoveExternalRefPayload: Omit<MoveExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversParentTypes['Node']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveExternalRefPayload: Omit<RemoveExternalRefPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversParentTypes['Node']>, userErrors: Array<ResolversParentTypes['UserError']> };
  LogActivityPayload: Omit<LogActivityPayload, 'activity' | 'userErrors'> & { activity?: Maybe<ResolversParentTypes['Activity']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateTaskPayload: Omit<CreateTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversParentTypes['Task']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateTaskPayload: Omit<UpdateTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversParentTypes['Task']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CompleteTaskPayload: Omit<CompleteTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversParentTypes['Task']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CompleteTaskInput: CompleteTaskInput;
  CancelTaskPayload: Omit<CancelTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversParentTypes['Task']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelTaskInput: CancelTaskInput;
  UpdateCaseRoutingPayload: Omit<UpdateCaseRoutingPayload, 'caseRouting' | 'userErrors'> & { caseRouting?: Maybe<ResolversParentTypes['CaseRouting']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkOpenCasesInput: BulkOpenCasesInput;
  BulkOpenCasesPayload: Omit<BulkOpenCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['OpenCasePayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OpenCasePayload: Omit<OpenCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MatchCasePayload: Omit<MatchCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpsertCasesInput: BulkUpsertCasesInput;
  BulkUpsertCasesPayload: Omit<BulkUpsertCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertCasePayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertCasePayload: Omit<UpsertCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpdateCasesInput: BulkUpdateCasesInput;
  BulkUpdateCasesPayload: Omit<BulkUpdateCasesPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpdateCasePayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCasePayload: Omit<UpdateCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddCaseMessagePayload: Omit<AddCaseMessagePayload, 'message' | 'userErrors'> & { message?: Maybe<ResolversParentTypes['CaseMessage']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AssignCasePayload: Omit<AssignCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RerouteCasePayload: Omit<RerouteCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RerouteCaseInput: RerouteCaseInput;
  SetCaseStatusPayload: Omit<SetCaseStatusPayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResolveCasePayload: Omit<ResolveCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenCasePayload: Omit<ReopenCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenCaseInput: ReopenCaseInput;
  CloseCasePayload: Omit<CloseCasePayload, 'case' | 'userErrors'> & { case?: Maybe<ResolversParentTypes['Case']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CloseCaseInput: CloseCaseInput;
  CreateApiClientPayload: Omit<CreateApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateApiClientPayload: Omit<UpdateApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RevokeApiClientPayload: Omit<RevokeApiClientPayload, 'apiClient' | 'userErrors'> & { apiClient?: Maybe<ResolversParentTypes['ApiClient']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RevokeApiClientInput: RevokeApiClientInput;
  UpsertCodeListEntryPayload: Omit<UpsertCodeListEntryPayload, 'codeListEntry' | 'userErrors'> & { codeListEntry?: Maybe<ResolversParentTypes['CodeListEntry']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkAddContactsInput: BulkAddContactsInput;
  BulkAddContactsPayload: Omit<BulkAddContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['AddContactPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddContactPayload: Omit<AddContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpsertContactsInput: BulkUpsertContactsInput;
  BulkUpsertContactsPayload: Omit<BulkUpsertContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertContactPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertContactPayload: Omit<UpsertContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpdateContactsInput: BulkUpdateContactsInput;
  BulkUpdateContactsPayload: Omit<BulkUpdateContactsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpdateContactPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateContactPayload: Omit<UpdateContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  LinkContactPayload: Omit<LinkContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnlinkContactPayload: Omit<UnlinkContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveContactPayload: Omit<RemoveContactPayload, 'contact' | 'userErrors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveContactInput: RemoveContactInput;
  SetCreditTermsPayload: Omit<SetCreditTermsPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCustomerRulesPayload: Omit<UpdateCustomerRulesPayload, 'customerRules' | 'userErrors'> & { customerRules?: Maybe<ResolversParentTypes['CustomerRules']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkCreateCustomersInput: BulkCreateCustomersInput;
  BulkCreateCustomersPayload: Omit<BulkCreateCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['CreateCustomerPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpsertCustomersInput: BulkUpsertCustomersInput;
  BulkUpsertCustomersPayload: Omit<BulkUpsertCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertCustomerPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpdateCustomersInput: BulkUpdateCustomersInput;
  BulkUpdateCustomersPayload: Omit<BulkUpdateCustomersPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpdateCustomerPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArchiveCustomerPayload: Omit<ArchiveCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArchiveCustomerInput: ArchiveCustomerInput;
  RestoreCustomerPayload: Omit<RestoreCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RestoreCustomerInput: RestoreCustomerInput;
  RemoveAttachmentPayload: Omit<RemoveAttachmentPayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversParentTypes['Attachment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveAttachmentInput: RemoveAttachmentInput;
  UpdateFileRulesPayload: Omit<UpdateFileRulesPayload, 'fileRules' | 'userErrors'> & { fileRules?: Maybe<ResolversParentTypes['FileRules']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CheckIntegrityPayload: Omit<CheckIntegrityPayload, 'integrityReport' | 'userErrors'> & { integrityReport?: Maybe<ResolversParentTypes['IntegrityReport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RecordPaymentPayload: Omit<RecordPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AllocatePaymentPayload: Omit<AllocatePaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateLeadAssignmentPayload: Omit<UpdateLeadAssignmentPayload, 'leadAssignment' | 'userErrors'> & { leadAssignment?: Maybe<ResolversParentTypes['LeadAssignment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateLeadScoringPayload: Omit<UpdateLeadScoringPayload, 'leadScoring' | 'userErrors'> & { leadScoring?: Maybe<ResolversParentTypes['LeadScoring']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpsertLeadsInput: BulkUpsertLeadsInput;
  BulkUpsertLeadsPayload: Omit<BulkUpsertLeadsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertLeadPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertLeadPayload: Omit<UpsertLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpdateLeadsInput: BulkUpdateLeadsInput;
  BulkUpdateLeadsPayload: Omit<BulkUpdateLeadsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpdateLeadPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateLeadPayload: Omit<UpdateLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AssignLeadPayload: Omit<AssignLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ClaimLeadPayload: Omit<ClaimLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ClaimLeadInput: ClaimLeadInput;
  WorkLeadPayload: Omit<WorkLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WorkLeadInput: WorkLeadInput;
  NurtureLeadPayload: Omit<NurtureLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  NurtureLeadInput: NurtureLeadInput;
  QualifyLeadPayload: Omit<QualifyLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  QualifyLeadInput: QualifyLeadInput;
  DisqualifyLeadPayload: Omit<DisqualifyLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenLeadPayload: Omit<ReopenLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReopenLeadInput: ReopenLeadInput;
  ConvertLeadPayload: Omit<ConvertLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MergeLeadsPayload: Omit<MergeLeadsPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DefineMetafieldPayload: Omit<DefineMetafieldPayload, 'metafieldDefinition' | 'userErrors'> & { metafieldDefinition?: Maybe<ResolversParentTypes['MetafieldDefinition']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetMetafieldsPayload: Omit<SetMetafieldsPayload, 'record' | 'userErrors'> & { record?: Maybe<ResolversParentTypes['Node']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkPlaceOrdersInput: BulkPlaceOrdersInput;
  BulkPlaceOrdersPayload: Omit<BulkPlaceOrdersPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['PlaceOrderPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmOrderPayload: Omit<ConfirmOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  HoldOrderPayload: Omit<HoldOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  HoldOrderInput: HoldOrderInput;
  ReleaseOrderPayload: Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReleaseOrderInput: ReleaseOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CloseOrderPayload: Omit<CloseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShipOrderPayload: Omit<ShipOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateBranchPayload: Omit<CreateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversParentTypes['Branch']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateBranchPayload: Omit<UpdateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversParentTypes['Branch']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateLegalEntityPayload: Omit<CreateLegalEntityPayload, 'legalEntity' | 'userErrors'> & { legalEntity?: Maybe<ResolversParentTypes['LegalEntity']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateLegalEntityPayload: Omit<UpdateLegalEntityPayload, 'legalEntity' | 'userErrors'> & { legalEntity?: Maybe<ResolversParentTypes['LegalEntity']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetCustomerPartNumberPayload: Omit<SetCustomerPartNumberPayload, 'customerPartNumber' | 'userErrors'> & { customerPartNumber?: Maybe<ResolversParentTypes['CustomerPartNumber']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateProductVariantsPayload: Omit<CreateProductVariantsPayload, 'variants' | 'userErrors'> & { variants?: Maybe<Array<ResolversParentTypes['Product']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkCreateProductsInput: BulkCreateProductsInput;
  BulkCreateProductsPayload: Omit<BulkCreateProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['CreateProductPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateProductPayload: Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpsertProductsInput: BulkUpsertProductsInput;
  BulkUpsertProductsPayload: Omit<BulkUpsertProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertProductPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertProductPayload: Omit<UpsertProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BulkUpdateProductsInput: BulkUpdateProductsInput;
  BulkUpdateProductsPayload: Omit<BulkUpdateProductsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpdateProductPayload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RenameSkuPayload: Omit<RenameSkuPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateTaxRatesPayload: Omit<UpdateTaxRatesPayload, 'taxRates' | 'userErrors'> & { taxRates?: Maybe<ResolversParentTypes['TaxRates']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateWarehousePayload: Omit<CreateWarehousePayload, 'warehouse' | 'userErrors'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateWarehousePayload: Omit<UpdateWarehousePayload, 'warehouse' | 'userErrors'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReceiveStockPayload: Omit<ReceiveStockPayload, 'stockLevels' | 'userErrors'> & { stockLevels?: Maybe<Array<ResolversParentTypes['StockLevel']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  AdjustStockPayload: Omit<AdjustStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChangeStockStatusPayload: Omit<ChangeStockStatusPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TransferStockPayload: Omit<TransferStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateTenantPayload: Omit<CreateTenantPayload, 'tenant' | 'userErrors'> & { tenant?: Maybe<ResolversParentTypes['Tenant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateTeamPayload: Omit<CreateTeamPayload, 'team' | 'userErrors'> & { team?: Maybe<ResolversParentTypes['Team']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateTeamPayload: Omit<UpdateTeamPayload, 'team' | 'userErrors'> & { team?: Maybe<ResolversParentTypes['Team']>, userErrors: Array<ResolversParentTypes['UserError']> };
  InviteUserPayload: Omit<InviteUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetUserAccessPayload: Omit<SetUserAccessPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeactivateUserPayload: Omit<DeactivateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RoutingDecision: RoutingDecisionModel;
  RoutingInputs: RoutingInputsModel;
  RoutingReason: RoutingReasonModel;
  CaseRouting: CaseRoutingModel;
  CaseRoutingMetafield: CaseRoutingMetafield;
  CaseRoutingCategory: CaseRoutingCategory;
  CaseRoutingPriority: CaseRoutingPriority;
  CaseRoutingTier: CaseRoutingTier;
  CaseRoutingCriterion: CaseRoutingCriterion;
  CaseRoutingAgent: Omit<CaseRoutingAgent, 'actor'> & { actor: ResolversParentTypes['Actor'] };
  AgentLoad: AgentLoadModel;
  UpdateCaseRoutingInput: UpdateCaseRoutingInput;
  CaseRoutingMetafieldInput: CaseRoutingMetafieldInput;
  CaseRoutingCategoryInput: CaseRoutingCategoryInput;
  CaseRoutingPriorityInput: CaseRoutingPriorityInput;
  CaseRoutingTierInput: CaseRoutingTierInput;
  CaseRoutingCriterionInput: CaseRoutingCriterionInput;
  CaseRoutingAgentInput: CaseRoutingAgentInput;
  Case: CaseModel;
  CaseConnection: Omit<CaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CaseEdge']>, nodes: Array<ResolversParentTypes['Case']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseParty: CasePartyModel;
  CaseSuggestion: Omit<CaseSuggestion, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  CaseResolution: Omit<CaseResolution, 'resolvedBy'> & { resolvedBy?: Maybe<ResolversParentTypes['Actor']> };
  CaseMessage: CaseMessageModel;
  CaseMessageConnection: Omit<CaseMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CaseMessageEdge']>, nodes: Array<ResolversParentTypes['CaseMessage']> };
  CaseMessageEdge: Omit<CaseMessageEdge, 'node'> & { node: ResolversParentTypes['CaseMessage'] };
  CasePartyInput: CasePartyInput;
  MatchCaseInput: MatchCaseInput;
  OpenCaseInput: OpenCaseInput;
  UpsertCaseInput: UpsertCaseInput;
  UpdateCaseInput: UpdateCaseInput;
  AddCaseMessageInput: AddCaseMessageInput;
  AssignCaseInput: AssignCaseInput;
  SetCaseStatusInput: SetCaseStatusInput;
  ResolveCaseInput: ResolveCaseInput;
  ApiClient: ApiClientModel;
  ApiClientConnection: Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ApiClientEdge']>, nodes: Array<ResolversParentTypes['ApiClient']> };
  ApiClientEdge: Omit<ApiClientEdge, 'node'> & { node: ResolversParentTypes['ApiClient'] };
  CreateApiClientInput: CreateApiClientInput;
  UpdateApiClientInput: UpdateApiClientInput;
  LocalizedText: LocalizedTextModel;
  CodeListEntry: CodeListEntryModel;
  CodeListEntryConnection: Omit<CodeListEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CodeListEntryEdge']>, nodes: Array<ResolversParentTypes['CodeListEntry']> };
  CodeListEntryEdge: Omit<CodeListEntryEdge, 'node'> & { node: ResolversParentTypes['CodeListEntry'] };
  LocalizedTextInput: LocalizedTextInput;
  UpsertCodeListEntryInput: UpsertCodeListEntryInput;
  UnknownCodeDetails: UnknownCodeDetails;
  Contact: ContactModel;
  ContactConnection: Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> };
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactLink: ContactLinkModel;
  AddContactInput: AddContactInput;
  UpsertContactInput: UpsertContactInput;
  UpdateContactInput: UpdateContactInput;
  LinkContactInput: LinkContactInput;
  UnlinkContactInput: UnlinkContactInput;
  SetCreditTermsInput: SetCreditTermsInput;
  CreditLimitDetails: Omit<CreditLimitDetails, 'limit' | 'available'> & { limit?: Maybe<ResolversParentTypes['Money']>, available?: Maybe<ResolversParentTypes['Money']> };
  SocialHandle: SocialHandleModel;
  SocialHandleInput: SocialHandleInput;
  CustomerPreference: CustomerPreference;
  CustomerPreferenceInput: CustomerPreferenceInput;
  CustomerRules: CustomerRulesModel;
  UpdateCustomerRulesInput: UpdateCustomerRulesInput;
  Customer: CustomerModel;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CreateCustomerInput: CreateCustomerInput;
  UpsertCustomerInput: UpsertCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, warnings?: Maybe<Array<ResolversParentTypes['UserError']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertCustomerPayload: Omit<UpsertCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, warnings?: Maybe<Array<ResolversParentTypes['UserError']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer' | 'warnings' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, warnings?: Maybe<Array<ResolversParentTypes['UserError']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  PaymentTerms: PaymentTermsModel;
  PaymentTermsInstalment: PaymentTermsInstalment;
  PaymentTermsDiscount: PaymentTermsDiscount;
  PaymentTermsInput: PaymentTermsInput;
  PaymentTermsInstalmentInput: PaymentTermsInstalmentInput;
  PaymentTermsDiscountInput: PaymentTermsDiscountInput;
  Attachment: AttachmentModel;
  AttachmentConnection: Omit<AttachmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttachmentEdge']>, nodes: Array<ResolversParentTypes['Attachment']> };
  AttachmentEdge: Omit<AttachmentEdge, 'node'> & { node: ResolversParentTypes['Attachment'] };
  FileRules: FileRulesModel;
  HttpHeader: HttpHeader;
  Upload: Upload;
  AttachFileInput: AttachFileInput;
  AttachFilePayload: Omit<AttachFilePayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversParentTypes['Attachment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateFileRulesInput: UpdateFileRulesInput;
  IntegrityDrift: IntegrityDrift;
  IntegrityDriftConnection: IntegrityDriftConnection;
  IntegrityDriftEdge: IntegrityDriftEdge;
  IntegrityPartResult: IntegrityPartResult;
  IntegrityReport: IntegrityReportModel;
  CheckIntegrityInput: CheckIntegrityInput;
  InvoiceParty: InvoicePartyModel;
  Invoice: InvoiceModel;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvoiceEdge']>, nodes: Array<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  Instalment: InstalmentModel;
  CashDiscount: CashDiscountModel;
  InvoiceLine: InvoiceLineModel;
  InvoiceTax: InvoiceTaxModel;
  Payment: PaymentModel;
  PaymentConnection: Omit<PaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PaymentEdge']>, nodes: Array<ResolversParentTypes['Payment']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentAllocation: PaymentAllocationModel;
  PaymentAllocationInput: PaymentAllocationInput;
  RecordPaymentInput: RecordPaymentInput;
  AllocatePaymentInput: AllocatePaymentInput;
  AssignmentMetafield: AssignmentMetafield;
  AssignmentCondition: AssignmentConditionModel;
  AssignmentRule: AssignmentRuleModel;
  TeamMember: TeamMemberModel;
  SalesTeam: SalesTeamModel;
  LeadAssignment: LeadAssignmentModel;
  AssignmentMetafieldInput: AssignmentMetafieldInput;
  AssignmentConditionInput: AssignmentConditionInput;
  AssignmentRuleInput: AssignmentRuleInput;
  TeamMemberInput: TeamMemberInput;
  SalesTeamInput: SalesTeamInput;
  UpdateLeadAssignmentInput: UpdateLeadAssignmentInput;
  ScoringRule: ScoringRuleModel;
  ActivityPoints: ActivityPoints;
  ScoreDecay: ScoreDecay;
  GradeThresholds: GradeThresholds;
  LeadScoring: LeadScoringModel;
  ScoringRuleInput: ScoringRuleInput;
  ActivityPointsInput: ActivityPointsInput;
  ScoreDecayInput: ScoreDecayInput;
  GradeThresholdsInput: GradeThresholdsInput;
  UpdateLeadScoringInput: UpdateLeadScoringInput;
  ScoreFactor: ScoreFactorModel;
  LeadDuplicate: Omit<LeadDuplicate, 'lead'> & { lead?: Maybe<ResolversParentTypes['Lead']> };
  LeadRoutingInputs: LeadRoutingInputs;
  LeadRouting: LeadRoutingModel;
  Lead: LeadModel;
  LeadConnection: Omit<LeadConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LeadEdge']>, nodes: Array<ResolversParentTypes['Lead']> };
  LeadEdge: Omit<LeadEdge, 'node'> & { node: ResolversParentTypes['Lead'] };
  ConsentInput: ConsentInput;
  CaptureLeadInput: CaptureLeadInput;
  CaptureLeadPayload: Omit<CaptureLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertLeadInput: UpsertLeadInput;
  UpdateLeadInput: UpdateLeadInput;
  AssignLeadInput: AssignLeadInput;
  DisqualifyLeadInput: DisqualifyLeadInput;
  ConvertLeadInput: ConvertLeadInput;
  MergeLeadsInput: MergeLeadsInput;
  MetafieldValidations: MetafieldValidationsModel;
  MetafieldDefinition: MetafieldDefinitionModel;
  MetafieldDefinitionConnection: Omit<MetafieldDefinitionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MetafieldDefinitionEdge']>, nodes: Array<ResolversParentTypes['MetafieldDefinition']> };
  MetafieldDefinitionEdge: Omit<MetafieldDefinitionEdge, 'node'> & { node: ResolversParentTypes['MetafieldDefinition'] };
  Metafield: MetafieldModel;
  MetafieldValue: MetafieldValueModel;
  MetafieldEntry: MetafieldEntryModel;
  MetafieldValidationsInput: MetafieldValidationsInput;
  DefineMetafieldInput: DefineMetafieldInput;
  MetafieldValueInput: MetafieldValueInput;
  MetafieldEntryInput: MetafieldEntryInput;
  MetafieldInput: MetafieldInput;
  UnknownMetafieldDetails: UnknownMetafieldDetails;
  SetMetafieldsInput: SetMetafieldsInput;
  Order: OrderModel;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderEdge']>, nodes: Array<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLineModel;
  OrderLineConnection: Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OrderLineEdge']>, nodes: Array<ResolversParentTypes['OrderLine']> };
  OrderLineEdge: Omit<OrderLineEdge, 'node'> & { node: ResolversParentTypes['OrderLine'] };
  LineComponent: LineComponentModel;
  CountedQuantity: CountedQuantity;
  Shipment: ShipmentModel;
  ShipmentConnection: Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ShipmentEdge']>, nodes: Array<ResolversParentTypes['Shipment']> };
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentLine: Omit<ShipmentLine, 'components' | 'lots'> & { components: Array<ResolversParentTypes['LineComponent']>, lots: Array<ResolversParentTypes['ShippedLot']> };
  ShippedLot: ShippedLotModel;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PlaceOrderInput: PlaceOrderInput;
  ConfirmOrderInput: ConfirmOrderInput;
  CancelOrderInput: CancelOrderInput;
  CloseOrderInput: CloseOrderInput;
  ShipOrderLineInput: ShipOrderLineInput;
  ShippedLotInput: ShippedLotInput;
  ShipOrderInput: ShipOrderInput;
  Branch: BranchModel;
  BranchConnection: Omit<BranchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['BranchEdge']>, nodes: Array<ResolversParentTypes['Branch']> };
  BranchEdge: Omit<BranchEdge, 'node'> & { node: ResolversParentTypes['Branch'] };
  CreateBranchInput: CreateBranchInput;
  UpdateBranchInput: UpdateBranchInput;
  LegalEntity: LegalEntityModel;
  LegalEntityConnection: Omit<LegalEntityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LegalEntityEdge']>, nodes: Array<ResolversParentTypes['LegalEntity']> };
  LegalEntityEdge: Omit<LegalEntityEdge, 'node'> & { node: ResolversParentTypes['LegalEntity'] };
  NumberSeries: NumberSeriesModel;
  TaxId: TaxIdModel;
  RoundingRule: RoundingRuleModel;
  TaxIdInput: TaxIdInput;
  RoundingRuleInput: RoundingRuleInput;
  CreateLegalEntityInput: CreateLegalEntityInput;
  UpdateLegalEntityInput: UpdateLegalEntityInput;
  CustomerPartNumber: CustomerPartNumberModel;
  CustomerPartNumberConnection: Omit<CustomerPartNumberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerPartNumberEdge']>, nodes: Array<ResolversParentTypes['CustomerPartNumber']> };
  CustomerPartNumberEdge: Omit<CustomerPartNumberEdge, 'node'> & { node: ResolversParentTypes['CustomerPartNumber'] };
  SetCustomerPartNumberInput: SetCustomerPartNumberInput;
  KitComponent: KitComponentModel;
  KitComponentInput: KitComponentInput;
  Carton: CartonModel;
  AlternativeUnit: AlternativeUnitModel;
  CartonInput: CartonInput;
  AlternativeUnitInput: AlternativeUnitInput;
  OrderQuantityDetails: OrderQuantityDetails;
  ProductOption: ProductOptionModel;
  ProductOptionValue: ProductOptionValue;
  OptionValue: OptionValueModel;
  ProductOptionInput: ProductOptionInput;
  ProductOptionValueInput: ProductOptionValueInput;
  VariantOfInput: VariantOfInput;
  OptionValueInput: OptionValueInput;
  CreateProductVariantsInput: CreateProductVariantsInput;
  ProductVariantsInput: ProductVariantsInput;
  OptionChoiceInput: OptionChoiceInput;
  VariantRequiredDetails: VariantRequiredDetailsModel;
  Product: ProductModel;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductEdge']>, nodes: Array<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  CreateProductInput: CreateProductInput;
  UpsertProductInput: UpsertProductInput;
  UpdateProductInput: UpdateProductInput;
  RenameSkuInput: RenameSkuInput;
  TaxRates: TaxRatesModel;
  TaxRate: TaxRateModel;
  TaxRateInput: TaxRateInput;
  UpdateTaxRatesInput: UpdateTaxRatesInput;
  UnitPrice: UnitPriceModel;
  UnitPriceInput: UnitPriceInput;
  Warehouse: WarehouseModel;
  WarehouseConnection: Omit<WarehouseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WarehouseEdge']>, nodes: Array<ResolversParentTypes['Warehouse']> };
  WarehouseEdge: Omit<WarehouseEdge, 'node'> & { node: ResolversParentTypes['Warehouse'] };
  StockLevel: StockLevelModel;
  StockLevelConnection: Omit<StockLevelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockLevelEdge']>, nodes: Array<ResolversParentTypes['StockLevel']> };
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  StockOfStatus: StockOfStatus;
  Lot: LotModel;
  StockQuant: StockQuantModel;
  StockQuantConnection: Omit<StockQuantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockQuantEdge']>, nodes: Array<ResolversParentTypes['StockQuant']> };
  StockQuantEdge: Omit<StockQuantEdge, 'node'> & { node: ResolversParentTypes['StockQuant'] };
  StockDocument: ResolversInterfaceTypes<ResolversParentTypes>['StockDocument'];
  StockLedgerEntry: StockLedgerEntryModel;
  StockLedgerEntryConnection: Omit<StockLedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockLedgerEntryEdge']>, nodes: Array<ResolversParentTypes['StockLedgerEntry']> };
  StockLedgerEntryEdge: Omit<StockLedgerEntryEdge, 'node'> & { node: ResolversParentTypes['StockLedgerEntry'] };
  CreateWarehouseInput: CreateWarehouseInput;
  UpdateWarehouseInput: UpdateWarehouseInput;
  ReceivedLotInput: ReceivedLotInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockInput: ReceiveStockInput;
  AdjustStockInput: AdjustStockInput;
  TransferStockInput: TransferStockInput;
  ChangeStockStatusInput: ChangeStockStatusInput;
  OutOfStockDetails: OutOfStockDetails;
  Tenant: TenantModel;
  FirstAdministratorInput: FirstAdministratorInput;
  CreateTenantInput: CreateTenantInput;
  Team: TeamModel;
  TeamConnection: Omit<TeamConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TeamEdge']>, nodes: Array<ResolversParentTypes['Team']> };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  CreateTeamInput: CreateTeamInput;
  UpdateTeamInput: UpdateTeamInput;
  User: UserModel;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  ViewerUser: ViewerUserModel;
  InviteUserInput: InviteUserInput;
  SetUserAccessInput: SetUserAccessInput;
  DeactivateUserInput: DeactivateUserInput;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  StringFilter: StringFilter;
  CodeFilter: CodeFilter;
  DateTimeFilter: DateTimeFilter;
  CaptureKeyWhere: CaptureKeyWhere;
  CaptureKeyOrder: CaptureKeyOrder;
  ActivityWhere: ActivityWhere;
  ActivityOrder: ActivityOrder;
  TaskPriorityFilter: TaskPriorityFilter;
  TaskStatusFilter: TaskStatusFilter;
  TaskWhere: TaskWhere;
  TaskOrder: TaskOrder;
  ActorWhere: ActorWhere;
  CountryCodeFilter: CountryCodeFilter;
  AddressUseListFilter: AddressUseListFilter;
  BooleanFilter: BooleanFilter;
  AddressWhere: AddressWhere;
  TimelineEntryWhere: TimelineEntryWhere;
  TimelineEntryOrder: TimelineEntryOrder;
  CasePriorityFilter: CasePriorityFilter;
  CaseStatusFilter: CaseStatusFilter;
  CaseChannelFilter: CaseChannelFilter;
  StringListFilter: StringListFilter;
  DecimalFilter: DecimalFilter;
  MoneyFilter: MoneyFilter;
  DateFilter: DateFilter;
  MetafieldFilter: MetafieldFilter;
  CaseWhere: CaseWhere;
  CaseOrder: CaseOrder;
  CaseResolutionWhere: CaseResolutionWhere;
  CaseMessageDirectionFilter: CaseMessageDirectionFilter;
  CaseMessageWhere: CaseMessageWhere;
  CaseMessageOrder: CaseMessageOrder;
  RecordScopeFilter: RecordScopeFilter;
  IdListFilter: IdListFilter;
  ApiClientWhere: ApiClientWhere;
  ApiClientOrder: ApiClientOrder;
  CodeListNameFilter: CodeListNameFilter;
  CodeListEntryWhere: CodeListEntryWhere;
  CodeListEntryOrder: CodeListEntryOrder;
  EmailAddressFilter: EmailAddressFilter;
  PhoneNumberFilter: PhoneNumberFilter;
  LocaleFilter: LocaleFilter;
  ContactWhere: ContactWhere;
  ContactOrder: ContactOrder;
  CustomerKindFilter: CustomerKindFilter;
  URLFilter: UrlFilter;
  CustomerLifecycleStageFilter: CustomerLifecycleStageFilter;
  CurrencyCodeFilter: CurrencyCodeFilter;
  TimeZoneFilter: TimeZoneFilter;
  CustomerWhere: CustomerWhere;
  CustomerOrder: CustomerOrder;
  AttachmentStatusFilter: AttachmentStatusFilter;
  AttachmentRejectionFilter: AttachmentRejectionFilter;
  AttachmentWhere: AttachmentWhere;
  AttachmentOrder: AttachmentOrder;
  IntegrityDriftKindFilter: IntegrityDriftKindFilter;
  IntegrityDriftWhere: IntegrityDriftWhere;
  IntegrityDriftOrder: IntegrityDriftOrder;
  InvoiceStatusFilter: InvoiceStatusFilter;
  PercentFilter: PercentFilter;
  PaymentStatusFilter: PaymentStatusFilter;
  InvoiceWhere: InvoiceWhere;
  InvoiceOrder: InvoiceOrder;
  PaymentWhere: PaymentWhere;
  PaymentOrder: PaymentOrder;
  LeadStatusFilter: LeadStatusFilter;
  LeadGradeFilter: LeadGradeFilter;
  LeadCustomerMatchFilter: LeadCustomerMatchFilter;
  LeadWhere: LeadWhere;
  LeadOrder: LeadOrder;
  MetafieldOwnerTypeFilter: MetafieldOwnerTypeFilter;
  MetafieldTypeFilter: MetafieldTypeFilter;
  MetafieldDefinitionWhere: MetafieldDefinitionWhere;
  MetafieldDefinitionOrder: MetafieldDefinitionOrder;
  OrderStatusFilter: OrderStatusFilter;
  OrderHoldListFilter: OrderHoldListFilter;
  FulfilmentStatusFilter: FulfilmentStatusFilter;
  BillingStatusFilter: BillingStatusFilter;
  ReservationStatusFilter: ReservationStatusFilter;
  OrderWhere: OrderWhere;
  OrderOrder: OrderOrder;
  ProductTypeFilter: ProductTypeFilter;
  QuantityFilter: QuantityFilter;
  UnitPriceFilter: UnitPriceFilter;
  OrderLineWhere: OrderLineWhere;
  OrderLineOrder: OrderLineOrder;
  ShipmentWhere: ShipmentWhere;
  ShipmentOrder: ShipmentOrder;
  BranchWhere: BranchWhere;
  BranchOrder: BranchOrder;
  LegalEntityWhere: LegalEntityWhere;
  LegalEntityOrder: LegalEntityOrder;
  CustomerPartNumberWhere: CustomerPartNumberWhere;
  CustomerPartNumberOrder: CustomerPartNumberOrder;
  ProductTrackingFilter: ProductTrackingFilter;
  KitPricingFilter: KitPricingFilter;
  ProductWhere: ProductWhere;
  ProductOrder: ProductOrder;
  WarehouseWhere: WarehouseWhere;
  WarehouseOrder: WarehouseOrder;
  StockLevelWhere: StockLevelWhere;
  StockLevelOrder: StockLevelOrder;
  StockStatusFilter: StockStatusFilter;
  StockQuantWhere: StockQuantWhere;
  StockQuantOrder: StockQuantOrder;
  StockLedgerEntryTypeFilter: StockLedgerEntryTypeFilter;
  StockLedgerEntryWhere: StockLedgerEntryWhere;
  StockLedgerEntryOrder: StockLedgerEntryOrder;
  TeamWhere: TeamWhere;
  TeamOrder: TeamOrder;
  UserStatusFilter: UserStatusFilter;
  UserWhere: UserWhere;
  UserOrder: UserOrder;
};

export type CaptureKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKey'] = ResolversParentTypes['CaptureKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaptureKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKeyConnection'] = ResolversParentTypes['CaptureKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaptureKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaptureKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKeyEdge'] = ResolversParentTypes['CaptureKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaptureKey'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  marketing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubmittedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedValue'] = ResolversParentTypes['SubmittedValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relatedTo?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<Array<ResolversTypes['Contact']>>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  submitted?: Resolver<Maybe<Array<ResolversTypes['SubmittedValue']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  relatedTo?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<TaskTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export interface PercentScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Percent'], any> {
  name: 'Percent';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export interface CodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Code'], any> {
  name: 'Code';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CaptureKey' | 'Activity' | 'Task' | 'Case' | 'ApiClient' | 'Contact' | 'Customer' | 'Attachment' | 'Invoice' | 'Payment' | 'Lead' | 'Order' | 'Branch' | 'LegalEntity' | 'Product' | 'Warehouse' | 'Lot' | 'Team' | 'User', ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'CaptureKey' | 'Automation' | 'Principal' | 'ApiClient' | 'Team' | 'User', ParentType, ContextType>;
};

export type AutomationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Automation'] = ResolversParentTypes['Automation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrincipalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Principal'] = ResolversParentTypes['Principal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MoneyFormattedArgs, 'locale'>>;
};

export type ExternalRefResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalRef'] = ResolversParentTypes['ExternalRef']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  uses?: Resolver<Array<ResolversTypes['AddressUse']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  params?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['UserErrorDetails']>, ParentType, ContextType>;
};

export type UserErrorDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserErrorDetails'] = ResolversParentTypes['UserErrorDetails']> = {
  __resolveType: TypeResolveFn<'ConflictDetails' | 'DuplicateDetails' | 'LimitDetails' | 'UnknownCodeDetails' | 'CreditLimitDetails' | 'UnknownMetafieldDetails' | 'OrderQuantityDetails' | 'VariantRequiredDetails' | 'OutOfStockDetails', ParentType, ContextType>;
};

export type ConflictDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictDetails'] = ResolversParentTypes['ConflictDetails']> = {
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateDetails'] = ResolversParentTypes['DuplicateDetails']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitDetails'] = ResolversParentTypes['LimitDetails']> = {
  limit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['ViewerUser']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  byNumber?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryByNumberArgs, 'number'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  captureKeys?: Resolver<ResolversTypes['CaptureKeyConnection'], ParentType, ContextType, Partial<QueryCaptureKeysArgs>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, Partial<QueryTasksArgs>>;
  caseRouting?: Resolver<ResolversTypes['CaseRouting'], ParentType, ContextType>;
  agentLoads?: Resolver<Array<ResolversTypes['AgentLoad']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  caseByExternalRef?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseByExternalRefArgs, 'ref'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, Partial<QueryCasesArgs>>;
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType, RequireFields<QueryApiClientArgs, 'id'>>;
  apiClients?: Resolver<ResolversTypes['ApiClientConnection'], ParentType, ContextType, Partial<QueryApiClientsArgs>>;
  codeListEntries?: Resolver<ResolversTypes['CodeListEntryConnection'], ParentType, ContextType, RequireFields<QueryCodeListEntriesArgs, 'list'>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactByExternalRef?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactByExternalRefArgs, 'ref'>>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<QueryContactsArgs>>;
  customerRules?: Resolver<ResolversTypes['CustomerRules'], ParentType, ContextType>;
  customersByEmail?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByEmailArgs, 'email'>>;
  customersByPhone?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByPhoneArgs, 'phone'>>;
  customersByTaxId?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByTaxIdArgs, 'taxId'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByExternalRef?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByExternalRefArgs, 'ref'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<QueryCustomersArgs>>;
  attachment?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType, RequireFields<QueryAttachmentArgs, 'id'>>;
  fileRules?: Resolver<ResolversTypes['FileRules'], ParentType, ContextType>;
  integrityReport?: Resolver<Maybe<ResolversTypes['IntegrityReport']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, Partial<QueryInvoicesArgs>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  leadAssignment?: Resolver<ResolversTypes['LeadAssignment'], ParentType, ContextType>;
  leadScoring?: Resolver<ResolversTypes['LeadScoring'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType, RequireFields<QueryLeadArgs, 'id'>>;
  leadByExternalRef?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType, RequireFields<QueryLeadByExternalRefArgs, 'ref'>>;
  leads?: Resolver<ResolversTypes['LeadConnection'], ParentType, ContextType, Partial<QueryLeadsArgs>>;
  metafieldDefinitions?: Resolver<ResolversTypes['MetafieldDefinitionConnection'], ParentType, ContextType, Partial<QueryMetafieldDefinitionsArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByExternalRef?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByExternalRefArgs, 'ref'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType, RequireFields<QueryBranchArgs, 'id'>>;
  branches?: Resolver<ResolversTypes['BranchConnection'], ParentType, ContextType, Partial<QueryBranchesArgs>>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType, RequireFields<QueryLegalEntityArgs, 'id'>>;
  legalEntities?: Resolver<ResolversTypes['LegalEntityConnection'], ParentType, ContextType, Partial<QueryLegalEntitiesArgs>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productBySku?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductBySkuArgs, 'sku'>>;
  productByExternalRef?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductByExternalRefArgs, 'ref'>>;
  productByGtin?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductByGtinArgs, 'gtin'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  taxRates?: Resolver<ResolversTypes['TaxRates'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType, RequireFields<QueryLotArgs, 'id'>>;
  lotByNumber?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType, RequireFields<QueryLotByNumberArgs, 'sku' | 'number'>>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QueryWarehouseArgs, 'id'>>;
  warehouseByCode?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QueryWarehouseByCodeArgs, 'code'>>;
  warehouses?: Resolver<ResolversTypes['WarehouseConnection'], ParentType, ContextType, Partial<QueryWarehousesArgs>>;
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType, RequireFields<QueryStockLevelArgs, 'sku' | 'warehouseCode'>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, Partial<QueryTeamsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCaptureKey?: Resolver<ResolversTypes['CreateCaptureKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateCaptureKeyArgs, 'input'>>;
  revokeCaptureKey?: Resolver<ResolversTypes['RevokeCaptureKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeCaptureKeyArgs, 'input'>>;
  addExternalRef?: Resolver<ResolversTypes['AddExternalRefPayload'], ParentType, ContextType, RequireFields<MutationAddExternalRefArgs, 'input'>>;
  moveExternalRef?: Resolver<ResolversTypes['MoveExternalRefPayload'], ParentType, ContextType, RequireFields<MutationMoveExternalRefArgs, 'input'>>;
  removeExternalRef?: Resolver<ResolversTypes['RemoveExternalRefPayload'], ParentType, ContextType, RequireFields<MutationRemoveExternalRefArgs, 'input'>>;
  logActivity?: Resolver<ResolversTypes['LogActivityPayload'], ParentType, ContextType, RequireFields<MutationLogActivityArgs, 'input'>>;
  createTask?: Resolver<ResolversTypes['CreateTaskPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  updateTask?: Resolver<ResolversTypes['UpdateTaskPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaskArgs, 'input'>>;
  completeTask?: Resolver<ResolversTypes['CompleteTaskPayload'], ParentType, ContextType, RequireFields<MutationCompleteTaskArgs, 'input'>>;
  cancelTask?: Resolver<ResolversTypes['CancelTaskPayload'], ParentType, ContextType, RequireFields<MutationCancelTaskArgs, 'input'>>;
  updateCaseRouting?: Resolver<ResolversTypes['UpdateCaseRoutingPayload'], ParentType, ContextType, RequireFields<MutationUpdateCaseRoutingArgs, 'input'>>;
  openCase?: Resolver<ResolversTypes['OpenCasePayload'], ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  bulkOpenCases?: Resolver<ResolversTypes['BulkOpenCasesPayload'], ParentType, ContextType, RequireFields<MutationBulkOpenCasesArgs, 'input'>>;
  matchCase?: Resolver<ResolversTypes['MatchCasePayload'], ParentType, ContextType, RequireFields<MutationMatchCaseArgs, 'input'>>;
  upsertCase?: Resolver<ResolversTypes['UpsertCasePayload'], ParentType, ContextType, RequireFields<MutationUpsertCaseArgs, 'input'>>;
  bulkUpsertCases?: Resolver<ResolversTypes['BulkUpsertCasesPayload'], ParentType, ContextType, RequireFields<MutationBulkUpsertCasesArgs, 'input'>>;
  updateCase?: Resolver<ResolversTypes['UpdateCasePayload'], ParentType, ContextType, RequireFields<MutationUpdateCaseArgs, 'input'>>;
  bulkUpdateCases?: Resolver<ResolversTypes['BulkUpdateCasesPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateCasesArgs, 'input'>>;
  addCaseMessage?: Resolver<ResolversTypes['AddCaseMessagePayload'], ParentType, ContextType, RequireFields<MutationAddCaseMessageArgs, 'input'>>;
  assignCase?: Resolver<ResolversTypes['AssignCasePayload'], ParentType, ContextType, RequireFields<MutationAssignCaseArgs, 'input'>>;
  rerouteCase?: Resolver<ResolversTypes['RerouteCasePayload'], ParentType, ContextType, RequireFields<MutationRerouteCaseArgs, 'input'>>;
  setCaseStatus?: Resolver<ResolversTypes['SetCaseStatusPayload'], ParentType, ContextType, RequireFields<MutationSetCaseStatusArgs, 'input'>>;
  resolveCase?: Resolver<ResolversTypes['ResolveCasePayload'], ParentType, ContextType, RequireFields<MutationResolveCaseArgs, 'input'>>;
  reopenCase?: Resolver<ResolversTypes['ReopenCasePayload'], ParentType, ContextType, RequireFields<MutationReopenCaseArgs, 'input'>>;
  closeCase?: Resolver<ResolversTypes['CloseCasePayload'], ParentType, ContextType, RequireFields<MutationCloseCaseArgs, 'input'>>;
  createApiClient?: Resolver<ResolversTypes['CreateApiClientPayload'], ParentType, ContextType, RequireFields<MutationCreateApiClientArgs, 'input'>>;
  updateApiClient?: Resolver<ResolversTypes['UpdateApiClientPayload'], ParentType, ContextType, RequireFields<MutationUpdateApiClientArgs, 'input'>>;
  revokeApiClient?: Resolver<ResolversTypes['RevokeApiClientPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiClientArgs, 'input'>>;
  upsertCodeListEntry?: Resolver<ResolversTypes['UpsertCodeListEntryPayload'], ParentType, ContextType, RequireFields<MutationUpsertCodeListEntryArgs, 'input'>>;
  addContact?: Resolver<ResolversTypes['AddContactPayload'], ParentType, ContextType, RequireFields<MutationAddContactArgs, 'input'>>;
  bulkAddContacts?: Resolver<ResolversTypes['BulkAddContactsPayload'], ParentType, ContextType, RequireFields<MutationBulkAddContactsArgs, 'input'>>;
  upsertContact?: Resolver<ResolversTypes['UpsertContactPayload'], ParentType, ContextType, RequireFields<MutationUpsertContactArgs, 'input'>>;
  bulkUpsertContacts?: Resolver<ResolversTypes['BulkUpsertContactsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpsertContactsArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  bulkUpdateContacts?: Resolver<ResolversTypes['BulkUpdateContactsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateContactsArgs, 'input'>>;
  linkContact?: Resolver<ResolversTypes['LinkContactPayload'], ParentType, ContextType, RequireFields<MutationLinkContactArgs, 'input'>>;
  unlinkContact?: Resolver<ResolversTypes['UnlinkContactPayload'], ParentType, ContextType, RequireFields<MutationUnlinkContactArgs, 'input'>>;
  removeContact?: Resolver<ResolversTypes['RemoveContactPayload'], ParentType, ContextType, RequireFields<MutationRemoveContactArgs, 'input'>>;
  setCreditTerms?: Resolver<ResolversTypes['SetCreditTermsPayload'], ParentType, ContextType, RequireFields<MutationSetCreditTermsArgs, 'input'>>;
  updateCustomerRules?: Resolver<ResolversTypes['UpdateCustomerRulesPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerRulesArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CreateCustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  bulkCreateCustomers?: Resolver<ResolversTypes['BulkCreateCustomersPayload'], ParentType, ContextType, RequireFields<MutationBulkCreateCustomersArgs, 'input'>>;
  upsertCustomer?: Resolver<ResolversTypes['UpsertCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpsertCustomerArgs, 'input'>>;
  bulkUpsertCustomers?: Resolver<ResolversTypes['BulkUpsertCustomersPayload'], ParentType, ContextType, RequireFields<MutationBulkUpsertCustomersArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  bulkUpdateCustomers?: Resolver<ResolversTypes['BulkUpdateCustomersPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateCustomersArgs, 'input'>>;
  archiveCustomer?: Resolver<ResolversTypes['ArchiveCustomerPayload'], ParentType, ContextType, RequireFields<MutationArchiveCustomerArgs, 'input'>>;
  restoreCustomer?: Resolver<ResolversTypes['RestoreCustomerPayload'], ParentType, ContextType, RequireFields<MutationRestoreCustomerArgs, 'input'>>;
  attachFile?: Resolver<ResolversTypes['AttachFilePayload'], ParentType, ContextType, RequireFields<MutationAttachFileArgs, 'input'>>;
  removeAttachment?: Resolver<ResolversTypes['RemoveAttachmentPayload'], ParentType, ContextType, RequireFields<MutationRemoveAttachmentArgs, 'input'>>;
  updateFileRules?: Resolver<ResolversTypes['UpdateFileRulesPayload'], ParentType, ContextType, RequireFields<MutationUpdateFileRulesArgs, 'input'>>;
  checkIntegrity?: Resolver<ResolversTypes['CheckIntegrityPayload'], ParentType, ContextType, RequireFields<MutationCheckIntegrityArgs, 'input'>>;
  recordPayment?: Resolver<ResolversTypes['RecordPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  allocatePayment?: Resolver<ResolversTypes['AllocatePaymentPayload'], ParentType, ContextType, RequireFields<MutationAllocatePaymentArgs, 'input'>>;
  updateLeadAssignment?: Resolver<ResolversTypes['UpdateLeadAssignmentPayload'], ParentType, ContextType, RequireFields<MutationUpdateLeadAssignmentArgs, 'input'>>;
  updateLeadScoring?: Resolver<ResolversTypes['UpdateLeadScoringPayload'], ParentType, ContextType, RequireFields<MutationUpdateLeadScoringArgs, 'input'>>;
  captureLead?: Resolver<ResolversTypes['CaptureLeadPayload'], ParentType, ContextType, RequireFields<MutationCaptureLeadArgs, 'input'>>;
  upsertLead?: Resolver<ResolversTypes['UpsertLeadPayload'], ParentType, ContextType, RequireFields<MutationUpsertLeadArgs, 'input'>>;
  bulkUpsertLeads?: Resolver<ResolversTypes['BulkUpsertLeadsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpsertLeadsArgs, 'input'>>;
  updateLead?: Resolver<ResolversTypes['UpdateLeadPayload'], ParentType, ContextType, RequireFields<MutationUpdateLeadArgs, 'input'>>;
  bulkUpdateLeads?: Resolver<ResolversTypes['BulkUpdateLeadsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateLeadsArgs, 'input'>>;
  assignLead?: Resolver<ResolversTypes['AssignLeadPayload'], ParentType, ContextType, RequireFields<MutationAssignLeadArgs, 'input'>>;
  claimLead?: Resolver<ResolversTypes['ClaimLeadPayload'], ParentType, ContextType, RequireFields<MutationClaimLeadArgs, 'input'>>;
  workLead?: Resolver<ResolversTypes['WorkLeadPayload'], ParentType, ContextType, RequireFields<MutationWorkLeadArgs, 'input'>>;
  nurtureLead?: Resolver<ResolversTypes['NurtureLeadPayload'], ParentType, ContextType, RequireFields<MutationNurtureLeadArgs, 'input'>>;
  qualifyLead?: Resolver<ResolversTypes['QualifyLeadPayload'], ParentType, ContextType, RequireFields<MutationQualifyLeadArgs, 'input'>>;
  disqualifyLead?: Resolver<ResolversTypes['DisqualifyLeadPayload'], ParentType, ContextType, RequireFields<MutationDisqualifyLeadArgs, 'input'>>;
  reopenLead?: Resolver<ResolversTypes['ReopenLeadPayload'], ParentType, ContextType, RequireFields<MutationReopenLeadArgs, 'input'>>;
  convertLead?: Resolver<ResolversTypes['ConvertLeadPayload'], ParentType, ContextType, RequireFields<MutationConvertLeadArgs, 'input'>>;
  mergeLeads?: Resolver<ResolversTypes['MergeLeadsPayload'], ParentType, ContextType, RequireFields<MutationMergeLeadsArgs, 'input'>>;
  defineMetafield?: Resolver<ResolversTypes['DefineMetafieldPayload'], ParentType, ContextType, RequireFields<MutationDefineMetafieldArgs, 'input'>>;
  setMetafields?: Resolver<ResolversTypes['SetMetafieldsPayload'], ParentType, ContextType, RequireFields<MutationSetMetafieldsArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  bulkPlaceOrders?: Resolver<ResolversTypes['BulkPlaceOrdersPayload'], ParentType, ContextType, RequireFields<MutationBulkPlaceOrdersArgs, 'input'>>;
  confirmOrder?: Resolver<ResolversTypes['ConfirmOrderPayload'], ParentType, ContextType, RequireFields<MutationConfirmOrderArgs, 'input'>>;
  holdOrder?: Resolver<ResolversTypes['HoldOrderPayload'], ParentType, ContextType, RequireFields<MutationHoldOrderArgs, 'input'>>;
  releaseOrder?: Resolver<ResolversTypes['ReleaseOrderPayload'], ParentType, ContextType, RequireFields<MutationReleaseOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  closeOrder?: Resolver<ResolversTypes['CloseOrderPayload'], ParentType, ContextType, RequireFields<MutationCloseOrderArgs, 'input'>>;
  shipOrder?: Resolver<ResolversTypes['ShipOrderPayload'], ParentType, ContextType, RequireFields<MutationShipOrderArgs, 'input'>>;
  createBranch?: Resolver<ResolversTypes['CreateBranchPayload'], ParentType, ContextType, RequireFields<MutationCreateBranchArgs, 'input'>>;
  updateBranch?: Resolver<ResolversTypes['UpdateBranchPayload'], ParentType, ContextType, RequireFields<MutationUpdateBranchArgs, 'input'>>;
  createLegalEntity?: Resolver<ResolversTypes['CreateLegalEntityPayload'], ParentType, ContextType, RequireFields<MutationCreateLegalEntityArgs, 'input'>>;
  updateLegalEntity?: Resolver<ResolversTypes['UpdateLegalEntityPayload'], ParentType, ContextType, RequireFields<MutationUpdateLegalEntityArgs, 'input'>>;
  setCustomerPartNumber?: Resolver<ResolversTypes['SetCustomerPartNumberPayload'], ParentType, ContextType, RequireFields<MutationSetCustomerPartNumberArgs, 'input'>>;
  createProductVariants?: Resolver<ResolversTypes['CreateProductVariantsPayload'], ParentType, ContextType, RequireFields<MutationCreateProductVariantsArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  bulkCreateProducts?: Resolver<ResolversTypes['BulkCreateProductsPayload'], ParentType, ContextType, RequireFields<MutationBulkCreateProductsArgs, 'input'>>;
  upsertProduct?: Resolver<ResolversTypes['UpsertProductPayload'], ParentType, ContextType, RequireFields<MutationUpsertProductArgs, 'input'>>;
  bulkUpsertProducts?: Resolver<ResolversTypes['BulkUpsertProductsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpsertProductsArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  bulkUpdateProducts?: Resolver<ResolversTypes['BulkUpdateProductsPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateProductsArgs, 'input'>>;
  renameSku?: Resolver<ResolversTypes['RenameSkuPayload'], ParentType, ContextType, RequireFields<MutationRenameSkuArgs, 'input'>>;
  updateTaxRates?: Resolver<ResolversTypes['UpdateTaxRatesPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaxRatesArgs, 'input'>>;
  createWarehouse?: Resolver<ResolversTypes['CreateWarehousePayload'], ParentType, ContextType, RequireFields<MutationCreateWarehouseArgs, 'input'>>;
  updateWarehouse?: Resolver<ResolversTypes['UpdateWarehousePayload'], ParentType, ContextType, RequireFields<MutationUpdateWarehouseArgs, 'input'>>;
  receiveStock?: Resolver<ResolversTypes['ReceiveStockPayload'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  changeStockStatus?: Resolver<ResolversTypes['ChangeStockStatusPayload'], ParentType, ContextType, RequireFields<MutationChangeStockStatusArgs, 'input'>>;
  transferStock?: Resolver<ResolversTypes['TransferStockPayload'], ParentType, ContextType, RequireFields<MutationTransferStockArgs, 'input'>>;
  createTenant?: Resolver<ResolversTypes['CreateTenantPayload'], ParentType, ContextType, RequireFields<MutationCreateTenantArgs, 'input'>>;
  createTeam?: Resolver<ResolversTypes['CreateTeamPayload'], ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  updateTeam?: Resolver<ResolversTypes['UpdateTeamPayload'], ParentType, ContextType, RequireFields<MutationUpdateTeamArgs, 'input'>>;
  inviteUser?: Resolver<ResolversTypes['InviteUserPayload'], ParentType, ContextType, RequireFields<MutationInviteUserArgs, 'input'>>;
  setUserAccess?: Resolver<ResolversTypes['SetUserAccessPayload'], ParentType, ContextType, RequireFields<MutationSetUserAccessArgs, 'input'>>;
  deactivateUser?: Resolver<ResolversTypes['DeactivateUserPayload'], ParentType, ContextType, RequireFields<MutationDeactivateUserArgs, 'input'>>;
};

export type CreateCaptureKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCaptureKeyPayload'] = ResolversParentTypes['CreateCaptureKeyPayload']> = {
  captureKey?: Resolver<Maybe<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeCaptureKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCaptureKeyPayload'] = ResolversParentTypes['RevokeCaptureKeyPayload']> = {
  captureKey?: Resolver<Maybe<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddExternalRefPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddExternalRefPayload'] = ResolversParentTypes['AddExternalRefPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveExternalRefPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveExternalRefPayload'] = ResolversParentTypes['MoveExternalRefPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveExternalRefPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveExternalRefPayload'] = ResolversParentTypes['RemoveExternalRefPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LogActivityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogActivityPayload'] = ResolversParentTypes['LogActivityPayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTaskPayload'] = ResolversParentTypes['CreateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTaskPayload'] = ResolversParentTypes['UpdateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteTaskPayload'] = ResolversParentTypes['CompleteTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelTaskPayload'] = ResolversParentTypes['CancelTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCaseRoutingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCaseRoutingPayload'] = ResolversParentTypes['UpdateCaseRoutingPayload']> = {
  caseRouting?: Resolver<Maybe<ResolversTypes['CaseRouting']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkOpenCasesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkOpenCasesPayload'] = ResolversParentTypes['BulkOpenCasesPayload']> = {
  results?: Resolver<Array<ResolversTypes['OpenCasePayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpenCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenCasePayload'] = ResolversParentTypes['OpenCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MatchCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchCasePayload'] = ResolversParentTypes['MatchCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpsertCasesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpsertCasesPayload'] = ResolversParentTypes['BulkUpsertCasesPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertCasePayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCasePayload'] = ResolversParentTypes['UpsertCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpdateCasesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpdateCasesPayload'] = ResolversParentTypes['BulkUpdateCasesPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpdateCasePayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCasePayload'] = ResolversParentTypes['UpdateCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddCaseMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCaseMessagePayload'] = ResolversParentTypes['AddCaseMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['CaseMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignCasePayload'] = ResolversParentTypes['AssignCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RerouteCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RerouteCasePayload'] = ResolversParentTypes['RerouteCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCaseStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCaseStatusPayload'] = ResolversParentTypes['SetCaseStatusPayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResolveCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveCasePayload'] = ResolversParentTypes['ResolveCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenCasePayload'] = ResolversParentTypes['ReopenCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseCasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseCasePayload'] = ResolversParentTypes['CloseCasePayload']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiClientPayload'] = ResolversParentTypes['CreateApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateApiClientPayload'] = ResolversParentTypes['UpdateApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeApiClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiClientPayload'] = ResolversParentTypes['RevokeApiClientPayload']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertCodeListEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCodeListEntryPayload'] = ResolversParentTypes['UpsertCodeListEntryPayload']> = {
  codeListEntry?: Resolver<Maybe<ResolversTypes['CodeListEntry']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkAddContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkAddContactsPayload'] = ResolversParentTypes['BulkAddContactsPayload']> = {
  results?: Resolver<Array<ResolversTypes['AddContactPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddContactPayload'] = ResolversParentTypes['AddContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpsertContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpsertContactsPayload'] = ResolversParentTypes['BulkUpsertContactsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertContactPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertContactPayload'] = ResolversParentTypes['UpsertContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpdateContactsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpdateContactsPayload'] = ResolversParentTypes['BulkUpdateContactsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpdateContactPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LinkContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkContactPayload'] = ResolversParentTypes['LinkContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnlinkContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkContactPayload'] = ResolversParentTypes['UnlinkContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveContactPayload'] = ResolversParentTypes['RemoveContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCreditTermsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCreditTermsPayload'] = ResolversParentTypes['SetCreditTermsPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerRulesPayload'] = ResolversParentTypes['UpdateCustomerRulesPayload']> = {
  customerRules?: Resolver<Maybe<ResolversTypes['CustomerRules']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkCreateCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkCreateCustomersPayload'] = ResolversParentTypes['BulkCreateCustomersPayload']> = {
  results?: Resolver<Array<ResolversTypes['CreateCustomerPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpsertCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpsertCustomersPayload'] = ResolversParentTypes['BulkUpsertCustomersPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertCustomerPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpdateCustomersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpdateCustomersPayload'] = ResolversParentTypes['BulkUpdateCustomersPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpdateCustomerPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveCustomerPayload'] = ResolversParentTypes['ArchiveCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreCustomerPayload'] = ResolversParentTypes['RestoreCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAttachmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAttachmentPayload'] = ResolversParentTypes['RemoveAttachmentPayload']> = {
  attachment?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateFileRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFileRulesPayload'] = ResolversParentTypes['UpdateFileRulesPayload']> = {
  fileRules?: Resolver<Maybe<ResolversTypes['FileRules']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CheckIntegrityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckIntegrityPayload'] = ResolversParentTypes['CheckIntegrityPayload']> = {
  integrityReport?: Resolver<Maybe<ResolversTypes['IntegrityReport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentPayload'] = ResolversParentTypes['RecordPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AllocatePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocatePaymentPayload'] = ResolversParentTypes['AllocatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateLeadAssignmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateLeadAssignmentPayload'] = ResolversParentTypes['UpdateLeadAssignmentPayload']> = {
  leadAssignment?: Resolver<Maybe<ResolversTypes['LeadAssignment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateLeadScoringPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateLeadScoringPayload'] = ResolversParentTypes['UpdateLeadScoringPayload']> = {
  leadScoring?: Resolver<Maybe<ResolversTypes['LeadScoring']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpsertLeadsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpsertLeadsPayload'] = ResolversParentTypes['BulkUpsertLeadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertLeadPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertLeadPayload'] = ResolversParentTypes['UpsertLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpdateLeadsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpdateLeadsPayload'] = ResolversParentTypes['BulkUpdateLeadsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpdateLeadPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateLeadPayload'] = ResolversParentTypes['UpdateLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignLeadPayload'] = ResolversParentTypes['AssignLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClaimLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimLeadPayload'] = ResolversParentTypes['ClaimLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WorkLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkLeadPayload'] = ResolversParentTypes['WorkLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NurtureLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NurtureLeadPayload'] = ResolversParentTypes['NurtureLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QualifyLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualifyLeadPayload'] = ResolversParentTypes['QualifyLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisqualifyLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisqualifyLeadPayload'] = ResolversParentTypes['DisqualifyLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenLeadPayload'] = ResolversParentTypes['ReopenLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConvertLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConvertLeadPayload'] = ResolversParentTypes['ConvertLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeLeadsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeLeadsPayload'] = ResolversParentTypes['MergeLeadsPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DefineMetafieldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DefineMetafieldPayload'] = ResolversParentTypes['DefineMetafieldPayload']> = {
  metafieldDefinition?: Resolver<Maybe<ResolversTypes['MetafieldDefinition']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetMetafieldsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMetafieldsPayload'] = ResolversParentTypes['SetMetafieldsPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkPlaceOrdersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkPlaceOrdersPayload'] = ResolversParentTypes['BulkPlaceOrdersPayload']> = {
  results?: Resolver<Array<ResolversTypes['PlaceOrderPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmOrderPayload'] = ResolversParentTypes['ConfirmOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HoldOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldOrderPayload'] = ResolversParentTypes['HoldOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseOrderPayload'] = ResolversParentTypes['ReleaseOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseOrderPayload'] = ResolversParentTypes['CloseOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderPayload'] = ResolversParentTypes['ShipOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateBranchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBranchPayload'] = ResolversParentTypes['CreateBranchPayload']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateBranchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateBranchPayload'] = ResolversParentTypes['UpdateBranchPayload']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateLegalEntityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateLegalEntityPayload'] = ResolversParentTypes['CreateLegalEntityPayload']> = {
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateLegalEntityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateLegalEntityPayload'] = ResolversParentTypes['UpdateLegalEntityPayload']> = {
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCustomerPartNumberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCustomerPartNumberPayload'] = ResolversParentTypes['SetCustomerPartNumberPayload']> = {
  customerPartNumber?: Resolver<Maybe<ResolversTypes['CustomerPartNumber']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductVariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductVariantsPayload'] = ResolversParentTypes['CreateProductVariantsPayload']> = {
  variants?: Resolver<Maybe<Array<ResolversTypes['Product']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkCreateProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkCreateProductsPayload'] = ResolversParentTypes['BulkCreateProductsPayload']> = {
  results?: Resolver<Array<ResolversTypes['CreateProductPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpsertProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpsertProductsPayload'] = ResolversParentTypes['BulkUpsertProductsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertProductPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertProductPayload'] = ResolversParentTypes['UpsertProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkUpdateProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkUpdateProductsPayload'] = ResolversParentTypes['BulkUpdateProductsPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpdateProductPayload']>, ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameSkuPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameSkuPayload'] = ResolversParentTypes['RenameSkuPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTaxRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTaxRatesPayload'] = ResolversParentTypes['UpdateTaxRatesPayload']> = {
  taxRates?: Resolver<Maybe<ResolversTypes['TaxRates']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWarehousePayload'] = ResolversParentTypes['CreateWarehousePayload']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWarehousePayload'] = ResolversParentTypes['UpdateWarehousePayload']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReceiveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockPayload'] = ResolversParentTypes['ReceiveStockPayload']> = {
  stockLevels?: Resolver<Maybe<Array<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeStockStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeStockStatusPayload'] = ResolversParentTypes['ChangeStockStatusPayload']> = {
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStockPayload'] = ResolversParentTypes['TransferStockPayload']> = {
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTenantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTenantPayload'] = ResolversParentTypes['CreateTenantPayload']> = {
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTeamPayload'] = ResolversParentTypes['CreateTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTeamPayload'] = ResolversParentTypes['UpdateTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InviteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserPayload'] = ResolversParentTypes['InviteUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetUserAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUserAccessPayload'] = ResolversParentTypes['SetUserAccessPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeactivateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeactivateUserPayload'] = ResolversParentTypes['DeactivateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoutingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingDecision'] = ResolversParentTypes['RoutingDecision']> = {
  decidedBy?: Resolver<ResolversTypes['RoutingDecider'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['RoutingInputs'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['RoutingReason']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RoutingInputsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingInputs'] = ResolversParentTypes['RoutingInputs']> = {
  category?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['CasePriority'], ParentType, ContextType>;
  customerTier?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  requiredSkills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skillsRelaxed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agentsConsidered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoutingReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoutingReason'] = ResolversParentTypes['RoutingReason']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseRoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRouting'] = ResolversParentTypes['CaseRouting']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CaseRoutingCategory']>, ParentType, ContextType>;
  priorities?: Resolver<Array<ResolversTypes['CaseRoutingPriority']>, ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['CaseRoutingTier']>, ParentType, ContextType>;
  criteria?: Resolver<Array<ResolversTypes['CaseRoutingCriterion']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['CaseRoutingMetafield']>, ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  agents?: Resolver<Array<ResolversTypes['CaseRoutingAgent']>, ParentType, ContextType>;
  relaxSkillsAfterMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseRoutingMetafieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingMetafield'] = ResolversParentTypes['CaseRoutingMetafield']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  atLeast?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  requiredSkills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseRoutingCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingCategory'] = ResolversParentTypes['CaseRoutingCategory']> = {
  category?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  requiredSkills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fallbackQueue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseRoutingPriorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingPriority'] = ResolversParentTypes['CaseRoutingPriority']> = {
  priority?: Resolver<ResolversTypes['CasePriority'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseRoutingTierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingTier'] = ResolversParentTypes['CaseRoutingTier']> = {
  tier?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseRoutingCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingCriterion'] = ResolversParentTypes['CaseRoutingCriterion']> = {
  criterion?: Resolver<ResolversTypes['CaseRoutingCriterionName'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseRoutingAgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseRoutingAgent'] = ResolversParentTypes['CaseRoutingAgent']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgentLoadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentLoad'] = ResolversParentTypes['AgentLoad']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  load?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['CasePriority'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['CaseChannel'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  isMatched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['CaseParty']>, ParentType, ContextType>;
  suggestedCustomers?: Resolver<Maybe<Array<ResolversTypes['CaseSuggestion']>>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  requiredSkills?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['RoutingDecision']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['CaseResolution']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reopenedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['CaseMessageConnection'], ParentType, ContextType, Partial<CaseMessagesArgs>>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<CaseActivitiesArgs>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<CaseTasksArgs>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<CaseMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<CaseAttachmentsArgs>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, Partial<CaseTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CasePartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseParty'] = ResolversParentTypes['CaseParty']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
};

export type CaseSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseSuggestion'] = ResolversParentTypes['CaseSuggestion']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['CaseSuggestionReason']>, ParentType, ContextType>;
};

export type CaseResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseResolution'] = ResolversParentTypes['CaseResolution']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolvedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
};

export type CaseMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseMessage'] = ResolversParentTypes['CaseMessage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CaseMessageDirection'], ParentType, ContextType>;
  isInternal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CaseMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseMessageConnection'] = ResolversParentTypes['CaseMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CaseMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CaseMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseMessageEdge'] = ResolversParentTypes['CaseMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseMessage'], ParentType, ContextType>;
};

export type ApiClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClient'] = ResolversParentTypes['ApiClient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['RecordScope'], ParentType, ContextType>;
  customerIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<ApiClientTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientConnection'] = ResolversParentTypes['ApiClientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientEdge'] = ResolversParentTypes['ApiClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CodeListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeListEntry'] = ResolversParentTypes['CodeListEntry']> = {
  list?: Resolver<ResolversTypes['CodeListName'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paymentTerms?: Resolver<Maybe<ResolversTypes['PaymentTerms']>, ParentType, ContextType>;
  decimals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CodeListEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeListEntryConnection'] = ResolversParentTypes['CodeListEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CodeListEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CodeListEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CodeListEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeListEntryEdge'] = ResolversParentTypes['CodeListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CodeListEntry'], ParentType, ContextType>;
};

export type UnknownCodeDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownCodeDetails'] = ResolversParentTypes['UnknownCodeDetails']> = {
  list?: Resolver<Maybe<ResolversTypes['CodeListName']>, ParentType, ContextType>;
  codes?: Resolver<Maybe<Array<ResolversTypes['Code']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['ContactLink']>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<ContactActivitiesArgs>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<ContactTasksArgs>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<ContactMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<ContactAttachmentsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<ContactTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactLink'] = ResolversParentTypes['ContactLink']> = {
  role?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type CreditLimitDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditLimitDetails'] = ResolversParentTypes['CreditLimitDetails']> = {
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialHandleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialHandle'] = ResolversParentTypes['SocialHandle']> = {
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPreference'] = ResolversParentTypes['CustomerPreference']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerRules'] = ResolversParentTypes['CustomerRules']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['DuplicateRule'], ParentType, ContextType>;
  taxId?: Resolver<ResolversTypes['DuplicateRule'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  englishName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialHandles?: Resolver<Maybe<Array<ResolversTypes['SocialHandle']>>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  lifecycleStage?: Resolver<Maybe<ResolversTypes['CustomerLifecycleStage']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<CustomerChildrenArgs>>;
  owner?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['TimeZone']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  preferences?: Resolver<Array<ResolversTypes['CustomerPreference']>, ParentType, ContextType>;
  interests?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  creditLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  creditExposure?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  creditAvailable?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paymentTerms?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<CustomerActivitiesArgs>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<CustomerTasksArgs>>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, Partial<CustomerCasesArgs>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<CustomerContactsArgs>>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, Partial<CustomerInvoicesArgs>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<CustomerPaymentsArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<CustomerOrdersArgs>>;
  partNumbers?: Resolver<Maybe<ResolversTypes['CustomerPartNumberConnection']>, ParentType, ContextType, Partial<CustomerPartNumbersArgs>>;
  productByPartNumber?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<CustomerProductByPartNumberArgs, 'partNumber'>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<CustomerMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<CustomerAttachmentsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<CustomerTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['UserError']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCustomerPayload'] = ResolversParentTypes['UpsertCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['UserError']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['UserError']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTerms'] = ResolversParentTypes['PaymentTerms']> = {
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fromMonthEnd?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cutOffDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  instalments?: Resolver<Maybe<Array<ResolversTypes['PaymentTermsInstalment']>>, ParentType, ContextType>;
  cashDiscount?: Resolver<Maybe<ResolversTypes['PaymentTermsDiscount']>, ParentType, ContextType>;
};

export type PaymentTermsInstalmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTermsInstalment'] = ResolversParentTypes['PaymentTermsInstalment']> = {
  share?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaymentTermsDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTermsDiscount'] = ResolversParentTypes['PaymentTermsDiscount']> = {
  rate?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checksumSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AttachmentStatus'], ParentType, ContextType>;
  rejectedReason?: Resolver<Maybe<ResolversTypes['AttachmentRejection']>, ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<AttachmentDownloadUrlArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<AttachmentTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentConnection'] = ResolversParentTypes['AttachmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttachmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttachmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentEdge'] = ResolversParentTypes['AttachmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attachment'], ParentType, ContextType>;
};

export type FileRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileRules'] = ResolversParentTypes['FileRules']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allowedTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HttpHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpHeader'] = ResolversParentTypes['HttpHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['HttpHeader']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AttachFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachFilePayload'] = ResolversParentTypes['AttachFilePayload']> = {
  attachment?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IntegrityDriftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityDrift'] = ResolversParentTypes['IntegrityDrift']> = {
  kind?: Resolver<ResolversTypes['IntegrityDriftKind'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntegrityDriftConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityDriftConnection'] = ResolversParentTypes['IntegrityDriftConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IntegrityDriftEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IntegrityDrift']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IntegrityDriftEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityDriftEdge'] = ResolversParentTypes['IntegrityDriftEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntegrityDrift'], ParentType, ContextType>;
};

export type IntegrityPartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityPartResult'] = ResolversParentTypes['IntegrityPartResult']> = {
  part?: Resolver<ResolversTypes['IntegrityPart'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drifts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntegrityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityReport'] = ResolversParentTypes['IntegrityReport']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  driftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undecidedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['IntegrityPartResult']>, ParentType, ContextType>;
  drifts?: Resolver<ResolversTypes['IntegrityDriftConnection'], ParentType, ContextType, Partial<IntegrityReportDriftsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<IntegrityReportTimelineArgs>>;
};

export type InvoicePartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceParty'] = ResolversParentTypes['InvoiceParty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fiscalYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  shipmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['InvoiceParty'], ParentType, ContextType>;
  buyer?: Resolver<ResolversTypes['InvoiceParty'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  freight?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<Array<ResolversTypes['InvoiceTax']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  suppliedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  nextDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  instalments?: Resolver<Array<ResolversTypes['Instalment']>, ParentType, ContextType>;
  cashDiscount?: Resolver<Maybe<ResolversTypes['CashDiscount']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<InvoiceMetafieldsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<InvoiceTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InstalmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instalment'] = ResolversParentTypes['Instalment']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CashDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CashDiscount'] = ResolversParentTypes['CashDiscount']> = {
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['LineComponent']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceTaxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceTax'] = ResolversParentTypes['InvoiceTax']> = {
  rate?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unallocated?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['PaymentAllocation']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<PaymentMetafieldsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<PaymentTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAllocation'] = ResolversParentTypes['PaymentAllocation']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AssignmentMetafieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentMetafield'] = ResolversParentTypes['AssignmentMetafield']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  atLeast?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type AssignmentConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentCondition'] = ResolversParentTypes['AssignmentCondition']> = {
  countries?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Code']>, ParentType, ContextType>;
  grades?: Resolver<Array<ResolversTypes['LeadGrade']>, ParentType, ContextType>;
  minScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['AssignmentMetafield']>, ParentType, ContextType>;
};

export type AssignmentRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentRule'] = ResolversParentTypes['AssignmentRule']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  when?: Resolver<ResolversTypes['AssignmentCondition'], ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  territories?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
};

export type SalesTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTeam'] = ResolversParentTypes['SalesTeam']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['TeamMember']>, ParentType, ContextType>;
};

export type LeadAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadAssignment'] = ResolversParentTypes['LeadAssignment']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['AssignmentRule']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['SalesTeam']>, ParentType, ContextType>;
  defaultQueue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScoringRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoringRule'] = ResolversParentTypes['ScoringRule']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['ScoringOperator'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivityPointsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityPoints'] = ResolversParentTypes['ActivityPoints']> = {
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreDecayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreDecay'] = ResolversParentTypes['ScoreDecay']> = {
  afterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pointsPerWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeThresholdsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeThresholds'] = ResolversParentTypes['GradeThresholds']> = {
  a?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  c?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeadScoringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadScoring'] = ResolversParentTypes['LeadScoring']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['ScoringRule']>, ParentType, ContextType>;
  activityPoints?: Resolver<Array<ResolversTypes['ActivityPoints']>, ParentType, ContextType>;
  decay?: Resolver<ResolversTypes['ScoreDecay'], ParentType, ContextType>;
  grades?: Resolver<ResolversTypes['GradeThresholds'], ParentType, ContextType>;
};

export type ScoreFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreFactor'] = ResolversParentTypes['ScoreFactor']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeadDuplicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadDuplicate'] = ResolversParentTypes['LeadDuplicate']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['LeadDuplicateReason']>, ParentType, ContextType>;
};

export type LeadRoutingInputsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadRoutingInputs'] = ResolversParentTypes['LeadRoutingInputs']> = {
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['LeadGrade']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeadRoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadRouting'] = ResolversParentTypes['LeadRouting']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['LeadRoutingInputs'], ParentType, ContextType>;
  settingsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LeadStatus'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  capturedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  interest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['LeadGrade']>, ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  modelVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['LeadRouting']>, ParentType, ContextType>;
  lastActivityAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disqualifyReason?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  disqualifyNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerMatch?: Resolver<Maybe<ResolversTypes['LeadCustomerMatch']>, ParentType, ContextType>;
  possibleDuplicates?: Resolver<Array<ResolversTypes['LeadDuplicate']>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  leftMetafields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<LeadTimelineArgs>>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<LeadActivitiesArgs>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<LeadTasksArgs>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<LeadMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<LeadAttachmentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeadEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadEdge'] = ResolversParentTypes['LeadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lead'], ParentType, ContextType>;
};

export type CaptureLeadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureLeadPayload'] = ResolversParentTypes['CaptureLeadPayload']> = {
  received?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MetafieldValidationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldValidations'] = ResolversParentTypes['MetafieldValidations']> = {
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MetafieldDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldDefinition'] = ResolversParentTypes['MetafieldDefinition']> = {
  ownerType?: Resolver<ResolversTypes['MetafieldOwnerType'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MetafieldType'], ParentType, ContextType>;
  listOf?: Resolver<Maybe<ResolversTypes['MetafieldType']>, ParentType, ContextType>;
  referenceTo?: Resolver<Maybe<ResolversTypes['MetafieldOwnerType']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validations?: Resolver<Maybe<ResolversTypes['MetafieldValidations']>, ParentType, ContextType>;
  readPermission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  writePermission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetafieldDefinitionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldDefinitionConnection'] = ResolversParentTypes['MetafieldDefinitionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MetafieldDefinitionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MetafieldDefinition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MetafieldDefinitionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldDefinitionEdge'] = ResolversParentTypes['MetafieldDefinitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MetafieldDefinition'], ParentType, ContextType>;
};

export type MetafieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metafield'] = ResolversParentTypes['Metafield']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MetafieldType'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['MetafieldValue']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['MetafieldDefinition']>, ParentType, ContextType>;
};

export type MetafieldValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldValue'] = ResolversParentTypes['MetafieldValue']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  money?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  list?: Resolver<Maybe<Array<ResolversTypes['MetafieldEntry']>>, ParentType, ContextType>;
};

export type MetafieldEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetafieldEntry'] = ResolversParentTypes['MetafieldEntry']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  money?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type UnknownMetafieldDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownMetafieldDetails'] = ResolversParentTypes['UnknownMetafieldDetails']> = {
  names?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['FulfilmentStatus'], ParentType, ContextType>;
  billingStatus?: Resolver<ResolversTypes['BillingStatus'], ParentType, ContextType>;
  reservationStatus?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['OrderLineConnection'], ParentType, ContextType, Partial<OrderLinesArgs>>;
  discount?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  customerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freight?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  requestedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reservationExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipments?: Resolver<ResolversTypes['ShipmentConnection'], ParentType, ContextType, Partial<OrderShipmentsArgs>>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<OrderActivitiesArgs>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<OrderTasksArgs>>;
  invoices?: Resolver<Maybe<Array<ResolversTypes['Invoice']>>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<OrderMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<OrderAttachmentsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  warehouseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['LineComponent']>, ParentType, ContextType>;
  orderedAs?: Resolver<ResolversTypes['CountedQuantity'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  backordered?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  invoiced?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  allowBackorder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrderLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineConnection'] = ResolversParentTypes['OrderLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineEdge'] = ResolversParentTypes['OrderLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
};

export type LineComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineComponent'] = ResolversParentTypes['LineComponent']> = {
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type CountedQuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedQuantity'] = ResolversParentTypes['CountedQuantity']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['LineComponent']>, ParentType, ContextType>;
  lots?: Resolver<Array<ResolversTypes['ShippedLot']>, ParentType, ContextType>;
};

export type ShippedLotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippedLot'] = ResolversParentTypes['ShippedLot']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
};

export type BranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalEntity?: Resolver<ResolversTypes['LegalEntity'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<BranchMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<BranchAttachmentsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<BranchTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BranchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BranchConnection'] = ResolversParentTypes['BranchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BranchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Branch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BranchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BranchEdge'] = ResolversParentTypes['BranchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Branch'], ParentType, ContextType>;
};

export type LegalEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntity'] = ResolversParentTypes['LegalEntity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  taxIds?: Resolver<Array<ResolversTypes['TaxId']>, ParentType, ContextType>;
  baseCurrency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  fiscalYearStart?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roundingRules?: Resolver<Array<ResolversTypes['RoundingRule']>, ParentType, ContextType>;
  numberPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberSeries?: Resolver<Array<ResolversTypes['NumberSeries']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<LegalEntityMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<LegalEntityAttachmentsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<LegalEntityTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalEntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntityConnection'] = ResolversParentTypes['LegalEntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LegalEntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LegalEntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntityEdge'] = ResolversParentTypes['LegalEntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LegalEntity'], ParentType, ContextType>;
};

export type NumberSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NumberSeries'] = ResolversParentTypes['NumberSeries']> = {
  documents?: Resolver<ResolversTypes['NumberedDocuments'], ParentType, ContextType>;
  beginsWith?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGapless?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TaxIdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxId'] = ResolversParentTypes['TaxId']> = {
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoundingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoundingRule'] = ResolversParentTypes['RoundingRule']> = {
  documents?: Resolver<ResolversTypes['RoundedDocuments'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CustomerPartNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPartNumber'] = ResolversParentTypes['CustomerPartNumber']> = {
  partNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type CustomerPartNumberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPartNumberConnection'] = ResolversParentTypes['CustomerPartNumberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerPartNumberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CustomerPartNumber']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerPartNumberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPartNumberEdge'] = ResolversParentTypes['CustomerPartNumberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerPartNumber'], ParentType, ContextType>;
};

export type KitComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KitComponent'] = ResolversParentTypes['KitComponent']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type CartonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Carton'] = ResolversParentTypes['Carton']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  grossWeight?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type AlternativeUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlternativeUnit'] = ResolversParentTypes['AlternativeUnit']> = {
  unit?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type OrderQuantityDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderQuantityDetails'] = ResolversParentTypes['OrderQuantityDetails']> = {
  minimum?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  multiple?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['ProductOptionValue']>, ParentType, ContextType>;
};

export type ProductOptionValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOptionValue'] = ResolversParentTypes['ProductOptionValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OptionValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionValue'] = ResolversParentTypes['OptionValue']> = {
  option?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  optionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valueName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariantRequiredDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantRequiredDetails'] = ResolversParentTypes['VariantRequiredDetails']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formerSkus?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  tracking?: Resolver<ResolversTypes['ProductTracking'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['UnitPrice'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<ProductVariantsArgs>>;
  variantOf?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  optionValues?: Resolver<Array<ResolversTypes['OptionValue']>, ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['KitComponent']>, ParentType, ContextType>;
  kitPricing?: Resolver<Maybe<ResolversTypes['KitPricing']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['UnitPrice']>, ParentType, ContextType>;
  taxCode?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  supplierRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfOrigin?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netWeight?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  grossWeight?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  carton?: Resolver<Maybe<ResolversTypes['Carton']>, ParentType, ContextType>;
  minimumQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  quantityMultiple?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  alternativeUnits?: Resolver<Array<ResolversTypes['AlternativeUnit']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, RequireFields<ProductAvailableArgs, 'warehouseCode'>>;
  stock?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, Partial<ProductStockArgs>>;
  stockLedger?: Resolver<Maybe<ResolversTypes['StockLedgerEntryConnection']>, ParentType, ContextType, Partial<ProductStockLedgerArgs>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, Partial<ProductTimelineArgs>>;
  stockQuants?: Resolver<Maybe<ResolversTypes['StockQuantConnection']>, ParentType, ContextType, Partial<ProductStockQuantsArgs>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<ProductMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<ProductAttachmentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type TaxRatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRates'] = ResolversParentTypes['TaxRates']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rates?: Resolver<Array<ResolversTypes['TaxRate']>, ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  taxCode?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Percent'], ParentType, ContextType>;
};

export type UnitPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitPrice'] = ResolversParentTypes['UnitPrice']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  per?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnitPriceFormattedArgs, 'locale'>>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, Partial<WarehouseStockArgs>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, Partial<WarehouseTimelineArgs>>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<WarehouseMetafieldsArgs>>;
  attachments?: Resolver<Maybe<ResolversTypes['AttachmentConnection']>, ParentType, ContextType, Partial<WarehouseAttachmentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseConnection'] = ResolversParentTypes['WarehouseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WarehouseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WarehouseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseEdge'] = ResolversParentTypes['WarehouseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  reserved?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  onHandByStatus?: Resolver<Maybe<Array<ResolversTypes['StockOfStatus']>>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  averageCost?: Resolver<Maybe<ResolversTypes['UnitPrice']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type StockOfStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockOfStatus'] = ResolversParentTypes['StockOfStatus']> = {
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type LotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lot'] = ResolversParentTypes['Lot']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tracking?: Resolver<ResolversTypes['ProductTracking'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  stockLedger?: Resolver<Maybe<ResolversTypes['StockLedgerEntryConnection']>, ParentType, ContextType, Partial<LotStockLedgerArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockQuantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockQuant'] = ResolversParentTypes['StockQuant']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  lotNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type StockQuantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockQuantConnection'] = ResolversParentTypes['StockQuantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockQuantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockQuant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StockQuantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockQuantEdge'] = ResolversParentTypes['StockQuantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockQuant'], ParentType, ContextType>;
};

export type StockDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockDocument'] = ResolversParentTypes['StockDocument']> = {
  __resolveType: TypeResolveFn<'Shipment', ParentType, ContextType>;
};

export type StockLedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerEntry'] = ResolversParentTypes['StockLedgerEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['StockLedgerEntryType'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  legalEntity?: Resolver<Maybe<ResolversTypes['LegalEntity']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  onHandAfter?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  documentLine?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['StockDocument']>, ParentType, ContextType>;
};

export type StockLedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerEntryConnection'] = ResolversParentTypes['StockLedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockLedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StockLedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerEntryEdge'] = ResolversParentTypes['StockLedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLedgerEntry'], ParentType, ContextType>;
};

export type OutOfStockDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStockDetails'] = ResolversParentTypes['OutOfStockDetails']> = {
  available?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = {
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['Locale']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<TeamMembersArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<TeamTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['RecordScope']>, ParentType, ContextType>;
  customerIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  branchIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['TimeZone']>, ParentType, ContextType>;
  activatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  metafields?: Resolver<Array<ResolversTypes['Metafield']>, ParentType, ContextType, Partial<UserMetafieldsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<UserTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type ViewerUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerUser'] = ResolversParentTypes['ViewerUser']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['TimeZone']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CaptureKey?: CaptureKeyResolvers<ContextType>;
  CaptureKeyConnection?: CaptureKeyConnectionResolvers<ContextType>;
  CaptureKeyEdge?: CaptureKeyEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  SubmittedValue?: SubmittedValueResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Quantity?: GraphQLScalarType;
  Percent?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Code?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  PhoneNumber?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Automation?: AutomationResolvers<ContextType>;
  Principal?: PrincipalResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  ExternalRef?: ExternalRefResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserErrorDetails?: UserErrorDetailsResolvers<ContextType>;
  ConflictDetails?: ConflictDetailsResolvers<ContextType>;
  DuplicateDetails?: DuplicateDetailsResolvers<ContextType>;
  LimitDetails?: LimitDetailsResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CreateCaptureKeyPayload?: CreateCaptureKeyPayloadResolvers<ContextType>;
  RevokeCaptureKeyPayload?: RevokeCaptureKeyPayloadResolvers<ContextType>;
  AddExternalRefPayload?: AddExternalRefPayloadResolvers<ContextType>;
  MoveExternalRefPayload?: MoveExternalRefPayloadResolvers<ContextType>;
  RemoveExternalRefPayload?: RemoveExternalRefPayloadResolvers<ContextType>;
  LogActivityPayload?: LogActivityPayloadResolvers<ContextType>;
  CreateTaskPayload?: CreateTaskPayloadResolvers<ContextType>;
  UpdateTaskPayload?: UpdateTaskPayloadResolvers<ContextType>;
  CompleteTaskPayload?: CompleteTaskPayloadResolvers<ContextType>;
  CancelTaskPayload?: CancelTaskPayloadResolvers<ContextType>;
  UpdateCaseRoutingPayload?: UpdateCaseRoutingPayloadResolvers<ContextType>;
  BulkOpenCasesPayload?: BulkOpenCasesPayloadResolvers<ContextType>;
  OpenCasePayload?: OpenCasePayloadResolvers<ContextType>;
  MatchCasePayload?: MatchCasePayloadResolvers<ContextType>;
  BulkUpsertCasesPayload?: BulkUpsertCasesPayloadResolvers<ContextType>;
  UpsertCasePayload?: UpsertCasePayloadResolvers<ContextType>;
  BulkUpdateCasesPayload?: BulkUpdateCasesPayloadResolvers<ContextType>;
  UpdateCasePayload?: UpdateCasePayloadResolvers<ContextType>;
  AddCaseMessagePayload?: AddCaseMessagePayloadResolvers<ContextType>;
  AssignCasePayload?: AssignCasePayloadResolvers<ContextType>;
  RerouteCasePayload?: RerouteCasePayloadResolvers<ContextType>;
  SetCaseStatusPayload?: SetCaseStatusPayloadResolvers<ContextType>;
  ResolveCasePayload?: ResolveCasePayloadResolvers<ContextType>;
  ReopenCasePayload?: ReopenCasePayloadResolvers<ContextType>;
  CloseCasePayload?: CloseCasePayloadResolvers<ContextType>;
  CreateApiClientPayload?: CreateApiClientPayloadResolvers<ContextType>;
  UpdateApiClientPayload?: UpdateApiClientPayloadResolvers<ContextType>;
  RevokeApiClientPayload?: RevokeApiClientPayloadResolvers<ContextType>;
  UpsertCodeListEntryPayload?: UpsertCodeListEntryPayloadResolvers<ContextType>;
  BulkAddContactsPayload?: BulkAddContactsPayloadResolvers<ContextType>;
  AddContactPayload?: AddContactPayloadResolvers<ContextType>;
  BulkUpsertContactsPayload?: BulkUpsertContactsPayloadResolvers<ContextType>;
  UpsertContactPayload?: UpsertContactPayloadResolvers<ContextType>;
  BulkUpdateContactsPayload?: BulkUpdateContactsPayloadResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  LinkContactPayload?: LinkContactPayloadResolvers<ContextType>;
  UnlinkContactPayload?: UnlinkContactPayloadResolvers<ContextType>;
  RemoveContactPayload?: RemoveContactPayloadResolvers<ContextType>;
  SetCreditTermsPayload?: SetCreditTermsPayloadResolvers<ContextType>;
  UpdateCustomerRulesPayload?: UpdateCustomerRulesPayloadResolvers<ContextType>;
  BulkCreateCustomersPayload?: BulkCreateCustomersPayloadResolvers<ContextType>;
  BulkUpsertCustomersPayload?: BulkUpsertCustomersPayloadResolvers<ContextType>;
  BulkUpdateCustomersPayload?: BulkUpdateCustomersPayloadResolvers<ContextType>;
  ArchiveCustomerPayload?: ArchiveCustomerPayloadResolvers<ContextType>;
  RestoreCustomerPayload?: RestoreCustomerPayloadResolvers<ContextType>;
  RemoveAttachmentPayload?: RemoveAttachmentPayloadResolvers<ContextType>;
  UpdateFileRulesPayload?: UpdateFileRulesPayloadResolvers<ContextType>;
  CheckIntegrityPayload?: CheckIntegrityPayloadResolvers<ContextType>;
  RecordPaymentPayload?: RecordPaymentPayloadResolvers<ContextType>;
  AllocatePaymentPayload?: AllocatePaymentPayloadResolvers<ContextType>;
  UpdateLeadAssignmentPayload?: UpdateLeadAssignmentPayloadResolvers<ContextType>;
  UpdateLeadScoringPayload?: UpdateLeadScoringPayloadResolvers<ContextType>;
  BulkUpsertLeadsPayload?: BulkUpsertLeadsPayloadResolvers<ContextType>;
  UpsertLeadPayload?: UpsertLeadPayloadResolvers<ContextType>;
  BulkUpdateLeadsPayload?: BulkUpdateLeadsPayloadResolvers<ContextType>;
  UpdateLeadPayload?: UpdateLeadPayloadResolvers<ContextType>;
  AssignLeadPayload?: AssignLeadPayloadResolvers<ContextType>;
  ClaimLeadPayload?: ClaimLeadPayloadResolvers<ContextType>;
  WorkLeadPayload?: WorkLeadPayloadResolvers<ContextType>;
  NurtureLeadPayload?: NurtureLeadPayloadResolvers<ContextType>;
  QualifyLeadPayload?: QualifyLeadPayloadResolvers<ContextType>;
  DisqualifyLeadPayload?: DisqualifyLeadPayloadResolvers<ContextType>;
  ReopenLeadPayload?: ReopenLeadPayloadResolvers<ContextType>;
  ConvertLeadPayload?: ConvertLeadPayloadResolvers<ContextType>;
  MergeLeadsPayload?: MergeLeadsPayloadResolvers<ContextType>;
  DefineMetafieldPayload?: DefineMetafieldPayloadResolvers<ContextType>;
  SetMetafieldsPayload?: SetMetafieldsPayloadResolvers<ContextType>;
  BulkPlaceOrdersPayload?: BulkPlaceOrdersPayloadResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  ConfirmOrderPayload?: ConfirmOrderPayloadResolvers<ContextType>;
  HoldOrderPayload?: HoldOrderPayloadResolvers<ContextType>;
  ReleaseOrderPayload?: ReleaseOrderPayloadResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CloseOrderPayload?: CloseOrderPayloadResolvers<ContextType>;
  ShipOrderPayload?: ShipOrderPayloadResolvers<ContextType>;
  CreateBranchPayload?: CreateBranchPayloadResolvers<ContextType>;
  UpdateBranchPayload?: UpdateBranchPayloadResolvers<ContextType>;
  CreateLegalEntityPayload?: CreateLegalEntityPayloadResolvers<ContextType>;
  UpdateLegalEntityPayload?: UpdateLegalEntityPayloadResolvers<ContextType>;
  SetCustomerPartNumberPayload?: SetCustomerPartNumberPayloadResolvers<ContextType>;
  CreateProductVariantsPayload?: CreateProductVariantsPayloadResolvers<ContextType>;
  BulkCreateProductsPayload?: BulkCreateProductsPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  BulkUpsertProductsPayload?: BulkUpsertProductsPayloadResolvers<ContextType>;
  UpsertProductPayload?: UpsertProductPayloadResolvers<ContextType>;
  BulkUpdateProductsPayload?: BulkUpdateProductsPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  RenameSkuPayload?: RenameSkuPayloadResolvers<ContextType>;
  UpdateTaxRatesPayload?: UpdateTaxRatesPayloadResolvers<ContextType>;
  CreateWarehousePayload?: CreateWarehousePayloadResolvers<ContextType>;
  UpdateWarehousePayload?: UpdateWarehousePayloadResolvers<ContextType>;
  ReceiveStockPayload?: ReceiveStockPayloadResolvers<ContextType>;
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  ChangeStockStatusPayload?: ChangeStockStatusPayloadResolvers<ContextType>;
  TransferStockPayload?: TransferStockPayloadResolvers<ContextType>;
  CreateTenantPayload?: CreateTenantPayloadResolvers<ContextType>;
  CreateTeamPayload?: CreateTeamPayloadResolvers<ContextType>;
  UpdateTeamPayload?: UpdateTeamPayloadResolvers<ContextType>;
  InviteUserPayload?: InviteUserPayloadResolvers<ContextType>;
  SetUserAccessPayload?: SetUserAccessPayloadResolvers<ContextType>;
  DeactivateUserPayload?: DeactivateUserPayloadResolvers<ContextType>;
  RoutingDecision?: RoutingDecisionResolvers<ContextType>;
  RoutingInputs?: RoutingInputsResolvers<ContextType>;
  RoutingReason?: RoutingReasonResolvers<ContextType>;
  CaseRouting?: CaseRoutingResolvers<ContextType>;
  CaseRoutingMetafield?: CaseRoutingMetafieldResolvers<ContextType>;
  CaseRoutingCategory?: CaseRoutingCategoryResolvers<ContextType>;
  CaseRoutingPriority?: CaseRoutingPriorityResolvers<ContextType>;
  CaseRoutingTier?: CaseRoutingTierResolvers<ContextType>;
  CaseRoutingCriterion?: CaseRoutingCriterionResolvers<ContextType>;
  CaseRoutingAgent?: CaseRoutingAgentResolvers<ContextType>;
  AgentLoad?: AgentLoadResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseParty?: CasePartyResolvers<ContextType>;
  CaseSuggestion?: CaseSuggestionResolvers<ContextType>;
  CaseResolution?: CaseResolutionResolvers<ContextType>;
  CaseMessage?: CaseMessageResolvers<ContextType>;
  CaseMessageConnection?: CaseMessageConnectionResolvers<ContextType>;
  CaseMessageEdge?: CaseMessageEdgeResolvers<ContextType>;
  ApiClient?: ApiClientResolvers<ContextType>;
  ApiClientConnection?: ApiClientConnectionResolvers<ContextType>;
  ApiClientEdge?: ApiClientEdgeResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  CodeListEntry?: CodeListEntryResolvers<ContextType>;
  CodeListEntryConnection?: CodeListEntryConnectionResolvers<ContextType>;
  CodeListEntryEdge?: CodeListEntryEdgeResolvers<ContextType>;
  UnknownCodeDetails?: UnknownCodeDetailsResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactLink?: ContactLinkResolvers<ContextType>;
  CreditLimitDetails?: CreditLimitDetailsResolvers<ContextType>;
  SocialHandle?: SocialHandleResolvers<ContextType>;
  CustomerPreference?: CustomerPreferenceResolvers<ContextType>;
  CustomerRules?: CustomerRulesResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  UpsertCustomerPayload?: UpsertCustomerPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  PaymentTerms?: PaymentTermsResolvers<ContextType>;
  PaymentTermsInstalment?: PaymentTermsInstalmentResolvers<ContextType>;
  PaymentTermsDiscount?: PaymentTermsDiscountResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  AttachmentConnection?: AttachmentConnectionResolvers<ContextType>;
  AttachmentEdge?: AttachmentEdgeResolvers<ContextType>;
  FileRules?: FileRulesResolvers<ContextType>;
  HttpHeader?: HttpHeaderResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  AttachFilePayload?: AttachFilePayloadResolvers<ContextType>;
  IntegrityDrift?: IntegrityDriftResolvers<ContextType>;
  IntegrityDriftConnection?: IntegrityDriftConnectionResolvers<ContextType>;
  IntegrityDriftEdge?: IntegrityDriftEdgeResolvers<ContextType>;
  IntegrityPartResult?: IntegrityPartResultResolvers<ContextType>;
  IntegrityReport?: IntegrityReportResolvers<ContextType>;
  InvoiceParty?: InvoicePartyResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  Instalment?: InstalmentResolvers<ContextType>;
  CashDiscount?: CashDiscountResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceTax?: InvoiceTaxResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentAllocation?: PaymentAllocationResolvers<ContextType>;
  AssignmentMetafield?: AssignmentMetafieldResolvers<ContextType>;
  AssignmentCondition?: AssignmentConditionResolvers<ContextType>;
  AssignmentRule?: AssignmentRuleResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  SalesTeam?: SalesTeamResolvers<ContextType>;
  LeadAssignment?: LeadAssignmentResolvers<ContextType>;
  ScoringRule?: ScoringRuleResolvers<ContextType>;
  ActivityPoints?: ActivityPointsResolvers<ContextType>;
  ScoreDecay?: ScoreDecayResolvers<ContextType>;
  GradeThresholds?: GradeThresholdsResolvers<ContextType>;
  LeadScoring?: LeadScoringResolvers<ContextType>;
  ScoreFactor?: ScoreFactorResolvers<ContextType>;
  LeadDuplicate?: LeadDuplicateResolvers<ContextType>;
  LeadRoutingInputs?: LeadRoutingInputsResolvers<ContextType>;
  LeadRouting?: LeadRoutingResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  CaptureLeadPayload?: CaptureLeadPayloadResolvers<ContextType>;
  MetafieldValidations?: MetafieldValidationsResolvers<ContextType>;
  MetafieldDefinition?: MetafieldDefinitionResolvers<ContextType>;
  MetafieldDefinitionConnection?: MetafieldDefinitionConnectionResolvers<ContextType>;
  MetafieldDefinitionEdge?: MetafieldDefinitionEdgeResolvers<ContextType>;
  Metafield?: MetafieldResolvers<ContextType>;
  MetafieldValue?: MetafieldValueResolvers<ContextType>;
  MetafieldEntry?: MetafieldEntryResolvers<ContextType>;
  UnknownMetafieldDetails?: UnknownMetafieldDetailsResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  LineComponent?: LineComponentResolvers<ContextType>;
  CountedQuantity?: CountedQuantityResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  ShippedLot?: ShippedLotResolvers<ContextType>;
  Branch?: BranchResolvers<ContextType>;
  BranchConnection?: BranchConnectionResolvers<ContextType>;
  BranchEdge?: BranchEdgeResolvers<ContextType>;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  LegalEntityConnection?: LegalEntityConnectionResolvers<ContextType>;
  LegalEntityEdge?: LegalEntityEdgeResolvers<ContextType>;
  NumberSeries?: NumberSeriesResolvers<ContextType>;
  TaxId?: TaxIdResolvers<ContextType>;
  RoundingRule?: RoundingRuleResolvers<ContextType>;
  CustomerPartNumber?: CustomerPartNumberResolvers<ContextType>;
  CustomerPartNumberConnection?: CustomerPartNumberConnectionResolvers<ContextType>;
  CustomerPartNumberEdge?: CustomerPartNumberEdgeResolvers<ContextType>;
  KitComponent?: KitComponentResolvers<ContextType>;
  Carton?: CartonResolvers<ContextType>;
  AlternativeUnit?: AlternativeUnitResolvers<ContextType>;
  OrderQuantityDetails?: OrderQuantityDetailsResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductOptionValue?: ProductOptionValueResolvers<ContextType>;
  OptionValue?: OptionValueResolvers<ContextType>;
  VariantRequiredDetails?: VariantRequiredDetailsResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  TaxRates?: TaxRatesResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  UnitPrice?: UnitPriceResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseConnection?: WarehouseConnectionResolvers<ContextType>;
  WarehouseEdge?: WarehouseEdgeResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  StockOfStatus?: StockOfStatusResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  StockQuant?: StockQuantResolvers<ContextType>;
  StockQuantConnection?: StockQuantConnectionResolvers<ContextType>;
  StockQuantEdge?: StockQuantEdgeResolvers<ContextType>;
  StockDocument?: StockDocumentResolvers<ContextType>;
  StockLedgerEntry?: StockLedgerEntryResolvers<ContextType>;
  StockLedgerEntryConnection?: StockLedgerEntryConnectionResolvers<ContextType>;
  StockLedgerEntryEdge?: StockLedgerEntryEdgeResolvers<ContextType>;
  OutOfStockDetails?: OutOfStockDetailsResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  ViewerUser?: ViewerUserResolvers<ContextType>;
};

