// The configuration of GraphQL Code Generator for a client of Souk. Copy this file; codegen.md says how.

/** How values of Souk's scalars look in JSON. A scalar that is missing here stops the generation. */
export const scalars = {
  ID: 'string',
  DateTime: 'string',
  Decimal: 'string',
  CurrencyCode: 'string',
  CountryCode: 'string',
  URL: 'string',
  JSON: 'string | number | boolean | object | null',
  Upload: { input: 'File | Blob', output: 'never' },
} as const;

/** The options of every plugin of the generator. */
export const options = {
  scalars,
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
} as const;

export default {
  // Or the file of your deployment: curl -O https://api.example/api/docs/schema.graphql
  schema: 'http://localhost:8000/api/docs/schema.graphql',
  documents: ['src/**/*.{ts,tsx,graphql}'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': { preset: 'client', config: options },
  },
};
