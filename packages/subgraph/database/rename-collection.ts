import type { Connection } from 'mongoose';

/**
 * Renames a collection, its indexes included, for a migration. Does nothing where the old name is not in use, so it may
 * be repeated. Where both names are in use, the documents move to the new one; of two with one id the newer name's stays.
 */
export async function renameCollection(connection: Connection, from: string, to: string): Promise<void> {
  const names = new Set((await connection.listCollections()).map(({ name }) => name));
  if (!names.has(from)) return;
  const old = connection.collection(from);
  if (!names.has(to)) {
    await old.rename(to);
    return;
  }
  await old.aggregate([{ $merge: { into: to, whenMatched: 'keepExisting' } }]).toArray();
  await old.drop();
}
