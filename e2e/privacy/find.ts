import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractEntry } from '@souk/embedded/zip.ts';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import type { TestSouk } from '../harness/souk.ts';

/** Texts that stand for a person wherever they are found, by what they are. */
export type Canaries = Readonly<Record<string, string>>;

const found = (text: string, canaries: Canaries, where: string) =>
  Object.entries(canaries).flatMap(([what, canary]) =>
    text.toLowerCase().includes(canary.toLowerCase()) ? [`${where}: ${what}`] : [],
  );

/** Where the canaries are: every collection of every database, and every key of Redis; each `place: canary` once, sorted. */
export async function placesOf(souk: TestSouk, canaries: Canaries): Promise<string[]> {
  const places: string[] = [];
  for (const service of SERVICE_NAMES) {
    const db = souk.db(service);
    for (const { name } of await db.listCollections().toArray()) {
      for await (const document of db.collection(name).find())
        places.push(...found(JSON.stringify(document), canaries, `${service}.${name}`));
    }
  }
  for await (const keys of souk.redis.scanStream({ match: `*${souk.namespace}*`, count: 1_000 })) {
    for (const key of keys as string[])
      places.push(...found(`${key} ${JSON.stringify(await contentOf(souk, key))}`, canaries, 'redis'));
  }
  return [...new Set(places)].toSorted();
}

async function contentOf({ redis }: TestSouk, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, '0', '-1');
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+', 'COUNT', 10_000);
    default:
      return null;
  }
}

/** The texts of an archive, by the paths asked for. */
export async function unzipped(archive: Buffer, paths: readonly string[]): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-archive-'));
  try {
    const zip = join(folder, 'archive.zip');
    await writeFile(zip, archive);
    const texts = new Map<string, string>();
    for (const path of paths) {
      const target = join(folder, 'entry');
      if (await extractEntry(zip, new RegExp(`^${path}$`), target))
        texts.set(path, await readFile(target, 'utf8'));
    }
    return texts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How many files the storage holds. */
export async function storedFiles(souk: TestSouk): Promise<number> {
  const entries = await readdir(souk.env.MEDIA_STORAGE_DIR ?? '', { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** Waits until something holds. */
export async function until(what: string, holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until every subgraph has erased somebody. */
export const erasedEverywhere = (souk: TestSouk, userId: string, ms?: number): Promise<void> =>
  until(
    `${userId} is erased everywhere`,
    async () => {
      const records = await Promise.all(
        SERVICE_NAMES.map((service) =>
          souk
            .db(service)
            .collection<{ _id: string; completedAt: Date | null }>('erasures')
            .findOne({ _id: userId }),
        ),
      );
      return records.every((record) => record !== null && record.completedAt !== null);
    },
    ms,
  );
