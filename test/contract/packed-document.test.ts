import { readFileSync } from 'node:fs';
import { buildASTSchema, buildSchema, parse, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { bareDocument, describedDocument } from '../../graphql/generated/document.ts';
import { packDocument, unpackDocument } from '../../graphql/packed-document.ts';

const sdl = readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8');
const printed = (document: ReturnType<typeof bareDocument>): string =>
  printSchema(buildASTSchema(unpackDocument(document)));

describe('the packed schema', () => {
  test('with descriptions is the contract', () => {
    expect(printed(describedDocument())).toBe(printSchema(buildSchema(sdl)));
  });

  test('without descriptions is the contract but for them', () => {
    const bare = parse(printed(bareDocument()), { noLocation: true });
    const withoutDescriptions = JSON.parse(JSON.stringify(parse(sdl, { noLocation: true })), (key, value) =>
      key === 'description' ? undefined : value,
    );
    expect(JSON.parse(JSON.stringify(bare))).toEqual(withoutDescriptions);
  });
});

test('packing keeps defaults, directives, interfaces and flags', () => {
  const document = parse(
    'directive @d(a: [Int!] = [1, 2]) repeatable on FIELD interface I { a: Int } type T implements I { a(b: In = {c: -1.5, d: E, e: null, f: true}): Int @deprecated(reason: "it\'s \\"old\\"") } query Q($v: Int) { a(b: $v) ...F }',
    { noLocation: true },
  );
  const withoutEmptyLists = JSON.parse(JSON.stringify(document), (_, value) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
  expect(unpackDocument(packDocument(document))).toEqual(withoutEmptyLists);
});
