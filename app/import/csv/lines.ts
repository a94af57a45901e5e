import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The folder, a file or a file's header cannot be used at all; the message tells a person what to do. */
export class UnusableInput extends Error {}

/** One line of a text file, without its line break. Lines count from 1. */
export interface TextLine {
  number: number;
  text: string;
}

// A "line" longer than this is no line of a table; reading on would only fill the memory.
const MAX_LINE_LENGTH = 1_000_000;

/**
 * The lines of a file as they are read, ended by LF or CRLF, a byte order mark left out. When the last one has been
 * taken, `onChecksum` gets the SHA-256 of the bytes. Raises UnusableInput for a file without line breaks.
 */
export async function* readLines(
  path: string,
  onChecksum?: (checksum: string) => void,
): AsyncGenerator<TextLine> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  const next = (text: string): TextLine => {
    number += 1;
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH) throw new UnusableInput(`${path} is not a text file with lines.`);
    for (const line of lines) yield next(line);
  }
  rest += decoder.decode();
  if (rest !== '') yield next(rest);
  onChecksum?.(hash.digest('hex'));
}
