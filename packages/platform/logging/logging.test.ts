import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRotatingFile } from './rotating-file.ts';

/** What a process of its own logs, as pino writes to the standard output. */
function logged(statement: string): string {
  const from = JSON.stringify(join(import.meta.dirname, 'logging.ts'));
  const code = `import { createLogger } from ${from};
    const log = createLogger('t', { level: 'info', pretty: false }); ${statement}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the log', () => {
  it('cuts secrets out, however deep they lie', () => {
    const secrets = `{ password: 'S1', code: 'S2', accessToken: 'S3', headers: { authorization: 'S4', cookie: 'S5',
      'x-user-context': 'S6' }, a: { b: { newPassword: 'S7', c: { refreshToken: 'S8' } } }, list: [{ otp: 'S9' }] }`;
    const text = logged(`log.info(${secrets}, 'hello');`);
    expect(text).not.toMatch(/S\d/);
    expect(text.match(/\[secret\]/g)).toHaveLength(9);
    expect(text).toContain('hello');
  });

  it('keeps the code of an error, which says what went wrong', () => {
    const text = logged(
      `log.error({ err: Object.assign(new Error('dup'), { code: 11000 }), code: '493201' }, 'x');`,
    );
    expect(text).toContain('"code":11000');
    expect(text).not.toContain('493201');
  });

  it('goes to files that rotate, errors also to one of their own, nothing of it lost', () => {
    const dir = mkdtempSync(join(tmpdir(), 'souk-log-'));
    const from = JSON.stringify(join(import.meta.dirname, 'logging.ts'));
    const files = JSON.stringify({ dir: join(dir, 'deep'), name: 'orders', maxBytes: 3_000 });
    const code = `import { createLogger } from ${from};
      const log = createLogger('t', { level: 'info', pretty: false, files: ${files} });
      for (let line = 0; line < 60; line += 1) log.info({ line, token: 'S1' }, 'hello');
      log.error({ line: 60 }, 'broken');
      process.exit(0);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['', '']);
    const names = readdirSync(join(dir, 'deep')).toSorted();
    expect(names).toEqual(['orders.error.log', 'orders.log', 'orders.log.1', 'orders.log.2']);
    const linesOf = (name: string) =>
      readFileSync(join(dir, 'deep', name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { line: number }).line);
    const all = ['orders.log.2', 'orders.log.1', 'orders.log'].flatMap(linesOf);
    expect(all).toEqual(Array.from({ length: 61 }, (_, line) => line));
    expect(linesOf('orders.error.log')).toEqual([60]);
    for (const name of names) {
      const text = readFileSync(join(dir, 'deep', name), 'utf8');
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(text).not.toContain('S1');
    }
    rmSync(dir, { recursive: true });
  });

  it('sets aside no more than five files', () => {
    const dir = mkdtempSync(join(tmpdir(), 'souk-log-'));
    const file = openRotatingFile(join(dir, 'a.log'), 10);
    for (let line = 0; line < 20; line += 1) file.write(`line ${line}\n`);
    expect(readdirSync(dir).toSorted()).toEqual(
      ['a.log', 1, 2, 3, 4, 5].map((one) => (one === 'a.log' ? one : `a.log.${one}`)),
    );
    expect(readFileSync(join(dir, 'a.log'), 'utf8')).toBe('line 19\n');
    expect(readFileSync(join(dir, 'a.log.5'), 'utf8')).toBe('line 14\n');
    rmSync(dir, { recursive: true });
  });

  it('writes nothing below its level', () => {
    expect(logged(`log.debug('quiet');`)).toBe('');
  });
});
