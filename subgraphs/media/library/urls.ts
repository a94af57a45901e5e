import type { Config } from '../config.ts';
import { isImage } from '../content/file-types.ts';
import type { MediaFormat, MediaSize } from '../processing/size.model.ts';
import type { MediaDocument } from './media.model.ts';
import { signTarget } from './signature.ts';

type Linked = Pick<MediaDocument, '_id' | 'currentVersion' | 'mimeType'>;

/** What of a picture an address leads to. */
export interface Wanted {
  /** Null for the file itself. */
  size: MediaSize | null;
  /** Null for the best one that the client accepts; the file itself keeps its format. */
  format: MediaFormat | null;
}

const NOTHING_SMALLER: Wanted = { size: null, format: null };

/** What of an item there is to lead to: documents have no sizes, and the file itself has one format. */
const possible = (item: Linked, wanted: Wanted): Wanted =>
  wanted.size !== null && isImage(item.mimeType) ? wanted : NOTHING_SMALLER;

/** The URLs of an item. They contain the version, so that caches may keep responses permanently. */
export const urls = {
  file(config: Config, item: Linked, wanted: Wanted): string {
    const { size, format } = possible(item, wanted);
    const sized = size === null ? '' : `size=${size}&`;
    const formatted = format === null ? '' : `format=${format}&`;
    return `${config.PUBLIC_URL}/media/${item._id}?${sized}${formatted}v=${item.currentVersion}`;
  },
  download: (config: Config, item: Linked): string =>
    `${config.PUBLIC_URL}/media/${item._id}/download?v=${item.currentVersion}`,
  thumbnail: (config: Config, item: Linked): string | null =>
    isImage(item.mimeType) ? `${config.PUBLIC_URL}/thumb/${item._id}?v=${item.currentVersion}` : null,
  /** Works without a token until `expires`, in seconds since 1970. */
  signed(config: Config, item: Linked, wanted: Wanted, expires: number): string {
    const target = { id: item._id, ...possible(item, wanted), version: item.currentVersion, expires };
    return `${urls.file(config, item, wanted)}&expires=${expires}&signature=${signTarget(config, target)}`;
  },
};
