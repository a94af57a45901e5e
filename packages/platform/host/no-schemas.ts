function refuse(): never {
  throw new Error('No route of Souk has a JSON schema; what comes in is judged by Zod.');
}

/**
 * Fastify's `schemaController` for servers whose routes have no JSON schema. Unless it is told so it loads compilers
 * for them, ajv among them, which takes about as long as Fastify itself.
 */
export const NO_SCHEMAS = { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } };
