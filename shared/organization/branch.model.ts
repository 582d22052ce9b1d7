import * as z from 'zod/mini';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { derivedId } from '../platform/ids.ts';
import { entityIdOf, ofEntity } from './legal-entity.model.ts';
import { MAIN, normaliseCode, OrganizationCode, unwritten } from './organization.model.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

export const NewBranch = z.object({
  code: OrganizationCode,
  name,
  legalEntityId: z.nullish(z.string()),
  address: z.nullish(NewAddress),
});
export type NewBranch = z.input<typeof NewBranch>;

export const BranchChanges = z.object({
  id: z.string(),
  expectedVersion: z.nullish(z.int()),
  name: z.pipe(
    z.nullish(name),
    z.transform((given) => given ?? undefined),
  ),
  address: z.nullish(NewAddress),
});
export type BranchChanges = z.input<typeof BranchChanges>;

/** Branch [site, office]: a part of a legal entity at a place. Its id is derived from its code; code and legal entity never change. */
export const Branch = z.extend(Aggregate, {
  code: z.string(),
  name: z.string(),
  legalEntityId: z.nullish(z.string()),
  address: z.nullish(Address),
});
export type Branch = z.infer<typeof Branch>;

/** The id of the branch with this code, so that it is found by its code without a look-up. */
export const branchIdOf = (code: string): string => derivedId('brn', normaliseCode(code));

export const MAIN_BRANCH_ID = branchIdOf(MAIN);

/** The branch that a tenant starts with. */
export const mainBranch = (): Branch => ({ ...unwritten(MAIN_BRANCH_ID), code: MAIN, name: 'Main' });

/** How a document says of which branch it is, and of which legal entity. */
export interface OfBranch {
  readonly branchId?: string | null | undefined;
  readonly legalEntityId?: string | null | undefined;
}

/** The branch of a document: that which it names, or MAIN; of another legal entity than MAIN none unless it names one. */
export const branchIdOfDocument = ({ branchId, legalEntityId }: OfBranch): string | undefined =>
  branchId ?? (legalEntityId == null ? MAIN_BRANCH_ID : undefined);

/** A document with its branch, as scopes look at it: one of MAIN does not say so. */
export const withItsBranch = <R extends OfBranch>(record: R): R & { readonly branchId: string | undefined } => ({
  ...record,
  branchId: branchIdOfDocument(record),
});

/** What a new document of the branch says. */
export const ofBranch = (
  branch: Pick<Branch, 'id' | 'legalEntityId'>,
): { branchId?: string; legalEntityId?: string } => ({
  ...(branch.id === MAIN_BRANCH_ID ? {} : { branchId: branch.id }),
  ...ofEntity(entityIdOf(branch)),
});

/** What a document says that comes to the branch. */
export const movedToBranch = (branch: Pick<Branch, 'id' | 'legalEntityId'>): OfBranch => ({
  branchId: null,
  legalEntityId: null,
  ...ofBranch(branch),
});
