import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeSdl } from '@souk/platform';
import { nodeSdl } from '@souk/platform/nodes';

const shared = readFileSync(join(import.meta.dirname, 'shared', 'shared.graphql'), 'utf8');

/** The SDL of a subgraph: what all share, then every `.graphql` file below its folder in order of path. */
export function loadSdl(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.graphql') && !file.includes('node_modules') && !file.includes('generated'),
    )
    .toSorted();
  return [
    shared,
    nodeSdl,
    errorCodeSdl,
    ...files.map((file) => readFileSync(join(folder, file), 'utf8')),
  ].join('\n');
}
