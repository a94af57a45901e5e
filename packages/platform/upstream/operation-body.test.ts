import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { operationBody } from './operation-body.ts';

describe('the body of an operation', () => {
  it('reads as what JSON.stringify makes of it, the first time and again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (query, variables, operationName) => {
          const expected = JSON.parse(JSON.stringify({ query, variables, operationName }));
          for (const _ of ['new', 'known']) {
            expect(JSON.parse(operationBody(query, variables, operationName))).toEqual(expected);
          }
        },
      ),
    );
  });
});
