// The hooks of .githooks, run by git itself in a repository of their own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-hooks-'));
  for (const name of ['node_modules', 'scripts', 'biome.json', '.githooks']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const options = { extends: join(root, 'tsconfig.json'), include: ['*.ts'], compilerOptions: { types: [] } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\nscripts\n');
  git('init', '--quiet');
  git('config', 'core.hooksPath', '.githooks');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]) {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@souk.example'];
  const { status, stderr, stdout } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function commit(text: string, message: string) {
  writeFileSync(join(folder, 'one.ts'), text);
  git('add', 'one.ts');
  return git('commit', '-m', message);
}

const GOOD = 'export const one = 1;\n';

describe('the hooks', () => {
  it('let a commit through that is formatted, typed and described', () => {
    expect(commit(GOOD, 'feat(scripts): one').status).toBe(0);
  });

  it.each([
    ['files that are not formatted', 'export const one  =  1\n', 'feat: one', 'npm run format'],
    ['types that do not fit', "export const one: number = 'one';\n", 'feat: one', 'TS2322'],
    ['a subject without a type', GOOD, 'one more thing', 'type(scope): what changed'],
    ['an unknown type', GOOD, 'feature: one', 'type(scope): what changed'],
    ['a subject of more than 72 characters', GOOD, `feat: ${'x'.repeat(70)}`, 'has 76 characters'],
    ['a subject that ends with a period', GOOD, 'feat: one.', 'must not end with a period'],
    ['a body without an empty line before it', GOOD, 'feat: one\nmore', 'second line must be empty'],
  ])('refuse %s', (_what, text, message, why) => {
    const { status, output } = commit(text, message);
    expect([status, output]).toEqual([1, expect.stringContaining(why)]);
  });
});
