import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { Subgraph } from '@souk/subgraph';
import { parse } from 'graphql';

/** Composes a supergraph of subgraphs at URLs into a file of its own; the file's path. */
export function composeToFile(parts: readonly { subgraph: Subgraph; url: string }[]): string {
  const composed = composeServices(
    parts.map(({ subgraph, url }) => ({ name: subgraph.name, url, typeDefs: parse(subgraph.sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const file = join(mkdtempSync(join(tmpdir(), 'souk-supergraph-')), 'supergraph.graphql');
  writeFileSync(file, composed.supergraphSdl);
  return file;
}
