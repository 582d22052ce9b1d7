import { createCaptureKey } from '../../../shared/access/capture-key.actions.ts';
import { as } from '../../support/a-context.ts';
import type { DomainSamples } from '../../support/domain-samples.ts';

export const samples: DomainSamples = {
  records: async (ctx) => {
    const { id } = await createCaptureKey(as(ctx, {}), { label: 'form', source: 'EVENT' });
    return { captureKey: id, actor: id };
  },
  takesPersonalData: ['createCaptureKey'],
  ofTheTenant: ['captureKey', 'actor'],
};
