import { MalformedFile } from './malformed.ts';

/** An object of a JSON file and the line where it begins. */
export interface JsonRecord {
  line: number;
  value: Readonly<Record<string, unknown>>;
}

const MAX_CHARACTERS = 2_000_000;
const REMEDY = 'Send a list of objects, [{…}, {…}], or one object in each line.';

/**
 * The objects of a JSON text, one after the other: of a list, or of lines (NDJSON). Only one object is in memory. Raises
 * {@link MalformedFile} where it cannot be read on.
 */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const splitter = new Splitter();
  for await (const piece of text) yield* splitter.add(piece);
  splitter.end();
}

/** Finds where the objects at the top begin and end; what is in them is left to JSON.parse. */
class Splitter {
  #line = 1;
  #start = 1;
  #depth = 0;
  #text = '';
  #isString = false;
  #isEscaped = false;
  #isList = false;
  #isEnded = false;
  #hasComma = true;

  *add(piece: string): Generator<JsonRecord> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at] ?? '';
      if (character === '\n') this.#line += 1;
      if (this.#depth === 0) {
        if (this.#between(character)) from = at;
        continue;
      }
      if (this.#isString) this.#inString(character);
      else if (character === '"') this.#isString = true;
      else if (character === '{' || character === '[') this.#depth += 1;
      else if (character === '}' || character === ']') {
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        yield this.#object(this.#text + piece.slice(from, at + 1));
        this.#text = '';
        from = at + 1;
      }
    }
    if (this.#depth > 0) this.#text += piece.slice(from);
    if (this.#text.length > MAX_CHARACTERS)
      throw new MalformedFile('An object is too long, or never ends.', REMEDY, this.#start);
  }

  end(): void {
    if (this.#depth > 0)
      throw new MalformedFile('The file ends in the middle of an object.', REMEDY, this.#start);
    if (this.#isList && !this.#isEnded)
      throw new MalformedFile('The list is not closed: the file was cut off.', REMEDY, this.#line);
  }

  /** A character outside of objects; whether it begins one. */
  #between(character: string): boolean {
    if (character.trim() === '') return false;
    const wasFirst = this.#start === 1 && !this.#isList && this.#hasComma;
    if (character === '[' && wasFirst && !this.#isEnded) {
      this.#isList = true;
      return false;
    }
    if (this.#isEnded) throw this.#unexpected(character);
    if (character === ']' && this.#isList) {
      this.#isEnded = true;
      return false;
    }
    if (character === ',' && this.#isList && !this.#hasComma) {
      this.#hasComma = true;
      return false;
    }
    if (character !== '{' || (this.#isList && !this.#hasComma)) throw this.#unexpected(character);
    this.#start = this.#line;
    this.#depth = 1;
    this.#hasComma = false;
    return true;
  }

  #inString(character: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (character === '\\') this.#isEscaped = true;
    else if (character === '"') this.#isString = false;
  }

  #object(text: string): JsonRecord {
    try {
      return { line: this.#start, value: JSON.parse(text) as Record<string, unknown> };
    } catch (error) {
      throw new MalformedFile(
        `An object is not valid JSON: ${(error as Error).message}`,
        REMEDY,
        this.#start,
      );
    }
  }

  #unexpected(character: string): MalformedFile {
    return new MalformedFile(
      `There is ${JSON.stringify(character)} where an object should begin.`,
      REMEDY,
      this.#line,
    );
  }
}
