import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSpool, type Spool, TooManyBytes } from './spool.ts';

describe('the spool', () => {
  let folder: string;
  let spool: Spool;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-spool-'));
    spool = openSpool(join(folder, 'incoming'));
    await spool.prepare();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const left = () => readdir(join(folder, 'incoming'));

  it('writes a stream and returns its size and SHA-256', async () => {
    const file = await spool.receive(Readable.from([Buffer.from('hel'), Buffer.from('lo')]), 5);
    expect(file).toEqual({
      path: expect.stringContaining(folder),
      bytes: 5,
      checksum: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    });
    expect(await readFile(file.path, 'utf8')).toBe('hello');
  });

  it('stops at the first byte beyond the limit, closes the source and leaves no file', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1000;
          yield Buffer.alloc(1000);
        }
      })(),
    );
    await expect(spool.receive(endless, 5_000)).rejects.toBeInstanceOf(TooManyBytes);
    expect(endless.destroyed).toBe(true);
    expect(given).toBeLessThan(100_000);
    expect(await left()).toEqual([]);
  });

  it('leaves no file of a stream that fails', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        throw new Error('gone away');
      })(),
    );
    await expect(spool.receive(broken, 100)).rejects.toThrow('gone away');
    expect(await left()).toEqual([]);
  });

  it('removes old files of a killed process when it is prepared, and only those', async () => {
    for (const name of ['old', 'fresh']) await writeFile(join(folder, 'incoming', name), '');
    const yesterday = Date.now() / 1000 - 86_400;
    await utimes(join(folder, 'incoming', 'old'), yesterday, yesterday);
    await spool.prepare();
    expect(await left()).toEqual(['fresh']);
  });
});
