import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManifestOperation } from '@souk/gateway/protection/persisted/manifest.ts';

const CLIENT = join(import.meta.dirname, 'client');
const COMMAND = join(import.meta.dirname, '../../scripts/persisted-queries/main.ts');

/** The manifest of the client beside this file, made by the command that people use: its path, and what is in it. */
export function madeManifest(): { path: string; operations: ReadonlyMap<string, ManifestOperation> } {
  const path = join(mkdtempSync(join(tmpdir(), 'souk-manifest-')), 'manifest.json');
  execFileSync(process.execPath, [COMMAND, CLIENT, '--out', path], { stdio: 'pipe' });
  const { operations } = JSON.parse(readFileSync(path, 'utf8')) as { operations: ManifestOperation[] };
  return { path, operations: new Map(operations.map((operation) => [operation.name, operation])) };
}
