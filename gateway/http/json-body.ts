import { isUtf8 } from 'node:buffer';
import Upload from 'graphql-upload/Upload.mjs';

/** A body that cannot be used. The message is for the client. */
export class UnreadableBody extends Error {
  readonly statusCode = 400;
}

const MAX_DEPTH = 200;
const TOO_DEEP = `The body nests deeper than ${MAX_DEPTH} levels.`;
// A body with fewer bytes cannot be deep enough to do harm.
const SHALLOW_BYTES = 1024;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Parses a JSON body. Raises UnreadableBody for invalid UTF-8 or JSON, for more than 200 levels (later code is recursive),
 * and for keys that could pollute prototypes.
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new UnreadableBody('The body is empty.');
  if (!isUtf8(bytes)) throw new UnreadableBody('The body is not encoded in UTF-8.');
  if (bytes.length > SHALLOW_BYTES && nestsTooDeep(bytes)) throw new UnreadableBody(TOO_DEEP);
  const text = bytes.toString('utf8');
  const value = parsed(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);
  if (mayPollute(text)) checkParts(value);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody('The body is not valid JSON.');
  }
}

/** Whether a text may have a key that pollutes prototypes, by name or in escaped letters. */
const mayPollute = (text: string): boolean =>
  text.includes('__proto__') || text.includes('constructor') || text.includes('\\u00');

/** Whether `readJson` may refuse a text that is JSON; false for nearly all texts of honest clients. */
export const needsChecks = (text: string): boolean => text.length > SHALLOW_BYTES || mayPollute(text);

function nestsTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

/**
 * Checks a value and all its parts: at most 200 levels, no keys that pollute prototypes, and no sparse lists, which the
 * map of a form can create. Raises UnreadableBody.
 */
export function checkParts(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new UnreadableBody(TOO_DEEP);
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object' || item instanceof Upload) continue;
      const forbidden = forbiddenKeyIn(item);
      if (forbidden)
        throw new UnreadableBody(`The body has the key "${forbidden}", which is not allowed. Rename it.`);
      const parts: unknown[] = Object.values(item);
      if (Array.isArray(item) && item.length !== parts.length) {
        throw new UnreadableBody('The map of the form has a path that is not in the variables.');
      }
      for (const part of parts) next.push(part);
    }
    level = next;
  }
}

/** The key of an object that could pollute prototypes; null for none. */
function forbiddenKeyIn(item: object): string | null {
  if (Array.isArray(item)) return null;
  if (Object.hasOwn(item, '__proto__') || Object.getPrototypeOf(item) !== Object.prototype)
    return '__proto__';
  if (!Object.hasOwn(item, 'constructor')) return null;
  const { constructor: own } = item as { constructor: unknown };
  return typeof own === 'object' && own !== null && Object.hasOwn(own, 'prototype') ? 'constructor' : null;
}

/** Checks that the files of a form are in variables. Raises UnreadableBody, also for the reasons of `checkParts`. */
export function checkForm(operations: unknown): void {
  checkParts(operations);
  if (Object.values(operations ?? {}).some((part) => part instanceof Upload)) {
    throw new UnreadableBody('The map of the form has a path that is not in the variables.');
  }
}
