import type { CodegenConfig } from '@graphql-codegen/cli';

/** The contract is served by every stage, without a token. */
const schema = process.env.API_SCHEMA ?? 'http://127.0.0.1:4000/schema.graphql';

const config: CodegenConfig = {
  schema,
  documents: 'src/**/*.{ts,tsx}',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // Apollo Client asks for it with every record.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        // Every scalar has a type, or the run fails: a new one is noticed here and not in the browser.
        strictScalars: true,
        scalars: {
          Code: 'string',
          CountryCode: 'string',
          CurrencyCode: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          EmailAddress: 'string',
          JSON: 'Record<string, unknown>',
          Locale: 'string',
          MinorUnits: 'number',
          Percent: 'number',
          PhoneNumber: 'string',
          Quantity: 'number',
          TimeZone: 'string',
          URL: 'string',
        },
      },
    },
  },
};
export default config;
