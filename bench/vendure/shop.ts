import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@souk/embedded/ports.ts';
import type { Contestant, WireRequest } from '../contestants/contestant.ts';
import { plainEnv, startServer } from '../contestants/process.ts';
import { install } from '../install.ts';
import { type Catalogue, fingerprintOf } from './catalogue/catalogue.ts';
import type { factsReader } from './facts.ts';

const here = import.meta.dirname;
const env = (): NodeJS.ProcessEnv => ({ ...plainEnv(), VENDURE_DISABLE_TELEMETRY: 'true' });

/** Everything but the catalogue that a database depends on. */
const MADE_BY = ['package-lock.json', 'server/populate.ts', 'server/rows.ts', 'server/config.ts'];

/**
 * The path of a Vendure database with the catalogue in it and its search index built: the one of an earlier run when
 * nothing that goes into it has changed, else made now. Raises with the messages of Vendure.
 */
export function vendureDatabase(catalogue: Catalogue, say: (line: string) => void): string {
  install(here, say);
  const rules = hash('sha256', MADE_BY.map((file) => readFileSync(join(here, file), 'utf8')).join('\n'));
  const folder = join(here, 'data', `${fingerprintOf(catalogue)}-${rules.slice(0, 12)}`);
  const database = join(folder, 'vendure.sqlite');
  if (existsSync(database)) return database;
  say(`filling Vendure with ${catalogue.origin} (first time, a minute or two)…`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows = join(folder, 'catalogue.json');
  const unfinished = join(folder, 'unfinished.sqlite');
  writeFileSync(rows, JSON.stringify(catalogue));
  const args = [join(here, 'server', 'populate.ts'), rows, unfinished];
  const { status, stderr } = spawnSync(process.execPath, args, { env: env(), encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`Vendure could not be filled:\n${stderr}`);
  renameSync(unfinished, database);
  return database;
}

/** Vendure in one process, SQLite in it. */
export function vendure(
  database: string,
  requests: Record<string, WireRequest[]>,
  comparable: ReturnType<typeof factsReader>['vendure'],
): Contestant {
  return {
    name: 'vendure',
    title: 'Vendure 3.7',
    async start(place) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/shop-api`;
      const server = await startServer(place, {
        name: 'vendure',
        command: process.execPath,
        args: [join(here, 'server', 'main.ts'), database, String(port)],
        env: env(),
        ready: `http://127.0.0.1:${port}/health`,
      });
      return {
        url,
        pids: [server.pid],
        requests: (query) => requests[query] ?? [],
        comparable,
        stop: server.stop,
      };
    },
  };
}
