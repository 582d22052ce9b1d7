/** Apart from the other actions: the stores of what customers have ask it, and need nothing else of them. */
export { isOwnCustomer } from './customer.own.store.ts';
