import type { Ctx } from '../context.ts';

const NO_COLLECTION = 26;

/** Whether the collection of products has an index of this name. */
export async function hasIndex({ products }: Ctx['db'], name: string): Promise<boolean> {
  return (await products.collection.indexes().catch(none)).some((index) => index.name === name);
}

/** Drops an index of products if it exists. */
export async function dropIndex(db: Ctx['db'], name: string): Promise<void> {
  if (await hasIndex(db, name)) await db.products.collection.dropIndex(name);
}

function none(error: unknown): { name?: string }[] {
  if (error instanceof Error && 'code' in error && error.code === NO_COLLECTION) return [];
  throw error;
}
