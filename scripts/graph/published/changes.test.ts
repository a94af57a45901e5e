import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { changesBetween, lineOf } from './changes.ts';

const BEFORE = `
  type Query { shop(id: ID!, filter: Filter): Shop old: Int @deprecated(reason: "Use \`shop\`. Goes on 2026-05-01.") sum: Int! }
  type Shop { id: ID! name: String mood(in: Mood): Mood }
  enum Mood { GOOD BAD } input Filter { from: Int }`;

const OPERATIONS = [
  { name: 'ShopPage', body: 'query ShopPage($f: Filter) { shop(id: "1", filter: $f) { name } }' },
  {
    name: 'MoodOfShop',
    body: 'query MoodOfShop { shop(id: "1") { ...M } } fragment M on Shop { mood(in: BAD) }',
  },
  { name: 'Sum', body: 'query Sum { sum }' },
];

async function breaking(after: string): Promise<string[]> {
  const [one, other] = [buildSchema(BEFORE), buildSchema(after)];
  const changes = await changesBetween(one, other, OPERATIONS, '2026-11-30');
  return changes.breaking.map(
    ({ path, operations, isDue }) => `${path}: ${operations.join(', ')}${isDue ? ' (due)' : ''}`,
  );
}

const changed = (from: string, to: string) => breaking(BEFORE.replace(from, to));

describe('changes of the public graph', () => {
  it.each<[string, string, string, string[]]>([
    ['a field that goes', 'name: String', '', ['Shop.name: ShopPage']],
    ['a field that may be null from now on', 'sum: Int!', 'sum: Int', ['Query.sum: Sum']],
    [
      'a required argument that comes',
      'shop(id: ID!',
      'shop(id: ID! in: Int!',
      ['Query.shop.in: ShopPage, MoodOfShop'],
    ],
    ['an argument that goes', 'filter: Filter', '', ['Query.shop.filter: ShopPage']],
    ['a required input field that comes', 'from: Int', 'from: Int until: Int!', ['Filter.until: ShopPage']],
    ['an input field that goes', 'from: Int', 'until: Int', ['Filter.from: ShopPage']],
    ['a value that goes', 'GOOD BAD', 'GOOD', ['Mood.BAD: MoodOfShop']],
    ['what nobody uses', 'GOOD BAD', 'BAD', ['Mood.GOOD: ']],
    ['what is added and optional', 'from: Int', 'from: Int until: Int', []],
  ])('names the operations that %s breaks', async (_, from, to, expected) => {
    expect(await changed(from, to)).toEqual(expected);
  });

  it('says of a removal that it was announced, once the day of its deprecation has come', async () => {
    const removal = (before: string) =>
      changesBetween(buildSchema(before), buildSchema('type Query { a: Int }'), [], '2026-11-30');
    const due = await removal(
      'type Query { a: Int b: Int @deprecated(reason: "Use `a`. Goes on 2026-11-30.") }',
    );
    expect(due.breaking.map(lineOf)).toEqual([
      "Query.b: Field 'b' (deprecated) was removed from object type 'Query'; no operation of the manifests uses it; it was announced",
    ]);
    const early = await removal(
      'type Query { a: Int b: Int @deprecated(reason: "Use `a`. Goes on 2026-12-01.") }',
    );
    expect(early.breaking.map(({ isDue }) => isDue)).toEqual([false]);
  });
});
