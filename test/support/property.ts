import fc from 'fast-check';

/** What properties begin with unless they say otherwise: chance that can be repeated. `npm run prove -- fuzz` sets a random one. */
export const PROPERTY_SEED = Number(process.env.FUZZ_SEED ?? 1);

fc.configureGlobal({ seed: PROPERTY_SEED });

export default fc;
