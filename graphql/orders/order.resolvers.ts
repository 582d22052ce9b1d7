import type { GraphQLResolveInfo } from 'graphql';
import { getCustomer } from '../../shared/customers/customer.actions.ts';
import {
  findOrder,
  findOrderByExternalRef,
  listOrderLines,
  listOrders,
  listShipments,
  orderReferences,
  placeOrder,
} from '../../shared/orders/order.actions.ts';
import {
  cancelOrder,
  closeOrder,
  confirmOrder,
  holdOrder,
  releaseOrder,
} from '../../shared/orders/order.change.actions.ts';
import { billingStatusOf, costCurrencyOf, fulfilmentStatusOf, type Order } from '../../shared/orders/order.model.ts';
import { shipOrder } from '../../shared/orders/order.ship.actions.ts';
import { backordered, componentsIn, needsStock } from '../../shared/orders/order-lines.model.ts';
import { getLegalEntity } from '../../shared/organization/legal-entity.actions.ts';
import { entityIdOf } from '../../shared/organization/legal-entity.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { within } from '../../shared/platform/list-query.ts';
import { MILLIONTHS, type Money } from '../../shared/platform/money.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { findPart } from '../../shared/products/customer-part.actions.ts';
import { findProduct } from '../../shared/products/product.actions.ts';
import { typeOf } from '../../shared/products/product-type.model.ts';
import { bulkMutation } from '../bulk.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { type ListArguments, list, listById, readListQuery } from '../list.ts';
import { connection, mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { PricedLine as OrderLine } from '../../shared/orders/order.model.ts';

const money = (amountMinor: number, { currency }: Pick<Order, 'currency'>): Money => ({ amountMinor, currency });

export const resolvers: Resolvers = {
  Query: {
    order: record('ord', findOrder),
    orderByExternalRef: inTurns(2, (_, { ref }, ctx) => findOrderByExternalRef(ctx, ref)),
    orders: list(listOrders),
  },
  Customer: {
    orders: listById((ctx, id, query) => listOrders(ctx, within(query, 'customer.id', id))),
  },
  Order: {
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
    legalEntity: (order, _, ctx) => getLegalEntity(ctx, entityIdOf(order)),
    fulfilmentStatus: fulfilmentStatusOf,
    billingStatus: billingStatusOf,
    // They come with the order.
    lines: inTurns(0, async (order: Order, args: ListArguments, ctx: Context, info: GraphQLResolveInfo) =>
      connection(await listOrderLines(ctx, order, readListQuery(info.parentType.getFields()[info.fieldName], args))),
    ),
    discount: ({ discount }) => discount ?? 0,
    freight: (order) => money(order.freightMinor, order),
    net: (order) => money(order.netMinor, order),
    tax: (order) => money(order.taxMinor, order),
    total: (order) => money(order.totalMinor, order),
    cost: (order) => ({
      amountMinor: order.lines.reduce((sum, line) => sum + line.costMinor, 0),
      currency: costCurrencyOf(order),
    }),
    shipments: listById(listShipments),
    timeline: listById(listTimeline),
  },
  OrderLine: {
    product: ({ productId }, _, ctx) => findProduct(ctx, productId),
    partNumber: async ({ partNumber, customerId, productId }, _, ctx) =>
      partNumber ?? (await findPart(ctx, customerId, productId))?.partNumber,
    components: (line) => componentsIn(line, line.ordered) ?? [],
    orderedAs: ({ counted, ordered, unit }) => counted ?? { quantity: ordered, unit, factor: MILLIONTHS },
    type: typeOf,
    warehouseId: (line) => (needsStock(line) ? line.warehouseId : null),
    backordered,
    unitPrice: ({ unitPrice, currency, unit }) => ({ ...unitPrice, currency, unit }),
    net: (line) => money(line.netMinor, line),
    tax: (line) => money(line.taxMinor, line),
    cost: (line) => ({ amountMinor: line.costMinor, currency: line.costCurrency }),
  },
  ShipmentLine: {
    components: ({ components }) => components ?? [],
    lots: ({ lots }) => lots ?? [],
  },
  Mutation: {
    placeOrder: mutation('placeOrder', 'order', placeOrder, findOrder),
    bulkPlaceOrders: bulkMutation('bulkPlaceOrders', 'placeOrder', 'order', placeOrder, findOrder, { isWhole: true }),
    confirmOrder: mutation('confirmOrder', 'order', confirmOrder, findOrder),
    holdOrder: mutation('holdOrder', 'order', holdOrder),
    releaseOrder: mutation('releaseOrder', 'order', releaseOrder),
    cancelOrder: mutation('cancelOrder', 'order', cancelOrder, findOrder),
    closeOrder: mutation('closeOrder', 'order', closeOrder, findOrder),
    shipOrder: mutation('shipOrder', 'order', shipOrder, findOrder),
  },
};

export const nodes: Nodes = {
  ord: { type: 'Order', find: findOrder, references: orderReferences, activities: true },
};
