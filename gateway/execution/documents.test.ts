import { expect, it } from '@jest/globals';
import { GraphQLError, parse, visit } from 'graphql';
import { withoutTokens } from './documents.ts';

it('drops all tokens of a document, and keeps its locations', () => {
  const document = parse(
    '# words\nquery Q($a: Int = 1) {\n  b(a: $a) @include(if: true) { ...F }\n}\nfragment F on B { c }',
  );
  withoutTokens(document);
  let nodes = 0;
  visit(document, {
    enter(node) {
      nodes += 1;
      expect([node.loc?.startToken, node.loc?.endToken]).toEqual([undefined, undefined]);
    },
  });
  expect(nodes).toBeGreaterThan(20);
  const error = new GraphQLError('here', { nodes: [document.definitions[1] ?? document] });
  expect(error.locations).toEqual([{ line: 5, column: 1 }]);
});
