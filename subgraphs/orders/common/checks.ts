import { refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';

const MAX_REASON = 500;

/** A text without surrounding space, null for an empty or absent one. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** The reason that an operation has to be given, trimmed. Raises Refusal for none, and for more than 500 characters. */
export function requireReason(given: string): string {
  const reason = trimmed(given);
  if (reason && lengthOf(reason) <= MAX_REASON) return reason;
  throw refusal('INVALID_INPUT', `Give a reason of 1 to ${MAX_REASON} characters.`, ['reason']);
}
