import {
  type DocumentNode,
  defaultFieldResolver,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Permission } from '../shared/access/generated/permissions.ts';
import type { Context } from '../shared/platform/context.ts';
import { isFloor, mayRead, permissionOfField, reachOf } from '../shared/platform/permission.ts';
import type { FieldGuard } from './lazy-schema.ts';

/** A field that a document reads, and the types that may answer it. */
export interface FieldRead {
  readonly parent: string;
  readonly field: string;
  readonly types: readonly string[];
  /** What reaches the type that it leads to. */
  readonly reach?: Permission;
}

/** The permission that reaches what a field returns: of a connection that of its records; a payload is reached by its mutation. */
function reachOfReturned(returned: GraphQLOutputType): Permission | undefined {
  const type = getNamedType(returned);
  if (!isObjectType(type) || type.name.endsWith('Payload')) return undefined;
  const nodes = type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  return reachOf(nodes ? getNamedType(nodes.type).name : type.name);
}

/** Every field that a document reads, once: aliases, fragments and nesting make no difference. */
export function fieldsRead(schema: GraphQLSchema, document: DocumentNode): readonly FieldRead[] {
  const typeInfo = new TypeInfo(schema);
  const found = new Map<string, FieldRead>();
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name: { value: field } }) => {
        const parent = typeInfo.getParentType();
        // Through an interface only what every implementation shows may be read.
        if (!parent || field.startsWith('__') || isInterfaceType(parent)) return;
        const types = isUnionType(parent) ? schema.getPossibleTypes(parent) : [getNamedType(parent)];
        const returned = typeInfo.getType();
        found.set(`${parent.name}.${field}`, {
          parent: parent.name,
          field,
          types: types.map(({ name }) => name),
          reach: returned ? reachOfReturned(returned) : undefined,
        });
      },
    }),
  );
  return [...found.values()];
}

/**
 * Throws FORBIDDEN when an operation needs a permission that is missing, or a field one that everybody has who reads anything. Decided
 * from the document alone, so that nothing is read before the answer. What else may not be read is left to the guard of its field.
 */
export function requireOperable(reads: readonly FieldRead[], permissions: ReadonlySet<string>): void {
  const refused = reads.flatMap(({ parent, field, types }) => {
    const isOperation = parent === 'Query';
    const type = types.find(
      (possible) =>
        !mayRead(permissions, possible, field) && (isOperation || isFloor(permissionOfField(`${possible}.${field}`))),
    );
    return type ? [`${type}.${field} needs ${permissionOfField(`${type}.${field}`) ?? 'what nobody has'}`] : [];
  });
  if (refused.length > 0) {
    const message = `You lack permissions: ${[...new Set(refused)].sort().join(', ')}.`;
    throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
  }
}

/** True if the caller may read everything that a document asks for. */
export const mayReadAll = (reads: readonly FieldRead[], permissions: ReadonlySet<Permission>): boolean =>
  reads.every(
    ({ field, types, reach }) =>
      (reach === undefined || permissions.has(reach)) && types.every((type) => mayRead(permissions, type, field)),
  );

/** Paths that a reply lists; more are counted. */
export const MAX_FORBIDDEN_PATHS = 100;

type Path = readonly (string | number)[];

export interface Place {
  readonly key: string | number;
  readonly prev: Place | undefined;
}
const pathTo = (place: Place | undefined): Path => (place ? [...pathTo(place.prev), place.key] : []);

const hidden = new WeakMap<Context, Place[]>();

/** The value of a field that the caller may not read: null, told of in the extensions of the reply. */
export function forbid(ctx: Context, place: Place): null {
  const places = hidden.get(ctx) ?? [];
  places.push(place);
  hidden.set(ctx, places);
  return null;
}

function inOrder(a: Path, b: Path): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [one, other] = [a[at], b[at]];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return at < 0 || String(one) < String(other) ? -1 : 1;
}

/** What a reply says of fields that were asked for and may not be read: their paths, and how many they are when there are more. */
export function forbiddenIn(ctx: Context): { forbidden: readonly Path[]; forbiddenCount?: number } | undefined {
  const places = hidden.get(ctx);
  if (!places) return undefined;
  const forbidden = places.map(pathTo).sort(inOrder).slice(0, MAX_FORBIDDEN_PATHS);
  return places.length > forbidden.length ? { forbidden, forbiddenCount: places.length } : { forbidden };
}

interface Beginnable {
  readonly begin?: (ctx: Context, ...rest: readonly unknown[]) => void;
}

/**
 * Lets a field be resolved only for those who may read it and reach what it leads to, and begun (`by-id.ts`) for no others: nothing is
 * read for a field that stays null.
 */
export const guardField: FieldGuard = (type, field, returned, resolve = defaultFieldResolver) => {
  let reach: { readonly permission: Permission | undefined } | undefined;
  const isOpen = ({ permissions }: Context): boolean => {
    if (!mayRead(permissions, type, field)) return false;
    reach ??= { permission: reachOfReturned(returned) };
    return reach.permission === undefined || permissions.has(reach.permission);
  };
  const { begin } = resolve as Beginnable;
  const guarded: typeof resolve = (source, args, ctx, info) =>
    isOpen(ctx as Context) ? resolve(source, args, ctx, info) : forbid(ctx as Context, info.path);
  return begin
    ? Object.assign(guarded, {
        begin: (ctx: Context, ...rest: readonly unknown[]) => {
          if (isOpen(ctx)) begin(ctx, ...rest);
        },
      })
    : guarded;
};
