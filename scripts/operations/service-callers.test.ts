// Which service calls what of another one, read from the source and held against what the resolvers declare: a new call
// is declared, and no declaration outlives its call.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { isForServices } from '@souk/platform';
import { subgraphs } from '../../app/subgraphs.ts';

const root = join(import.meta.dirname, '..', '..');

/** The folders of each caller, with the source in them. */
const callers = [
  ...subgraphs.map(({ name }) => [name, `subgraphs/${name}`]),
  ['import', 'app/import'],
  ['gateway', 'gateway'],
].map(([name = '', folder = '']) => ({
  name,
  source: globSync('**/*.ts', {
    cwd: join(root, folder),
    exclude: ['**/node_modules', 'generated', 'testing'],
  })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n'),
}));

const forServicesAlone = subgraphs.flatMap(({ name: owner, permissions }) =>
  permissions.filter(({ who }) => who.every(isForServices)).map(({ field, who }) => ({ owner, field, who })),
);

// Shows its caller only what the token that it sent says, so that every service may call it.
const FOR_ALL = new Set(['serviceTokenValidation']);
// `media` makes their names from those of the subgraphs, so that no source has them.
const PERSONAL_DATA = /PersonalData(Sections)?$/;
const isNamed = (field: string) => !FOR_ALL.has(field) && !PERSONAL_DATA.test(field);

it('declares for each operation of services exactly those that call it', () => {
  const called = forServicesAlone.map(({ owner, field }) => {
    const calls = new RegExp(`\\b${field}\\b`);
    const found = callers.filter(({ name, source }) => name !== owner && calls.test(source));
    return [field, found.map(({ name }) => `service:${name}`).toSorted()];
  });
  const declared = forServicesAlone.map(({ field, who }) => [field, who.toSorted()]);
  expect(declared.length).toBeGreaterThan(15);
  expect(Object.fromEntries(declared.filter(([field]) => isNamed(String(field))))).toEqual(
    Object.fromEntries(called.filter(([field]) => isNamed(String(field)))),
  );
});

it('lets media alone, which makes archives, read what each subgraph holds of a person', () => {
  const personal = forServicesAlone.filter(({ field }) => PERSONAL_DATA.test(field));
  expect(personal).toHaveLength(2 * subgraphs.length);
  expect(personal.filter(({ who }) => String(who) !== 'service:media')).toEqual([]);
});
