import * as z from 'zod/mini';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { derivedId } from '../platform/ids.ts';
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
