import { readFileSync } from 'node:fs';
import { buildASTSchema, buildSchema, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { expand, withoutNotation } from '../../graphql/codegen/expand.ts';
import { requirePrefix } from '../../graphql/codegen/resolver-map.ts';
import { bareTypes } from '../../graphql/generated/bare-types.ts';

const read = (path: string) => readFileSync(`${import.meta.dirname}/../../graphql/${path}`, 'utf8');
const notation = read('notation.graphql');

/** What clients see of an SDL in our notation; descriptions left out. */
const published = (sdl: string): string =>
  print(withoutNotation(expand(parse(sdl))))
    .replaceAll(/^ *"+[^"]+"+\n/gm, '')
    .replaceAll(/\n{2,}/g, '\n');

test('writes out the fields and the connection of a record', () => {
  const sdl =
    'type StockEntry implements Node @record(prefix: "ste", permission: "stock.read") @timeline(permission: "stock.read") @connection { sku: String! }';
  const [types] = published(sdl).split('\ninput ');
  expect(types).toBe(
    [
      'type StockEntry implements Node {',
      '  id: ID!',
      '  version: Int!',
      '  createdAt: DateTime!',
      '  createdBy: Actor!',
      '  updatedAt: DateTime!',
      '  updatedBy: Actor!',
      '  origin: String!',
      '  sku: String!',
      '  timeline(first: Int, after: String, last: Int, before: String): TimelineConnection!',
      '}',
      'type StockEntryConnection {',
      '  edges: [StockEntryEdge!]!',
      '  nodes: [StockEntry!]!',
      '  pageInfo: PageInfo!',
      '  totalCount: Int',
      '}',
      'type StockEntryEdge {',
      '  cursor: String!',
      '  node: StockEntry!',
      '}',
    ].join('\n'),
  );
});

test('writes out how a list is asked: by what holds a value, several values or another record', () => {
  const text = published(`
    type Query { orders: OrderConnection! orderTotal: Money! }
    type Order @connection { id: ID! placedAt: DateTime! total: Money! holds: [Hold!]! buyer: Buyer secret: String @unfiltered price(of: Int): Int lines: [Line!]! address: Address }
    type Buyer @connection { name: String! order: Order }
    type Address @filterable { city: String! }
    type Line { no: Int! }
    enum Hold { CREDIT }
    type Money { amountMinor: Int! }
    scalar DateTime`);
  expect(text).toContain(
    'orders(where: OrderWhere, orderBy: [OrderOrder!], first: Int, after: String, last: Int, before: String): OrderConnection!',
  );
  expect(text).toContain(
    'input OrderWhere {\n  id: IdFilter\n  placedAt: DateTimeFilter\n  total: MoneyFilter\n  holds: HoldListFilter\n  buyer: BuyerWhere\n  address: AddressWhere\n  and: [OrderWhere!]\n  or: [OrderWhere!]\n  not: OrderWhere\n}',
  );
  expect(text).toContain('enum OrderOrderField {\n  ID\n  PLACED_AT\n  TOTAL\n}');
  expect(text).toContain('input OrderOrder {\n  field: OrderOrderField!\n  direction: SortDirection! = ASC\n}');
  expect(text).toContain('input IdFilter {\n  eq: ID\n  in: [ID!]\n  isNull: Boolean\n}');
  expect(text).toContain(
    'input MoneyFilter {\n  eq: MoneyInput\n  in: [MoneyInput!]\n  gt: MoneyInput\n  gte: MoneyInput\n  lt: MoneyInput\n  lte: MoneyInput\n  isNull: Boolean\n}',
  );
  expect(text).toContain('input HoldListFilter {\n  contains: Hold\n  isEmpty: Boolean\n}');
  expect(text).not.toContain('AddressOrder');
  expect(() => published('type Order @connection { at: Instant! } scalar Instant')).toThrow(
    'How can a Instant be asked',
  );
});

test('gives an immutable record no version and no changes', () => {
  expect(
    published('type Shipment @record(prefix: "shp", permission: "orders.read", isImmutable: true) { carrier: String }'),
  ).toBe('type Shipment {\n  id: ID!\n  createdAt: DateTime!\n  createdBy: Actor!\n  carrier: String\n}');
});

test('writes out the payload of a mutation, by the type, by a name, or as it stands', () => {
  const sdl = `type Mutation {
    shipOrder(input: I!): Order
    receiveStock(input: I!): [StockEntry!]
    addMessage(input: I!): CaseMessage @payload(field: "message")
    captureLead(input: I!): CaptureLeadPayload!
  }`;
  const text = published(sdl);
  expect(text).toContain('shipOrder(input: I!): ShipOrderPayload!');
  expect(text).toContain('type ShipOrderPayload {\n  order: Order\n  userErrors: [UserError!]!\n}');
  expect(text).toContain('type ReceiveStockPayload {\n  stockEntries: [StockEntry!]\n');
  expect(text).toContain('type AddMessagePayload {\n  message: CaseMessage\n');
  expect(text).toContain('captureLead(input: I!): CaptureLeadPayload!');
  expect(text).not.toContain('type CaptureLeadPayload');
});

test('writes out the common inputs, before those of the input itself', () => {
  expect(published('input CancelOrderInput @idempotent @change(of: "order") { reason: String! }')).toBe(
    'input CancelOrderInput {\n  idempotencyKey: String\n  id: ID!\n  expectedVersion: Int\n  reason: String!\n}',
  );
  expect(published('input ConvertLeadInput @versioned(of: "lead") { leadId: ID! }')).toBe(
    'input ConvertLeadInput {\n  expectedVersion: Int\n  leadId: ID!\n}',
  );
});

test('writes out the whole input of a mutation that needs of the record only which', () => {
  const text = published('type Mutation { holdOrder: Order @idempotent @change(of: "order") }');
  expect(text).toContain('holdOrder(input: HoldOrderInput!): HoldOrderPayload!');
  expect(text).toContain('input HoldOrderInput {\n  idempotencyKey: String\n  id: ID!\n  expectedVersion: Int\n}');
});

test('describes what it writes in words made of the names', () => {
  const text = print(expand(parse('type StockEntry @connection { sku: String! }')));
  expect(text).toContain('"A page of stock entries."');
  expect(text).toContain('"Stock entries with their cursors."');
  expect(text).toContain('"A stock entry with its cursor."');
});

test('refuses a directive that the notation does not have', () => {
  const sdl = (line: string) =>
    `${notation}\ntype Query { a: Int }\ntype Order ${line} { b: Int }\nscalar DateTime\ninterface Actor { id: ID! }`;
  expect(() =>
    buildASTSchema(expand(parse(sdl('@record(prefix: "ord", permission: "orders.read", isImmutable: true)')))),
  ).not.toThrow();
  expect(() => buildASTSchema(expand(parse(sdl('@recrod(prefix: "ord")'))))).toThrow('Unknown directive "@recrod"');
  expect(() => buildASTSchema(expand(parse(sdl('@record(permission: "orders.read")'))))).toThrow(
    'argument "prefix" of type "String!" is required',
  );
});

test('leaves nothing of the notation to clients or to the function', () => {
  expect(read('generated/schema.graphql')).not.toMatch(/^directive |@(?!deprecated|specifiedBy|oneOf)\w+\(/m);
  expect(bareTypes).not.toMatch(/directive @|@(?!deprecated|specifiedBy|oneOf)\w/);
});

test('a kind of node is found by the prefix that its record says', () => {
  const written = buildSchema('type Query { cup: Cup } type Cup { "Id: cup_ and 26 characters." id: ID! }');
  expect(() => requirePrefix(written, 'Cup', 'cup', 'cup.resolvers.ts')).not.toThrow();
  expect(() => requirePrefix(written, 'Cup', 'mug', 'cup.resolvers.ts')).toThrow('its @record says cup');
});

test('puts the fields of a part into the inputs that include it, and shows no part', () => {
  const sdl = `input ChangeTeaInput @change(of: "tea") @includes(input: "Tea") { name: String }
    input NewTeaInput @includes(input: "Tea") { name: String! }
    input Tea @part { sort: String }`;
  expect(published(sdl)).toBe(
    [
      'input ChangeTeaInput {',
      '  id: ID!',
      '  expectedVersion: Int',
      '  name: String',
      '  sort: String',
      '}',
      'input NewTeaInput {',
      '  name: String!',
      '  sort: String',
      '}',
    ].join('\n'),
  );
  expect(() => published('input NewTeaInput @includes(input: "Tee") { name: String! }')).toThrow('which is no @part');
});
