import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { hashOf, type ManifestOperation, manifestOf } from '../protection/persisted/manifest.ts';

/** A text as a manifest lists it. */
export function listing(body: string, id = hashOf(body)): ManifestOperation {
  const operation = getOperationAST(parse(body));
  if (!operation?.name) throw new Error('an operation without a name');
  return { id, name: operation.name.value, type: operation.operation, body };
}

/** Writes a file of its own; its path. */
export function fileOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'souk-manifest-')), 'manifest.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Writes a manifest of operations; its path. */
export const manifestFile = (operations: readonly ManifestOperation[]) => fileOf(manifestOf(operations));
