import { emailKey } from '@souk/text/email.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import { searchOf, type Term, wordsOfAll } from '@souk/text/words.ts';

/** The search words of a person: those of the name and of the mailbox, and the whole email address. */
export function wordsOf({
  firstName,
  lastName,
  email,
}: {
  firstName: string;
  lastName: string | null;
  email: string;
}): string[] {
  const mailbox = email.slice(0, email.lastIndexOf('@'));
  return [...new Set([...wordsOfAll([firstName, lastName, mailbox], 'name'), email])];
}

/** The key that people are sorted by in lists by name: that of the name as it is shown. */
export const nameKeyOf = ({ firstName, lastName }: { firstName: string; lastName: string | null }): string =>
  sortKey(lastName ? `${firstName} ${lastName}` : firstName);

/** The terms of a search for people: beginnings of words, or the email address where a part holds an "@". */
export const peopleSearch = (search: string): Term[] =>
  search
    .trim()
    .split(/\s+/)
    .flatMap((part) => (part.includes('@') ? [[[emailKey(part)]]] : searchOf(part, 'name')));
