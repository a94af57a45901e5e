import { describe, expect, it } from '@jest/globals';
import { serve } from '../engine/testing/served.ts';

const itself = (sent: object) => sent;

describe('an interface that is an object to a subgraph', () => {
  const graph = () =>
    serve({
      contacts: {
        sdl: `
          interface Contact @key(fields: "id") { id: ID! name: String! }
          type Person implements Contact @key(fields: "id") { id: ID! name: String! age: Int }
          type Firm implements Contact @key(fields: "id") { id: ID! name: String! seat: String }
          type Query { contacts: [Contact!]! person: Person }`,
        resolvers: {
          Query: {
            contacts: () => [
              { __typename: 'Person', id: '1', name: 'Mo', age: 30 },
              { __typename: 'Firm', id: '2', name: 'Fes', seat: 'Fes' },
            ],
            person: () => ({ id: '1', name: 'Mo', age: 30 }),
          },
          Contact: {
            __resolveReference: ({ id }: { id: string }) => ({
              __typename: id === '1' ? 'Person' : 'Firm',
              id,
              name: id,
              age: 30,
              seat: 'Fes',
            }),
          },
          Person: { __resolveReference: (sent: object) => ({ ...sent, name: 'Mo', age: 30 }) },
          Firm: { __resolveReference: (sent: object) => ({ ...sent, name: 'Fes', seat: 'Fes' }) },
        },
      },
      countries: {
        sdl: `
          type Contact @key(fields: "id") @interfaceObject { id: ID! country: String first: Contact }
          type Query { known: [Contact!]! }`,
        resolvers: {
          Query: { known: () => [{ id: '1' }, { id: '2' }] },
          Contact: {
            __resolveReference: itself,
            country: ({ id }: { id: string }) => `country of ${id}`,
            first: () => ({ id: '1' }),
          },
        },
      },
    });
  const person = { __typename: 'Person', country: 'country of 1' };
  it.each([
    ['{ contacts { ... on Person { __typename country } } }', { contacts: [person, {}] }],
    [
      '{ contacts { __typename name ... on Person { __typename country } } }',
      {
        contacts: [
          { __typename: 'Person', name: 'Mo', country: 'country of 1' },
          { __typename: 'Firm', name: 'Fes' },
        ],
      },
    ],
    ['{ person { kind: __typename country } }', { person: { kind: 'Person', country: 'country of 1' } }],
    ['{ person { country __typename age } }', { person: { ...person, age: 30 } }],
    [
      '{ known { __typename country } }',
      { known: [person, { __typename: 'Firm', country: 'country of 2' }] },
    ],
    [
      '{ known { country ... on Person { age __typename } } }',
      { known: [{ ...person, age: 30 }, { country: 'country of 2' }] },
    ],
    [
      '{ known { a: __typename ... on Firm { country b: __typename } } }',
      { known: [{ a: 'Person' }, { a: 'Firm', country: 'country of 2', b: 'Firm' }] },
    ],
    ['{ contacts { first { __typename country } } }', { contacts: [{ first: person }, { first: person }] }],
    [
      '{ contacts { __typename: country } }',
      { contacts: [{ __typename: 'country of 1' }, { __typename: 'country of 2' }] },
    ],
  ])('does not hide what an object is: %s', async (query, data) => {
    expect(await graph().ask(query)).toEqual({ data });
  });
});
