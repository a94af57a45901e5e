import { type Document, defineModel } from '@souk/subgraph';

/** A word that products are found by. */
export interface TagDocument extends Document {
  /** Lower case, single spaces. */
  name: string;
}

export const tagModel = defineModel<TagDocument>('tags', { name: { type: String, required: true } }, [
  { keys: { name: 1 }, unique: true, serves: 'tags by name, and finding the ids of names' },
]);
