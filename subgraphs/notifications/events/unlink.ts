// Mail programs turn text that looks like an address into a link, in text and in HTML. An invisible zero-width space
// prevents it where a scheme, a host or a mailbox would be recognized.
const BREAK = '\u200b';
const LINKED =
  /:(?=\/\/)|(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=\p{L})|(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu;

/** Makes a text safe from being turned into a link by mail programs. */
export const unlink = (text: string): string => text.replace(LINKED, (mark) => mark + BREAK);

/** Applies {@link unlink} to every text in the variables of an email, except for Souk's own URLs, whose names end in `Url`. */
export function unlinkAll(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name.endsWith('Url') ? value : unlink(value);
  if (Array.isArray(value)) return value.map((one) => unlinkAll(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unlinkAll(one, key)]));
}
