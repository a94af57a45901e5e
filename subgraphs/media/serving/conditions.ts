import type { IncomingHttpHeaders } from 'node:http';
import type { ByteRange } from '../storage/storage.ts';

/** What the stored file says of itself. */
export interface Validators {
  /** With its quotes. */
  etag: string;
  modifiedAt: Date;
}

/** What to answer: all of it, a part of it, nothing new, or that the part asked for does not exist. */
export type Verdict = { status: 200 | 304 | 416 } | { status: 206; range: ByteRange };

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Judges the conditional and range headers of a GET or HEAD (RFC 9110, sections 13 and 14). */
export function judge(
  headers: IncomingHttpHeaders,
  { etag, modifiedAt }: Validators,
  bytes: number,
): Verdict {
  if (isKnown(headers, etag, modifiedAt)) return { status: 304 };
  const wanted = headers.range;
  if (wanted === undefined || !mayBePartial(headers['if-range'], etag, modifiedAt)) return { status: 200 };
  return readRange(wanted, bytes);
}

/** `If-None-Match` decides; `If-Modified-Since` counts only without it. */
function isKnown(headers: IncomingHttpHeaders, etag: string, modifiedAt: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && seconds(modifiedAt) <= Math.floor(since / 1000);
}

/** A part is good only of the very bytes that the client holds the rest of: a weak tag does not do. */
function mayBePartial(condition: string | string[] | undefined, etag: string, modifiedAt: Date): boolean {
  if (condition === undefined) return true;
  const text = String(condition).trim();
  if (text.startsWith('"') || text.startsWith('W/')) return text === etag;
  return Math.floor(Date.parse(text) / 1000) === seconds(modifiedAt);
}

/** One range of bytes. Several at once, or another unit, may be ignored (RFC 9110, 14.2): then all is sent. */
function readRange(header: string, bytes: number): Verdict {
  const found = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header);
  const [, from = '', to = ''] = found ?? [];
  if (from === '' && to === '') return { status: 200 };
  if (from === '') return suffix(Number(to), bytes);
  const start = Number(from);
  const end = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== '' && Number(to) < start) return { status: 200 };
  return start < bytes ? { status: 206, range: { start, end } } : { status: 416 };
}

function suffix(length: number, bytes: number): Verdict {
  if (length === 0) return { status: 416 };
  return { status: 206, range: { start: Math.max(0, bytes - length), end: bytes - 1 } };
}
