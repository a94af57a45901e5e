import { getNullableType } from 'graphql';
import { FieldInfo } from './info.ts';
import { type Container, complete, type Field, type Place, type Run } from './run.ts';
import { isText, type MakeObject } from './shapes.ts';

/** A field of an object: one to complete, or the name of the object's type. */
export type Part = Field | { readonly key: string; readonly typename: string };

/**
 * Compiles the fields of one type of object into a function. It is generated as text: reads by a name that is written
 * out and objects made by a literal are several times as fast as loops over names. The only text in it that is not ours
 * is names, quoted as JSON strings.
 */
export function compileObject(parts: readonly Part[]): MakeObject {
  // A computed name is a field whatever it is called; `__proto__` written plainly would be none.
  const slots = parts.map((part) => {
    return `[${JSON.stringify(part.key)}]: ${'typename' in part ? JSON.stringify(part.typename) : 'null'}`;
  });
  const lines = parts.map((part, at) => {
    if ('typename' in part) return '';
    const slot = `out[${JSON.stringify(part.key)}]`;
    if (part.resolve) return `${slot} = resolve(run, field${at}, source, out, place);`;
    const whole = `complete(run, field${at}.shape, value, out, place, ${JSON.stringify(part.key)})`;
    const ready = isText(getNullableType(part.type)) ? `typeof value === 'string' ? value : ` : '';
    return `value = source[${JSON.stringify(part.name)}]; ${slot} = ${ready}${whole};`;
  });
  const body = `
    const [${parts.map((_, at) => `field${at}`).join(', ')}] = parts;
    return (run, source, place) => {
      const out = { ${slots.join(', ')} };
      let value;
      ${lines.join('\n')}
      return out;
    };`;
  const make = new Function('parts', 'resolve', 'complete', body);
  return make(parts, resolveField, complete);
}

/** Calls the resolver of a field and completes what it gives; null for now if that is still to come. */
function resolveField(
  run: Run,
  field: Field,
  source: object | undefined,
  into: Container,
  place: Place | null,
): unknown {
  const { key, shape, resolve } = field;
  const args = field.args(run.variables);
  if (args === null || !resolve) return run.leave();
  let value: unknown;
  try {
    value = resolve(source, args, run.context, new FieldInfo(run, field, place));
  } catch (error) {
    return run.fail(error, shape, place, key);
  }
  return complete(run, shape, value, into, place, key);
}
