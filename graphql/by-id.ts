import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../shared/platform/context.ts';
import { isId } from '../shared/platform/ids.ts';

interface Identified {
  readonly id: string;
}

type Field = GraphQLField<unknown, unknown>;

/** A resolver whose work may be begun before its record is there. */
interface Beginnable {
  readonly begin: (ctx: Context, id: string, args: object, field: Field) => void;
}

/** The same arguments in any order. */
const keyOf = (id: string, args: object): string => JSON.stringify([id, Object.entries(args).sort()]);

/** The resolver of a field that needs of its record the id and nothing else; see `record`. */
export function byId<A extends object, R>(
  find: (ctx: Context, id: string, args: A, field: Field | undefined) => Promise<R>,
) {
  const begun = new WeakMap<Context, Map<string, Promise<R>>>();
  const resolve = ({ id }: Identified, args: A, ctx: Context, info: GraphQLResolveInfo): Promise<R> =>
    begun.get(ctx)?.get(keyOf(id, args)) ?? find(ctx, id, args, info.parentType.getFields()[info.fieldName]);
  const begin: Beginnable['begin'] = (ctx, id, args, field) => {
    if (begun.get(ctx)?.has(keyOf(id, args))) return;
    const finding = find(ctx, id, args as A, field);
    // Nobody asks for it when there is no such record; whoever does gets the error.
    finding.catch(() => undefined);
    begun.set(ctx, (begun.get(ctx) ?? new Map()).set(keyOf(id, args), finding));
  };
  return Object.assign(resolve, { begin });
}

/**
 * The resolver of a record by its id. What the query wants of the record by the id alone (`byId`) is read together with it: one
 * round trip instead of one after the other. What a directive may leave out waits for its turn.
 */
export const record =
  <R>(prefix: string, find: (ctx: Context, id: string) => Promise<R>) =>
  (_: unknown, { id }: Identified, ctx: Context, info: GraphQLResolveInfo): Promise<R> => {
    const found = find(ctx, id);
    // Whatever fails below must not leave its failure unheard.
    found.catch(() => undefined);
    if (isId(prefix, id)) for (const { selectionSet } of info.fieldNodes) beginIn(selectionSet, ctx, id, info);
    return found;
  };

function beginIn(selectionSet: SelectionSetNode | undefined, ctx: Context, id: string, info: GraphQLResolveInfo): void {
  const fields = (getNamedType(info.returnType) as GraphQLObjectType).getFields();
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.directives?.length) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      beginIn(info.fragments[selection.name.value]?.selectionSet, ctx, id, info);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      beginIn(selection.selectionSet, ctx, id, info);
    } else {
      const field = fields[selection.name.value];
      const resolve = field?.resolve as Partial<Beginnable> | undefined;
      if (field && resolve?.begin)
        resolve.begin(ctx, id, getArgumentValues(field, selection, info.variableValues), field);
    }
  }
}
