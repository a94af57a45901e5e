// Mail programs make links of what looks like an address, in text and in HTML alike. A zero-width space breaks that
// where a scheme, a host or a mailbox would be recognised, and is not seen.
const BREAK = '\u200b';
const LINKED =
  /:(?=\/\/)|(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=\p{L})|(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu;

/** A text that people typed, as no mail program makes a link of it. */
export const unlink = (text: string): string => text.replace(LINKED, (mark) => mark + BREAK);

/** The variables of a mail with every text {@link unlink}ed, but for URLs of our own: those whose name ends in `Url`. */
export function unlinkAll(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name.endsWith('Url') ? value : unlink(value);
  if (Array.isArray(value)) return value.map((one) => unlinkAll(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unlinkAll(one, key)]));
}
