import type { AccountDocument } from './account.model.ts';

/** A text in the form in which people are searched for: no accents, no case. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const split = (text: string) => fold(text).split(/\s+/).filter(Boolean);

/** The words by which a person is found: those of the name, and the email address. */
export function wordsOf({
  firstName,
  lastName,
  email,
}: Pick<AccountDocument, 'firstName' | 'lastName' | 'email'>): string[] {
  return [...new Set([...split(firstName), ...split(lastName ?? ''), email])];
}

/** The filters of a search: each of its words begins one of the person's. */
export function wordsBegin(search: string): { words: { $regex: RegExp } }[] {
  return split(search).map((word) => ({ words: { $regex: new RegExp(`^${RegExp.escape(word)}`) } }));
}
