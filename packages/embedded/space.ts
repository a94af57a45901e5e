import { statfs } from 'node:fs/promises';
import { diskFull } from './errors.ts';

/** Bytes that this user may still write on the disk of `folder`. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Raises EmbeddedError `disk-full`: MongoDB sets 200 MB aside at once and dies in unclear ways without them. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  if ((await freeBytes(folder)) < bytes) throw diskFull(folder);
}
