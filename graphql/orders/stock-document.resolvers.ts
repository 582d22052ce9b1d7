import { findOrder } from '../../shared/orders/order.actions.ts';
import { findShipmentOf } from '../../shared/orders/order.ship.actions.ts';
import { findLot } from '../../shared/stock/lot.actions.ts';
import type { Resolvers } from '../generated/types.ts';

export const resolvers: Resolvers = {
  StockLedgerEntry: {
    document: async (entry, _, ctx) => {
      const shipment = await findShipmentOf(ctx, entry);
      return shipment ? { ...shipment, __typename: 'Shipment' as const } : null;
    },
  },
  ShippedLot: {
    lot: ({ lotId }, _, ctx) => findLot(ctx, lotId),
  },
  Shipment: {
    order: ({ orderId }, _, ctx) => findOrder(ctx, orderId),
  },
};
