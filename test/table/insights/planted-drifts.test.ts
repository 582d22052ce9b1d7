import { beforeAll, expect, test } from 'vitest';
import { createApiClient } from '../../../shared/clients/api-client.actions.ts';
import { type DriftKind, driftKinds } from '../../../shared/insights/drift.model.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { listHeldBy } from '../../../shared/platform/scope.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { driftsOf } from '../../support/integrity.ts';
import { whilePlanted } from '../../support/plant.ts';
import { clientsPlants } from '../../support/planted-drifts/clients.ts';
import { goodsPlants } from '../../support/planted-drifts/goods.ts';
import { moneyPlants } from '../../support/planted-drifts/money.ts';
import { ordersPlants } from '../../support/planted-drifts/orders.ts';
import type { PlantedWorld } from '../../support/planted-drifts/plant.ts';
import { recordsPlants } from '../../support/planted-drifts/records.ts';
import { workPlants } from '../../support/planted-drifts/work.ts';

const plants = [...goodsPlants, ...ordersPlants, ...moneyPlants, ...workPlants, ...recordsPlants, ...clientsPlants];

let world: PlantedWorld;
beforeAll(async () => {
  const ctx = aContext();
  const made = await aMixedTenant(ctx);
  const customerIds = [made.customer.id];
  const clientId = `shop-of-${ctx.tenant}`;
  const rights = { roles: ['partner' as const], scope: 'ACCOUNT' as const, customerIds };
  const client = await createApiClient(as(ctx, {}), { clientId, name: 'Shop', ...rights });
  const bound = aContext({ tenant: ctx.tenant, roles: ['partner'], kind: 'client', subject: clientId, customerIds });
  const { id } = await captureLead(bound, { name: 'Made by the shop', source: 'PARTNER' });
  expect((await listHeldBy(as(ctx, {}), clientId, {})).edges.map(({ node }) => node)).toEqual([id]);
  world = { ctx, made, client };
});

test.each(plants)('finds $what', async ({ at, change, finds, shows }) => {
  const { ctx } = world;
  const planted = (item: Record<string, unknown>) => change(item, world);
  const drifts = await whilePlanted(ctx, await at(world), planted, () => driftsOf(ctx));
  expect(drifts.map(({ kind }) => kind).sort()).toEqual([...finds].sort());
  const first = drifts.find(({ kind }) => kind === finds[0]);
  expect({ ...first, ...shows?.(world) }).toEqual(first);
});

test('every kind of drift is planted', () => {
  const planted = new Set(plants.flatMap(({ finds }) => finds));
  expect(Object.keys(driftKinds).filter((kind) => !planted.has(kind as DriftKind))).toEqual([]);
});

test('leaves nothing behind', async () => {
  expect(await driftsOf(world.ctx)).toEqual([]);
});
