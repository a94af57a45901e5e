import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { TestSouk } from '../harness/souk.ts';

/** A text of a store, and where it lies. */
export interface Kept {
  where: string;
  text: string;
}

/** Every document of every database of a Souk, encrypted and hashed values as they are. */
export async function documentsOf(souk: TestSouk): Promise<Kept[]> {
  const { databases } = await souk.mongo.db('admin').admin().listDatabases({ nameOnly: true });
  const kept: Kept[] = [];
  for (const { name } of databases.filter((database) => database.name.startsWith(souk.namespace))) {
    // The payment provider's stand-in is not a part of Souk.
    if (name.endsWith('payments')) continue;
    for (const collection of await souk.mongo.db(name).listCollections({}, { nameOnly: true }).toArray()) {
      const where = `${name.slice(souk.namespace.length)}.${collection.name}`;
      for await (const document of souk.mongo.db(name).collection(collection.name).find()) {
        kept.push({ where, text: JSON.stringify(document) });
      }
    }
  }
  return kept;
}

/** Every key of a Souk in Redis with its value, jobs included. */
export async function redisKeysOf(souk: TestSouk): Promise<Kept[]> {
  const kept: Kept[] = [];
  for await (const keys of souk.redis.scanStream({ match: `*${souk.namespace}*`, count: 500 })) {
    for (const key of keys as string[])
      kept.push({ where: `redis ${key}`, text: `${key} ${await redisValue(souk.redis, key)}` });
  }
  return kept;
}

async function redisValue(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  if (type === 'string') return (await redis.get(key)) ?? '';
  if (type === 'hash') return JSON.stringify(await redis.hgetall(key));
  if (type === 'set') return (await redis.smembers(key)).join(' ');
  if (type === 'zset') return (await redis.zrange(key, '0', '-1')).join(' ');
  if (type === 'list') return (await redis.lrange(key, 0, -1)).join(' ');
  if (type === 'stream') return JSON.stringify(await redis.xrange(key, '-', '+'));
  return '';
}

/** Every line that the processes logged into a folder. */
export function logsIn(folder: string): Kept[] {
  return readdirSync(folder).map((name) => ({
    where: `log ${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}

/** Where secrets lie open, as `place: secret`; each place once for each secret. */
export function openSecrets(kept: readonly Kept[], secrets: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const [name, secret] of secrets) {
    // Six digits may be a part of any longer number.
    const isThere = /^\d{6}$/.test(secret)
      ? (text: string) => new RegExp(`(?<![\\w.-])${secret}(?![\\w.-])`).test(text)
      : (text: string) => text.includes(secret);
    for (const { where, text } of kept) if (isThere(text)) found.add(`${where}: ${name}`);
  }
  return [...found].toSorted();
}
