import { type GraphQLInterfaceType, type GraphQLResolveInfo, getNamedType, Kind, type SelectionSetNode } from 'graphql';
import type { Context } from '../shared/platform/context.ts';
import { prefixOf } from '../shared/platform/ids.ts';
import { mayRead } from '../shared/platform/permission.ts';
import { automationOf } from '../shared/platform/subjects.ts';
import { nodeKindOf } from './node-kinds.ts';
import type { NodeRecord } from './resolver-file.ts';

/** Who did something, as it is answered: its record, or as much as is known without one. */
export type ActorValue = NodeRecord & { readonly __typename?: string; readonly displayName?: string };

/** What every actor shows without its record. */
const OF_ITSELF: ReadonlySet<string> = new Set(['id', '__typename']);

function needsRecord(selectionSet: SelectionSetNode | undefined, info: GraphQLResolveInfo): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return !OF_ITSELF.has(selection.name.value);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return needsRecord(fragment?.selectionSet, info);
  });
}

/**
 * The actor of a subject, as records hold it: a record by its id, an automation by its name, anybody else by the subject of the token.
 * Whoever may not read such records is told the id and the name. A record is read only if more than its id is asked for, and together with all others of its moment.
 */
export async function actorOf(subject: string, ctx: Context, info: GraphQLResolveInfo): Promise<ActorValue> {
  const automation = automationOf(subject);
  if (automation !== undefined) return { __typename: 'Automation', id: subject, displayName: automation };
  const kind = nodeKindOf(subject);
  const { objects } = info.schema.getImplementations(getNamedType(info.returnType) as GraphQLInterfaceType);
  if (kind && objects.some(({ name }) => name === kind.type)) {
    const isReadable = mayRead(ctx.permissions, kind.type, 'id');
    const isBare = !info.fieldNodes.some(({ selectionSet }) => needsRecord(selectionSet, info));
    if (isBare) return isReadable ? { id: subject } : { __typename: 'Principal', id: subject };
    const { nodes } = await kind.load();
    const { find, displayName } = nodes?.[prefixOf(subject)] ?? {};
    const record = await find?.(ctx, subject);
    if (record && isReadable) return record;
    if (record) return { __typename: 'Principal', id: subject, displayName: displayName?.(record as never) ?? subject };
  }
  return { __typename: 'Principal', id: subject, displayName: subject };
}

/** Of a field that is called as its record calls the subject; every field with an actor has it unless it has one of its own. */
export const actorField = (
  parent: Readonly<Record<string, string | null | undefined>>,
  _: unknown,
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<ActorValue> | null => {
  const subject = parent[info.fieldName];
  return subject == null ? null : actorOf(subject, ctx, info);
};
