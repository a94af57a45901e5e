import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { Subgraph } from '@souk/subgraph';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';

const composed = new LRUCache<string, string>({ max: 4 });

/** Composes a supergraph of subgraphs at URLs into a file of its own; the file's path. */
export function composeToFile(parts: readonly { subgraph: Subgraph; url: string }[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'souk-supergraph-')), 'supergraph.graphql');
  writeFileSync(file, compose(parts));
  return file;
}

/** The supergraph, composed once for all tests with the same subgraphs and URLs. */
function compose(parts: readonly { subgraph: Subgraph; url: string }[]): string {
  const key = JSON.stringify(parts.map(({ subgraph: { name, sdl }, url }) => [name, url, sdl]));
  const known = composed.get(key);
  if (known !== undefined) return known;
  const { errors, supergraphSdl } = composeServices(
    parts.map(({ subgraph, url }) => ({ name: subgraph.name, url, typeDefs: parse(subgraph.sdl) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  composed.set(key, supergraphSdl);
  return supergraphSdl;
}
