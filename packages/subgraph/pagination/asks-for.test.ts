import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { asksForTotal, mayAskForCursors } from './asks-for.ts';

describe('asksForTotal', () => {
  const schema = buildSchema('type Query { list: L } type L { totalCount: Int edges: [L] }');
  const asks = async (query: string) => {
    let answer: boolean | undefined;
    const list = (_args: unknown, _ctx: unknown, info: GraphQLResolveInfo) => {
      answer = asksForTotal(info);
      return {};
    };
    await graphql({ schema, source: query, rootValue: { list } });
    return answer;
  };

  it.each([
    ['{ list { totalCount } }', true],
    ['{ list { n: totalCount } }', true],
    ['{ list { edges { totalCount } } }', false],
    ['{ list { edges { __typename } } list { totalCount } }', true],
    ['{ list { ...F } } fragment F on L { ... on L { totalCount } }', true],
    ['{ list { totalCount @include(if: true) } }', false],
    ['{ list { ...F @skip(if: true) } } fragment F on L { totalCount }', false],
  ])('says of %s: %s', async (query, expected) => {
    expect(await asks(query)).toBe(expected);
  });
});

describe('mayAskForCursors', () => {
  const schema = buildSchema(`type Query { list: L } type L { edges: [E] nodes: [N] pageInfo: P cursor: ID }
    type E { cursor: ID node: N } type N { cursor: ID } type P { startCursor: ID endCursor: ID hasNextPage: ID }`);
  const asks = async (query: string) => {
    let answer: boolean | undefined;
    const list = (_args: unknown, _ctx: unknown, info: GraphQLResolveInfo) => {
      answer = mayAskForCursors(info);
      return {};
    };
    const { errors } = await graphql({ schema, source: query, rootValue: { list } });
    expect(errors).toBeUndefined();
    return answer;
  };

  it.each([
    ['{ list { edges { cursor } } }', true],
    ['{ list { pageInfo { endCursor } } }', true],
    ['{ list { pageInfo { hasNextPage } } list { info: pageInfo { at: startCursor } } }', true],
    [
      '{ list { ...F } } fragment F on L { ... { edges { ...G @skip(if: true) } } } fragment G on E { cursor }',
      true,
    ],
    ['{ list { edges @include(if: false) { cursor } } }', true],
    ['{ list { cursor edges { node { cursor } } pageInfo { hasNextPage } } }', false],
    ['{ list { nodes { cursor } pageInfo { hasNextPage } } }', false],
    ['{ list { nodes { cursor } pageInfo { endCursor } } }', true],
  ])('says of %s: %s', async (query, expected) => {
    expect(await asks(query)).toBe(expected);
  });
});
