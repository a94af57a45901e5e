/** Whether a write failed because it would double a unique key; `field` narrows it to keys with that field. */
export function isDuplicate(error: unknown, field?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 11_000) return false;
  if (field === undefined) return true;
  const keys = 'keyPattern' in error ? error.keyPattern : undefined;
  return keys !== null && typeof keys === 'object' && keys !== undefined && field in keys;
}
