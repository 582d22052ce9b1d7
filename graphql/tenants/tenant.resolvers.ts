import { createTenant, findTenant, ofNewTenant } from '../../shared/tenants/tenant.actions.ts';
import type { Resolvers } from '../generated/types.ts';
import { mutation } from '../payload.ts';

const create = mutation('createTenant', 'tenant', createTenant, findTenant);

export const resolvers: Resolvers = {
  Query: {
    tenant: (_, __, ctx) => findTenant(ctx),
  },
  Mutation: {
    createTenant: (parent, args, ctx) => create(parent, args, ofNewTenant(ctx, args.input.slug)),
  },
};
