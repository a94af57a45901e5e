import { diskFull, EmbeddedError } from '../errors.ts';
import type { ProcessExit } from './process.ts';

/** A server that did not come up, or ended of itself. */
export interface FailedServer {
  name: string;
  dataFolder: string;
  port: number;
  logFile: string;
  /** The lines that speak of trouble, of this run. */
  log: string;
  /** `null` when it still runs but does not answer. */
  exit: ProcessExit | null;
  /** Of the disk that holds the data: on a full one a server often dies without being able to log why. */
  freeBytes: number;
}

/** How one kind of server says what went wrong. */
export interface Signs {
  portTaken: RegExp;
  locked: RegExp;
  version: RegExp;
  corrupt: RegExp;
  /** Exit codes with a meaning of their own. */
  exitCodes: Record<number, 'port-taken' | 'version'>;
}

const NO_SPACE = /No space left on device|Disk quota exceeded/i;
const LEAST_BYTES = 10_000_000;
const NO_PERMISSION = /Permission denied|Operation not permitted|Read-only file system|read-only directory/i;
const LAST_LINES = 5;

/** Says in one message why the server failed and what helps. */
export function diagnose(failed: FailedServer, signs: Signs): EmbeddedError {
  const { name, dataFolder, port, logFile, log, exit } = failed;
  const meaning = exit?.code == null ? undefined : signs.exitCodes[exit.code];
  if (exit?.signal === 'SIGILL') {
    return new EmbeddedError(
      'cpu',
      `${name} ended at once: this processor lacks instructions it needs (MongoDB 5 and later: AVX).\n` +
        '  Use a server elsewhere: set MONGODB_URI or REDIS_URL.',
    );
  }
  if (NO_SPACE.test(log) || failed.freeBytes < LEAST_BYTES) return diskFull(dataFolder);
  if (NO_PERMISSION.test(log)) {
    return new EmbeddedError(
      'permission',
      `${name} may not use its data folder ${dataFolder}.\n` +
        `  Give it to the user who runs Souk, or choose another data folder. Log: ${logFile}`,
    );
  }
  if (meaning === 'port-taken' || signs.portTaken.test(log)) {
    return new EmbeddedError(
      'port-taken',
      `Port ${port} of 127.0.0.1 was taken by another program while ${name} started.\n` +
        '  Start again: another port will be chosen.',
    );
  }
  if (signs.locked.test(log)) {
    return new EmbeddedError(
      'locked',
      `The data folder ${dataFolder} is in use by another ${name}.\n` +
        '  End that one (a file in the folder names its process), or choose another data folder.',
    );
  }
  if (meaning === 'version' || signs.version.test(log)) {
    return new EmbeddedError(
      'version',
      `The data in ${dataFolder} was written by another version of ${name} than the one found now.\n` +
        '  Put the former version on PATH, or start over with `npm start -- --fresh`.',
    );
  }
  if (signs.corrupt.test(log)) {
    return new EmbeddedError(
      'corrupt',
      `The data folder ${dataFolder} is damaged: ${name} cannot read it.\n` +
        `  Restore a copy of it, or start over with \`npm start -- --fresh\`. Log: ${logFile}`,
    );
  }
  const ended = exit ? `ended (${exit.signal ?? `code ${exit.code}`})` : 'does not answer';
  const last = log.split('\n').slice(-LAST_LINES).join('\n    ');
  return new EmbeddedError('failed', `${name} ${ended}. Its last words, from ${logFile}:\n    ${last}`);
}
