import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo } from 'graphql';
import { Refusal } from '../shared/refusal.ts';
import { readTexts } from './input-texts.ts';

const schema = buildSchema(`
  directive @multiline on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @verbatim on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  input Part { postalCode: String  parts: [Part!]  count: Int }
  input ThingInput { name: String!  about: String @multiline  secret: String @verbatim  tags: [String!]  parts: [Part!]! }
  type Query { nothing: Int }
  type Mutation { make(id: ID!, input: ThingInput!, reason: String @multiline): Int  count(id: ID!): Int }
`);
const parentType = schema.getMutationType();
const read = (args: object, fieldName = 'make') =>
  readTexts(args, { parentType, fieldName } as unknown as GraphQLResolveInfo);
const errorsOf = (args: object) => {
  try {
    read(args);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.userErrors;
  }
};

describe('the texts of a mutation', () => {
  it('arrive in their stored form, at any depth, without changing the given object', () => {
    const given = {
      id: 'a\u200B',
      input: {
        name: ' A\u200B\u00A0 b ',
        about: ' a\r\nb ',
        secret: ' \u200Bs\n ',
        tags: ['x', 'y\u202E'],
        parts: [{ postalCode: null, count: 1, parts: [{ postalCode: ' 1\u2007 2' }] }],
      },
      reason: 'a\u2028b',
    };
    const before = structuredClone(given);
    expect(read(given)).toEqual({
      id: 'a\u200B',
      input: {
        name: 'A b',
        about: 'a\nb',
        secret: ' \u200Bs\n ',
        tags: ['x', 'y'],
        parts: [{ postalCode: null, count: 1, parts: [{ postalCode: '1 2' }] }],
      },
      reason: 'a\nb',
    });
    expect(given).toEqual(before);
  });

  it('are the very arguments when nothing is to be changed', () => {
    const given = { id: '1', input: { name: 'A', parts: [] } };
    expect(read(given)).toBe(given);
    expect(read(given, 'count')).toBe(given);
  });

  it('are refused by their paths, all at once', () => {
    const input = {
      name: 'a\nb',
      about: 'a\nb\u0000',
      tags: ['x', '\u0007'],
      parts: [{ parts: [{ postalCode: '\u0000' }] }],
    };
    expect(errorsOf({ input })).toEqual([
      {
        code: 'INVALID_INPUT',
        message: 'The name must be one line of text; there is a line break at character 2.',
        field: ['input', 'name'],
      },
      {
        code: 'INVALID_INPUT',
        message: 'The about has U+0000 at character 4, which is no text; remove it.',
        field: ['input', 'about'],
      },
      expect.objectContaining({ field: ['input', 'tags', '1'] }),
      expect.objectContaining({
        message: 'The postal code has U+0000 at character 1, which is no text; remove it.',
        field: ['input', 'parts', '0', 'parts', '0', 'postalCode'],
      }),
    ]);
  });
});
