import { describe, expect, it } from '@jest/globals';
import { foldLetters } from './fold.ts';
import { hasStem, stemOf } from './stems.ts';

describe('stems', () => {
  it.each([
    ['mug', 'mugs'],
    ['running', 'run'],
    ['colchão', 'colchões'],
    ['coração', 'corações'],
    ['зимняя', 'зимние'],
    ['куртка', 'куртки'],
    ['καρέκλα', 'καρέκλες'],
    ['καφές', 'καφέδες'],
    ['مدرسة', 'مدرسية'],
    ['साड़ी', 'साड़ियाँ'],
    ['कुर्ता', 'कुर्ते'],
  ])('are one of %j and %j', (one, other) => {
    expect(stemOf(foldLetters(one))).toBe(stemOf(foldLetters(other)));
  });

  it.each([
    ['mug', 'mud'],
    ['cacao', 'cactus'],
    ['чайник', 'чай'],
    ['desk', 'desktop'],
  ])('are two of %j and %j', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it.each(['茶壶', '머그', 'ผ้า', 'usb3', 'כסא'])('of %j there is none', (word) => {
    expect([hasStem(word), stemOf(word)]).toEqual([false, word]);
  });
});
