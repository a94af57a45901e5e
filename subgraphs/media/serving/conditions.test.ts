import { describe, expect, it } from '@jest/globals';
import { evaluateConditions } from './conditions.ts';
import { disposition } from './headers.ts';

const modifiedAt = new Date('2026-03-01T10:00:00.500Z');
const file = { etag: '"abc"', modifiedAt };
const sameSecond = 'Sun, 01 Mar 2026 10:00:00 GMT';
const earlier = 'Sun, 01 Mar 2026 09:59:59 GMT';

describe('evaluateConditions', () => {
  it.each([
    [{}, 200],
    [{ 'if-none-match': '"abc"' }, 304],
    [{ 'if-none-match': 'W/"abc"' }, 304],
    [{ 'if-none-match': '"x", "abc"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"x"' }, 200],
    [{ 'if-modified-since': sameSecond }, 304],
    [{ 'if-modified-since': earlier }, 200],
    [{ 'if-modified-since': 'nonsense' }, 200],
    [{ 'if-none-match': '"x"', 'if-modified-since': sameSecond }, 200],
    [{ 'if-none-match': '"abc"', range: 'bytes=0-1' }, 304],
  ])('answers %j with %i', (headers, status) => {
    expect(evaluateConditions(headers, file, 100)).toEqual({ status });
  });

  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
  ])('serves the range %s', (range, expected) => {
    expect(evaluateConditions({ range }, file, 100)).toEqual({ status: 206, range: expected });
  });

  it.each([
    ['bytes=100-', 416],
    ['bytes=100-200', 416],
    ['bytes=-0', 416],
    ['bytes=5-2', 200],
    ['bytes=-', 200],
    ['bytes=0-1,5-6', 200],
    ['lines=0-1', 200],
    ['bytes=a-b', 200],
  ])('answers the range %s with %i', (range, status) => {
    expect(evaluateConditions({ range }, file, 100)).toEqual({ status });
  });

  it.each([
    ['"abc"', 206],
    ['W/"abc"', 200],
    ['"x"', 200],
    [sameSecond, 206],
    [earlier, 200],
    ['nonsense', 200],
  ])('serves a range with If-Range %s: %i', (condition, status) => {
    expect(evaluateConditions({ range: 'bytes=0-1', 'if-range': condition }, file, 100).status).toBe(status);
  });
});

describe('disposition', () => {
  it.each([
    ['a.png', 'inline; filename="a.png"; filename*=UTF-8\'\'a.png'],
    ['Été (1).png', 'inline; filename="_t_ (1).png"; filename*=UTF-8\'\'%C3%89t%C3%A9%20%281%29.png'],
    ['a"b\\c%.png', 'inline; filename="a_b_c_.png"; filename*=UTF-8\'\'a%22b%5Cc%25.png'],
    ["it's*.png", "inline; filename=\"it's*.png\"; filename*=UTF-8''it%27s%2A.png"],
  ])('names %j', (name, expected) => {
    expect(disposition('inline', name)).toBe(expected);
  });
});
