/** Numbers for texts, from 0 in the order in which they first come. */
export class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.texts.length;
  }

  /** The number of a text, a new one for a new text. */
  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** The number of a text; -1 for one that never came. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  textOf(number: number): string {
    return this.texts[number] ?? '';
  }
}
