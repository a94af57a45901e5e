import type { Connection, Model, mongo } from 'mongoose';

const CONFLICTS = new Set([
  85, // IndexOptionsConflict: same keys, other options.
  86, // IndexKeySpecsConflict: same name, other keys or options.
]);

/**
 * Creates the collections and indexes that the models declare; existing ones are left as they are. Raises an error
 * that names the index when its definition differs from the one in the database: dropping it is a decision (a unique
 * index guards data, a large one takes long to build) and so belongs in a migration.
 */
export async function buildIndexes(connection: Connection): Promise<void> {
  const existing = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const model of Object.values(connection.models)) {
    const indexes = model.schema.indexes();
    if (indexes.length > 0) await createIndexes(model, indexes);
    else if (!existing.has(model.collection.collectionName)) await model.createCollection();
  }
}

type Indexes = ReturnType<Model<object>['schema']['indexes']>;

/** One command for all indexes of a collection, which it creates as well: one command each took a third of a first start. */
async function createIndexes(model: Model<object>, indexes: Indexes): Promise<void> {
  const all = indexes.map(([key, options]) => ({ ...options, key }) as mongo.IndexDescription);
  try {
    await model.collection.createIndexes(all);
  } catch (error) {
    if (!isConflict(error)) throw error;
    await createEach(model, indexes);
  }
}

/** One by one, to find out which of them conflicts. */
async function createEach(model: Model<object>, indexes: Indexes): Promise<void> {
  for (const [keys, options] of indexes) {
    try {
      await model.collection.createIndex(keys as Record<string, 1 | -1>, options as object);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const index = `${model.collection.collectionName} ${JSON.stringify(keys)}`;
      throw new Error(
        `The index ${index} has another definition in the database. Add a migration that drops the old one; ` +
          `it is rebuilt after the migrations. (${error.message})`,
        { cause: error },
      );
    }
  }
}

const isConflict = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && CONFLICTS.has(Number(error.code));
