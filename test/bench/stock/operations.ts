import { MAX_RECEIPT_LINES } from '../../../shared/stock/stock.model.ts';
import { priceOf } from '../../support/prices.ts';
import { address, automation, linesOf, PRODUCTS, skuOf } from '../operations.ts';
import type { Id, Recorder } from '../recorder.ts';

const RECEIPT_LINES = 20;

export async function recordOperations(recorder: Recorder) {
  const main = await recorder.mutation('createWarehouse', { code: 'MAIN', name: 'Main', address });
  await automation(recorder, 'register-tenant', main.id, 'warehouse.created');
  await recorder.prepare('createWarehouse', { code: 'SOUTH', name: 'South' });
  await recorder.mutation('updateWarehouse', { id: main.id, name: 'Main house' });
  const receipt = (lines: { sku: string; quantity: number }[]) => ({
    lines: lines.map((line) => ({ ...line, unitCost: priceOf(400) })),
  });
  await recorder.mutation('receiveStock', receipt(linesOf(1, 1_000)), '1 line');
  await recorder.mutation('receiveStock', receipt(linesOf(10, 1_000)), '10 lines');
  await recorder.mutation('receiveStock', receipt(linesOf(MAX_RECEIPT_LINES, 1)), `${MAX_RECEIPT_LINES} lines`);
  for (let start = 10; start < PRODUCTS; start += RECEIPT_LINES) {
    await recorder.prepare('receiveStock', receipt(linesOf(PRODUCTS, 1_000).slice(start, start + RECEIPT_LINES)));
  }
  await recorder.mutation('adjustStock', { sku: skuOf(1), quantity: -1, reason: 'Broken' });
  await recorder.mutation('transferStock', {
    sku: skuOf(1),
    fromWarehouseCode: 'MAIN',
    toWarehouseCode: 'SOUTH',
    quantity: 5,
  });
  await recorder.mutation('changeStockStatus', { sku: skuOf(1), from: 'AVAILABLE', to: 'BLOCKED', quantity: 1 });
  const price = priceOf(1_000);
  await recorder.prepare('createProduct', { sku: 'SERUM', name: 'Serum', price, taxCode: 'STANDARD', tracking: 'LOT' });
  const lots = ['A', 'B'].map((number) => ({ number, quantity: 5, expiresOn: '2099-01-31' }));
  await recorder.mutation('receiveStock', { lines: [{ sku: 'SERUM', quantity: 10, lots }] }, '1 line of 2 lots');
  const { lotByNumber } = await recorder.query<{ lotByNumber: Id }>(
    '{ lotByNumber(sku: "SERUM", number: "A") { id number } }',
  );
  await recorder.query('query ($id: ID!) { lot(id: $id) { id number } }', { id: lotByNumber.id });
  await recorder.query('query ($id: ID!) { warehouse(id: $id) { id } }', { id: main.id });
  await recorder.query('{ warehouseByCode(code: "MAIN") { id } }');
  await recorder.query('{ warehouses { nodes { id code } } }');
  await recorder.query('{ stockLevel(sku: "P-001") { available } }');
  return { warehouse: main.id };
}
