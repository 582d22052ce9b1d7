import { type Body, type ErrorPolicy, type Row, type RowOutcome, runRows } from '../shared/platform/bulk.ts';
import { type Context, requirePermission } from '../shared/platform/context.ts';
import { DomainError, type Refusal } from '../shared/platform/errors.ts';
import { countOperation } from '../shared/platform/metrics.ts';
import type { Operation } from '../shared/platform/permission.ts';
import { checkedInput } from './input.ts';
import { type Payload, remembered } from './payload.ts';

interface BulkInput {
  readonly idempotencyKey?: string | null;
  readonly errorPolicy?: ErrorPolicy | null;
  readonly rows: readonly ({ readonly idempotencyKey?: string | null } & Body)[];
}

interface BulkPayload<F extends string, R> {
  readonly results: Payload<F, R>[];
  readonly doneCount: number;
  readonly refusedCount: number;
  readonly userErrors: Refusal[];
}

interface Options {
  /** A row is written whole or not at all. */
  readonly isWhole?: boolean;
  /** Fields besides ids and SKUs whose value no two rows may have. */
  readonly namedBy?: (ctx: Context) => Promise<readonly string[]>;
}

/** `rows.3.email`: the place of a row, and the field in it. */
const IN_ROW = /^rows\.(\d+)(?:\.(.+))?$/;

/** What is wrong with each row, by its place, in the fields of the row; the rest is about the call. */
function sorted(refusals: readonly Refusal[]): { ofCall: Refusal[]; ofRow: (index: number) => Refusal[] } {
  const rows = new Map<number, Refusal[]>();
  const ofCall: Refusal[] = [];
  for (const { field, ...refusal } of refusals) {
    const [, place, own] = IN_ROW.exec(field ?? '') ?? [];
    if (place === undefined) ofCall.push({ ...refusal, ...(field === undefined ? {} : { field }) });
    else rows.set(Number(place), [...(rows.get(Number(place)) ?? []), { ...refusal, ...(own ? { field: own } : {}) }]);
  }
  return { ofCall, ofRow: (index) => rows.get(index) ?? [] };
}

/** The resolver of a mutation that runs another one for each of its rows: `single` is that one, with its action, the field of its payload and its recall. */
export const bulkMutation =
  <F extends string, I extends object, R>(
    operation: Operation,
    single: Operation,
    field: F,
    action: (ctx: Context, input: I) => Promise<R>,
    recall: (ctx: Context, id: string) => Promise<R | undefined>,
    { isWhole, namedBy }: Options = {},
  ) =>
  async (_parent: unknown, args: { readonly input: object }, ctx: Context): Promise<BulkPayload<F, R>> => {
    const checked = checkedInput(args.input);
    const { ofCall, ofRow } = sorted(checked.refusals);
    const payloadOf = ({ record, refusals }: RowOutcome<R>, index: number): Payload<F, R> => {
      countOperation(single, record === undefined ? (refusals[0]?.code ?? 'INTERNAL') : 'OK');
      const userErrors = refusals.map((refusal) => ({
        ...refusal,
        field: ['rows', index, ...(refusal.field ? [refusal.field] : [])].join('.'),
      }));
      return { [field]: record, userErrors } as unknown as Payload<F, R>;
    };
    try {
      requirePermission(ctx, operation);
      if (ofCall.length > 0) throw DomainError.of(ofCall);
      const { idempotencyKey, errorPolicy, rows } = checked.input as BulkInput;
      const policy = errorPolicy ?? 'REJECT_ALL';
      if (isWhole && policy === 'IGNORE_FAILED')
        throw new DomainError(
          'VALIDATION',
          'Rows of this mutation are written whole or not at all: choose REJECT_ALL or REJECT_FAILED_ROWS.',
          'errorPolicy',
        );
      const outcomes = await runRows<R>(ctx, {
        operation,
        single,
        policy,
        idempotencyKey,
        // What is no object has nothing in it, and its fault.
        rows: rows.map((row, index): Row => {
          const { idempotencyKey: own, ...body } = row ?? {};
          return { body, idempotencyKey: own, faults: ofRow(index) };
        }),
        action: (rowCtx, body) => action(rowCtx, body as unknown as I),
        recall: (rowCtx, result) => remembered(rowCtx, result, recall),
        namedBy,
      });
      countOperation(operation, 'OK');
      const doneCount = outcomes.filter(({ record }) => record !== undefined).length;
      const refused = outcomes.flatMap(({ refusals }) => refusals.map(({ code }) => code));
      if (refused.length > 0) ctx.log.info('refused', { operation, codes: [...new Set(refused)] });
      return {
        results: outcomes.map(payloadOf),
        doneCount,
        refusedCount: outcomes.length - doneCount,
        userErrors: [],
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      countOperation(operation, error.code);
      if (error.cause) ctx.log.error('request failed', error);
      ctx.log.info('refused', { operation, codes: error.refusals.map(({ code }) => code) });
      return { results: [], doneCount: 0, refusedCount: 0, userErrors: [...error.refusals] };
    }
  };
