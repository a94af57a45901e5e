import { type Entity, isEntity } from './run.ts';

/** A level of the tree of numbers: by field name, then by value, and so on. */
type Level = Map<unknown, Level | number>;

const NUMBER = Symbol('number');
const OBJECT = Symbol('object');

/**
 * Numbers representations, equal ones alike. They are told apart value by value, as making a text of each of them
 * first, to look that up, took longer than all the rest of a fetch.
 */
export class Slots {
  readonly #root: Level = new Map();
  readonly #ids = new Map<unknown, number>();
  #count = 0;

  /** The number of a representation, from 0; equal to how many there were before when it is a new one. */
  numberOf(representation: Entity): number {
    let level = this.#root;
    for (const name of Object.keys(representation)) {
      const value = representation[name];
      level = below(level, name);
      level =
        typeof value === 'object' && value !== null
          ? below(below(level, OBJECT), this.#textOf(value))
          : below(level, value);
    }
    const known = level.get(NUMBER);
    if (typeof known === 'number') return known;
    const number = this.#count++;
    level.set(NUMBER, number);
    return number;
  }

  /**
   * The same text, and only then, for the same value. Objects of classes (a `Date`, a `Map`; nothing is serialised
   * between the parts of one process) are equal to themselves alone.
   */
  #textOf(value: unknown): string {
    // Lengths keep what is inside a text from being taken for what separates texts.
    if (typeof value === 'string') return `"${value.length}:${value}`;
    if (Array.isArray(value)) return `[${value.map((element) => this.#textOf(element)).join()}]`;
    if (isPlain(value)) {
      const fields = Object.keys(value).map((name) => `${name.length}:${name}=${this.#textOf(value[name])}`);
      return `{${fields.join()}}`;
    }
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')
      return String(value);
    return value === null ? 'null' : this.#identity(value);
  }

  #identity(value: unknown): string {
    const id = this.#ids.get(value) ?? this.#ids.size;
    this.#ids.set(value, id);
    return `#${id}`;
  }
}

function below(level: Level, key: unknown): Level {
  const known = level.get(key);
  if (known instanceof Map) return known;
  const made: Level = new Map();
  level.set(key, made);
  return made;
}

function isPlain(value: unknown): value is Entity {
  if (!isEntity(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
