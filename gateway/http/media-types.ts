import Negotiator from 'negotiator';

/** The media types of answers of `/graphql`. */
export const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  graphql: 'application/graphql-response+json; charset=utf-8',
  events: 'text/event-stream',
  html: 'text/html',
} as const;

/** The kinds of answers of `/graphql`. */
export type AnswerType = keyof typeof MEDIA_TYPES;

// Without a preference, and for equal weights, the first: clients older than the specification know only that.
const OFFERED = Object.values(MEDIA_TYPES);
const KINDS = new Map(
  Object.entries(MEDIA_TYPES).map(([kind, type]) => [type as string, kind as AnswerType]),
);
const MAX_VALUES = 500;
const MAX_HEADER_LENGTH = 256;

/** Memoizes a pure function of short headers, which have few different values and are read with every request. */
export function memoizeHeader<T>(read: (header: string) => T): (header: string) => T {
  const kept = new Map<string, T>();
  return (header) => {
    const known = kept.get(header);
    if (known !== undefined || kept.has(header)) return known as T;
    const value = read(header);
    if (header.length > MAX_HEADER_LENGTH) return value;
    // A client with ever new values empties the cache, which keeps it bounded.
    if (kept.size >= MAX_VALUES) kept.clear();
    kept.set(header, value);
    return value;
  };
}

const negotiated = memoizeHeader((accept): readonly AnswerType[] =>
  new Negotiator({ headers: { accept } }).mediaTypes(OFFERED).flatMap((type) => KINDS.get(type) ?? []),
);

/** The kinds of answers for an `Accept` header, the preferred one first; empty when none matches. */
export const acceptedTypes = (accept: string | undefined): readonly AnswerType[] =>
  negotiated(accept ?? '*/*');

/** Whether an answer is sent as `application/json`, which clients older than the specification expect. */
export function answersPlainJson(accept: string | undefined): boolean {
  const preferred = acceptedTypes(accept).find((type) => type === 'json' || type === 'graphql');
  return preferred !== 'graphql';
}

/** A `Content-Type`: its media type in lower case, and its parameters. */
export interface ContentType {
  essence: string;
  charset: string | null;
  boundary: string | null;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;

/** Parses a `Content-Type`. */
export const contentTypeOf = memoizeHeader((header): ContentType => {
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
