import { productIdOf } from '../../../shared/products/product.model.ts';
import { as } from '../../support/a-context.ts';
import { aProduct, aWarehouse } from '../../support/a-sale.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  /** A product is there with its stock. */
  records: async (ctx) => {
    const warehouse = await aWarehouse(as(ctx, {}));
    await aProduct(as(ctx, {}), 'A-1', 50);
    return { warehouse: warehouse.id, product: productIdOf('A-1') };
  },
  ofTheTenant: ['warehouse', 'product'],
};
