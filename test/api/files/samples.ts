import { findNode } from '../../../graphql/base.resolvers.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import { attachFile } from '../../../shared/files/attachment.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

const file = { fileName: 'offer.pdf', contentType: 'application/pdf', size: 18, checksumSha256: null };

export const samples: DomainSamples = {
  records: async (ctx) => {
    const { id: recordId } = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Filed' });
    return { attachment: (await attachFile(as(ctx, {}), { recordId, ...file }, findNode)).id };
  },
  lets: { attachFile: { contentType: file.contentType, size: file.size, checksumSha256: null } },
  needs: { attachFile: file, updateFileRules: { allowedTypes: ['application/pdf'] } },
  takesPersonalData: ['attachFile'],
};
