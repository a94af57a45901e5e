import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino } from 'pino';
import { makeFolder } from '../settings/folder.ts';

const KEPT = 5;

/** A file that lines are written to at once, so that none is lost when the process ends. */
export interface RotatingFile {
  write(line: string): void;
}

/**
 * Opens a file that is set aside as `<path>.1` once it holds `maxBytes`, what was set aside before as `.2` and so on;
 * five of them are kept. Only one process may write to a path.
 */
export function openRotatingFile(path: string, maxBytes: number): RotatingFile {
  makeFolder(dirname(path), 'LOG_DIR');
  const file = pino.destination({ dest: path, sync: true });
  let size = statSync(path).size;

  function rotate(): void {
    rmSync(`${path}.${KEPT}`, { force: true });
    for (let place = KEPT - 1; place >= 0; place -= 1) {
      const from = place === 0 ? path : `${path}.${place}`;
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${place + 1}`);
    }
    file.reopen();
    size = 0;
  }

  return {
    write(line) {
      const bytes = Buffer.byteLength(line);
      if (size > 0 && size + bytes > maxBytes) rotate();
      size += bytes;
      file.write(line);
    },
  };
}
