import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { nodeTypesOf, withNodeKeys } from './node-types.ts';
import { nodesSdl } from './nodes-sdl.ts';

const SDL = `
"A thing."
type Thing implements Node @key(fields: "id") @node(prefix: "thg") @cacheControl(inheritMaxAge: true) {
  "Its id."
  id: ID!
}
type File implements Node @node { id: ID! }
type Part { id: ID! }
`;

describe('the types of nodes', () => {
  it('are those with @node, by name, with the prefixes of their ids', () => {
    expect(nodeTypesOf(parse(SDL))).toEqual([
      { name: 'File', prefix: null },
      { name: 'Thing', prefix: 'thg' },
    ]);
  });

  it('get a further key, and everything else keeps its text', () => {
    const FIELD = '"Its id, where `Query.node` asks for it."\n  nodeId: ID! @external\n  ';
    expect(withNodeKeys(SDL)).toBe(
      SDL.replace('@node(prefix: "thg")', '@node(prefix: "thg") @key(fields: "nodeId")')
        .replace('"Its id."', `${FIELD}"Its id."`)
        .replace('@node {', '@node @key(fields: "nodeId") {')
        .replace('{ id: ID! }', `{ ${FIELD}id: ID! }`),
    );
    expect(withNodeKeys('type Part { id: ID! }')).toBe('type Part { id: ID! }');
  });

  it('are refused when an id would not say its type', () => {
    const types = nodeTypesOf(parse(SDL));
    expect(nodesSdl(types)).toContain(
      'type Thing implements Node @key(fields: "nodeId", resolvable: false) {',
    );
    expect(() => nodesSdl([...types, { name: 'Other', prefix: 'thg' }])).toThrow(
      'Thing and Other have the same ids, with the prefix "thg".',
    );
    expect(() => nodesSdl([...types, { name: 'Other', prefix: null }])).toThrow(
      'File and Other have the same ids, UUIDs.',
    );
  });
});
