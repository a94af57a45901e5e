import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../types.ts';

const FIRST_BYTE_MS = 6_000;
const SILENCE_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./download-process.ts', import.meta.url));

/**
 * Fetches MongoDB's own build for this system to `target`. Answers `null` when done, else the reason in words. Gives up
 * when nothing has come after six seconds (no internet) or the flow stops for thirty: there is another way after this.
 */
export async function downloadMongod(
  target: string,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<string | null> {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-fetch-`);
  try {
    const { file, failure } = await runDownload(work, env, progress);
    if (file === null) return failure;
    await rename(file, target);
    return null;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

interface Outcome {
  file: string | null;
  failure: string;
}

function runDownload(folder: string, env: NodeJS.ProcessEnv, progress: Progress): Promise<Outcome> {
  return new Promise((resolve) => {
    // A system binary that was named has been looked at before; here it would only be found wanting again.
    const { MONGOMS_SYSTEM_BINARY: _seen, ...rest } = env;
    const child = spawn(process.execPath, [PROGRAM, folder], {
      env: { ...rest, NODE_OPTIONS: '', MONGOMS_MAX_RETRIES: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let file: string | null = null;
    let said = '';
    let tooLong = false;
    const giveUp = () => {
      tooLong = true;
      child.kill('SIGKILL');
    };
    let watch = setTimeout(giveUp, FIRST_BYTE_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(watch);
      watch = setTimeout(giveUp, SILENCE_MS);
      file = /^path:(.+)$/m.exec(text)?.[1] ?? file;
      const share = /(\d+)(?:\.\d+)?% \(/.exec(text)?.[1];
      if (share !== undefined) progress(`MongoDB: ${share} % fetched`);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', (error) => {
      said += error.message;
    });
    child.once('close', () => {
      clearTimeout(watch);
      const failure = tooLong ? 'the download did not come forward' : said.trim().split('\n').at(-1);
      resolve({ file: tooLong ? null : file, failure: `download: ${failure || 'failed'}` });
    });
  });
}
