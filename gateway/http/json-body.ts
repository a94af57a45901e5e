import { isUtf8 } from 'node:buffer';
import Upload from 'graphql-upload/Upload.mjs';

/** What is wrong with a body, in a sentence for its sender. */
export class UnreadableBody extends Error {
  readonly statusCode = 400;
}

const DEEPEST = 200;
const TOO_DEEP = `The body nests deeper than ${DEEPEST} levels.`;
// A body with fewer bytes cannot be deep enough to be in anybody's way.
const SHALLOW_BYTES = 1024;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * The JSON in a body. Raises UnreadableBody for what is no UTF-8 or no JSON, for what nests deeper than 200 levels
 * (whoever walks it later does so by recursion), and for keys that would change what objects are made of.
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new UnreadableBody('The body is empty.');
  if (!isUtf8(bytes)) throw new UnreadableBody('The body is not encoded in UTF-8.');
  if (bytes.length > SHALLOW_BYTES && nestsTooDeep(bytes)) throw new UnreadableBody(TOO_DEEP);
  const text = bytes.toString('utf8');
  const value = parsed(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);
  if (mayPoison(text)) checkParts(value);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody('The body is not valid JSON.');
  }
}

/** Whether a text may hold a key that poisons: by name, or in letters written by their codes. */
const mayPoison = (text: string): boolean =>
  text.includes('__proto__') || text.includes('constructor') || text.includes('\\u00');

/** Whether `readJson` might refuse a text that is JSON; false for nearly all that honest clients send. */
export const mayHurt = (text: string): boolean => text.length > SHALLOW_BYTES || mayPoison(text);

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
      if (++depth > DEEPEST) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

/**
 * Makes sure of all that is within a value: no deeper than 200 levels, no key that poisons, no list that claims more
 * entries than it holds, as the map of a form can make one. Raises UnreadableBody.
 */
export function checkParts(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new UnreadableBody(TOO_DEEP);
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object' || item instanceof Upload) continue;
      const poison = poisonIn(item);
      if (poison)
        throw new UnreadableBody(`The body has a key "${poison}", which is not allowed; rename it.`);
      const parts: unknown[] = Object.values(item);
      if (Array.isArray(item) && item.length !== parts.length) {
        throw new UnreadableBody('The form puts a file where its operations have no place for one.');
      }
      for (const part of parts) next.push(part);
    }
    level = next;
  }
}

/** The key of an object that would change what objects are made of; null for none. */
function poisonIn(item: object): string | null {
  if (Array.isArray(item)) return null;
  if (Object.hasOwn(item, '__proto__') || Object.getPrototypeOf(item) !== Object.prototype)
    return '__proto__';
  if (!Object.hasOwn(item, 'constructor')) return null;
  const { constructor: own } = item as { constructor: unknown };
  return typeof own === 'object' && own !== null && Object.hasOwn(own, 'prototype') ? 'constructor' : null;
}

/** Makes sure that a form put its files into variables. Raises UnreadableBody, also for all that `checkParts` does. */
export function checkForm(operations: unknown): void {
  checkParts(operations);
  if (Object.values(operations ?? {}).some((part) => part instanceof Upload)) {
    throw new UnreadableBody('The form puts a file where its operations have no place for one.');
  }
}
