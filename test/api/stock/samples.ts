import { productIdOf } from '../../../shared/products/product.model.ts';
import { lotIdOf } from '../../../shared/stock/lot.model.ts';
import { as } from '../../support/a-context.ts';
import { aProduct, aWarehouse, receiveLots, units } from '../../support/a-sale.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  /** A product is there with its stock. */
  records: async (ctx) => {
    const warehouse = await aWarehouse(as(ctx, {}));
    await aProduct(as(ctx, {}), 'A-1', 50);
    await aProduct(as(ctx, {}), 'LOT-1', 0, { tracking: 'LOT' });
    await receiveLots(as(ctx, {}), 'LOT-1', [{ number: 'L1', quantity: units(5) }]);
    return { warehouse: warehouse.id, product: productIdOf('A-1'), lot: lotIdOf(productIdOf('LOT-1'), 'L1') };
  },
  ofTheTenant: ['warehouse', 'product', 'lot'],
};
