import { badInput } from '@souk/platform';

/** A position in a sorted list: the sort field's value there, and the id that breaks ties. */
export interface Position {
  value: string | number | Date | boolean | null;
  id: string;
}

/** An opaque cursor for a position. */
export function encodeCursor({ value, id }: Position): string {
  const tagged = value instanceof Date ? { d: value.getTime() } : value;
  return Buffer.from(JSON.stringify([tagged, id])).toString('base64url');
}

/** The position of a cursor; raises BAD_USER_INPUT for one that was not made by {@link encodeCursor}. */
export function decodeCursor(cursor: string): Position {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const position = { value: untag(parsed[0]), id: parsed[1] };
      // Base64 and JSON have many spellings of one value; only the one given out counts.
      if (encodeCursor(position) === cursor) return position;
    }
  } catch {
    // Falls through to the one error below.
  }
  throw foreignCursor(cursor);
}

/** The error for a cursor that does not belong to a list. */
export const foreignCursor = (cursor: string) =>
  badInput(`The cursor "${cursor.slice(0, 40)}" was not given out by this list; start again without it.`);

function untag(value: unknown): Position['value'] {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (typeof value === 'object' && 'd' in value && typeof value.d === 'number') return new Date(value.d);
  throw new TypeError('not a cursor value');
}
