// Promise: no type that caches keep is forgotten: each is followed by the subgraph that stores it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isAbstractType, isObjectType, parse } from 'graphql';
import { readHints } from '../../gateway/execution/cache-hints/hints.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { timeUntil } from './scene.ts';

const root = join(import.meta.dirname, '..', '..');
const sdlOf = (file: string) => readFileSync(join(root, file), 'utf8');

let souk: TestSouk;
beforeAll(async () => {
  souk = await startSouk();
});
afterAll(() => souk.stop());

/** The types with an id of their own that answers with a cache hint may hold. */
function keptTypes(): Set<string> {
  const schema = buildSchema(sdlOf('schema.graphql'));
  const hints = readHints(parse(sdlOf('supergraph.graphql')));
  const query = schema.getQueryType();
  const seen = new Set<string>();
  const waiting = [query?.name ?? ''];
  for (const name of waiting) {
    const type = schema.getType(name);
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const object of objects) {
      if (seen.has(object.name)) continue;
      seen.add(object.name);
      for (const field of Object.values(object.getFields())) {
        const answer = getNamedType(field.type).name;
        const hint = hints.get(`${object.name}.${field.name}`) ?? hints.get(answer);
        if (hint?.isPrivate || hint?.maxAge === 0 || (object === query && !hint?.maxAge)) continue;
        if (hint) waiting.push(answer);
      }
    }
  }
  const isNode = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node');
  };
  return new Set([...seen].filter(isNode));
}

it('gives every kept type a version', async () => {
  const kept = keptTypes();
  expect([...kept]).toEqual(
    expect.arrayContaining(['Product', 'ProductVariant', 'Category', 'Tag', 'Seller', 'Media']),
  );
  const missing = async () => {
    const followed = await souk.redis.hgetall(`souk:${souk.namespace}cache:versions`);
    return [...kept].filter((type) => !(type in followed)).join();
  };
  await timeUntil(missing, '', 5_000);
});
