import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '@souk/platform';
import type { Logger } from 'pino';
import type { SupergraphSource } from '../execution/loading/graph-loader.ts';

/** How to follow the file of a supergraph. */
export interface SupergraphFileOptions {
  path: string;
  /** The time between two checks of the file, in milliseconds; 0 to read it only once. */
  pollMs: number;
  log: Logger;
}

/**
 * The supergraph in a file, and each later version of it. The file is polled, as mounted files and swapped links emit no
 * events. A new text is used once two checks have found it, so that none is read half-written. A text that cannot be
 * served is refused, and the last good one stays. Raises ConfigError when the file cannot be read at start.
 */
export function supergraphFile({ path, pollMs, log }: SupergraphFileOptions): SupergraphSource {
  const supergraphSdl = readSupergraph(path);
  return {
    async initialize({ update }) {
      if (pollMs === 0) return { supergraphSdl };
      const check = follow(path, supergraphSdl, update, log);
      const timer = setInterval(() => void check(), pollMs).unref();
      return { supergraphSdl, cleanup: async () => clearInterval(timer) };
    },
  };
}

function follow(path: string, first: string, update: (supergraphSdl: string) => void, log: Logger) {
  let decided = first;
  let seen = first;
  let stamp = '';
  let missing = false;

  async function read(): Promise<string | null> {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const now = [mtimeMs, size, ino].join();
      // A text that was new at the last check is read again, also when the file is unchanged.
      if (now === stamp && seen === decided) return null;
      const text = await readFile(path, 'utf8');
      stamp = now;
      missing = false;
      return text;
    } catch (error) {
      if (!missing) log.warn({ path, error: String(error) }, 'the supergraph file cannot be read');
      missing = true;
      return null;
    }
  }

  return async () => {
    const text = await read();
    if (text === null || text === decided) {
      if (text !== null) seen = text;
      return;
    }
    if (text !== seen) {
      seen = text;
      return;
    }
    decided = text;
    try {
      const start = performance.now();
      update(text);
      log.info({ path, tookMs: Math.round(performance.now() - start) }, 'a new supergraph is served');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ path, reason }, 'the new supergraph is refused; the last good one stays');
    }
  };
}

/** Reads a supergraph's SDL from a file. Raises ConfigError when it cannot be read. */
function readSupergraph(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`The supergraph ${path} cannot be read.\n  Compose it: npm run compose`);
  }
}
