import { isInherited, ownField } from '../entity.ts';
import { BUBBLE, type CompleteValue, FAILED, type ProjectObject } from './outcome.ts';

/** A compiled field of an object of the response. */
export interface ProjectedField {
  responseName: string;
  /** Its name in the fetched data. */
  fetchedName: string;
  complete: CompleteValue;
  /** A test, as an expression of `value`, for values that are answered unchanged. */
  ready: string | null;
  /** Whether `complete` may return {@link BUBBLE}. */
  mayBubble: boolean;
}

/**
 * Compiles the fields of one type of object into a function, which is generated as text: reading by literal names and
 * building objects by literals is several times as fast as loops over names, also for the JSON of the result. Names,
 * quoted as JSON strings, are the only text in it that comes from outside.
 */
export function compileObjectProjector(fields: readonly ProjectedField[]): ProjectObject {
  const lines = fields.map(({ fetchedName, ready, mayBubble }, at) => {
    const name = JSON.stringify(fetchedName);
    const value = `v${at}`;
    const read = isInherited(fetchedName) ? `ownField(entity, ${name})` : `entity[${name}]`;
    const complete = `${value} = c${at}(${value}, projection);`;
    const completed = mayBubble ? `{ ${complete} if (${value} === BUBBLE) return FAILED; }` : complete;
    const needed = ready ? `if (!(${ready.replaceAll('value', value)})) ${completed}` : completed;
    return `let ${value} = ${read}; ${needed}`;
  });
  // Computed names are always fields, while a plain `__proto__` would set the prototype.
  const entries = fields.map(({ responseName }, at) => `[${JSON.stringify(responseName)}]: v${at}`);
  const completes = fields.map((_, at) => `c${at}`);
  const body = `
    const [${completes.join(', ')}] = completes;
    return (entity, projection) => {
      ${lines.join('\n')}
      return { ${entries.join(', ')} };
    };`;
  const make = new Function('completes', 'ownField', 'BUBBLE', 'FAILED', body);
  return make(
    fields.map(({ complete }) => complete),
    ownField,
    BUBBLE,
    FAILED,
  );
}
