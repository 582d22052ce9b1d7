import { beforeAll, expect, test } from 'vitest';
import { type DriftKind, driftKinds } from '../../../shared/insights/drift.model.ts';
import { aContext } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { driftsOf } from '../../support/integrity.ts';
import { whilePlanted } from '../../support/plant.ts';
import { goodsPlants } from '../../support/planted-drifts/goods.ts';
import { moneyPlants } from '../../support/planted-drifts/money.ts';
import { ordersPlants } from '../../support/planted-drifts/orders.ts';
import type { PlantedWorld } from '../../support/planted-drifts/plant.ts';
import { recordsPlants } from '../../support/planted-drifts/records.ts';
import { workPlants } from '../../support/planted-drifts/work.ts';

const plants = [...goodsPlants, ...ordersPlants, ...moneyPlants, ...workPlants, ...recordsPlants];

let world: PlantedWorld;
beforeAll(async () => {
  const ctx = aContext();
  world = { ctx, made: await aMixedTenant(ctx) };
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
