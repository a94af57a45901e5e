import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { circlesOf, readImports } from './import-graph.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'souk-imports-'));
  folders.push(root);
  for (const folder of ['packages', 'subgraphs', 'app']) mkdirSync(join(root, folder));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const PACKAGE = JSON.stringify({
  name: '@souk/one',
  exports: { '.': './index.ts', './door': './inner/door.ts', './*': './*' },
});

describe('readImports', () => {
  it('follows relative paths, package doors and package files, and no package of npm', () => {
    const root = tree({
      'packages/one/package.json': PACKAGE,
      'app/start.ts': `import zod from 'zod';
import '../app/side-effect.ts';
import type { Door } from '@souk/one/door';
export { deep } from '@souk/one/deep/file.ts';
import { one } from '@souk/one';`,
    });
    const imports = readImports(root, ['app']).get('app/start.ts');
    expect(imports?.map(({ file }) => file)).toEqual([
      null,
      'app/side-effect.ts',
      'packages/one/inner/door.ts',
      'packages/one/deep/file.ts',
      'packages/one/index.ts',
    ]);
  });
});

describe('circlesOf', () => {
  const circles = (files: Readonly<Record<string, string>>) =>
    circlesOf(readImports(tree(files), ['app'])).map(({ files: members, shortest }) => [
      members.length,
      shortest,
    ]);

  it('finds a circle that is closed by a type, and its shortest way', () => {
    const found = circles({
      'app/a.ts': "import { b } from './b.ts';",
      'app/b.ts': "import { c } from './c.ts';",
      'app/c.ts': "import type { A } from './a.ts';\nimport { d } from './d.ts';",
      'app/d.ts': "import type { C } from './c.ts';",
      'app/outside.ts': "import { a } from './a.ts';",
    });
    expect(found).toEqual([[4, ['app/c.ts', 'app/d.ts']]]);
  });

  it('finds a circle through import() in a type', () => {
    const found = circles({
      'app/a.ts': "export const a = (b: import('./b.ts').B) => b;",
      'app/b.ts': "import { a } from './a.ts';",
    });
    expect(found).toHaveLength(1);
  });

  it('lets files load each other while the program runs', () => {
    const found = circles({
      'app/a.ts': "export const a = async () => (await import('./b.ts')).b;",
      'app/b.ts': "import { a } from './a.ts';",
    });
    expect(found).toEqual([]);
  });
});
