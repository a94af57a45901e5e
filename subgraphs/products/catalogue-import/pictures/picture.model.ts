import { hash } from 'node:crypto';
import { type Document, defineModel } from '@souk/subgraph';

/** A picture that an import brought to a product, so that the same file brings it once. */
export interface ImportedPictureDocument extends Document {
  sellerId: string;
  mediaId: string;
}

/** The id of a picture by its product and by what the file says of it: an address or a name in the archive. */
export const pictureId = (productId: string, source: string) =>
  hash('sha256', JSON.stringify([productId, source]), 'hex');

export const importedPictureModel = defineModel<ImportedPictureDocument>(
  'importedPictures',
  { sellerId: { type: String, required: true }, mediaId: { type: String, required: true } },
  [{ keys: { sellerId: 1 }, serves: 'the erasure of pictures that a business imported' }],
);
