import { globSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLOutputType, getNamedType, isNonNullType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { automations as registry } from '../../functions/automations/registry.ts';
import { expand } from '../../graphql/codegen/expand.ts';
import {
  declaredPermissions,
  describeNeeds,
  permissionTables,
  requireNullable,
} from '../../graphql/codegen/permissions.ts';
import { automations, operations, type Permission } from '../../shared/access/generated/permissions.ts';
import { permissionsOf } from '../../shared/access/permissions.ts';
import { roles } from '../../shared/access/roles.ts';
import { groupsOf, guardedTypes, mayRead, permissionOfField, reachOf } from '../../shared/platform/permission.ts';
import recorded from './default-access.json' with { type: 'json' };

const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Mutation',
);
const fieldsOfSchema = objects.flatMap((type) =>
  isObjectType(type) ? Object.keys(type.getFields()).map((field) => [type.name, field] as const) : [],
);
const shared = `${import.meta.dirname}/../../shared`;
const declared = await declaredPermissions();

/** Roles that a token or a capture key can have: all but the product itself. */
const held = roles.filter((role) => role !== 'automation');
const whoReads = (type: string, field: string): string =>
  held.filter((role) => mayRead(permissionsOf([role]), type, field)).join(' ');

describe('the tables of permissions', () => {
  test('name every mutation', () => {
    expect(Object.keys(operations).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
  });

  test('name every field besides those that carry nothing of their own', () => {
    const open = fieldsOfSchema.filter(([type, field]) => permissionOfField(`${type}.${field}`) === undefined);
    const unexpected = open.filter(
      ([type]) => !/(Connection|Edge|Payload)$/.test(type) && !['PageInfo', 'UserError'].includes(type),
    );
    expect(unexpected).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });

  test('name no field that the schema does not have', () => {
    const listed = guardedTypes().flatMap((type) =>
      groupsOf(type).flatMap(([, names]) => names.map((name) => `${type}.${name}`)),
    );
    // What a condition names of an interface.
    const known = new Set([...fieldsOfSchema.map((path) => path.join('.')), 'Actor.id', 'Actor.displayName']);
    expect(listed.filter((path) => !known.has(path))).toEqual([]);
  });

  test('leave no declared permission without use', () => {
    const inActions = globSync('*/*.actions.ts', { cwd: shared }).flatMap((file) => {
      const asked = readFileSync(`${shared}/${file}`, 'utf8').matchAll(
        /(?:requirePermission\(\w+, |permission: )'(\w+\.\w+)'/g,
      );
      return [...asked].map(([, name = '']) => name);
    });
    expect(inActions).toContain('orders.price');
    const used = new Set<string>([
      ...Object.values(operations),
      ...guardedTypes().flatMap((type) => groupsOf(type).map(([permission]) => permission)),
      ...Object.values(automations).flat(),
      ...inActions,
    ]);
    expect(Object.keys(declared).filter((name) => !used.has(name))).toEqual([]);
  });

  test('hold of automations what their lines in the registry name', () => {
    expect(automations).toEqual(
      Object.fromEntries(Object.entries(registry).map(([name, { permissions }]) => [name, permissions])),
    );
  });

  test('say what each permission allows in one sentence', () => {
    expect(Object.entries(declared).filter(([, { allows }]) => !/^[A-Z][^.]+\.$/.test(allows))).toEqual([]);
  });
});

describe('a field', () => {
  const tablesOf = (sdl: string) => permissionTables(expand(parse(sdl)), declared);

  test('without a permission of its own is refused, whatever else its type says', () => {
    const record = 'type Order @record(prefix: "ord", permission: "orders.read") @connection';
    expect(() => tablesOf(`${record} { cost: Int }`)).toThrow('Order.cost names no permission');
    expect(() => tablesOf(`${record} { cost: Int @open }`)).toThrow('Order.cost names no permission');
    expect(() => tablesOf('type Mutation { shipOrder(a: Int): Order }')).toThrow(
      'Mutation.shipOrder names no permission',
    );
    expect(() => tablesOf('type CaptureLeadPayload { lead: Lead }')).toThrow(
      'CaptureLeadPayload.lead names no permission',
    );
  });

  test('with a permission that no domain declares is refused', () => {
    expect(() => tablesOf('type Order { cost: Int @needs(permission: "cost.read") }')).toThrow(
      'which no shared/*/*.permissions.ts declares',
    );
  });

  test('that some who reach its type may not read is refused unless it may be null', () => {
    const refusedOf = (sdl: string): string[] => {
      const document = expand(parse(`${sdl} type Money { amount: Int! @needs(permission: "records.read") }`));
      try {
        requireNullable(document, permissionTables(document, declared));
        return [];
      } catch (error) {
        return (error as Error).message.split(':')[0]?.split(', ') ?? [];
      }
    };
    const order = (fields: string) =>
      `type Order @record(prefix: "ord", permission: "orders.read") @timeline(permission: "costs.read") @connection { ${fields} }
       type Customer @record(prefix: "cus", permission: "customers.read") @connection { name: String! @needs(permission: "customers.read") }
       type Note { id: ID! @needs(permission: "orders.read") text: String! @needs(permission: "orders.read") }`;
    expect(
      refusedOf(
        order('total: Money! @needs(permission: "orders.read") notes: [Note!]! @needs(permission: "orders.read")'),
      ),
    ).toEqual([]);
    expect(refusedOf(order('cost: Money! @needs(permission: "costs.read")'))).toEqual(['Order.cost']);
    expect(refusedOf(order('cost: Money @needs(permission: "costs.read")'))).toEqual([]);
    expect(refusedOf(order('customer: Customer! @needs(permission: "orders.read")'))).toEqual(['Order.customer']);
    expect(refusedOf(order('customers: CustomerConnection! @needs(permission: "orders.read")'))).toEqual([
      'Order.customers',
    ]);
    expect(refusedOf(order('customer: Customer @needs(permission: "orders.read")'))).toEqual([]);
    expect(
      refusedOf(
        'union Details = Stock type Stock { available: Int! @needs(permission: "stock.read") } type UserError { details: Details @open }',
      ),
    ).toEqual(['Stock.available']);
    expect(refusedOf('type Query { orders: [Int!]! @needs(permission: "orders.read") }')).toEqual([]);
  });

  test('of the whole contract is null wherever its type may be read and it may not', () => {
    const reachOfReturned = (type: GraphQLOutputType): string | undefined => {
      const named = getNamedType(type);
      const nodes = isObjectType(named) && named.name.endsWith('Connection') ? named.getFields().nodes : undefined;
      return nodes ? reachOfReturned(nodes.type) : /Payload$/.test(named.name) ? undefined : reachOf(named.name);
    };
    const floor = (needed: string | undefined) => needed === undefined || ['api.use', 'records.read'].includes(needed);
    const others = objects.filter(({ name }) => name !== 'Query' && !/(Connection|Edge|Payload)$/.test(name));
    const guarded = others.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) =>
              [permissionOfField(`${type.name}.${field.name}`), reachOfReturned(field.type)].some(
                (needed) => !floor(needed) && needed !== reachOf(type.name),
              ),
            )
            .map((field) => [`${type.name}.${field.name}`, isNonNullType(field.type)] as const)
        : [],
    );
    expect(guarded.length).toBeGreaterThan(30);
    expect(guarded.filter(([, mustHaveValue]) => mustHaveValue)).toEqual([]);
  });

  test('that a record has like every other needs what the line of the record names', () => {
    const { fields: found } = tablesOf(
      'type Order @record(prefix: "ord", permission: "orders.read") @timeline(permission: "costs.read") { cost: Int @needs(permission: "costs.read") }',
    );
    expect(found.Order).toMatchObject({
      id: 'orders.read',
      origin: 'orders.read',
      cost: 'costs.read',
      timeline: 'costs.read',
    });
  });

  test('that nobody listed is shown to nobody', () => {
    const everything = new Set(Object.keys(declared));
    expect(mayRead(everything, 'Customer', 'plantedField')).toBe(false);
    expect(mayRead(everything, 'PlantedType', 'id')).toBe(false);
    expect(mayRead(everything, 'Customer', 'creditLimit')).toBe(true);
  });

  test('tells in its description what it needs besides its record', () => {
    const sdl = `type Order {
      "A." id: ID! @needs(permission: "orders.read")
      "B." lines: Int @needs(permission: "orders.read")
      "C." cost: Int @needs(permission: "costs.read")
    }
    type Mutation { "D." shipOrder(a: Int): Order @needs(permission: "orders.ship") }`;
    const text = JSON.stringify(describeNeeds(parse(sdl, { noLocation: true })));
    expect([...text.matchAll(/"value":"([A-D][^"]*)"/g)].map(([, told]) => told)).toEqual([
      'A.',
      'B.',
      'C. Needs costs.read.',
      'D. Needs orders.ship.',
    ]);
  });
});

