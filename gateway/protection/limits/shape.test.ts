import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { shapeOf } from './shape.ts';

const shape = (source: string) => shapeOf(parse(source, { noLocation: true }));

describe('the shape of a document', () => {
  it('counts levels, fields, aliases and directives', () => {
    expect(
      shape('{ a { x: b @skip(if: false) { c } } ...F @include(if: true) } fragment F on Q { d }'),
    ).toEqual({
      depth: 3,
      fields: 4,
      aliases: 1,
      directives: 2,
      rootFields: 2,
    });
  });

  it('counts fragments at each use, without spreading them', () => {
    // Each fragment uses the one before it twice: 2^60 fields, from some hundred words.
    const chain = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at + 1} on Q { ...F${at} b { ...F${at} } }`,
    );
    const { fields, depth } = shape(`{ ...F60 } fragment F0 on Q { a } ${chain.join(' ')}`);
    expect(fields).toBeGreaterThan(2 ** 60);
    expect(depth).toBe(61);
  });

  it('takes the maximum of several operations, and ignores unused fragments', () => {
    expect(shape('query A { a { b } } query B { c d e } fragment F on Q { x { y { z } } }')).toMatchObject({
      depth: 2,
      fields: 3,
      rootFields: 3,
    });
  });

  it('ends on fragments that spread themselves', () => {
    expect(shape('{ ...F } fragment F on Q { a { ...G } } fragment G on Q { b { ...F } }')).toMatchObject({
      depth: 2,
    });
  });

  it('leaves introspection to the rule of graphql-js', () => {
    expect(
      shape('{ __schema { types { fields { type { ofType { ofType { name } } } } } } a }'),
    ).toMatchObject({
      depth: 1,
      fields: 2,
    });
  });

  it('counts as many fields as spreading fragments does', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const spread = fc.constantFrom('...A', '...B', '... on Q { a }');
    const { set } = fc.letrec<{ set: string }>((tie) => ({
      set: fc
        .array(
          fc.oneof(
            { maxDepth: 4 },
            name,
            spread,
            fc.tuple(name, tie('set')).map((parts) => parts.join(' ')),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .map((selections) => `{ ${selections.join(' ')} }`),
    }));
    const flat = fc.constantFrom('{ a }', '{ a { b } }', '{ a b c { a { b } } }');
    fc.assert(
      fc.property(set, flat, flat, (operation, a, b) => {
        const source = `query ${operation} fragment A on Q ${a} fragment B on Q ${b.replace(' c ', ' ...A c ')}`;
        expect(shape(source).fields).toBe(fieldsByHand(source));
      }),
      { numRuns: 500 },
    );
  });
});

function fieldsByHand(source: string): number {
  const document = parse(source);
  const fragments = new Map<string, SelectionSetNode>();
  let operation: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition.selectionSet;
  }
  let count = 0;
  const walk = (set: SelectionSetNode) =>
    visit(set, {
      Field: () => {
        count += 1;
      },
      FragmentSpread: (spread) => {
        const used = fragments.get(spread.name.value);
        if (used) walk(used);
      },
    });
  if (operation) walk(operation);
  return count;
}
