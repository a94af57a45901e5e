import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Json, Memory } from './memory.ts';
import { Unknown } from './memory.ts';
import { readOperation } from './operation.ts';
import { recall } from './recall.ts';
import { remember } from './remember.ts';

const schema = buildSchema(`
  interface Named { name: String }
  type Shop implements Named { id: ID name: String }
  type Person implements Named { id: ID name: String }
  type Query { a: Named }
`);
const asked = (query: string, variables?: Record<string, Json>) =>
  readOperation(JSON.stringify({ query, variables }), schema);

function recorded(query: string, data: Json, variables?: Record<string, Json>, memory: Memory = {}): Memory {
  remember(memory, asked(query, variables), data);
  return memory;
}

const ENTITIES =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Shop { __typename title: name } } }';
const two: Json = [
  { __typename: 'Shop', id: '1' },
  { __typename: 'Shop', id: '2' },
];
const shops = () =>
  recorded(
    ENTITIES,
    {
      _entities: [
        { __typename: 'Shop', title: 'One' },
        { __typename: 'Shop', title: 'Two' },
      ],
    },
    { r: two },
  );

describe('what was recorded', () => {
  it('answers the same question in other words', () => {
    const memory = recorded('{ list(first: 2, by: "x") { edges { it: name } } }', {
      list: { edges: [{ it: 'a' }, { it: 'b' }] },
    });
    const question =
      'query ($n: Int, $b: String = "x") { all: list(by: $b, first: $n) { edges { ...E } } } fragment E on Edge { name other: name }';
    expect(recall(memory, asked(question, { n: 2 }))).toEqual({
      all: {
        edges: [
          { name: 'a', other: 'a' },
          { name: 'b', other: 'b' },
        ],
      },
    });
  });

  it('answers for entities in any order, any number of times, with their own keys', () => {
    const question =
      'query ($x: [_Any!]!) { _entities(representations: $x) { __typename ... on Shop { id name } } }';
    const wanted: Json = [two[1] as Json, two[0] as Json, two[1] as Json];
    expect(recall(shops(), asked(question, { x: wanted }))).toEqual({
      _entities: [
        { __typename: 'Shop', id: '2', name: 'Two' },
        { __typename: 'Shop', id: '1', name: 'One' },
        { __typename: 'Shop', id: '2', name: 'Two' },
      ],
    });
  });

  it('grows with each recording', () => {
    const memory = recorded('{ shop(id: 1) { name } }', { shop: { name: 'One' } });
    recorded('{ shop(id: 1) { id tags { k } } }', { shop: { id: '1', tags: [{ k: 1 }] } }, undefined, memory);
    recorded('{ shop(id: 1) { tags { v } } }', { shop: { tags: [{ v: 2 }] } }, undefined, memory);
    expect(recall(memory, asked('{ shop(id: 1) { id name tags { v k } } }'))).toEqual({
      shop: { id: '1', name: 'One', tags: [{ v: 2, k: 1 }] },
    });
  });

  it('keeps to the types of objects, and to conditions', () => {
    const memory = recorded('{ a { __typename name } }', { a: { __typename: 'Shop', name: 'One' } });
    const question = `query ($no: Boolean = false) { a {
      ... on Named { name } ... on Person { id } hidden: name @include(if: $no) shown: name @skip(if: $no)
    } }`;
    expect(recall(memory, asked(question))).toEqual({ a: { name: 'One', shown: 'One' } });
  });

  it('merges a field that is selected twice', () => {
    const memory = recorded('{ a { b { c d } } }', { a: { b: [{ c: 1, d: 2 }] } });
    expect(recall(memory, asked('{ a { b { c } b { d } } }'))).toEqual({ a: { b: [{ c: 1, d: 2 }] } });
  });
});

describe('what was not recorded', () => {
  it.each([
    ['a field', '{ shop(id: 1) { price } }', {}],
    ['other arguments', '{ shop(id: 2) { name } }', {}],
    ['an entity', ENTITIES, { r: [{ __typename: 'Shop', id: '3' }] }],
  ])('is refused: %s', (_what, question, variables) => {
    const memory = { ...shops(), ...recorded('{ shop(id: 1) { name } }', { shop: { name: 'One' } }) };
    expect(() => recall(memory, asked(question, variables as Record<string, Json>))).toThrow(Unknown);
  });

  it('is an answer that leaves out what was asked', () => {
    expect(() => recorded('{ shop(id: 1) { name } }', { shop: {} })).toThrow(Unknown);
    expect(() => recorded(ENTITIES, { _entities: [null] }, { r: [{ __typename: 'Shop', id: '1' }] })).toThrow(
      Unknown,
    );
  });
});
