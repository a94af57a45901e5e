import { emailKey } from '@souk/text/email.ts';
import { searchOf, type Term, wordsOfAll } from '@souk/text/words.ts';
import type { AccountDocument } from './account.model.ts';

/** The words by which a person is found: those of the name and of the mailbox, and the email address as a whole. */
export function wordsOf({
  firstName,
  lastName,
  email,
}: Pick<AccountDocument, 'firstName' | 'lastName' | 'email'>): string[] {
  const mailbox = email.slice(0, email.lastIndexOf('@'));
  return [...new Set([...wordsOfAll([firstName, lastName, mailbox], 'name'), email])];
}

/** What a search asks for: beginnings of words, or of the address where it holds an "@". */
export const peopleSearch = (search: string): Term[] =>
  search
    .trim()
    .split(/\s+/)
    .flatMap((part) => (part.includes('@') ? [[[emailKey(part)]]] : searchOf(part, 'name')));
