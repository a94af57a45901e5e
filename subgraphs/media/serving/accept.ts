import type { MediaFormat } from '../processing/size.model.ts';

const NAMES: Readonly<Record<string, MediaFormat>> = {
  'image/avif': 'AVIF',
  'image/webp': 'WEBP',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/**
 * The formats to answer with, the best one first; the last one is the fallback, which every client shows. AVIF and WebP are
 * for clients that name them: old browsers and mail programs send wildcards and show neither.
 */
export function acceptedFormats(accept: string | undefined, fallback: 'JPEG' | 'PNG'): MediaFormat[] {
  const weights = new Map<MediaFormat, number>();
  for (const entry of (accept ?? '').split(',')) {
    const [type = '', ...parameters] = entry.toLowerCase().split(';');
    const format = NAMES[type.trim()];
    if (format) weights.set(format, weightOf(parameters));
  }
  const weight = (format: MediaFormat) => weights.get(format) ?? 0;
  const least = weight(fallback);
  const better = (['AVIF', 'WEBP'] as const)
    .filter((format) => weight(format) > 0 && weight(format) >= least)
    .toSorted((a, b) => weight(b) - weight(a));
  return [...better, fallback];
}

/** The weight of an entry (RFC 9110, 12.4.2); 1 without one, 0 for a malformed one. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
