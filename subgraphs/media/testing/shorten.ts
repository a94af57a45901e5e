import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * Leaves only the first bytes of a stored file, as a failing disk would. The file is replaced: the process may have the one
 * before mapped for a decoder, and pages that are cut from a mapped file end it.
 */
export async function shorten(path: string, bytes: number): Promise<void> {
  const content = await readFile(path);
  await writeFile(`${path}.short`, content.subarray(0, bytes));
  await rename(`${path}.short`, path);
}
