import { describe, expect, it } from '@jest/globals';
import type { OperationPermission } from '@souk/subgraph';
import { buildSchema } from 'graphql';
import type { Reached } from './source-graph.ts';
import { codesByPayload, withErrorCodes } from './user-errors.ts';

const SDL = `type Query { cart: String  quote: Quote }
type Mutation {
  buy(id: ID!): CartPayload
  rename(name: String!): CartPayload
  clear: ClearPayload
}
type Quote {
  "Why it cannot be ordered now; empty when it can."
  userErrors: [String!]!
}
type CartPayload {
  """
  Why the mutation was refused; empty when it succeeded
  """
  userErrors: [String!]!
}
type ClearPayload { "Why the mutation was refused." userErrors: [String!]! }
type Failure { "Why the step was refused." userErrors: [String!]! }
`;

const CODES: Readonly<Record<string, readonly string[]>> = {
  'Query.quote': ['CART_EMPTY'],
  'Mutation.buy': ['OUT_OF_STOCK', 'CART_EMPTY'],
  'Mutation.rename': ['NOT_FOUND', 'CART_EMPTY'],
  'CartPayload.userErrors': ['PRICE_CHANGED'],
};

const source = {
  reach(field: string, reached: Reached = { codes: new Set(), faults: new Set() }): Reached {
    for (const code of CODES[field] ?? []) reached.codes.add(code);
    return reached;
  },
};

const permissions = (['cart', 'quote', 'buy', 'rename', 'clear'] as const).map(
  (field): OperationPermission => ({
    type: field === 'cart' || field === 'quote' ? 'Query' : 'Mutation',
    field,
    who: ['customer'],
  }),
);

const codes = codesByPayload(source, { schema: buildSchema(SDL), permissions });

describe('the codes of payloads', () => {
  it('are those of all operations that answer with them, with those of their texts and of their own resolver', () => {
    expect([...codes]).toEqual([
      ['Quote', ['CART_EMPTY']],
      ['CartPayload', ['CART_EMPTY', 'INVALID_INPUT', 'NOT_FOUND', 'OUT_OF_STOCK', 'PRICE_CHANGED']],
      ['ClearPayload', []],
    ]);
  });
});

describe('an SDL with the codes of its payloads', () => {
  const written = withErrorCodes(SDL, codes);

  it('ends the description of userErrors with them', () => {
    const described = buildSchema(written).getTypeMap();
    const aboutErrorsOf = (name: string) => {
      const type = described[name];
      return type && 'getFields' in type ? type.getFields().userErrors?.description : undefined;
    };
    expect(aboutErrorsOf('Quote')).toBe(
      'Why it cannot be ordered now; empty when it can. Codes: CART_EMPTY.',
    );
    expect(aboutErrorsOf('CartPayload')).toBe(
      'Why the mutation was refused; empty when it succeeded. Codes: CART_EMPTY, INVALID_INPUT, NOT_FOUND, OUT_OF_STOCK, PRICE_CHANGED.',
    );
    expect(aboutErrorsOf('ClearPayload')).toBe('Why the mutation was refused. Codes: none.');
  });

  it('leaves types alone that no operation answers with', () => {
    expect(written).toContain('type Failure { "Why the step was refused." userErrors: [String!]! }');
  });
});
