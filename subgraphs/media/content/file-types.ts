import { withoutUnseen } from '@souk/text/characters.ts';

/** The file extensions of each accepted type, the usual one first. SVG is not accepted, as it can run scripts. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
};

/** The accepted types of pictures. */
export const imageTypes: readonly string[] = Object.keys(endings).filter((type) => type.startsWith('image/'));

/** The additional accepted types of documents. */
export const documentTypes: readonly string[] = ['application/pdf'];

/** Whether a media type is that of a picture. */
export const isImage = (mimeType: string): boolean => imageTypes.includes(mimeType);

const MAX_NAME_LENGTH = 150;

/**
 * A file name that is safe to show and to save under: no folders, no control or direction marks, at most 150 characters,
 * and an extension that fits the content, so that a picture is never downloaded as `invoice.exe`.
 */
export function cleanFilename(given: string, mimeType: string): string {
  const [ending = 'bin', ...others] = endings[mimeType] ?? [];
  const last = withoutUnseen(given).split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const found = /^(.+)\.([^.]+)$/.exec(plain);
  const fits = found !== null && [ending, ...others].includes((found[2] ?? '').toLowerCase());
  const stem = (fits ? found[1] : plain) || 'file';
  const suffix = `.${fits ? found[2] : ending}`;
  return `${shorten(stem, MAX_NAME_LENGTH - suffix.length)}${suffix}`;
}

/** Cuts between code points, as half a surrogate pair is invalid. */
function shorten(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short;
}
