import { describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { attachEmbedded, startEmbedded } from './index.ts';
import { lockHolder } from './lock.ts';
import { isReady } from './redis/client.ts';
import { living, mongo, occupy, plainEnv, portOf, redis, withFolder } from './testing/helpers.ts';

const env = plainEnv();

describe('a start', () => {
  it('brings up a replica set, Redis and the inbox, and leaves no process behind', () =>
    withFolder(async (dataDir) => {
      const lines: string[] = [];
      const souk = await startEmbedded({ dataDir, env, onProgress: (line) => lines.push(line) });
      expect(souk.servers.map(({ name }) => name)).toEqual(['MongoDB', 'Redis', 'Mail']);
      expect((await living(souk.servers)).length).toBe(2);
      await mongo(souk.mongoUri, async (client) => {
        await client.db('a').createCollection('b');
        await client.withSession((session) =>
          session.withTransaction(() => client.db('a').collection('b').insertOne({ n: 1 }, { session })),
        );
        expect(await client.db('a').collection('b').countDocuments()).toBe(1);
      });
      expect(await redis(souk.redisUrl, (client) => client.config('GET', 'maxmemory-policy'))).toEqual([
        'maxmemory-policy',
        'noeviction',
      ]);
      const servers = souk.servers.map((server) => ({ ...server }));
      await souk.stop();
      await souk.stop();
      expect(await living(servers)).toEqual([]);
      expect(await lockHolder(dataDir)).toBeNull();
      expect(lines.filter((line) => line.includes('ended of itself'))).toEqual([]);
    }));

  it('keeps documents, keys, mails and addresses from start to start', () =>
    withFolder(async (dataDir) => {
      const first = await startEmbedded({ dataDir, env });
      await mongo(first.mongoUri, (client) => client.db('a').collection('b').insertOne({ n: 1 }));
      await redis(first.redisUrl, (client) => client.set('key', 'kept'));
      await createTransport(first.smtpUrl).sendMail({ from: 'a@b.test', to: 'c@d.test', subject: 'kept' });
      await first.stop();
      const second = await startEmbedded({ dataDir, env });
      try {
        expect(
          await mongo(second.mongoUri, (client) => client.db('a').collection('b').countDocuments()),
        ).toBe(1);
        expect(await redis(second.redisUrl, (client) => client.get('key'))).toBe('kept');
        expect(second.inbox?.mails().map(({ subject }) => subject)).toEqual(['kept']);
        expect([second.mongoUri, second.redisUrl, second.smtpUrl]).toEqual([
          first.mongoUri,
          first.redisUrl,
          first.smtpUrl,
        ]);
      } finally {
        await second.stop();
      }
    }));

  it('moves to other ports, with its data, when strangers hold the remembered ones', () =>
    withFolder(async (dataDir) => {
      const first = await startEmbedded({ dataDir, env });
      await mongo(first.mongoUri, (client) => client.db('a').collection('b').insertOne({ n: 1 }));
      await redis(first.redisUrl, (client) => client.set('key', 'kept'));
      await first.stop();
      const urls = [first.mongoUri, first.redisUrl, first.smtpUrl];
      const strangers = await Promise.all(urls.map((url) => occupy(portOf(url))));
      const second = await startEmbedded({ dataDir, env }).finally(() => {
        for (const stranger of strangers) stranger.close();
      });
      try {
        const ports = [second.mongoUri, second.redisUrl, second.smtpUrl].map(portOf);
        expect(ports.filter((port) => urls.map(portOf).includes(port))).toEqual([]);
        expect(
          await mongo(second.mongoUri, (client) => client.db('a').collection('b').countDocuments()),
        ).toBe(1);
        expect(await redis(second.redisUrl, (client) => client.get('key'))).toBe('kept');
        await createTransport(second.smtpUrl).sendMail({ from: 'a@b.test', to: 'c@d.test', subject: 'x' });
        expect(second.inbox?.mails().length).toBe(1);
      } finally {
        await second.stop();
      }
    }));

  it('refuses a folder that it holds already, and does not disturb the first', () =>
    withFolder(async (dataDir) => {
      const first = await startEmbedded({ dataDir, env });
      try {
        await expect(startEmbedded({ dataDir, env })).rejects.toMatchObject({ kind: 'locked' });
        expect((await attachEmbedded(dataDir))?.mongoUri).toBe(first.mongoUri);
        expect(await isReady(first.redisUrl)).toBe(true);
      } finally {
        await first.stop();
      }
      expect(await attachEmbedded(dataDir)).toBeNull();
    }));
});

describe('an ephemeral start', () => {
  it('runs beside others of the same folder and leaves nothing in it', () =>
    withFolder(async (dataDir) => {
      const options = { dataDir, env, ephemeral: true };
      const [one, two] = await Promise.all([startEmbedded(options), startEmbedded(options)]);
      await mongo(one.mongoUri, (client) => client.db('a').collection('b').insertOne({ n: 1 }));
      expect(await mongo(two.mongoUri, (client) => client.db('a').collection('b').countDocuments())).toBe(0);
      const folder = await redis(one.redisUrl, async (client) => String(await client.config('GET', 'dir')));
      const servers = [...one.servers, ...two.servers].map((server) => ({ ...server }));
      expect((await living(servers)).length).toBe(4);
      await Promise.all([one.stop(), two.stop()]);
      expect(await living(servers)).toEqual([]);
      expect(await attachEmbedded(folder.slice('dir,'.length, -'/redis'.length))).toBeNull();
    }));

  it('lets a test take Redis away and bring it back empty at the same address', () =>
    withFolder(async (dataDir) => {
      const souk = await startEmbedded({ dataDir, env, ephemeral: true });
      try {
        await redis(souk.redisUrl, (client) => client.set('key', 'gone'));
        const pid = souk.redis?.pid();
        await souk.redis?.stop();
        expect(souk.redis?.pid()).toBeNull();
        expect(await isReady(souk.redisUrl)).toBe(false);
        await souk.redis?.start();
        await souk.redis?.start();
        expect(souk.redis?.pid()).not.toBe(pid);
        expect(await redis(souk.redisUrl, (client) => client.get('key'))).toBeNull();
      } finally {
        await souk.stop();
      }
    }));
});
