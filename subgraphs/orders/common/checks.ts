import { type InputProblems, refusal, type Viewer } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';

const MAX_REASON = 500;
const MAX_NOTE = 1_000;

/** A text without surrounding space; null for an empty or absent one. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** Reads a required reason, trimmed. Raises Refusal INVALID_INPUT for none, and for more than 500 characters. */
export function requireReason(given: string, field = ['reason']): string {
  const reason = trimmed(given);
  if (reason && lengthOf(reason) <= MAX_REASON) return reason;
  throw refusal('INVALID_INPUT', `The reason must have 1 to ${MAX_REASON} characters.`, field);
}

/** Adds a problem for a note of more than 1,000 characters. */
export function checkNote(note: string | null | undefined, problems: InputProblems): void {
  if (lengthOf(note ?? '') <= MAX_NOTE) return;
  problems.add('INVALID_INPUT', `The note must have at most ${MAX_NOTE} characters.`, ['input', 'note']);
}

/** The id of the signed-in customer, for resolvers that only customers may call. */
export function customerOf({ viewer }: { viewer: Viewer }): string {
  if (viewer.userId === null) throw new Error('a customer has no user id');
  return viewer.userId;
}
