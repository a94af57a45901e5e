import { type Document, defineModel } from '@souk/subgraph';

/** Categories and tags whose products for sale have to be counted again: one per change, so that changes never conflict. */
export interface CountChangeDocument extends Document {
  categoryIds: string[];
  tagIds: string[];
  dueAt: Date;
}

export const countChangeModel = defineModel<CountChangeDocument>(
  'countChanges',
  {
    categoryIds: { type: [String], default: [] },
    tagIds: { type: [String], default: [] },
    dueAt: { type: Date, required: true },
  },
  [{ keys: { dueAt: 1 }, serves: 'the sweep that counts products' }],
);
