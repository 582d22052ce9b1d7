import * as z from 'zod';
import { Address, NewAddress } from '../platform/address.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { derivedId } from '../platform/ids.ts';
import { MAIN, normaliseCode, OrganizationCode, unwritten } from './organization.model.ts';

const name = z.string().trim().min(1).max(100);

export const NewBranch = z.object({
  code: OrganizationCode,
  name,
  legalEntityId: z.string().nullish(),
  address: NewAddress.nullish(),
});
export type NewBranch = z.input<typeof NewBranch>;

export const BranchChanges = z.object({
  id: z.string(),
  expectedVersion: z.int().nullish(),
  name: name.nullish().transform((given) => given ?? undefined),
  address: NewAddress.nullish(),
});
export type BranchChanges = z.input<typeof BranchChanges>;

/** Branch [site, office]: a part of a legal entity at a place. Its id is derived from its code; code and legal entity never change. */
export const Branch = Aggregate.extend({
  code: z.string(),
  name: z.string(),
  legalEntityId: z.string().nullish(),
  address: Address.nullish(),
});
export type Branch = z.infer<typeof Branch>;

/** The id of the branch with this code, so that it is found by its code without a look-up. */
export const branchIdOf = (code: string): string => derivedId('brn', normaliseCode(code));

export const MAIN_BRANCH_ID = branchIdOf(MAIN);

/** The branch that a tenant starts with. */
export const mainBranch = (): Branch => ({ ...unwritten(MAIN_BRANCH_ID), code: MAIN, name: 'Main' });
