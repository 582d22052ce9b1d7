import { onFreshState } from '../shared/platform/conflict.ts';
import { type Context, requirePermission } from '../shared/platform/context.ts';
import { DomainError, type Refusal } from '../shared/platform/errors.ts';
import { once } from '../shared/platform/idempotency.ts';
import { countOperation } from '../shared/platform/metrics.ts';
import type { Page } from '../shared/platform/page.ts';
import type { Operation } from '../shared/platform/permission.ts';
import { checkedInput } from './input.ts';

interface MutationInput {
  readonly idempotencyKey?: string | null;
}

export type Payload<F extends string, R> = { readonly [K in F]?: R } & { readonly userErrors: Refusal[] };

/** The record of an earlier call; NOT_FOUND when it is there no more. */
export async function remembered<R>(
  ctx: Context,
  result: string,
  recall: ((ctx: Context, result: string) => Promise<R | undefined>) | undefined,
): Promise<R> {
  const record = await recall?.(ctx, result);
  if (record === undefined)
    throw new DomainError('NOT_FOUND', 'The record of this idempotency key was removed.', 'idempotencyKey');
  return record;
}

/**
 * The resolver of a mutation: one action call, its record under `field` of the payload, refusals as `userErrors`. This is the
 * one place where a DomainError becomes a user error; anything else is a bug and goes on to be masked.
 *
 * `recall` finds the record of an earlier call with the same idempotency key; a mutation without it takes no key.
 */
export const mutation =
  <F extends string, I extends object, R>(
    operation: Operation,
    field: F,
    action: (ctx: Context, input: I) => Promise<R>,
    recall?: (ctx: Context, result: string) => Promise<R | undefined>,
  ) =>
  async (_parent: unknown, args: { readonly input: object }, ctx: Context): Promise<Payload<F, R>> => {
    // The schema has checked the names and types of the input, the action checks its rules.
    const checked = checkedInput(args.input);
    const { idempotencyKey, ...body } = (checked.input ?? {}) as MutationInput;
    const run = (runCtx: Context) => onFreshState(runCtx, () => action(runCtx, body as unknown as I));
    try {
      if (checked.refusals.length > 0) {
        requirePermission(ctx, operation);
        throw DomainError.of(checked.refusals);
      }
      const record = await once(ctx, operation, recall && idempotencyKey, body, run, (recallCtx, result) =>
        remembered(recallCtx, result, recall),
      );
      countOperation(operation, 'OK');
      return { [field]: record, userErrors: [] } as unknown as Payload<F, R>;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      countOperation(operation, error.code);
      if (error.cause) ctx.log.error('request failed', error);
      ctx.log.info('refused', { operation, codes: error.refusals.map(({ code }) => code) });
      return { userErrors: [...error.refusals] } as unknown as Payload<F, R>;
    }
  };

interface Counted {
  readonly totalCount: number | null;
  readonly count?: Page<unknown>['count'] | undefined;
}

/** Counted when somebody asks for it and it is not known without. */
export const totalCount = async (
  { totalCount: known, count }: Counted,
  _: unknown,
  _ctx: Context,
): Promise<number | null> => known ?? (await count?.()) ?? null;

/** A page in Relay's form, with `nodes` for clients that need no cursors. */
export const connection = <R>({ edges, hasNextPage, hasPreviousPage, totalCount, count }: Page<R>) => ({
  edges: [...edges],
  nodes: edges.map(({ node }) => node),
  totalCount: totalCount ?? (hasNextPage || hasPreviousPage ? null : edges.length),
  count,
  pageInfo: {
    hasNextPage,
    hasPreviousPage,
    get startCursor() {
      return edges.at(0)?.cursor;
    },
    get endCursor() {
      return edges.at(-1)?.cursor;
    },
  },
});