describe('the default roles', () => {
  // What each role could do when roles still guarded every field. A field that came later is not in the record.
  const operationsThen = Object.entries(recorded.operations).flatMap(([who, names]) =>
    names.split(' ').map((name) => [name, who] as const),
  );
  const fieldsThen = Object.entries(recorded.fields).flatMap(([who, types]) =>
    Object.entries(types).flatMap(([type, names]) =>
      (names as string).split(' ').map((field) => [type, field, who] as const),
    ),
  );

  test('may call the mutations that they always could', () => {
    const now = operationsThen
      .filter(([name]) => name in operations)
      .map(([name]) => [
        name,
        held.filter((role) => permissionsOf([role]).has(operations[name as keyof typeof operations])).join(' '),
      ]);
    expect(now.length).toBeGreaterThan(40);
    expect(now).toEqual(operationsThen.filter(([name]) => name in operations));
  });

  test('may read the fields that they always could', () => {
    const known = new Set(fieldsOfSchema.map((path) => path.join('.')));
    const still = fieldsThen.filter(([type, field]) => known.has(`${type}.${field}`));
    expect(still.length).toBeGreaterThan(350);
    expect(still.map(([type, field]) => [type, field, whoReads(type, field)])).toEqual(still);
  });

  test('add up, and a role that nobody knows adds nothing', () => {
    const both = permissionsOf(['warehouse', 'finance']);
    expect([...both].sort()).toEqual(
      [...new Set([...permissionsOf(['warehouse']), ...permissionsOf(['finance'])])].sort(),
    );
    expect([...permissionsOf(['root', 'automation', 'toString'])]).toEqual([]);
  });

  test('of one tenant and version are nobody else’s', () => {
    const own = (tenant: string, version: number, permissions: readonly Permission[]) => ({
      tenant,
      version,
      roles: { sales: permissions },
    });
    expect([...permissionsOf(['sales'], own('acme', 1, ['orders.read']))]).toEqual(['orders.read']);
    expect([...permissionsOf(['sales'], own('acme', 2, ['orders.place']))]).toEqual(['orders.place']);
    expect([...permissionsOf(['sales'], own('other', 1, []))]).toEqual([]);
    expect([...permissionsOf(['sales'], own('acme', 1, ['orders.read']))]).toEqual(['orders.read']);
    expect(permissionsOf(['sales']).has('orders.price')).toBe(true);
  });
});
