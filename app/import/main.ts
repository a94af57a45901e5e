// `npm run import -- olist <folder>`: loads a folder of data through the subgraphs' own rules.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedError } from '@souk/embedded';
import { ConfigError, checkSettings, createLogger, makeFolder, readPlatformConfig } from '@souk/platform';
import { loadEnvFile } from '../environment.ts';
import { startSubgraphs } from '../in-process.ts';
import { subgraphs } from '../subgraphs.ts';
import { HELP, readArguments } from './arguments.ts';
import { UnusableInput } from './csv/lines.ts';
import { findFiles } from './olist/files.ts';
import { importOlist } from './olist/import.ts';
import { progressPrinter } from './progress.ts';
import { findServers } from './servers.ts';
import { importServices } from './services.ts';
import { summaryText } from './summary.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const fail = (message: string) => process.stderr.write(`${message}\n`);

const INTERRUPTED = 130;

async function run(folder: string, again: boolean): Promise<number> {
  // Before servers are started for nothing.
  findFiles(folder);
  const startedAt = performance.now();
  const dataDir = process.env.SOUK_DATA_DIR ?? join(import.meta.dirname, '..', '..', '.souk');
  const stateFile = join(dataDir, 'import-olist.json');
  makeFolder(dataDir, 'SOUK_DATA_DIR');
  if (again) rmSync(stateFile, { force: true });
  const interruption = new AbortController();
  const interrupt = () => {
    // The second time the process ends at once; what was sent is stored whole or not at all.
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    interruption.abort();
    say('\nStopping after the batches under way…');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);

  const wanted = subgraphs.filter(({ name }) => ['sellers', 'products', 'orders'].includes(name));
  const schemas = wanted.map(({ config }) => config);
  checkSettings(schemas, process.env, 'import');
  const servers = await findServers(dataDir, process.env, say);
  try {
    say(`Importing ${folder} into ${servers.origin}.`);
    const env = { LOG_LEVEL: 'warn', ...servers.env };
    const platform = readPlatformConfig(env);
    const log = createLogger('import', { level: platform.LOG_LEVEL, pretty: true });
    const parts = await startSubgraphs({ env, platform, log }, wanted);
    try {
      const summary = await importOlist({
        folder,
        services: importServices(parts.directory),
        stateFile,
        onProgress: progressPrinter(process.stdout, process.stderr),
        signal: interruption.signal,
      });
      say(summaryText(summary, (performance.now() - startedAt) / 1_000));
      return summary.totals.differences.length === 0 ? 0 : 1;
    } catch (error) {
      if (!interruption.signal.aborted || error !== interruption.signal.reason) throw error;
      say('Interrupted. The same command goes on from here.');
      return INTERRUPTED;
    } finally {
      await parts.stop();
    }
  } finally {
    await servers.stop();
  }
}

const asked = readArguments(process.argv.slice(2));
if (asked.kind === 'help') {
  say(HELP);
} else if (asked.kind === 'wrong') {
  fail(`${asked.why}\nnpm run import -- olist <folder>   (--help says more)`);
  process.exitCode = 2;
} else {
  try {
    loadEnvFile();
    // npm runs commands in the folder of the repository, wherever they were asked for.
    process.exitCode = await run(resolve(process.env.INIT_CWD ?? '', asked.folder), asked.again);
  } catch (error) {
    const isKnown = [UnusableInput, EmbeddedError, ConfigError].some((kind) => error instanceof kind);
    fail(isKnown ? (error as Error).message : `The import failed: ${String((error as Error).stack)}`);
    process.exitCode = error instanceof UnusableInput ? 2 : 1;
  }
}
