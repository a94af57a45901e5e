import { describe, expect, it } from '@jest/globals';
import { readParagraphs } from '@souk/text/line.ts';
import { z } from 'zod';
import { checkInput, InputProblems } from './input-problems.ts';
import { Refusal } from './refusal.ts';

function errorsOf(work: () => unknown): Refusal['userErrors'] {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.userErrors;
    throw error;
  }
  return [];
}

describe('InputProblems', () => {
  it('refuses with all problems at once, in the order in which they were added', () => {
    const problems = new InputProblems();
    problems.add('NOT_FOUND', 'There is no such line.', ['input', 'lines', '0']);
    problems.add('INVALID_INPUT', 'Name the carrier.');
    expect(errorsOf(() => problems.refuse())).toEqual([
      { code: 'NOT_FOUND', message: 'There is no such line.', field: ['input', 'lines', '0'] },
      { code: 'INVALID_INPUT', message: 'Name the carrier.', field: null },
    ]);
  });

  it('does not refuse an input without problems', () => {
    expect(errorsOf(() => new InputProblems().refuse())).toEqual([]);
  });

  it('reads a text in its stored form and adds what is wrong with it', () => {
    const problems = new InputProblems();
    expect(problems.readText(['name'], '  A   bowl ', { max: 10 })).toBe('A bowl');
    expect(problems.readText(['text'], 'a\r\nb', { max: 3 }, readParagraphs)).toBe('a\nb');
    problems.readText(['name'], 'a\nb', { max: 10 });
    problems.readText(['sku'], '', { min: 1, max: 10 });
    expect(problems.asRefusal().userErrors).toEqual([
      { code: 'INVALID_INPUT', message: expect.stringContaining('one line'), field: ['name'] },
      { code: 'INVALID_INPUT', message: 'This text must not be empty.', field: ['sku'] },
    ]);
  });
});

describe('checkInput', () => {
  const schema = z.object({
    name: z.string('Give a name.').trim().min(2, 'Too short.').regex(/[a-z]/, 'No letter.'),
    address: z.object({ city: z.string('Give a city.') }),
  });

  it('gives the value as the schema reads it', () => {
    const read = checkInput(schema, { name: ' Ana ', address: { city: 'Porto' } });
    expect(read).toEqual({ name: 'Ana', address: { city: 'Porto' } });
  });

  it('refuses with the first problem of each field, below the path', () => {
    expect(errorsOf(() => checkInput(schema, { name: '1', address: {} }, ['rows', '3']))).toEqual([
      { code: 'INVALID_INPUT', message: 'Too short.', field: ['rows', '3', 'name'] },
      { code: 'INVALID_INPUT', message: 'Give a city.', field: ['rows', '3', 'address', 'city'] },
    ]);
  });

  it('takes the code of each field from the caller', () => {
    const refused = errorsOf(() =>
      checkInput(schema, { name: '1', address: {} }, ['input'], ([field]) =>
        field === 'name' ? 'WEAK_PASSWORD' : 'INVALID_INPUT',
      ),
    );
    expect(refused.map(({ code }) => code)).toEqual(['WEAK_PASSWORD', 'INVALID_INPUT']);
  });
});
