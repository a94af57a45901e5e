import { expect, it } from '@jest/globals';
import { SortedWords } from './sorted-words.ts';

it('keeps thousands of words in the order of their letters, however they come', () => {
  const texts = Array.from({ length: 5_000 }, (_, at) => ((at * 7_919) % 5_000).toString(36));
  const words = new SortedWords(texts);
  texts.forEach((_, number) => {
    words.add(number);
  });
  const listed = words.lists().flatMap((list) => list.map((number) => texts[number] as string));
  expect(listed).toEqual(texts.toSorted());
  for (const prefix of ['', '1', '2a', 'zz', '~']) {
    const found = words.startingWith(prefix, 5_000).map((number) => texts[number] as string);
    expect(found).toEqual(texts.filter((text) => text.startsWith(prefix)).toSorted());
  }
  expect(words.startingWith('1', 7)).toHaveLength(7);
});
