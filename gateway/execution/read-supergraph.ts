import { readFileSync } from 'node:fs';
import { ConfigError } from '@souk/platform';

/** Reads a supergraph's SDL from a file. Raises ConfigError when it cannot be read. */
export function readSupergraph(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`The supergraph ${path} cannot be read.\n  Compose it: npm run compose`);
  }
}
