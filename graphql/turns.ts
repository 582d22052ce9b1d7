import type { GraphQLFieldResolver } from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown> & { readonly turns?: number; readonly together?: boolean };

/** Nothing reads the table without the context, which is the third thing that a resolver is given. */
const WITH_CONTEXT = 3;

/**
 * How many calls to the table, one after the other, a resolver leads to: none if it takes no context, or one, unless it says more
 * (`inTurns`). The price of a request is made of it (`pricing.ts`).
 */
export const turnsOf = (resolve: Resolver | undefined): number =>
  resolve === undefined || resolve.length < WITH_CONTEXT ? 0 : (resolve.turns ?? 1);

/** A resolver that calls the table so often, one after the other: it looks up by what it has found. */
export const inTurns = <R extends (...args: never[]) => unknown>(turns: number, resolve: R): R =>
  Object.assign(resolve, { turns });

/** A resolver of a list that reads by key: one round trip for all records that are there at one moment. */
export const readTogether = <R extends (...args: never[]) => unknown>(resolve: R): R =>
  Object.assign(resolve, { together: true });

export const isReadTogether = (resolve: Resolver | undefined): boolean => resolve?.together === true;
