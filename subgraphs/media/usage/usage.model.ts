import { type Document, defineModel } from '@souk/subgraph';

/** One reference to a media item. */
export interface UsageDocument extends Document {
  mediaId: string;
  service: string;
  entityType: string;
  entityId: string;
}

export const mediaUsageModel = defineModel<UsageDocument>(
  'mediaUsages',
  {
    mediaId: { type: String, required: true },
    service: { type: String, required: true },
    entityType: { type: String, required: true },
    entityId: { type: String, required: true },
  },
  [
    {
      keys: { mediaId: 1, service: 1, entityType: 1, entityId: 1 },
      serves: 'attaching and detaching once, and the usages of an item',
      unique: true,
    },
  ],
);
