/** The encodings that are recognized, by the names of the WHATWG encoding standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLE = 4_096;

/** Finds out how a file is encoded while it passes by: by its mark, by the zeros of UTF-16, else by whether all of it is UTF-8. */
export class EncodingProbe {
  #head: Buffer = Buffer.alloc(0);
  #utf8: InstanceType<typeof TextDecoder> | null = new TextDecoder('utf-8', { fatal: true });

  add(bytes: Buffer): void {
    if (this.#head.length < SAMPLE)
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, SAMPLE - this.#head.length)]);
    try {
      this.#utf8?.decode(bytes, { stream: true });
    } catch {
      this.#utf8 = null;
    }
  }

  result(): Encoding {
    const [first, second] = this.#head;
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    const unmarked = utf16Of(this.#head);
    if (unmarked) return unmarked;
    try {
      this.#utf8?.decode();
    } catch {
      this.#utf8 = null;
    }
    return this.#utf8 ? 'utf-8' : 'windows-1252';
  }
}

/** Latin text in UTF-16 without a mark has a zero in nearly every second byte. */
function utf16Of(head: Buffer): Encoding | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    even += Number(head[at] === 0);
    odd += Number(head[at + 1] === 0);
  }
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le';
  if (even > pairs * 0.6 && odd === 0) return 'utf-16be';
  return null;
}

/** The text of a file, without its mark and with `\n` at the ends of lines, wherever its bytes were cut. */
export async function* decoded(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let wasReturn = false;
  const unified = (text: string) => {
    if (text === '') return '';
    const joined = wasReturn && text.startsWith('\n') ? text.slice(1) : text;
    wasReturn = text.endsWith('\r');
    return joined.replaceAll(/\r\n?/g, '\n');
  };
  for await (const bytes of source) {
    const text = unified(decoder.decode(bytes, { stream: true }));
    if (text !== '') yield text;
  }
  const rest = unified(decoder.decode());
  if (rest !== '') yield rest;
}
