import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { expand, withoutNotation } from '../../graphql/codegen/expand.ts';
import { describePreviews, PREVIEW, previewsIn, withoutPreviews } from '../../graphql/codegen/preview.ts';
import { breakingChanges, faultyDeprecations, release, releasedVersion } from '../../graphql/codegen/released.ts';

const schema = readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8');

const published = (sdl: string): string => print(withoutNotation(describePreviews(expand(parse(sdl)))));

const SDL = `
  type Query { order: Order orders: OrderConnection! contracts: ContractConnection! }
  type Mutation { signContract(input: SignContractInput!): Contract placeOrder(input: PlaceOrderInput!): Order }
  type Order @connection { no: String! state: OrderState! contract: Contract rebate: Int @preview }
  enum OrderState { OPEN HELD @preview }
  type Contract @preview @connection { no: String! term: ContractTerm! status: ContractStatus! }
  type ContractTerm { months: Int! }
  enum ContractStatus { SIGNED }
  input SignContractInput { no: String! }
  input PlaceOrderInput { no: String! contractNo: String @preview }
  union Details = Order | Contract
  type UserError { details: Details }
  type PageInfo { hasNextPage: Boolean! }
  enum SortDirection { ASC DESC }`;

describe('what is in preview', () => {
  test('is what is marked, what is made of it, what leads to it, and what nothing else leads to', () => {
    expect(previewsIn(buildSchema(published(SDL))).sort()).toEqual([
      'Contract',
      'ContractConnection',
      'ContractEdge',
      'ContractOrder',
      'ContractOrderField',
      'ContractStatus',
      'ContractStatusFilter',
      'ContractTerm',
      'ContractWhere',
      'IntFilter',
      'Mutation.signContract',
      'Order.contract',
      'Order.rebate',
      'OrderOrderField.REBATE',
      'OrderState.HELD',
      'OrderWhere.contract',
      'OrderWhere.rebate',
      'PlaceOrderInput.contractNo',
      'Query.contracts',
      'SignContractInput',
      'SignContractPayload',
    ]);
  });

  test('can be taken out, and what is left is a contract', () => {
    const stable = withoutPreviews(published(SDL));
    expect(stable).not.toMatch(/Contract|rebate|HELD|Preview/);
    expect(stable).toContain('union Details = Order');
    expect(() => buildSchema(stable)).not.toThrow();
    expect(published(SDL.replaceAll(/ @preview/g, ''))).not.toContain(PREVIEW);
  });
});

/** The contract with a type of it in preview. */
const inPreview = (type: string): string =>
  print(withoutNotation(describePreviews(parse(schema.replace(new RegExp(`^type ${type}\\b`, 'm'), '$& @preview')))));

/** The contract without one field. */
const without = (sdl: string, type: string, field: string): string =>
  print(
    visit(parse(sdl), {
      ObjectTypeDefinition: (node) =>
        node.name.value === type
          ? { ...node, fields: node.fields?.filter(({ name }) => name.value !== field) }
          : undefined,
    }),
  );

describe('the released contract', () => {
  const released = `# Contract 1.0.0, released on 2026-11-30.\n${schema}`;

  test('is broken by a change of what is not in preview, within a version and with the next one', async () => {
    const less = without(schema, 'Query', 'apiVersion');
    const changes = ["Field 'apiVersion' was removed from object type 'Query'"];
    for (const version of ['1.0.0', '1.4.0', '2.0.0'])
      expect(await breakingChanges(released, less, version), version).toEqual(changes);
    const required = schema.replace('input InviteUserInput {', 'input InviteUserInput {\n  salary: Int!');
    expect(await breakingChanges(released, required, '1.0.0')).toHaveLength(1);
  });

  test('is not broken by a change of what was released in preview', async () => {
    const less = (sdl: string) => without(sdl, 'LimitDetails', 'value');
    expect(await breakingChanges(released, less(schema), '1.0.0')).toHaveLength(1);
    const preview = inPreview('LimitDetails');
    expect(await breakingChanges(preview, less(preview), '1.0.0')).toEqual([]);
    // It becomes part of the contract.
    expect(await breakingChanges(preview, schema, '1.0.0')).toEqual([]);
  });

  test('keeps out of preview what it has', async () => {
    expect(await breakingChanges(released, inPreview('LimitDetails'), '1.0.0')).toEqual([
      "Type 'LimitDetails' was removed",
      "Member 'LimitDetails' was removed from Union type 'UserErrorDetails'",
    ]);
  });

  test('takes additions, and lets go with a major version what it had deprecated', async () => {
    const more = schema.replace('type Query {', 'type Query {\n  moon: Int');
    expect(await breakingChanges(released, more, '1.0.0')).toEqual([]);
    const reason = '@deprecated(reason: "Since 2026-11-30: use the header instead.")';
    const deprecated = released.replace('apiVersion: String!', `apiVersion: String! ${reason}`);
    const less = without(schema, 'Query', 'apiVersion');
    expect(await breakingChanges(deprecated, less, '1.1.0')).toHaveLength(1);
    expect(await breakingChanges(deprecated, less, '2.0.0')).toEqual([]);
  });

  test('says since when something is deprecated, and what to use', () => {
    const withReason = (reason: string) => schema.replace('apiVersion: String!', `apiVersion: String! ${reason}`);
    expect(
      faultyDeprecations(withReason('@deprecated(reason: "Since 2026-11-30: use the header."'.concat(')'))),
    ).toEqual([]);
    for (const bad of [
      '@deprecated',
      '@deprecated(reason: "Use the header.")',
      '@deprecated(reason: "Since 2026-02-30: use the header.")',
      '@deprecated(reason: "Since 2026-11-30: no")',
    ])
      expect(faultyDeprecations(withReason(bad)), bad).toEqual([expect.stringMatching(/^Query\.apiVersion is /)]);
  });

  test('is written anew under its version and day; a difference needs another version', async () => {
    const first = await release(
      without(schema, 'LimitDetails', 'value'),
      `# Generated.\n${schema}`,
      '1.0.0',
      '2026-11-30',
    );
    expect(first).toMatchObject({ faults: [], changes: [expect.stringContaining('LimitDetails')] });
    expect(releasedVersion(first.text)).toBe('1.0.0');
    expect(first.text.replace(/^#.*\n/, '')).toBe(schema.replace(/^#.*\n/, ''));
    const more = schema.replace('type Query {', 'type Query {\n  moon: Int');
    const again = await release(first.text, more, '1.0.0', '2026-12-01');
    expect(again.faults).toEqual(['It differs from 1.0.0: raise API_VERSION, which is 1.0.0.']);
    expect((await release(first.text, more, '1.1.0', '2026-12-01')).faults).toEqual([]);
    expect(
      (await release(first.text, without(schema, 'LimitDetails', 'value'), '1.1.0', '2026-12-01')).faults,
    ).toHaveLength(1);
    expect((await release(first.text, schema, '1.0.0', '2026-12-01')).faults).toEqual([]);
  });
});
