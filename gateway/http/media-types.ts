import Negotiator from 'negotiator';

/** What `/graphql` can answer in. */
export const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  graphql: 'application/graphql-response+json; charset=utf-8',
  events: 'text/event-stream',
  html: 'text/html',
} as const;

/** One of the kinds of answer of `/graphql`. */
export type AnswerType = keyof typeof MEDIA_TYPES;

// Without a wish, and where wishes weigh the same, the first: clients older than the specification know that alone.
const OFFERED = Object.values(MEDIA_TYPES);
const KINDS = new Map(
  Object.entries(MEDIA_TYPES).map(([kind, type]) => [type as string, kind as AnswerType]),
);
const KEPT = 500;
const LONGEST_KEPT = 256;

/**
 * Keeps what a pure function gives for short texts: headers of requests take few different values, and each is read
 * with every request.
 */
export function keeping<T>(read: (header: string) => T): (header: string) => T {
  const kept = new Map<string, T>();
  return (header) => {
    const known = kept.get(header);
    if (known !== undefined || kept.has(header)) return known as T;
    const value = read(header);
    if (header.length > LONGEST_KEPT) return value;
    // Whoever sends ever new values gets them read anew; the memory stays bounded.
    if (kept.size >= KEPT) kept.clear();
    kept.set(header, value);
    return value;
  };
}

const negotiated = keeping((accept): readonly AnswerType[] =>
  new Negotiator({ headers: { accept } }).mediaTypes(OFFERED).flatMap((type) => KINDS.get(type) ?? []),
);

/** What a request with this `Accept` may be answered in, the dearest first; empty when with nothing there is. */
export const acceptedTypes = (accept: string | undefined): readonly AnswerType[] =>
  negotiated(accept ?? '*/*');

/** Whether a request gets its answer as `application/json`: as clients older than the specification read it. */
export function answersPlainJson(accept: string | undefined): boolean {
  const dearest = acceptedTypes(accept).find((type) => type === 'json' || type === 'graphql');
  return dearest !== 'graphql';
}

/** A `Content-Type`: its media type in lower case, and its parameters. */
export interface ContentType {
  essence: string;
  charset: string | null;
  boundary: string | null;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;

/** A `Content-Type` taken apart. */
export const contentTypeOf = keeping((header): ContentType => {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return {
    essence: (header.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: parameters.get('charset')?.toLowerCase() ?? null,
    boundary: parameters.get('boundary') ?? null,
  };
});
