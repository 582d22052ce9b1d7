import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
} from 'graphql';
import type { Context } from '../shared/platform/context.ts';
import {
  type Condition,
  type Direction,
  type ListQuery,
  type Operator,
  requireWithinLimits,
  type Sort,
} from '../shared/platform/list-query.ts';
import type { Page, PageRequest } from '../shared/platform/page.ts';
import { byId } from './by-id.ts';
import { connection } from './payload.ts';

/** The arguments that every list has; see `codegen/list-inputs.ts`. */
export interface ListArguments extends PageRequest {
  readonly where?: object | null;
  readonly orderBy?: readonly { readonly field: string; readonly direction?: Direction | null }[] | null;
}

type ListField = Pick<GraphQLField<unknown, unknown>, 'args'>;
type Input = Readonly<Record<string, unknown>>;

/** The resolver of a list. */
export const list =
  <R>(find: (ctx: Context, query: ListQuery) => Promise<Page<R>>) =>
  async (_: unknown, args: ListArguments, ctx: Context, info: GraphQLResolveInfo) =>
    connection(await find(ctx, readListQuery(info.parentType.getFields()[info.fieldName], args)));

/** The resolver of a list of a record that needs its id and nothing else; see `byId`. */
export const listById = <R>(find: (ctx: Context, id: string, query: ListQuery) => Promise<Page<R>>) =>
  byId(async (ctx, id, args: ListArguments, field: ListField | undefined) =>
    connection(await find(ctx, id, readListQuery(field, args))),
  );

/**
 * What the arguments of a list ask for. Throws LIMIT_EXCEEDED for more than a list can be asked; whether it may be asked and is served
 * decides the list (`answerList`).
 */
export function readListQuery(field: ListField | undefined, { where, orderBy, ...page }: ListArguments): ListQuery {
  if (where == null && !orderBy?.length) return page;
  const type = field?.args.find(({ name }) => name === 'where')?.type;
  const reading = new Reading();
  const sorted = orderBy?.length ? reading.sorts(type, orderBy) : undefined;
  const condition = where != null && type ? reading.condition(getNamedType(type), where as Input) : undefined;
  return { ...page, ...(condition && { where: condition }), ...(sorted && { orderBy: sorted }) };
}

const recordOf = (where: { readonly name: string }): string => where.name.replace(/Where$/, '');

/** `createdAt` for `CREATED_AT`. */
const fieldOf = (sortName: string): string =>
  sortName.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Where a condition stands: the fields that lead to the record, and what they are called in the contract. */
interface Place {
  readonly path: readonly string[];
  readonly reads: readonly string[];
  readonly depth: number;
}

class Reading {
  #conditions = 0;

  condition(type: GraphQLInputType, where: Input, at: Place = { path: [], reads: [], depth: 1 }): Condition {
    requireWithinLimits.depth(at.depth, ['where', ...at.path].join('.'));
    const inside = (part: unknown) => this.condition(type, part as Input, { ...at, depth: at.depth + 1 });
    const fields = (type as GraphQLInputObjectType).getFields();
    const parts = Object.entries(where).flatMap(([name, value]): Condition[] => {
      if (value == null) return [];
      if (name === 'not') return [{ not: inside(value) }];
      if (name === 'and') return [{ all: (value as readonly unknown[]).map(inside) }];
      if (name === 'or') return [{ any: (value as readonly unknown[]).map(inside) }];
      const asked = getNamedType(fields[name]?.type as GraphQLInputType);
      const reads = [...at.reads, `${recordOf(type as GraphQLInputObjectType)}.${name}`];
      const path = [...at.path, name];
      if (asked.name === 'MetafieldFilter')
        return this.#ofMetafield(at, `${recordOf(type as GraphQLInputObjectType)}.metafields`, value as Input);
      if (asked.name.endsWith('Where'))
        return [this.condition(asked, value as Input, { path, reads, depth: at.depth + 1 })];
      return this.#comparisons(path.join('.'), reads, value as Input);
    });
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
  }

  /** Named as events name it: `metafields.erp.color`. */
  #ofMetafield(at: Place, reads: string, { namespace, key, isNull, ...filters }: Input): Condition[] {
    const field = [...at.path, 'metafields', namespace, key].join('.');
    const all = [...at.reads, reads];
    return [
      ...this.#comparisons(field, all, { isNull }),
      ...Object.values(filters).flatMap((filter) => (filter ? this.#comparisons(field, all, filter as Input) : [])),
    ];
  }

  #comparisons(field: string, reads: readonly string[], filter: Input): Condition[] {
    const given = Object.entries(filter).filter(([, value]) => value != null);
    return given.map(([operator, value]) => {
      this.#conditions += 1;
      requireWithinLimits.conditions(this.#conditions, `where.${field}`);
      if (Array.isArray(value)) requireWithinLimits.values(value.length, `where.${field}.${operator}`);
      return { field, operator: operator as Operator, value, reads };
    });
  }

  sorts(where: GraphQLInputType | undefined, orderBy: NonNullable<ListArguments['orderBy']>): readonly Sort[] {
    requireWithinLimits.sorts(orderBy.length);
    const record = where ? recordOf(getNamedType(where)) : '';
    return orderBy.map(({ field, direction }) => {
      const name = fieldOf(field);
      return { field: name, direction: direction ?? 'ASC', reads: [`${record}.${name}`] };
    });
  }
}
