// Generated from the SDL by graphql/codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '../../shared/platform/money.ts';
import type { Context as ViewerModel, Context } from '../../shared/platform/context.ts';
import type { EventEnvelope as TimelineEntryModel } from '../../shared/platform/events.ts';
import type { CaptureKey as CaptureKeyModel } from '../../shared/access/capture-key.model.ts';
import type { Customer as CustomerModel, Contact as ContactModel } from '../../shared/customers/customer.model.ts';
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
  /** An instant in ISO 8601, in UTC, for example 2026-11-21T09:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A calendar day, for example 2026-11-21. */
  Date: { input: string; output: string; }
  /**
   * A quantity in the product's unit of measure with at most three decimals, for example 12 or 2.5.
   * Sent as a number or as text; returned as a number.
   */
  Quantity: { input: number; output: number; }
  /** A percentage with at most two decimals, for example 19 or 7.25. */
  Percent: { input: number; output: number; }
  /** A whole number of minor units of a currency (cents, yen, fils), up to 2^53 - 1 in either direction. */
  MinorUnits: { input: number; output: number; }
  /** A JSON object. */
  JSON: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** Stable codes of refusals. */
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
  /** The record changed since it was read. Read it again and repeat with its current version. */
  | 'CONFLICT'
  /** The idempotency key was used with another input. Use a new key for a new request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The request is larger than the stated limit. Split it. */
  | 'LIMIT_EXCEEDED'
  /** The service could not finish in time because of contention. Nothing was written; repeat the request. */
  | 'BUSY'
  /** A record with this unique value already exists. Use that record or another value. */
  | 'DUPLICATE'
  /** The record is in a state that does not allow this. The message names the state. */
  | 'INVALID_STATE'
  /** An order needs at least one line. */
  | 'EMPTY_ORDER'
  /** No product with this SKU exists in the tenant. */
  | 'UNKNOWN_SKU'
  /** The quantity is zero, negative, too fine for the unit, or too large. */
  | 'INVALID_QUANTITY'
  /** All amounts of one document must be in one currency. */
  | 'CURRENCY_MISMATCH'
  /** Less is available than was asked for, and the line does not allow a back-order. */
  | 'OUT_OF_STOCK'
  /** Open receivables, unbilled orders and this order together exceed the credit limit. */
  | 'CREDIT_LIMIT_EXCEEDED'
  /** More would be shipped than is ordered and reserved. */
  | 'OVER_SHIPMENT'
  /** More would be paid than is open. */
  | 'OVERPAYMENT'
  /** A settings table names a field that does not exist. */
  | 'UNKNOWN_FIELD'
  /** The service failed. It was logged under the request id; repeat later or report the id. */
  | 'INTERNAL';

/**
 * A public key for web forms: whoever has it may capture leads in the tenant and do nothing else.
 * Send it in the header x-capture-key.
 */
export type CaptureKey = {
  __typename?: 'CaptureKey';
  /** Id of the key. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change. */
  version: Scalars['Int']['output'];
  /** What the key is for. */
  label: Scalars['String']['output'];
  /** The key to put into the form. */
  key: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Scalars['String']['output'];
};

/** A page of capture keys. */
export type CaptureKeyConnection = {
  __typename?: 'CaptureKeyConnection';
  /** Keys with their cursors. */
  edges: Array<CaptureKeyEdge>;
  /** Keys without cursors. */
  nodes: Array<CaptureKey>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A capture key with its cursor. */
export type CaptureKeyEdge = {
  __typename?: 'CaptureKeyEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: CaptureKey;
};

/** A new public key. */
export type CreateCaptureKeyInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the key is for, for example the page it is used on. */
  label: Scalars['String']['input'];
};

