import { getNullableType } from 'graphql';
import { fieldInfo } from './info.ts';
import { type CompiledRun, type Container, complete, type PlannedField, type ResponsePlace } from './run.ts';
import { isText, type MakeObject } from './shapes.ts';

/** A field of an object: one to complete, or the name of the object's type. */
export type ObjectPart = PlannedField | { readonly key: string; readonly typename: string };

/**
 * Compiles the fields of one type of object into a function. It is generated as text: reads by a name that is written
 * out and objects made by a literal are several times as fast as loops over names. The only text in it that is not ours
 * is names, quoted as JSON strings.
 */
export function compileObject(parts: readonly ObjectPart[]): MakeObject {
  // A computed name is a field whatever it is called; `__proto__` written plainly would be none.
  const slots = parts.map((part) => {
    return `[${JSON.stringify(part.key)}]: ${'typename' in part ? JSON.stringify(part.typename) : 'null'}`;
  });
  const lines = parts.map((part, at) => {
    if ('typename' in part) return '';
    const slot = `out[${JSON.stringify(part.key)}]`;
    if (part.resolve) return `${slot} = resolve(run, field${at}, source, out, place);`;
    const whole = `completeRead(run, field${at}, source, value, out, place)`;
    const ready = isText(getNullableType(part.type)) ? `typeof value === 'string' ? value : ` : '';
    const read = `value = from[${JSON.stringify(part.name)}]; ${slot} = ${ready}${whole};`;
    return `try { ${read} } catch (error) { fail(run, field${at}, error, place); }`;
  });
  const body = `
    const [${parts.map((_, at) => `field${at}`).join(', ')}] = parts;
    return (run, source, place) => {
      const out = { ${slots.join(', ')} };
      const from = typeof source === 'object' || typeof source === 'function' ? source : nothing;
      let value;
      ${lines.join('\n')}
      return out;
    };`;
  const make = new Function('parts', 'resolve', 'completeRead', 'fail', 'nothing', body);
  return make(parts, resolveField, completeRead, fail, NOTHING);
}

// What has no fields to be read, such as a number.
const NOTHING = Object.freeze({});

const fail = (
  run: CompiledRun,
  { key, shape }: PlannedField,
  error: unknown,
  place: ResponsePlace | undefined,
): null => run.fail(error, shape, place, key);

/** Calls the resolver of a field and completes what it gives; null for now if that is still to come. */
function resolveField(
  run: CompiledRun,
  field: PlannedField,
  source: NonNullable<unknown> | undefined,
  into: Container,
  place: ResponsePlace | undefined,
): unknown {
  const { key, shape, resolve } = field;
  try {
    const args = field.args(run.variables);
    const value = resolve?.(source, args, run.context, fieldInfo(run, field, place));
    return complete(run, shape, value, into, place, key);
  } catch (error) {
    return fail(run, field, error, place);
  }
}

/** Completes what the object itself holds for a field: a value, or a method that gives it. */
function completeRead(
  run: CompiledRun,
  field: PlannedField,
  source: NonNullable<unknown>,
  value: unknown,
  into: Container,
  place: ResponsePlace | undefined,
): unknown {
  const { key, shape } = field;
  const given =
    typeof value === 'function'
      ? value.call(source, field.args(run.variables), run.context, fieldInfo(run, field, place))
      : value;
  return complete(run, shape, given, into, place, key);
}
