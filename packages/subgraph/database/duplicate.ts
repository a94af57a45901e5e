const DUPLICATE_KEY = 11_000;

/** The fields of the unique index that a single or a bulk write collided with; null for every other error. */
export function duplicateFields(error: unknown): string[] | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== DUPLICATE_KEY) return null;
  if ('keyPattern' in error && error.keyPattern !== null && typeof error.keyPattern === 'object') {
    return Object.keys(error.keyPattern);
  }
  // A bulk write tells the index in words only: `… index: slug_1 dup key: { slug: "…" }`.
  const [, keys = ''] = /dup key: \{ (.*) \}/.exec(error.message) ?? [];
  return [...keys.matchAll(/(?:^|, )"?([\w.]+)"?:/g)].map(([, field = '']) => field);
}

/** Whether a write failed because it would double a unique key; `field` narrows it to indexes with that field. */
export function isDuplicate(error: unknown, field?: string): boolean {
  const fields = duplicateFields(error);
  return fields !== null && (field === undefined || fields.includes(field));
}
