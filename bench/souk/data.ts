import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { interrupted } from '../interruption.ts';
import { startDistributedSouk } from './distributed.ts';
import type { Ground } from './market.ts';

const root = join(import.meta.dirname, '..', '..');
// The demo market is of that day, so that its orders are the same in every run.
const DEMO_DAY = '2026-06-01T12:00:00Z';

/** Fills the databases of a namespace: with the demo market, and with the Olist catalogue on top if there is one. */
export async function fillMarket(
  { env, folder }: Ground,
  namespace: string,
  olist: string | null,
  say: (line: string) => void,
): Promise<void> {
  const own = { ...env, NODE_ENV: 'development', SOUK_NAMESPACE: namespace };
  say('filling the demo market…');
  const { processes } = await startDistributedSouk({ ...own, SEED_DEMO: DEMO_DAY }, { gateway: false });
  await processes.stop();
  if (olist === null) return;
  if (!existsSync(olist)) throw new Error(`there is no folder ${olist} with the Olist data`);
  say('importing the Olist catalogue…');
  const child = spawn(process.execPath, [join(root, 'app', 'import', 'main.ts'), 'olist', olist], {
    env: { ...own, SOUK_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 2],
    signal: interrupted,
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the import of ${olist} ended with ${code}`);
}

/** Copies all databases of one namespace to another, so that two Souks begin with the same ids and the same stock. */
export async function copyMarket(mongoUri: string, from: string, to: string): Promise<void> {
  const mongo = await new MongoClient(mongoUri).connect();
  try {
    const { databases } = await mongo.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases.filter((one) => one.name.startsWith(from))) {
      const target = to + name.slice(from.length);
      for (const { name: coll } of await mongo.db(name).listCollections({}, { nameOnly: true }).toArray()) {
        if (coll.startsWith('system.')) continue;
        const out = mongo
          .db(name)
          .collection(coll)
          .aggregate([{ $out: { db: target, coll } }]);
        await out.toArray();
      }
    }
  } finally {
    await mongo.close();
  }
}