/** The new key, or why there is none. */
export type CreateCaptureKeyPayload = {
  __typename?: 'CreateCaptureKeyPayload';
  /** The new key. */
  captureKey?: Maybe<CaptureKey>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which key to revoke. */
export type RevokeCaptureKeyInput = {
  /** Id of the key. */
  id: Scalars['ID']['input'];
};

/** The revoked key, or why it is not. */
export type RevokeCaptureKeyPayload = {
  __typename?: 'RevokeCaptureKeyPayload';
  /** The revoked key. */
  captureKey?: Maybe<CaptureKey>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** A record that can be fetched again by its id. */
export type Node = {
  /** Globally unique id with a type prefix, for example ord_01JD3W0B5T8Q6M2Y4X9Z7K1C3E. */
  id: Scalars['ID']['output'];
};

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

/** An amount of money in whole minor units: 1450 EUR is €14.50, 1450 JPY is ¥1,450. */
export type Money = {
  __typename?: 'Money';
  /** Whole minor units of the currency. */
  amountMinor: Scalars['MinorUnits']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
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
  currency: Scalars['String']['input'];
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

/** A postal address. */
export type Address = {
  __typename?: 'Address';
  /** For example billing or warehouse. */
  label?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  street: Scalars['String']['output'];
  /** City or town. */
  city: Scalars['String']['output'];
  /** State, province or region. */
  region?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Country, by name or ISO 3166 code. */
  country: Scalars['String']['output'];
};

/** A postal address. */
export type AddressInput = {
  /** For example billing or warehouse. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  street: Scalars['String']['input'];
  /** City or town. */
  city: Scalars['String']['input'];
  /** State, province or region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country, by name or ISO 3166 code. */
  country: Scalars['String']['input'];
};

/** Why a mutation was refused. A refused mutation has written nothing. */
export type UserError = {
  __typename?: 'UserError';
  /** Stable code to act on. */
  code: ErrorCode;
  /** For people; may change. */
  message: Scalars['String']['output'];
  /** Path of the input field that caused it, for example lines.0.quantity. */
  field?: Maybe<Scalars['String']['output']>;
};

/** One entry of a record's timeline: an event that happened to it. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** ULID of the event. */
  id: Scalars['ID']['output'];
  /** Type of the event, for example order.placed; see the event reference. */
  type: Scalars['String']['output'];
  /** Version of the record after the event. */
  version: Scalars['Int']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Who caused it: a user, a machine client or an automation. */
  actor: Scalars['String']['output'];
  /** Id of the request that started the chain; the same in logs and in the events that followed. */
  correlationId: Scalars['String']['output'];
  /** The event's data. */
  data: Scalars['JSON']['output'];
};

/** A page of a timeline, newest first. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** Entries with their cursors. */
  edges: Array<TimelineEdge>;
  /** Entries without cursors. */
  nodes: Array<TimelineEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A timeline entry with its cursor. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** Who the request acts as. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Tenant of the verified token. */
  tenant: Scalars['String']['output'];
  /** Subject of the verified token. */
  subject: Scalars['String']['output'];
  /** Roles of the verified token. */
  roles: Array<Scalars['String']['output']>;
  /** Names of the operations that the roles allow. */
  permissions: Array<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Version of this API's contract. */
  apiVersion: Scalars['String']['output'];
  /** Any record by its id; null when the tenant has none with it. */
  node?: Maybe<Node>;
  /** Who the request acts as. */
  viewer: Viewer;
  /** The tenant's public keys for web forms, newest first. */
  captureKeys: CaptureKeyConnection;
  /** A customer by id; null when the tenant has none with it. */
  customer?: Maybe<Customer>;
  /** The customer that another system knows by this id; null when there is none. */
  customerByExternalRef?: Maybe<Customer>;
  /** Customers, newest first or by name; pages of 1 to 100, 20 by default. */
  customers: CustomerConnection;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaptureKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByExternalRefArgs = {
  ref: ExternalRefInput;
};


export type QueryCustomersArgs = {
  where?: InputMaybe<CustomerWhere>;
  orderBy?: InputMaybe<CustomerOrderBy>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates a public key for web forms. Role: admin. */
  createCaptureKey: CreateCaptureKeyPayload;
  /** Revokes a public key: forms with it are refused from then on. Role: admin. */
  revokeCaptureKey: RevokeCaptureKeyPayload;
  /** Creates a customer. Roles: admin, sales, partner. Refuses: VALIDATION, DUPLICATE (external id). */
  createCustomer: CreateCustomerPayload;
  /** Creates or changes the customer with an external id; repeating it changes nothing. Roles: admin, sales, partner. Refuses: VALIDATION. */
  upsertCustomer: UpsertCustomerPayload;
  /** Changes a customer's profile. Roles: admin, sales. Refuses: NOT_FOUND, VALIDATION, CONFLICT. */
  updateCustomer: UpdateCustomerPayload;
  /** Sets credit limit and payment terms. Roles: admin, finance. Refuses: NOT_FOUND, VALIDATION, CONFLICT, CURRENCY_MISMATCH. */
  setCreditTerms: SetCreditTermsPayload;
  /** Adds a contact to a customer. Roles: admin, sales, service. Refuses: NOT_FOUND, VALIDATION. */
  addContact: AddContactPayload;
  /** Changes a contact. Roles: admin, sales, service. Refuses: NOT_FOUND, VALIDATION, CONFLICT. */
  updateContact: UpdateContactPayload;
  /** Removes a contact. Roles: admin, sales. Refuses: NOT_FOUND. */
  removeContact: RemoveContactPayload;
};


export type MutationCreateCaptureKeyArgs = {
  input: CreateCaptureKeyInput;
};


export type MutationRevokeCaptureKeyArgs = {
  input: RevokeCaptureKeyInput;
};


export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


export type MutationUpsertCustomerArgs = {
  input: UpsertCustomerInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationSetCreditTermsArgs = {
  input: SetCreditTermsInput;
};


export type MutationAddContactArgs = {
  input: AddContactInput;
};


export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


export type MutationRemoveContactArgs = {
  input: RemoveContactInput;
};

/** A company or a single person. */
export type CustomerKind =
  /** A legal entity with contacts. */
  | 'COMPANY'
  /** A natural person. */
  | 'PERSON';

/** Value rating of a customer; case routing and service levels weigh it. */
export type CustomerTier =
  /** The default. */
  | 'STANDARD'
  /** Above the default. */
  | 'SILVER'
  /** High value. */
  | 'GOLD'
  /** Managed personally. */
  | 'STRATEGIC';

/** Days from the invoice date to the due date. */
export type PaymentTerms =
  /** On the invoice date. */
  | 'DUE_ON_RECEIPT'
  /** 7 days. */
  | 'NET_7'
  /** 14 days. */
  | 'NET_14'
  /** 30 days; the default. */
  | 'NET_30'
  /** 45 days. */
  | 'NET_45'
  /** 60 days. */
  | 'NET_60'
  /** 90 days. */
  | 'NET_90';

/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** Id, cus_ and a ULID. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change; send it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Scalars['String']['output'];
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** Company or person. */
  kind: CustomerKind;
  /** Name of the company or the person. */
  name: Scalars['String']['output'];
  /** E-mail address. Contact data: roles admin, sales, service, finance. */
  email?: Maybe<Scalars['String']['output']>;
  /** Phone number as given. Contact data. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Web site. Contact data. */
  website?: Maybe<Scalars['String']['output']>;
  /** Tax or VAT id. Contact data. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Value rating. */
  tier: CustomerTier;
  /** Free labels for targeting. */
  tags: Array<Scalars['String']['output']>;
  /** Postal addresses. Contact data. */
  addresses: Array<Address>;
  /** Ids in other systems. */
  externalRefs: Array<ExternalRef>;
  /** Credit limit; null means none. Roles admin, sales, finance. */
  creditLimit?: Maybe<Money>;
  /** Unbilled orders plus open receivables; null until the first order. Roles admin, sales, finance. */
  creditExposure?: Maybe<Money>;
  /** What may still be ordered on credit; null without a limit. Roles admin, sales, finance. */
  creditAvailable?: Maybe<Money>;
  /** When invoices fall due. Roles admin, sales, finance. */
  paymentTerms: PaymentTerms;
  /** People who act for the customer, oldest first. Contact data. */
  contacts: ContactConnection;
  /** What happened to the customer, newest first. */
  timeline: TimelineConnection;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerContactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Customer [account]: a company or person that buys; the one record that sales, service, warehouse and finance share. */
export type CustomerTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a contact decides or does. */
export type ContactRole =
  /** Places orders. */
  | 'BUYER'
  /** Decides what is bought. */
  | 'DECISION_MAKER'
  /** Receives invoices and pays. */
  | 'ACCOUNTING'
  /** Receives goods. */
  | 'LOGISTICS'
  /** Uses or maintains the goods. */
  | 'TECHNICAL'
  /** Anything else. */
  | 'OTHER';

/** Contact: a person who acts for a customer. */
export type Contact = {
  __typename?: 'Contact';
  /** Id, con_ and a ULID. */
  id: Scalars['ID']['output'];
  /** Grows by 1 with every change. */
  version: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who created it. */
  createdBy: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Scalars['String']['output'];
  /** Kind of client or automation that wrote it first. */
  origin: Scalars['String']['output'];
  /** The customer that the person acts for. */
  customer: Customer;
  /** Full name. */
  name: Scalars['String']['output'];
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Phone number as given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** What the person decides or does. */
  role?: Maybe<ContactRole>;
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
};

/** A customer with its cursor. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
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
};

/** A contact with its cursor. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** Which customers to list; every filter is served by an index. */
export type CustomerWhere = {
  /** Beginning of the name, upper and lower case alike; the list is then ordered by name. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of customers. */
export type CustomerOrderBy =
  /** Newest first. */
  | 'CREATED_AT'
  /** By name, A to Z. */
  | 'NAME';

/** A new customer. */
export type CreateCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Company or person. */
  kind: CustomerKind;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Value rating; STANDARD when absent. */
  tier?: InputMaybe<CustomerTier>;
  /** Up to 30 labels. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses. */
  addresses?: InputMaybe<Array<AddressInput>>;
  /** Up to 10 ids in other systems; one that another customer has is refused with DUPLICATE. */
  externalRefs?: InputMaybe<Array<ExternalRefInput>>;
};

/** The new customer, or why there is none. */
export type CreateCustomerPayload = {
  __typename?: 'CreateCustomerPayload';
  /** The new customer. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** The state that a customer of another system should have here. */
export type UpsertCustomerInput = {
  /** Id in the other system; names the customer to create or to change. */
  externalRef: ExternalRefInput;
  /** Company or person. */
  kind: CustomerKind;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Value rating; left as it is when absent. */
  tier?: InputMaybe<CustomerTier>;
  /** Up to 30 labels; left as they are when absent. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses; left as they are when absent. */
  addresses?: InputMaybe<Array<AddressInput>>;
};

/** The customer, or why it was refused. */
export type UpsertCustomerPayload = {
  __typename?: 'UpsertCustomerPayload';
  /** The customer as it is now; its version tells whether anything changed. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Changes of a customer's profile; what is absent stays, null empties. */
export type UpdateCustomerInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still its version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Company or person. */
  kind?: InputMaybe<CustomerKind>;
  /** Name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Tax or VAT id. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Value rating. */
  tier?: InputMaybe<CustomerTier>;
  /** Up to 30 labels; replaces all. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 20 addresses; replaces all. */
  addresses?: InputMaybe<Array<AddressInput>>;
};

/** The changed customer, or why it did not change. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer as it is now. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Credit terms of a customer; what is absent stays. */
export type SetCreditTermsInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the customer's version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The limit; null lifts it. Its currency must be that of the open amounts. */
  creditLimit?: InputMaybe<MoneyInput>;
  /** When invoices fall due. */
  paymentTerms?: InputMaybe<PaymentTerms>;
};

/** The customer, or why its terms were not set. */
export type SetCreditTermsPayload = {
  __typename?: 'SetCreditTermsPayload';
  /** The customer with the new terms. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** A new contact. */
export type AddContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer that the person acts for. */
  customerId: Scalars['ID']['input'];
  /** Full name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** What the person decides or does. */
  role?: InputMaybe<ContactRole>;
};

/** The new contact, or why there is none. */
export type AddContactPayload = {
  __typename?: 'AddContactPayload';
  /** The new contact. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Changes of a contact; what is absent stays, null empties. */
export type UpdateContactInput = {
  /** Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** Refuse with CONFLICT unless this is still the contact's version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Full name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** What the person decides or does. */
  role?: InputMaybe<ContactRole>;
};

/** The changed contact, or why it did not change. */
export type UpdateContactPayload = {
  __typename?: 'UpdateContactPayload';
  /** The contact as it is now. */
  contact?: Maybe<Contact>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};

/** Which contact to remove. */
export type RemoveContactInput = {
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** The contact. */
  contactId: Scalars['ID']['input'];
};

/** The customer without the contact, or why it was not removed. */
export type RemoveContactPayload = {
  __typename?: 'RemoveContactPayload';
  /** The customer. */
  customer?: Maybe<Customer>;
  /** Empty on success. */
  userErrors: Array<UserError>;
};



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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( CustomerModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ErrorCode: ErrorCode;
  CaptureKey: ResolverTypeWrapper<CaptureKeyModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CaptureKeyConnection: ResolverTypeWrapper<Omit<CaptureKeyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CaptureKeyEdge']>, nodes: Array<ResolversTypes['CaptureKey']> }>;
  CaptureKeyEdge: ResolverTypeWrapper<Omit<CaptureKeyEdge, 'node'> & { node: ResolversTypes['CaptureKey'] }>;
  CreateCaptureKeyInput: CreateCaptureKeyInput;
  CreateCaptureKeyPayload: ResolverTypeWrapper<Omit<CreateCaptureKeyPayload, 'captureKey'> & { captureKey?: Maybe<ResolversTypes['CaptureKey']> }>;
  RevokeCaptureKeyInput: RevokeCaptureKeyInput;
  RevokeCaptureKeyPayload: ResolverTypeWrapper<Omit<RevokeCaptureKeyPayload, 'captureKey'> & { captureKey?: Maybe<ResolversTypes['CaptureKey']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Percent: ResolverTypeWrapper<Scalars['Percent']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  ExternalRef: ResolverTypeWrapper<ExternalRef>;
  ExternalRefInput: ExternalRefInput;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  UserError: ResolverTypeWrapper<UserError>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TimelineEdge']>, nodes: Array<ResolversTypes['TimelineEntry']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CustomerKind: CustomerKind;
  CustomerTier: CustomerTier;
  PaymentTerms: PaymentTerms;
  Customer: ResolverTypeWrapper<CustomerModel>;
  ContactRole: ContactRole;
  Contact: ResolverTypeWrapper<ContactModel>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  ContactConnection: ResolverTypeWrapper<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  CustomerWhere: CustomerWhere;
  CustomerOrderBy: CustomerOrderBy;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UpsertCustomerInput: UpsertCustomerInput;
  UpsertCustomerPayload: ResolverTypeWrapper<Omit<UpsertCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  SetCreditTermsInput: SetCreditTermsInput;
  SetCreditTermsPayload: ResolverTypeWrapper<Omit<SetCreditTermsPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  AddContactInput: AddContactInput;
  AddContactPayload: ResolverTypeWrapper<Omit<AddContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: ResolverTypeWrapper<Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  RemoveContactInput: RemoveContactInput;
  RemoveContactPayload: ResolverTypeWrapper<Omit<RemoveContactPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
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
  CreateCaptureKeyPayload: Omit<CreateCaptureKeyPayload, 'captureKey'> & { captureKey?: Maybe<ResolversParentTypes['CaptureKey']> };
  RevokeCaptureKeyInput: RevokeCaptureKeyInput;
  RevokeCaptureKeyPayload: Omit<RevokeCaptureKeyPayload, 'captureKey'> & { captureKey?: Maybe<ResolversParentTypes['CaptureKey']> };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Quantity: Scalars['Quantity']['output'];
  Percent: Scalars['Percent']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  JSON: Scalars['JSON']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  ExternalRef: ExternalRef;
  ExternalRefInput: ExternalRefInput;
  Address: Address;
  AddressInput: AddressInput;
  UserError: UserError;
  TimelineEntry: TimelineEntryModel;
  TimelineConnection: Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TimelineEdge']>, nodes: Array<ResolversParentTypes['TimelineEntry']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  Viewer: ViewerModel;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Customer: CustomerModel;
  Contact: ContactModel;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  ContactConnection: Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> };
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  CustomerWhere: CustomerWhere;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  UpsertCustomerInput: UpsertCustomerInput;
  UpsertCustomerPayload: Omit<UpsertCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  SetCreditTermsInput: SetCreditTermsInput;
  SetCreditTermsPayload: Omit<SetCreditTermsPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  AddContactInput: AddContactInput;
  AddContactPayload: Omit<AddContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: Omit<UpdateContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  RemoveContactInput: RemoveContactInput;
  RemoveContactPayload: Omit<RemoveContactPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
};

export type CaptureKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKey'] = ResolversParentTypes['CaptureKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaptureKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKeyConnection'] = ResolversParentTypes['CaptureKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaptureKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaptureKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptureKeyEdge'] = ResolversParentTypes['CaptureKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaptureKey'], ParentType, ContextType>;
};

export type CreateCaptureKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCaptureKeyPayload'] = ResolversParentTypes['CreateCaptureKeyPayload']> = {
  captureKey?: Resolver<Maybe<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeCaptureKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCaptureKeyPayload'] = ResolversParentTypes['RevokeCaptureKeyPayload']> = {
  captureKey?: Resolver<Maybe<ResolversTypes['CaptureKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Customer', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MoneyFormattedArgs, 'locale'>>;
};

export type ExternalRefResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalRef'] = ResolversParentTypes['ExternalRef']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  captureKeys?: Resolver<ResolversTypes['CaptureKeyConnection'], ParentType, ContextType, Partial<QueryCaptureKeysArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByExternalRef?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByExternalRefArgs, 'ref'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'orderBy'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCaptureKey?: Resolver<ResolversTypes['CreateCaptureKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateCaptureKeyArgs, 'input'>>;
  revokeCaptureKey?: Resolver<ResolversTypes['RevokeCaptureKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeCaptureKeyArgs, 'input'>>;
  createCustomer?: Resolver<ResolversTypes['CreateCustomerPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  upsertCustomer?: Resolver<ResolversTypes['UpsertCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpsertCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  setCreditTerms?: Resolver<ResolversTypes['SetCreditTermsPayload'], ParentType, ContextType, RequireFields<MutationSetCreditTermsArgs, 'input'>>;
  addContact?: Resolver<ResolversTypes['AddContactPayload'], ParentType, ContextType, RequireFields<MutationAddContactArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactPayload'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  removeContact?: Resolver<ResolversTypes['RemoveContactPayload'], ParentType, ContextType, RequireFields<MutationRemoveContactArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CustomerTier'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  externalRefs?: Resolver<Array<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  creditLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  creditExposure?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  creditAvailable?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paymentTerms?: Resolver<ResolversTypes['PaymentTerms'], ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<CustomerContactsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<CustomerTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ContactRole']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCustomerPayload'] = ResolversParentTypes['UpsertCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCreditTermsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCreditTermsPayload'] = ResolversParentTypes['SetCreditTermsPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddContactPayload'] = ResolversParentTypes['AddContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveContactPayload'] = ResolversParentTypes['RemoveContactPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CaptureKey?: CaptureKeyResolvers<ContextType>;
  CaptureKeyConnection?: CaptureKeyConnectionResolvers<ContextType>;
  CaptureKeyEdge?: CaptureKeyEdgeResolvers<ContextType>;
  CreateCaptureKeyPayload?: CreateCaptureKeyPayloadResolvers<ContextType>;
  RevokeCaptureKeyPayload?: RevokeCaptureKeyPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Quantity?: GraphQLScalarType;
  Percent?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  ExternalRef?: ExternalRefResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  UpsertCustomerPayload?: UpsertCustomerPayloadResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  SetCreditTermsPayload?: SetCreditTermsPayloadResolvers<ContextType>;
  AddContactPayload?: AddContactPayloadResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  RemoveContactPayload?: RemoveContactPayloadResolvers<ContextType>;
};

