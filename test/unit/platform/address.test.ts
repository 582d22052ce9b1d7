import { describe, expect, test } from 'vitest';
import {
  type Address,
  defaultAddressOf,
  NewAddress,
  NewAddresses,
  withAddressId,
  withAddressIds,
} from '../../../shared/platform/address.ts';
import { refusalBy } from '../../support/refusals.ts';

const given = (changes: object = {}) => NewAddress.parse({ street: 'A 1', city: 'Berlin', country: 'de', ...changes });
const stored = (id: string, changes: object = {}): Address => ({ ...given(changes), id });
const counting = () => {
  const ids: string[] = [];
  return { newId: (prefix: string) => `${prefix}_${ids.push(prefix)}` };
};

describe('an address', () => {
  test('is for both uses and no default unless told otherwise, its country in capitals', () => {
    expect(given()).toEqual({
      street: 'A 1',
      city: 'Berlin',
      country: 'DE',
      uses: ['BILLING', 'SHIPPING'],
      isDefault: false,
    });
    expect(given({ uses: ['SHIPPING', 'SHIPPING'] }).uses).toEqual(['SHIPPING']);
  });

  test.each(['UK', 'Germany', ''])('in %j is refused', (country) => {
    expect(NewAddress.safeParse({ street: 'A 1', city: 'Berlin', country }).success).toBe(false);
  });
});

test.each([
  [true, []],
  [true, [{ isDefault: true, uses: ['BILLING'] }, { isDefault: true, uses: ['SHIPPING'] }, {}]],
  [false, [{ isDefault: true }, { isDefault: true, uses: ['SHIPPING'] }]],
])('that each use has one default is %s of %j', (expected, addresses) => {
  expect(NewAddresses.safeParse(addresses.map((changes) => given(changes))).success).toBe(expected);
});

describe('ids', () => {
  test('are new for new addresses', () => {
    expect(withAddressIds(counting(), [given(), given()]).map(({ id }) => id)).toEqual(['adr_1', 'adr_2']);
  });

  test('stay with what is sent again, in any order and each once', () => {
    const known = [stored('x'), stored('y', { label: 'Dock' }), stored('z')];
    const again = withAddressIds(counting(), [given({ label: 'Dock' }), given(), given(), given()], known);
    expect(again.map(({ id }) => id)).toEqual(['y', 'x', 'z', 'adr_1']);
  });

  test('name the address that changes', () => {
    const [changed, kept] = withAddressIds(counting(), [given({ id: 'x', city: 'Bonn' }), given()], [stored('x')]);
    expect([changed?.id, changed?.city, kept?.id]).toEqual(['x', 'Bonn', 'adr_1']);
  });

  test('that nobody has are refused', () => {
    expect(refusalBy(() => withAddressIds(counting(), [given(), given({ id: 'y' })], [stored('x')]))).toEqual({
      code: 'NOT_FOUND',
      field: 'addresses.1.id',
    });
    expect(refusalBy(() => withAddressId(counting(), given({ id: 'y' }), 'address'))).toEqual({
      code: 'NOT_FOUND',
      field: 'address.id',
    });
  });
});

test('the default is that of the use', () => {
  const addresses = [stored('x'), stored('y', { isDefault: true, uses: ['BILLING'] })];
  expect(defaultAddressOf(addresses, 'BILLING')?.id).toBe('y');
  expect(defaultAddressOf(addresses, 'SHIPPING')).toBe(undefined);
});
