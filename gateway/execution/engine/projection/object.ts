import { isInherited, own } from '../run.ts';
import { BUBBLE, type Complete, FAILED, type Project } from './outcome.ts';

/** A field of an object of the response, ready to be completed. */
export interface Part {
  responseName: string;
  /** What it is called in what was fetched. */
  held: string;
  complete: Complete;
  /** A test, as text about `value`, of values that need no completing: they are answered as they are. */
  ready: string | null;
  /** Whether it may answer {@link BUBBLE}. */
  mayBubble: boolean;
}

/**
 * Compiles the fields of one type of object into a function of its own. It is generated as text: reads by a name that
 * is written out and objects made by a literal are several times as fast as loops over names, for this code as well as
 * for the JSON made of the result. The only text in it that is not ours is names, quoted as JSON strings.
 */
export function compileObject(parts: readonly Part[]): Project {
  const lines = parts.map(({ held, ready, mayBubble }, at) => {
    const name = JSON.stringify(held);
    const value = `v${at}`;
    const read = isInherited(held) ? `own(entity, ${name})` : `entity[${name}]`;
    const complete = `${value} = c${at}(${value}, projection);`;
    const completed = mayBubble ? `{ ${complete} if (${value} === BUBBLE) return FAILED; }` : complete;
    const needed = ready ? `if (!(${ready.replaceAll('value', value)})) ${completed}` : completed;
    return `let ${value} = ${read}; ${needed}`;
  });
  // A computed name is a field whatever it is called; `__proto__` written plainly would be none.
  const fields = parts.map(({ responseName }, at) => `[${JSON.stringify(responseName)}]: v${at}`);
  const completes = parts.map((_, at) => `c${at}`);
  const body = `
    const [${completes.join(', ')}] = completes;
    return (entity, projection) => {
      ${lines.join('\n')}
      return { ${fields.join(', ')} };
    };`;
  const make = new Function('completes', 'own', 'BUBBLE', 'FAILED', body);
  return make(
    parts.map(({ complete }) => complete),
    own,
    BUBBLE,
    FAILED,
  );
}
