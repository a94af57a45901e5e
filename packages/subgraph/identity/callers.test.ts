import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { callersSentence, withCallers } from './callers.ts';

describe('the sentence of who may call an operation', () => {
  it.each([
    [['anyone'], 'Callable by anyone.'],
    [['seller', 'admin'], 'Callable by sellers and administrators.'],
    [
      ['admin', 'staff:order.read', 'role:DIRECTOR'],
      'Callable by administrators, agency staff with the permission order.read and agency staff in the role DIRECTOR.',
    ],
    [['admin', 'service'], 'Callable by administrators.'],
    [['service'], 'Callable by services of Souk.'],
    [[], ''],
  ] as const)('of %j is "%s"', (who, sentence) => {
    expect(callersSentence(who)).toBe(sentence);
  });
});

describe('an SDL with the callers of its root fields', () => {
  const permissions = [
    { type: 'Query', field: 'one', who: ['anyone'] },
    { type: 'Query', field: 'two', who: ['signed-in'] },
    { type: 'Mutation', field: 'three', who: ['admin'] },
  ] as const;

  it('ends descriptions of all three forms with the sentence', () => {
    const sdl = `extend type Query {
  "The first"
  one(about: String): Int
  """
  The second.
  Of two lines.
  """
  two: Int
}
extend type Mutation {
  three: Int
}
`;
    const written = withCallers(sdl, permissions);
    expect(written).toBe(`extend type Query {
  "The first. Callable by anyone."
  one(about: String): Int
  """
  The second.
  Of two lines. Callable by signed-in users.
  """
  two: Int
}
extend type Mutation {
  "Callable by administrators."
  three: Int
}
`);
    expect(() => parse(written)).not.toThrow();
  });

  it('leaves fields of other types alone, whatever their names', () => {
    const sdl = 'type Other { "One." one: Int }';
    expect(withCallers(sdl, permissions)).toBe(sdl);
  });
});
