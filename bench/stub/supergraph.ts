import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const COMMITTED = join(import.meta.dirname, '..', '..', 'supergraph.graphql');

/** The supergraph of this repository as a schema, to tell which types are of which kind. */
export function supergraphSchema(): GraphQLSchema {
  return buildSchema(readFileSync(COMMITTED, 'utf8'), { assumeValidSDL: true, noLocation: true });
}

/** Names and addresses of the subgraphs as the committed supergraph has them. */
export function subgraphsIn(sdl: string): Map<string, string> {
  return new Map(
    [...sdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"\)/g)].map(([, name = '', url = '']) => [
      name,
      url,
    ]),
  );
}

/** Where the schema of a subgraph lies, for those that compose by themselves. */
export const subgraphFile = (name: string) =>
  join(COMMITTED, '..', 'subgraphs', name, 'generated', 'schema.graphql');

/** Writes the supergraph with its subgraphs elsewhere, for gateways that take their addresses from it. */
export function writeSupergraph(file: string, urlOf: (service: string) => string): void {
  const sdl = readFileSync(COMMITTED, 'utf8');
  const moved = sdl.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]+"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urlOf(name)}")`,
  );
  writeFileSync(file, moved);
}
