import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FAULTY = join(import.meta.dirname, '..', 'testing', 'faulty.ts');

interface Faulty {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** Its exit code, once all that it wrote has come. */
  ended: Promise<number | null>;
}

async function start(env: NodeJS.ProcessEnv): Promise<Faulty> {
  const child = spawn(process.execPath, [FAULTY], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  const ready = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    if (said.out.includes('ready')) ready.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  await ready.promise;
  return { child, out: () => said.out, err: () => said.err, ended };
}

const logged = (out: string) =>
  out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map(
      (line) =>
        JSON.parse(line) as { level: number; origin: string; err: { message: string; stack: string } },
    );

describe('a process', () => {
  it.each([
    ['throws', 'thrown where nobody catches', 'uncaughtException'],
    ['rejects', 'rejected where nobody listens', 'unhandledRejection'],
  ])(
    'that %s where nobody catches says so with its stack, closes all and exits 1',
    async (HOW, message, origin) => {
      const { ended, out } = await start({ HOW, STOP_MS: '50' });
      expect(await ended).toBe(1);
      expect(out()).toContain('closed\n');
      const lines = logged(out());
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ level: 60, origin, err: { message } });
      expect(lines[0]?.err.stack).toMatch(/at .*faulty\.ts:\d+/);
    },
  );

  it('says so in the readable log as well, which a thread writes', async () => {
    const { ended, out } = await start({ HOW: 'throws', PRETTY: 'yes' });
    expect(await ended).toBe(1);
    expect(out()).toContain('thrown where nobody catches');
    expect(out()).toMatch(/faulty\.ts:\d+/);
  });

  it('says so on its error output when it has no log', async () => {
    const { ended, err } = await start({ HOW: 'throws', LOGGED: 'no' });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/nobody caught \(uncaughtException\)[\s\S]*thrown where nobody catches\n\s+at /);
  });

  it('says what was rejected though it is no error, and what fails while it stops', async () => {
    const text = await start({ HOW: 'rejects with a text' });
    expect(await text.ended).toBe(1);
    expect(text.out()).toContain('only a text');
    const twice = await start({ HOW: 'throws twice', STOP_MS: '100' });
    expect(await twice.ended).toBe(1);
    expect(logged(twice.out()).map(({ err }) => err.message)).toEqual([
      'thrown first',
      'thrown while it stops',
    ]);
    expect(twice.out()).toContain('closed\n');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('closes all at %s and exits 0', async (signal) => {
    const { child, ended, out } = await start({ STOP_MS: '50' });
    child.kill(signal);
    expect([await ended, out()]).toEqual([0, 'ready\nclosed\n']);
  });

  it('ends at once at a second signal, with 1', async () => {
    const { child, ended, out } = await start({ STOP_MS: '60000' });
    child.kill('SIGTERM');
    // Two equal signals at a time may arrive as one.
    const again = setInterval(() => child.kill('SIGINT'), 20);
    expect([await ended, out()]).toEqual([1, 'ready\n']);
    clearInterval(again);
  });

  it('exits 1 when it cannot be closed, or gives up, and says why', async () => {
    const stuck = await start({ HOW: 'fails to stop' });
    stuck.child.kill('SIGTERM');
    expect([await stuck.ended, stuck.err()]).toEqual([1, 'stopping failed: it is stuck\n']);
    const given = await start({ HOW: 'gives up' });
    expect([await given.ended, given.err()]).toEqual([1, 'There is no use in going on.\n']);
    expect(given.out()).toContain('closed\n');
  });
});
