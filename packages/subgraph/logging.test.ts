import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

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

  it('writes nothing below its level', () => {
    expect(logged(`log.debug('quiet');`)).toBe('');
  });
});
