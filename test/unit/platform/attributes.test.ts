import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { fromAttributes, toAttributes } from '../../../shared/platform/attributes.ts';
import fc from '../../support/property.ts';

/** Names are those of shapes and never come from a user: none is one that every object has, at which the library itself stumbles. */
const name = fc.string({ minLength: 1 }).filter((text) => !(text in {}));

const storedValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('values of an item', () => {
  test('are read as the library of the table reads them', () => {
    fc.assert(
      fc.property(fc.dictionary(name, storedValue), (item) => {
        const attributes = marshall(item);
        expect(fromAttributes(attributes)).toEqual(unmarshall(attributes));
      }),
    );
  });

  test('come back as they were stored, without what is undefined', () => {
    const item = { PK: 'T#acme#ord_1', lines: [{ net: 1_050, holds: [] }], note: undefined, due: null, open: true };
    expect(fromAttributes(toAttributes(item))).toEqual({
      PK: 'T#acme#ord_1',
      lines: [{ net: 1_050, holds: [] }],
      due: null,
      open: true,
    });
  });

  test.each([
    ['a whole number that a number cannot hold', { N: '9007199254740993' }],
    ['a decimal of many digits', { N: '0.12345678901234567890123' }],
    ['a set of texts', { SS: ['a', 'b'] }],
    ['a set of numbers', { NS: ['9007199254740993', '0.5'] }],
    ['a set of binary data', { BS: [new Uint8Array([1])] }],
    ['binary data', { B: new Uint8Array([1]) }],
  ])('come back as they were when one is %s, which is never stored today', (_, value) => {
    expect(toAttributes(fromAttributes({ value }))).toEqual({ value });
  });

  test('are not counted with when a number cannot hold them', () => {
    const { amount } = fromAttributes({ amount: { N: '9007199254740993' } });
    expect(() => Number(amount)).toThrow('cannot hold');
  });
});
