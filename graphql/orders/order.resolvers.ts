import type { GraphQLResolveInfo } from 'graphql';
import { getCustomer } from '../../shared/customers/customer.actions.ts';
import {
  findOrderByExternalRef,
  findOrderHead,
  listOrderLines,
  listOrders,
  listShipments,
  orderReferences,
  placeOrder,
  setOrderMetafields,
} from '../../shared/orders/order.actions.ts';
import {
  cancelOrder,
  closeOrder,
  confirmOrder,
  holdOrder,
  releaseOrder,
} from '../../shared/orders/order.change.actions.ts';
import { costCurrencyOf, type OrderHead } from '../../shared/orders/order.model.ts';
import { shipOrder } from '../../shared/orders/order.ship.actions.ts';
import {
  backordered,
  billingStatusOf,
  componentsIn,
  fulfilmentStatusOf,
  needsStock,
  sumsOf,
} from '../../shared/orders/order-lines.model.ts';
import { reservationStatusOf } from '../../shared/orders/order-reservation.model.ts';
import { findBranchOf } from '../../shared/organization/branch.actions.ts';
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
import { inTurns, readTogether } from '../turns.ts';

export type { OrderHead as Order, PricedLine as OrderLine } from '../../shared/orders/order.model.ts';

const money = (amountMinor: number, { currency }: Pick<OrderHead, 'currency'>): Money => ({ amountMinor, currency });

/** An action that gives an order whole. */
const headOf = <I>(action: (ctx: Context, input: I) => Promise<OrderHead>) => action;

export const resolvers: Resolvers = {
  Query: {
    order: record('ord', findOrderHead),
    orderByExternalRef: inTurns(2, (_, { ref }, ctx) => findOrderByExternalRef(ctx, ref)),
    orders: list(listOrders),
  },
  Customer: {
    orders: listById((ctx, id, query) => listOrders(ctx, within(query, 'customer.id', id))),
  },
  Order: {
    branch: (record, _, ctx) => findBranchOf(ctx, record),
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
    legalEntity: (order, _, ctx) => getLegalEntity(ctx, entityIdOf(order)),
    fulfilmentStatus: fulfilmentStatusOf,
    billingStatus: billingStatusOf,
    reservationStatus: reservationStatusOf,
    // They come with the order, unless it is a larger one.
    lines: readTogether(async (order: OrderHead, args: ListArguments, ctx: Context, info: GraphQLResolveInfo) =>
      connection(await listOrderLines(ctx, order, readListQuery(info.parentType.getFields()[info.fieldName], args))),
    ),
    discount: ({ discount }) => discount ?? 0,
    freight: (order) => money(order.freightMinor, order),
    net: (order) => money(order.netMinor, order),
    tax: (order) => money(order.taxMinor, order),
    total: (order) => money(order.totalMinor, order),
    cost: (order) => ({
      amountMinor: sumsOf(order).costMinor,
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
    placeOrder: mutation('placeOrder', 'order', headOf(placeOrder), findOrderHead),
    bulkPlaceOrders: bulkMutation('bulkPlaceOrders', 'placeOrder', 'order', headOf(placeOrder), findOrderHead, {
      isWhole: true,
    }),
    confirmOrder: mutation('confirmOrder', 'order', confirmOrder, findOrderHead),
    holdOrder: mutation('holdOrder', 'order', holdOrder),
    releaseOrder: mutation('releaseOrder', 'order', releaseOrder),
    cancelOrder: mutation('cancelOrder', 'order', headOf(cancelOrder), findOrderHead),
    closeOrder: mutation('closeOrder', 'order', headOf(closeOrder), findOrderHead),
    shipOrder: mutation('shipOrder', 'order', headOf(shipOrder), findOrderHead),
  },
};

export const nodes: Nodes = {
  ord: {
    type: 'Order',
    find: findOrderHead,
    references: orderReferences,
    activities: true,
    setMetafields: setOrderMetafields,
  },
};
