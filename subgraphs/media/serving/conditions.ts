import type { IncomingHttpHeaders } from 'node:http';
import type { ByteRange } from '../storage/storage.ts';

/** The validators of a stored file. */
export interface Validators {
  /** With its quotes. */
  etag: string;
  modifiedAt: Date;
}

/** The status to answer with, and the range for a partial response. */
export type Verdict = { status: 200 | 304 | 416 } | { status: 206; range: ByteRange };

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Evaluates the conditional and range headers of a GET or HEAD (RFC 9110, sections 13 and 14). */
export function evaluateConditions(
  headers: IncomingHttpHeaders,
  { etag, modifiedAt }: Validators,
  bytes: number,
): Verdict {
  if (isKnown(headers, etag, modifiedAt)) return { status: 304 };
  const wanted = headers.range;
  if (wanted === undefined || !mayBePartial(headers['if-range'], etag, modifiedAt)) return { status: 200 };
  return readRange(wanted, bytes);
}

/** `If-None-Match` takes precedence over `If-Modified-Since`. */
function isKnown(headers: IncomingHttpHeaders, etag: string, modifiedAt: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && seconds(modifiedAt) <= Math.floor(since / 1000);
}

/** A partial response must be of exactly the bytes that the client has, so weak tags do not match. */
function mayBePartial(condition: string | string[] | undefined, etag: string, modifiedAt: Date): boolean {
  if (condition === undefined) return true;
  const text = String(condition).trim();
  if (text.startsWith('"') || text.startsWith('W/')) return text === etag;
  return Math.floor(Date.parse(text) / 1000) === seconds(modifiedAt);
}

/** Reads a single byte range. Several ranges and other units are ignored (RFC 9110, 14.2), and the whole file is sent. */
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
