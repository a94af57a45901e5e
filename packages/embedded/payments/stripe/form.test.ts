import { describe, expect, it } from '@jest/globals';
import { readForm, textOf, textsOf } from './form.ts';

describe('a form of Stripe’s', () => {
  it('nests by brackets', () => {
    expect(readForm('a=1&b[c]=2&b[d][e]=3&f[0]=x&f[1]=y&g[]=p&g[]=q&h%5Bi%5D=4+5')).toEqual({
      a: '1',
      b: { c: '2', d: { e: '3' } },
      f: ['x', 'y'],
      g: ['p', 'q'],
      h: { i: '4 5' },
    });
  });

  it('takes malformed names literally, and harms nothing', () => {
    expect(readForm('')).toEqual({});
    expect(readForm('a[=1&]b=2&[c]=3&a[b=4')).toEqual({ 'a[': '1', ']b': '2', '[c]': '3', 'a[b': '4' });
    const form = readForm('__proto__[polluted]=yes&constructor[prototype][x]=1');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(form, '__proto__')).toBe(true);
  });

  it('gives texts only', () => {
    const form = readForm('metadata[orderId]=o1&metadata[deep][x]=1&list[0]=a');
    expect(textOf(form, 'metadata', 'orderId')).toBe('o1');
    expect(textOf(form, 'metadata')).toBeUndefined();
    expect(textOf(form, 'list', '0')).toBeUndefined();
    expect(textOf(form, 'absent', 'x')).toBeUndefined();
    expect(textsOf(form, 'metadata')).toEqual({ orderId: 'o1' });
    expect(textsOf(form, 'absent')).toEqual({});
  });
});
