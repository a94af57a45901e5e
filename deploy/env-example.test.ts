import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { COMMAND_SETTINGS, ENV_EXAMPLE, envExample } from './env-example.ts';
import { allSettings, ROOT, type Setting } from './settings.ts';

let settings: Setting[];
let example: string;
beforeAll(async () => {
  settings = await allSettings();
  example = readFileSync(ENV_EXAMPLE, 'utf8');
});

it('.env.example names each variable of each schema, and no other', () => {
  const named = [...example.matchAll(/^#([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
  const known = new Set([...settings, ...COMMAND_SETTINGS].map(({ name }) => name));
  expect(named.toSorted()).toEqual([...known].toSorted());
});

it('.env.example says what the schemas say; else run: node deploy/env-example.ts', () => {
  expect(example).toBe(envExample(settings));
});

it('each variable is described, and has one default for all parts that read it', () => {
  expect(
    settings.filter(({ description }) => !description).map(({ owner, name }) => `${owner} ${name}`),
  ).toEqual([]);
  const byName = Map.groupBy(settings, ({ name }) => name);
  const torn = [...byName].filter(([, ones]) => new Set(ones.map((one) => one.default)).size > 1);
  expect(torn.map(([name]) => name)).toEqual([]);
});

it('the commands read what the example says of them', () => {
  for (const reader of ['environment', 'import/main']) {
    const source = readFileSync(join(ROOT, 'app', `${reader}.ts`), 'utf8');
    for (const { name } of COMMAND_SETTINGS) expect(source).toMatch(new RegExp(`\\b${name}\\b`));
  }
});
