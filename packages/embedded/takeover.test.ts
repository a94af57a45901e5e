import { describe, expect, it } from '@jest/globals';
import { attachEmbedded, startEmbedded } from './index.ts';
import { identify } from './servers/identity.ts';
import { takeOver } from './servers/take-over.ts';
import { living, mongo, plainEnv, redis, untilGone, withFolder } from './testing/helpers.ts';
import { exitCode, runOwner } from './testing/run-owner.ts';

const env = plainEnv();

describe('servers of another Souk', () => {
  it('are taken over when it was killed, data and all, and stopped with the new one', () =>
    withFolder(async (dataDir) => {
      const owner = await runOwner(dataDir);
      await mongo(owner.mongoUri, (client) => client.db('a').collection('b').insertOne({ n: 1 }));
      await redis(owner.redisUrl, (client) => client.set('key', 'kept'));
      owner.child.kill('SIGKILL');
      expect(await exitCode(owner.child)).toBeNull();
      expect((await living(owner.servers)).length).toBe(3 - 1);
      expect(await attachEmbedded(dataDir)).toBeNull();

      const souk = await startEmbedded({ dataDir, env });
      expect(souk.servers.map(({ origin }) => origin)).toEqual(['running', 'running', 'in-process']);
      expect(souk.servers.slice(0, 2).map(({ pid }) => pid)).toEqual(
        owner.servers.slice(0, 2).map(({ pid }) => pid),
      );
      expect(await mongo(souk.mongoUri, (client) => client.db('a').collection('b').countDocuments())).toBe(1);
      expect(await redis(souk.redisUrl, (client) => client.get('key'))).toBe('kept');
      await souk.stop();
      expect(await living(owner.servers)).toEqual([]);
    }));

  it('can be used beside it, by their announced addresses, but not started again', () =>
    withFolder(async (dataDir) => {
      const owner = await runOwner(dataDir);
      try {
        const attached = await attachEmbedded(dataDir);
        expect(attached).toMatchObject({
          mongoUri: owner.mongoUri,
          redisUrl: owner.redisUrl,
          paymentsUrl: 'http://127.0.0.1:1/payments',
        });
        await expect(startEmbedded({ dataDir, env })).rejects.toMatchObject({
          kind: 'locked',
          message: expect.stringContaining(`process ${owner.child.pid}`),
        });
      } finally {
        owner.child.kill('SIGINT');
      }
      expect(await exitCode(owner.child)).toBe(0);
      expect(await attachEmbedded(dataDir)).toBeNull();
    }));

  it('do not get the Ctrl-C of its terminal, which goes to its whole process group', () =>
    withFolder(async (dataDir) => {
      const owner = await runOwner(dataDir);
      process.kill(-Number(owner.child.pid), 'SIGINT');
      // Zero says that they still answered after the signal, and were stopped by their owner.
      expect(await exitCode(owner.child)).toBe(0);
      expect(await living(owner.servers)).toEqual([]);
    }));

  it('end with it when it exits without stopping them', () =>
    withFolder(async (dataDir) => {
      const owner = await runOwner(dataDir);
      owner.child.stdin?.write('exit\n');
      expect(await exitCode(owner.child)).toBe(3);
      await untilGone(owner.servers);
    }));

  it('that live but never answer are reported, with what to do, rather than doubled', async () => {
    const process_ = await identify(process.pid);
    const recorded = { port: 1, process: process_ ?? undefined };
    const attempt = takeOver('Redis', '/data/redis', recorded, async () => null, 50);
    await expect(attempt).rejects.toMatchObject({
      kind: 'locked',
      message: expect.stringContaining(`kill -9 ${process.pid}`),
    });
  });

  it('are stopped even when halted', () =>
    withFolder(async (dataDir) => {
      const souk = await startEmbedded({ dataDir, env });
      const pid = souk.redis?.pid();
      process.kill(Number(pid), 'SIGSTOP');
      const servers = souk.servers.map((server) => ({ ...server }));
      await souk.stop();
      expect(await living(servers)).toEqual([]);
    }));
});
