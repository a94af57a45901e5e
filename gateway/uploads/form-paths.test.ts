import { describe, expect, it } from '@jest/globals';
import { setFormPath } from './form-paths.ts';

const FILE = Symbol('a file');
const operations = () => ({
  query: '{ a }',
  variables: { file: null, files: [null, 'taken'], deep: { er: {} }, empty: [] },
});

describe('the place of a file', () => {
  it.each([
    ['variables.file', { file: FILE }],
    ['variables.files.0', { files: [FILE, 'taken'] }],
    ['variables.deep.er.file', { deep: { er: { file: FILE } } }],
  ])('is %s, which is free', (path, changed) => {
    const given = operations();
    setFormPath(given, path, FILE);
    expect(given).toEqual({ ...operations(), variables: { ...operations().variables, ...changed } });
  });

  it.each([
    '',
    'query',
    'file',
    'variables.files.1',
    'variables.files.2',
    'variables.files.2000000000',
    'variables.empty.0',
    'variables.empty.length',
    'variables.missing.file',
    'variables.file.name',
    'variables.__proto__',
    'variables.__proto__.polluted',
    'variables.constructor.prototype.polluted',
    '__proto__.polluted',
    `variables${'.a'.repeat(450_000)}`,
  ])('is not %.40s', (path) => {
    const given = operations();
    expect(() => setFormPath(given, path, FILE)).toThrow('invalid path');
    expect(given).toEqual(operations());
  });

  it('has at most 32 steps', () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) });
    const given = nested(40);
    setFormPath(given, `${'a.'.repeat(30)}file`, FILE);
    expect(() => setFormPath(given, `${'a.'.repeat(32)}file`, FILE)).toThrow('invalid path');
  });
});
