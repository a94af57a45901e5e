const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/**
 * The keys of an item's files. They contain nothing that a client chose, and start with two digits of the id, which keeps
 * folders small.
 */
export const storageKeys = {
  original: (id: string, version: number) => `${id.slice(0, 2)}/${id}/${version}/original`,
  /** Where a file is that its client sends by itself, until it is confirmed. */
  incoming: (uploadId: string) => `incoming/${uploadId.replaceAll('_', '-')}`,
  /** Of a version after the first: `token` is unique, so that no two uploads write to one file. */
  version: (id: string, token: string) => `${id.slice(0, 2)}/${id}/${token}/original`,
  size: (id: string, version: number, size: string) =>
    `${id.slice(0, 2)}/${id}/${version}/${size.toLowerCase()}`,
};

/** Raises an error for anything but a key as made above; the last check before a path is built from it. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
}
