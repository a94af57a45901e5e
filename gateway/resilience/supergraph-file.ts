import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '@souk/platform';
import type { Logger } from 'pino';
import type { SupergraphSource } from '../execution/loading/graph-loader.ts';

/** How the file of a supergraph is followed. */
export interface SupergraphFileOptions {
  path: string;
  /** Between two looks at the file; 0 for none after the first. */
  pollMs: number;
  log: Logger;
}

/**
 * The supergraph in a file, and each new one that the file holds later. It is looked at rather than watched: files that
 * are mounted or swapped by a link tell nobody of it. A new text is taken once two looks have found the same, so that
 * none is read while it is written. One that cannot be served is refused, and the last good one goes on. Raises
 * ConfigError when the file cannot be read to begin with.
 */
export function supergraphFile({ path, pollMs, log }: SupergraphFileOptions): SupergraphSource {
  const supergraphSdl = readSupergraph(path);
  return {
    async initialize({ update }) {
      if (pollMs === 0) return { supergraphSdl };
      const look = follow(path, supergraphSdl, update, log);
      const timer = setInterval(() => void look(), pollMs).unref();
      return { supergraphSdl, cleanup: async () => clearInterval(timer) };
    },
  };
}

function follow(path: string, first: string, update: (supergraphSdl: string) => void, log: Logger) {
  let judged = first;
  let seen = first;
  let stamp = '';
  let missing = false;

  async function read(): Promise<string | null> {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const now = [mtimeMs, size, ino].join();
      // A text that was new at the last look is read once more, however the file stands.
      if (now === stamp && seen === judged) return null;
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
    if (text === null || text === judged) {
      if (text !== null) seen = text;
      return;
    }
    if (text !== seen) {
      seen = text;
      return;
    }
    judged = text;
    try {
      const start = performance.now();
      update(text);
      log.info({ path, tookMs: Math.round(performance.now() - start) }, 'a new supergraph is served');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ path, reason }, 'the new supergraph is refused; the last good one goes on');
    }
  };
}

/** Reads a supergraph's SDL from a file. Raises ConfigError when it cannot be read. */
export function readSupergraph(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`The supergraph ${path} cannot be read.\n  Compose it: npm run compose`);
  }
}
