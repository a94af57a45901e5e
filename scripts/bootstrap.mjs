// Runs a TypeScript command of Souk under the pinned Node, installing what is missing first. Written for any Node
// from 20 on, and for a clone in which nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Whether what is installed is what package-lock.json asks for. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(node) || !existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' ||
      optional ||
      link ||
      !path.startsWith('node_modules') ||
      present[path]?.version === version,
  );
}

if (!isInstalled()) {
  process.stderr.write('Souk: installing packages (first time, about a minute)…\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status } = spawnSync(
    npm[0],
    [...npm.slice(1), 'ci', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) {
    process.stderr.write('Souk: "npm ci" failed; its messages above say why.\n');
    process.exit(status ?? 1);
  }
}

const [script, ...args] = process.argv.slice(2);
// Memory of a process that serves, measured by `npm run bench:memory`. Answers live longer than Node's usual young
// generation of 16 MiB is large; of 16, 32 and 64 MiB none cost more CPU than another beyond the noise. With a limit of
// 1 GiB the old generation is collected before it has grown to a multiple of what lives in it: 437 MiB under load
// instead of 594. What NODE_OPTIONS says goes before this.
const serves = script.startsWith('app/');
const SERVING = serves ? '--max-semi-space-size=32 --max-old-space-size=1024' : '';
// glibc keeps up to eight arenas a core for threads that allocate, and returns little of them: 100 MiB and more.
const ARENAS = serves ? { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' } : {};
const child = spawn(
  node,
  [...(process.env.SOUK_NODE_OPTIONS?.split(' ') ?? []), join(root, script), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    // The pinned Node also serves whatever the command starts by the name `node`.
    env: {
      ...process.env,
      ...ARENAS,
      // Node compiles and strips each file once, not at each start.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
      NODE_OPTIONS: [SERVING, process.env.NODE_OPTIONS].filter(Boolean).join(' '),
      PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
    },
  },
);
// A terminal sends Ctrl-C to the whole group; the command stops itself, and this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
