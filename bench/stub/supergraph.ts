import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODES_SUBGRAPH } from '@souk/platform/nodes';
import { buildSchema, type GraphQLSchema } from 'graphql';

const COMMITTED = join(import.meta.dirname, '..', '..', 'supergraph.graphql');

/** The supergraph of this repository as a schema, to tell which types are of which kind. */
export function supergraphSchema(): GraphQLSchema {
  return buildSchema(readFileSync(COMMITTED, 'utf8'), { assumeValidSDL: true, noLocation: true });
}

/** Names and addresses of the subgraphs as a supergraph has them, without the one that only Souk's gateway answers. */
export function subgraphsIn(sdl: string): Map<string, string> {
  const all = new Map(
    [...sdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"\)/g)].map(([, name = '', url = '']) => [
      name,
      url,
    ]),
  );
  all.delete(NODES_SUBGRAPH.name);
  return all;
}

/** Where the schema of a subgraph lies, for those that compose by themselves. */
export const subgraphFile = (name: string) =>
  join(COMMITTED, '..', 'subgraphs', name, 'generated', 'schema.graphql');

/** Writes the supergraph with its subgraphs elsewhere, for gateways that take their addresses from it. */
export function writeSupergraph(file: string, urlOf: (service: string) => string): void {
  const sdl = readFileSync(COMMITTED, 'utf8');
  const moved = sdl.replaceAll(/@join__graph\(name: "([^"]+)", url: "[^"]+"\)/g, (join, name: string) =>
    name === NODES_SUBGRAPH.name ? join : `@join__graph(name: "${name}", url: "${urlOf(name)}")`,
  );
  writeFileSync(file, moved);
}
