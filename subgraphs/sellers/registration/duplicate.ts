/**
 * The index field on which a write collided with a unique index, of a single or a bulk write; null for every other
 * error.
 */
export function duplicateField(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 11_000) return null;
  if ('keyPattern' in error) return firstKey(error.keyPattern);
  // A bulk write tells the index in words only: `… index: slug_1 dup key: { slug: "…" }`.
  return /dup key: \{ "?([\w.]+)"?:/.exec(error.message)?.[1] ?? null;
}

function firstKey(pattern: unknown): string | null {
  return pattern !== null && typeof pattern === 'object' ? (Object.keys(pattern)[0] ?? null) : null;
}
