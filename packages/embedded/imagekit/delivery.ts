import { createHmac, timingSafeEqual } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

const NEVER = 9_999_999_999;

/** The path and the transformations of a delivery URL, below the URL endpoint. */
export interface Delivery {
  filePath: string;
  /** Steps, each with its parameters: `w-300,h-200:f-webp`. */
  steps: string[][];
}

/** Reads the transformations from the path (`/tr:w-300/a.jpg`) or the parameter `tr`. */
export function readDelivery(url: URL, endpointPath: string): Delivery {
  const below = decodeURIComponent(url.pathname.slice(endpointPath.length)) || '/';
  const inPath = /^\/tr:([^/]+)(\/.*)$/.exec(below);
  const text = inPath?.[1] ?? url.searchParams.get('tr') ?? '';
  const steps = text === '' ? [] : text.split(':').map((step) => step.split(','));
  return { filePath: inPath?.[2] ?? below, steps };
}

/** The signature of a delivery URL: HMAC-SHA1 of what follows the URL endpoint, and of the instant of expiry. */
export function signatureOf(privateKey: string, below: string, expires: number): string {
  return createHmac('sha1', privateKey).update(`${below}${expires}`).digest('hex');
}

/** Whether a delivery URL has a valid signature (`ik-s`) that has not expired (`ik-t`). */
export function isSigned(url: URL, privateKey: string, endpointPath: string, now = Date.now()): boolean {
  const signature = url.searchParams.get('ik-s');
  if (signature === null) return false;
  const expires = Number(url.searchParams.get('ik-t') ?? NEVER);
  const search = url.search
    .slice(1)
    .split('&')
    .filter((part) => !/^ik-[st]=/.test(part));
  const below = url.pathname.slice(endpointPath.length).replace(/^\//, '');
  const signed = search.length === 0 ? below : `${below}?${search.join('&')}`;
  const expected = Buffer.from(signatureOf(privateKey, signed, expires));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) && expires * 1000 > now;
}

const FORMATS = { webp: 'webp', avif: 'avif', jpg: 'jpeg', jpeg: 'jpeg', png: 'png' } as const;
type FormatName = keyof typeof FORMATS;
const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

/** Applies the transformations that Souk might use: width, height, crop mode, quality, format, original. */
export async function transform(
  content: Buffer,
  mime: string,
  steps: string[][],
): Promise<{ content: Buffer; mime: string }> {
  if (!mime.startsWith('image/') || steps.flat().includes('orig-true')) return { content, mime };
  let current = { content, mime };
  for (const step of steps) current = await oneStep(current.content, current.mime, step);
  return current;
}

async function oneStep(content: Buffer, mime: string, step: string[]) {
  const values = new Map(step.map((part) => part.split(/-(.*)/s, 2) as [string, string]));
  const number = (name: string) => (values.has(name) ? Number(values.get(name)) : undefined);
  const [width, height, quality] = [number('w'), number('h'), number('q')];
  let picture: Sharp = sharp(content).autoOrient();
  if (width !== undefined || height !== undefined) {
    const isInside = ['at_max', 'at_least'].includes(values.get('c') ?? '');
    picture = picture.resize({
      width,
      height,
      fit: isInside ? 'inside' : 'cover',
      withoutEnlargement: isInside,
    });
  }
  const wanted = values.get('f') ?? '';
  const format = isFormat(wanted) ? FORMATS[wanted] : undefined;
  if (format === undefined && quality === undefined && width === undefined && height === undefined)
    return { content, mime };
  if (format !== undefined) picture = picture.toFormat(format, { quality });
  const made = await picture.toBuffer({ resolveWithObject: true });
  return { content: made.data, mime: `image/${made.info.format === 'heif' ? 'avif' : made.info.format}` };
}
