import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startEmbedded } from './index.ts';
import { lockHolder } from './lock.ts';
import { findMongod } from './mongod/find.ts';
import { acceptsConnections, freePort } from './ports.ts';
import { isReady } from './redis/client.ts';
import { diagnose, type FailedServer } from './servers/diagnose.ts';
import { spawnServer } from './servers/process.ts';
import { requireSpace } from './space.ts';
import { mongo, plainEnv, portOf, withFolder } from './testing/helpers.ts';

const env = plainEnv();

describe('a data folder that cannot be used', () => {
  it('is named, with the way out, when MongoDB finds it damaged; the other servers are ended', () =>
    withFolder(async (dataDir) => {
      const first = await startEmbedded({ dataDir, env });
      await first.stop();
      await writeFile(join(dataDir, 'mongodb', 'db', 'WiredTiger.wt'), Buffer.alloc(8192, 7));
      await expect(startEmbedded({ dataDir, env })).rejects.toMatchObject({
        name: 'EmbeddedError',
        kind: 'corrupt',
        message: expect.stringMatching(/mongodb\/db is damaged[\s\S]*npm start -- --fresh/),
      });
      expect(await isReady(first.redisUrl)).toBe(false);
      expect(await lockHolder(dataDir)).toBeNull();
    }));

  it('is named when Redis finds it damaged; MongoDB is ended', () =>
    withFolder(async (dataDir) => {
      const first = await startEmbedded({ dataDir, env });
      await first.stop();
      const [file] = (await readdir(join(dataDir, 'redis'), { recursive: true })).filter((name) =>
        /\.aof$/.test(name),
      );
      await writeFile(join(dataDir, 'redis', String(file)), 'XXXX no such format\r\n*3\r\n');
      await expect(startEmbedded({ dataDir, env })).rejects.toMatchObject({ kind: 'corrupt' });
      expect(await acceptsConnections(portOf(first.mongoUri))).toBe(false);
    }));

  it('is refused before anything is written when its disk is full', () =>
    withFolder(async (dataDir) => {
      await requireSpace(dataDir, 1);
      await expect(requireSpace(dataDir, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
        kind: 'disk-full',
        message: expect.stringContaining(dataDir),
      });
    }));
});

describe('servers whose programs cannot be found', () => {
  it('give one message with every remedy, and no process', () =>
    withFolder(async (dataDir) => {
      const bare = { PATH: '', XDG_CACHE_HOME: join(dataDir, 'cache'), MONGOMS_RUNTIME_DOWNLOAD: 'false' };
      const failure = await startEmbedded({ dataDir, env: bare }).catch((error: Error) => error);
      expect(failure).toMatchObject({ name: 'EmbeddedError', kind: 'missing' });
      const { message } = failure as Error;
      for (const remedy of [
        'MONGODB_URI',
        'REDIS_URL',
        '`mongod` is on PATH',
        'apt install',
        'docker compose up',
      ]) {
        expect(message).toContain(remedy);
      }
      expect(await lockHolder(dataDir)).toBeNull();
    }));
});

describe('servers of the environment', () => {
  it('are used and left alone', () =>
    withFolder(async (dataDir) => {
      const given = await startEmbedded({ dataDir, env, ephemeral: true });
      try {
        const named = {
          ...env,
          MONGODB_URI: given.mongoUri,
          REDIS_URL: given.redisUrl,
          SMTP_URL: given.smtpUrl,
        };
        const souk = await startEmbedded({ dataDir, env: named });
        expect(souk.servers.map(({ origin, pid }) => [origin, pid])).toEqual(
          Array.from({ length: 3 }, () => ['environment', undefined]),
        );
        expect([souk.mongoUri, souk.redisUrl, souk.smtpUrl]).toEqual([
          given.mongoUri,
          given.redisUrl,
          given.smtpUrl,
        ]);
        expect([souk.inbox, souk.redis]).toEqual([null, null]);
        await souk.stop();
        expect(await isReady(given.redisUrl)).toBe(true);
        expect(await mongo(given.mongoUri, (client) => client.db('a').collection('b').countDocuments())).toBe(
          0,
        );
      } finally {
        await given.stop();
      }
    }));

  it('that do not answer are named without their password', () =>
    withFolder(async (dataDir) => {
      const closed = await freePort();
      const named = { ...env, REDIS_URL: `redis://me:secret@127.0.0.1:${closed}`, SMTP_URL: 'nonsense' };
      const failure = await startEmbedded({ dataDir, env: named, ephemeral: true }).catch(
        (error: Error) => error,
      );
      const { message } = failure as Error;
      expect(message).toContain(`REDIS_URL (redis://127.0.0.1:${closed})`);
      expect(message).toContain('SMTP_URL (nonsense)');
      expect(message).not.toContain('secret');
    }));

  it('that have no transactions are refused', () =>
    withFolder(async (dataDir) => {
      const { file } = await findMongod(env, () => undefined);
      const port = await freePort();
      const alone = await spawnServer({
        binary: file,
        args: ['--dbpath', dataDir, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
        cwd: dataDir,
        outputFile: join(dataDir, 'out'),
        onUnexpectedExit: () => undefined,
      });
      try {
        const named = { ...env, MONGODB_URI: `mongodb://127.0.0.1:${port}` };
        await expect(startEmbedded({ dataDir, env: named, ephemeral: true })).rejects.toMatchObject({
          kind: 'not-replica-set',
        });
        expect(portOf(named.MONGODB_URI)).toBe(port);
      } finally {
        await alone.end(0);
      }
    }));
});

describe('what a server said at its end', () => {
  const signs = {
    portTaken: /Address already in use/,
    locked: /DBPathInUse/,
    version: /UPGRADE PROBLEM/,
    corrupt: /WT_PANIC/,
    exitCodes: { 48: 'port-taken' as const, 62: 'version' as const },
  };
  const failed: FailedServer = {
    name: 'MongoDB',
    dataFolder: '/data/db',
    port: 27017,
    logFile: '/data/log',
    log: '',
    exit: { code: 100, signal: null },
    freeBytes: 1e12,
  };
  it.each([
    ['disk-full', { log: 'WT_PANIC: write: No space left on device' }],
    ['disk-full', { freeBytes: 4096 }],
    ['permission', { log: 'open: Permission denied' }],
    ['port-taken', { exit: { code: 48, signal: null } }],
    ['locked', { log: 'DBPathInUse: Unable to lock the lock file' }],
    ['version', { exit: { code: 62, signal: null } }],
    ['corrupt', { log: 'WT_PANIC: WiredTiger library panic' }],
    ['cpu', { exit: { code: null, signal: 'SIGILL' as const } }],
    ['failed', { log: 'something never seen' }],
  ])('is recognised as %s by %j', (kind, change) => {
    expect(diagnose({ ...failed, ...change }, signs)).toMatchObject({ kind });
  });
});
