import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError } from '@souk/platform';
import { z } from 'zod';

/** One operation of a manifest. */
export interface ManifestOperation {
  /** Sent by clients in place of the text; the SHA-256 of `body` unless the tool that wrote the manifest uses others. */
  id: string;
  name: string;
  type: 'query' | 'mutation' | 'subscription';
  body: string;
}

const FORMAT = 'apollo-persisted-query-manifest';
const MAX_ID_LENGTH = 256;

const manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1).max(MAX_ID_LENGTH),
      name: z.string().min(1),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string().min(1),
    }),
  ),
});

/** A manifest in Apollo's format, which other tools write too. */
export const manifestOf = (operations: readonly ManifestOperation[]) => ({
  format: FORMAT,
  version: 1,
  operations,
});

/** Reads the operations of a manifest. Raises ConfigError with all problems of an invalid file. */
export function readManifest(path: string): ManifestOperation[] {
  const { operations } = parsed(path, textOf(path));
  const seen = new Set<string>();
  const twice = operations.filter(({ id }) => seen.size === seen.add(id).size);
  if (twice.length > 0) {
    const which = twice.map(({ id, name }) => `  ${id} (${name})`).join('\n');
    throw new ConfigError(`The manifest ${path} has duplicate ids:\n${which}`);
  }
  return operations;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(
      `PERSISTED_QUERIES_MANIFEST: ${path} cannot be read.\n  Create it from the client's operations: npm run persisted-queries`,
    );
  }
}

function parsed(path: string, text: string): z.output<typeof manifest> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ConfigError(`The manifest ${path} is not JSON.`);
  }
  const read = manifest.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(
    ({ path: at, message }) => `  ${at.join('.') || 'the file'}: ${message}`,
  );
  throw new ConfigError(`The manifest ${path} is not an ${FORMAT} of version 1:\n${wrong.join('\n')}`);
}

/** The SHA-256 of a text in lower-case hexadecimal, its id for clients and caches. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a text has the form of such a hash. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
