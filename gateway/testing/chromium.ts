import { execFile } from 'node:child_process';
import { findOnPath } from '@souk/embedded/servers/program.ts';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];
const INSTALL_MS = 240_000;

/** A real browser, or in words why there is none. */
export type Found = { file: string; missing: null } | { file: null; missing: string };

/**
 * Finds Chromium on `PATH`. In a container of a test run (`CI` set, root, Debian) it is installed when it is missing;
 * nobody's own machine is changed.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Found> {
  const known = findOnPath(NAMES, env)[0];
  if (known) return { file: known, missing: null };
  const [apt] = findOnPath(['apt-get'], env);
  if (!env.CI || !apt || process.getuid?.() !== 0) {
    return { file: null, missing: 'there is no Chromium on PATH; apt-get install chromium' };
  }
  const failure =
    (await run(apt, ['update', '-qq'])) ?? (await run(apt, ['install', '-qq', '-y', 'chromium']));
  const [file] = findOnPath(NAMES, env);
  return file ? { file, missing: null } : { file: null, missing: `apt-get: ${failure ?? 'no chromium'}` };
}

/** Starts the browser without a window. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGUMENTS });

function run(file: string, args: string[]): Promise<string | null> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    execFile(file, args, { env, timeout: INSTALL_MS }, (error, _stdout, stderr) => {
      resolve(error === null ? null : (stderr.trim().split('\n').at(-1) ?? error.message));
    });
  });
}
