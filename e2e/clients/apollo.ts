// Apollo Client as an app uses it: its normalized cache, with the types that implement interfaces read from the schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { isAbstractType } from 'graphql';
import type { Actor } from '../harness/actors.ts';

const file = join(import.meta.dirname, '..', '..', 'supergraph.graphql');

/** The public schema. */
export const schema = publicSchema(readFileSync(file, 'utf8'));

const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/** A client of somebody, with an empty cache and nothing configured but the types of interfaces. */
export function apolloClient({ client: { url, token } }: Actor) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql`, headers }),
    cache: new InMemoryCache({ possibleTypes }),
  });
}
