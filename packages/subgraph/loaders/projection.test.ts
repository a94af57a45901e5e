import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { type FieldNeeds, fieldsRead, projection, unionOf } from './projection.ts';

const schema = buildSchema(`
  type Query { box: Box }
  interface Named { name: String }
  type Box { id: ID lid: String things: [Thing] }
  type Thing implements Named { id: ID name: String worth: Int }
`);
const needs: FieldNeeds = {
  things: {
    type: 'Thing',
    stored: 'inside.things',
    needs: { name: ['label.text'], worth: ['price', 'count'] },
    always: ['key'],
    beside: ['currency'],
  },
};

async function fieldsOf(query: string): Promise<string[]> {
  let fields: string[] = [];
  const box = (_args: object, _ctx: unknown, info: GraphQLResolveInfo) => {
    fields = Object.keys(projection(info, 'Box', needs));
  };
  expect((await graphql({ schema, source: query, rootValue: { box } })).errors).toBeUndefined();
  return fields;
}

describe('what is stored inside a document', () => {
  it.each([
    ['{ box { things { worth } } }', ['inside.things.count', 'inside.things.key', 'inside.things.price']],
    ['{ box { things { id __typename } } }', ['inside.things.id', 'inside.things.key']],
    ['{ box { things { __typename } } }', ['inside.things.key']],
    [
      '{ box { things { ...F } } } fragment F on Named { name }',
      ['inside.things.key', 'inside.things.label.text'],
    ],
    [
      '{ box { a: things { id } b: things { text: name } } }',
      ['inside.things.id', 'inside.things.key', 'inside.things.label.text'],
    ],
  ])('is read as narrow as asked by %s', async (query, expected) => {
    expect(await fieldsOf(query)).toEqual(['_id', 'currency', ...expected]);
  });

  it('is not read when it is not asked for', async () => {
    expect(await fieldsOf('{ box { lid } }')).toEqual(['_id', 'lid']);
  });
});

describe('the union of projections', () => {
  const [narrow, other] = [fieldsRead(new Set(['_id', 'a.b'])), fieldsRead(new Set(['_id', 'a', 'c']))];

  it('names what any of them names, a whole in place of its parts', () => {
    expect(unionOf(new Set([narrow, other]))).toEqual({ _id: 1, a: 1, c: 1 });
    expect(unionOf(new Set([narrow]))).toBe(narrow);
  });

  it('is everything when one of them is', () => {
    expect(unionOf(new Set([narrow, undefined]))).toBeUndefined();
  });
});
