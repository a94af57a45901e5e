import { type Entity, isEntity } from './entity.ts';

/** A level of the tree of ids: by field name, then by value, and so on. */
type Level = Map<unknown, Level | number>;

const ID = Symbol('id');
const OBJECT = Symbol('object');

/**
 * Gives each representation an id, and equal ones the same. They are compared value by value: serialising each of them
 * to look up the text took longer than all the rest of a fetch.
 */
export class RepresentationInterner {
  readonly #root: Level = new Map();
  readonly #identities = new Map<unknown, number>();
  #count = 0;

  /** The id of a representation. Ids count up from 0, so that a new one equals the number of ids before it. */
  idOf(representation: Entity): number {
    let level = this.#root;
    for (const name of Object.keys(representation)) {
      const value = representation[name];
      level = below(level, name);
      level =
        typeof value === 'object' && value !== null
          ? below(below(level, OBJECT), this.#textOf(value))
          : below(level, value);
    }
    const known = level.get(ID);
    if (typeof known === 'number') return known;
    const id = this.#count++;
    level.set(ID, id);
    return id;
  }

  /**
   * A text that two values share exactly when they are equal. Objects of classes (a `Date`, a `Map`; nothing is
   * serialised within one process) are equal only to themselves.
   */
  #textOf(value: unknown): string {
    // Lengths keep the content of a text apart from the signs between texts.
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
    const id = this.#identities.get(value) ?? this.#identities.size;
    this.#identities.set(value, id);
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
