import { expireReservations } from '../../shared/orders/order.expire.actions.ts';
import { onSchedule } from './on-schedule.ts';

export const handler = onSchedule('expire-reservations', expireReservations);
