import { expect, it } from '@jest/globals';
import { isRepeatable } from './repeatable.ts';

it.each([
  ['{ a }', true],
  ['\n  query ($id: ID!) { a(id: $id) }', true],
  ['query A { a } query B { b }', true],
  ['mutation { a }', false],
  ['query A { a } mutation B { b }', false],
  ['subscription { a }', false],
  ['# a comment first\nmutation { a }', false],
  ['fragment F on A { a } mutation { a }', false],
  ['queryable { a }', false],
])('%j may be sent twice: %s', (document, may) => {
  expect(isRepeatable(document)).toBe(may);
});
