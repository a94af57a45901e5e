import type { Config } from '../config.ts';
import { isImage } from '../content/file-types.ts';
import type { MediaSize } from '../processing/size.model.ts';
import type { MediaDocument } from './media.model.ts';
import { signTarget } from './signature.ts';

type Linked = Pick<MediaDocument, '_id' | 'currentVersion' | 'mimeType'>;

/** The URLs of an item. They contain the version, so that caches may keep responses permanently. */
export const urls = {
  file(config: Config, item: Linked, size: MediaSize | null): string {
    const sized = size !== null && isImage(item.mimeType) ? `size=${size}&` : '';
    return `${config.PUBLIC_URL}/media/${item._id}?${sized}v=${item.currentVersion}`;
  },
  download: (config: Config, item: Linked): string =>
    `${config.PUBLIC_URL}/media/${item._id}/download?v=${item.currentVersion}`,
  thumbnail: (config: Config, item: Linked): string | null =>
    isImage(item.mimeType) ? `${config.PUBLIC_URL}/thumb/${item._id}?v=${item.currentVersion}` : null,
  /** Works without a token until `expires`, in seconds since 1970. */
  signed(config: Config, item: Linked, size: MediaSize | null, expires: number): string {
    const wanted = isImage(item.mimeType) ? size : null;
    const target = { id: item._id, size: wanted, version: item.currentVersion, expires };
    return `${urls.file(config, item, wanted)}&expires=${expires}&signature=${signTarget(config, target)}`;
  },
};
