import type { Logger } from '@aws-lambda-powertools/logger';
import type { Permission } from '../access/generated/permissions.ts';
import { DomainError, type Refusal } from './errors.ts';
import type { IdSource } from './ids.ts';
import { type Operation, permissionOf, permissionOfField } from './permission.ts';
import type { Item, Key, Table } from './table.ts';

/** Who is acting. Automations act as themselves, never as the user whose event they react to. */
export interface Actor {
  /** How records name it; see `subjects.ts`. */
  readonly subject: string;
  /** What its issuer names it by, where that is another name. */
  readonly signedInAs?: string;
  readonly kind: 'user' | 'client' | 'capture' | 'automation';
  readonly roles: readonly string[];
  /** Of a form with a capture key: where what it brings comes from, as the record of the key says. */
  readonly form?: { readonly source: string; readonly label: string };
}

/**
 * Which records of the tenant the actor reaches, whatever its roles allow: all, or what it made or holds itself and besides that what is
 * of its customers, of the members of its team, or of its branches. A record outside of it is as unknown as one of another tenant (`scope.ts`).
 */
export type RecordScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'account'; readonly customerIds: readonly string[] }
  | { readonly kind: 'own' }
  | { readonly kind: 'team'; readonly members: readonly string[] }
  | { readonly kind: 'branch'; readonly branchIds: readonly string[] };

/** The idempotency record that the transaction of this request will carry; see `idempotency.ts`. */
export interface PendingIdempotency {
  readonly key: Key;
  readonly operation: string;
  readonly fingerprint: string;
  readonly expiresAt: number;
  /** The record of an earlier call with this key, read together with the action's first reads; undefined when it has none. */
  readonly earlier: () => Promise<Item | undefined> | undefined;
  /** Of a row of a bulk mutation: why fields of it were left out, which a repeat is told again. */
  readonly leftOut?: readonly Refusal[];
  /** To be called when the record was committed. */
  readonly written: () => void;
}

/** A run of an action that writes nothing: what it would have written is checked. */
export interface Rehearsal {
  /** The keys of what it would have made, each with the refusal of whoever finds it taken. */
  readonly claims: Map<string, (stored: Item | undefined) => Error>;
}

/** Everything an action may depend on besides its input. Made once per request or event, passed first, never global. */
export interface Context {
  readonly tenant: string;
  readonly actor: Actor;
  readonly scope: RecordScope;
  /** What the actor's roles add up to, for example `orders.place`. */
  readonly permissions: ReadonlySet<Permission>;
  /** ISO 8601 in UTC; the one time of this request. */
  readonly now: string;
  readonly newId: IdSource;
  readonly correlationId: string;
  /** In which languages the caller reads messages, as HTTP says it. */
  readonly acceptLanguage?: string;
  /** Milliseconds since 1970 after which no retry is started. */
  readonly deadline: number;
  readonly table: Table;
  readonly log: Logger;
  readonly idempotency?: PendingIdempotency;
  /** `commit` asks the table whether all conditions hold, and writes nothing; no number is taken. */
  readonly rehearsal?: Rehearsal;
}

/**
 * First line of every action. Throws FORBIDDEN unless the actor has the permission: that of a mutation, by its name, or one that
 * a part of an action needs, such as `orders.price`.
 */
export function requirePermission(ctx: Context, operation: Operation | Permission, input?: string): void {
  const permission = permissionOf(operation);
  if (!ctx.permissions.has(permission))
    throw new DomainError('FORBIDDEN', 'This needs the permission {permission}.', input, { params: { permission } });
}

/** For filters and sorts: refuses to reveal through the back door what the actor may not read. */
export function requireField(ctx: Context, field: string, input: string): void {
  const permission = permissionOfField(field);
  if (permission === undefined) throw new Error(`No field ${field}`);
  requirePermission(ctx, permission, input);
}

/** Tenant ids are part of every key, so they hold nothing that separates key parts. */
export const TENANT_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Partition of a record: every key starts with the tenant of the verified token. */
export const partitionOf = (ctx: Pick<Context, 'tenant'>, recordId: string): string => `T#${ctx.tenant}#${recordId}`;
