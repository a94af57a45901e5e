import { type Read, readLine, readParagraphs } from '@souk/text/line.ts';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  GraphQLString,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { Refusal, type UserError } from '../shared/refusal.ts';

/** Reads one input value; the value itself where nothing is to be changed. Adds what is wrong to `problems`. */
type ReadValue = (value: unknown, path: string[], problems: UserError[]) => unknown;

/** The arguments of each mutation that take texts; null for one that takes none. Made at its first call. */
const readers = new WeakMap<GraphQLField<unknown, unknown>, ReadValue | null>();

/**
 * The arguments of a mutation with every `String` in them in the form in which it may be stored: one line, several lines
 * where the schema says `@multiline`, as it came where it says `@verbatim`. Raises a Refusal that names each text with
 * a character that is none. Rules of a field of its own (length, names, e-mail) come after it.
 */
export function readTexts<A>(args: A, { parentType, fieldName }: GraphQLResolveInfo): A {
  const field = parentType.getFields()[fieldName];
  if (!field) return args;
  let read = readers.get(field);
  if (read === undefined) {
    read = objectReader(field.args, new Map());
    readers.set(field, read);
  }
  if (read === null) return args;
  const problems: UserError[] = [];
  const texts = read(args, [], problems);
  if (problems.length > 0) throw new Refusal(problems);
  return texts as A;
}

/** Whether a mutation takes a text that {@link readTexts} may refuse. */
export const takesTexts = (field: GraphQLField<unknown, unknown>): boolean =>
  objectReader(field.args, new Map()) !== null;

type Field = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'astNode'>;
type Known = Map<string, ReadValue | null>;

/** Null when no field holds a text. */
function objectReader(fields: readonly Field[], known: Known): ReadValue | null {
  const withTexts = fields.flatMap((field) => {
    const read = fieldReader(field, known);
    return read ? [[field.name, read] as const] : [];
  });
  if (withTexts.length === 0) return null;
  return (value, path, problems) => {
    if (value === null || typeof value !== 'object') return value;
    let read = value as Record<string, unknown>;
    for (const [name, readField] of withTexts) {
      const given = read[name];
      if (given === undefined || given === null) continue;
      const text = readField(given, [...path, name], problems);
      if (text === given) continue;
      if (read === value) read = { ...read };
      read[name] = text;
    }
    return read;
  };
}

function fieldReader({ name, type, astNode }: Field, known: Known): ReadValue | null {
  const named = getNamedType(type);
  if (named === GraphQLString) {
    const marks = new Set(astNode?.directives?.map((directive) => directive.name.value));
    if (marks.has('verbatim')) return null;
    const read = marks.has('multiline') ? readParagraphs : readLine;
    return inLists(type, textReader(name, isListed(type), read));
  }
  if (!isInputObjectType(named)) return null;
  let read = known.get(named.name);
  if (read === undefined) {
    let made: ReadValue | null = null;
    // An input may hold others of its own type.
    known.set(named.name, (value, path, problems) => (made ? made(value, path, problems) : value));
    made = objectReader(Object.values(named.getFields()), known);
    read = made;
    known.set(named.name, read);
  }
  return read && inLists(type, read);
}

function textReader(name: string, isOneOfMany: boolean, read: (given: string) => Read): ReadValue {
  const what = isOneOfMany ? 'text' : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return (value, path, problems) => {
    if (typeof value !== 'string') return value;
    const { text, problem } = read(value);
    if (problem === null) return text;
    problems.push({ code: 'INVALID_INPUT', message: `The ${what} ${problem}`, field: path });
    return value;
  };
}

const isListed = (type: GraphQLInputType): boolean =>
  isListType(type) || (isNonNullType(type) && isListType(type.ofType));

function inLists(type: GraphQLInputType, read: ReadValue): ReadValue {
  if (isNonNullType(type)) return inLists(type.ofType, read);
  if (!isListType(type)) return read;
  const readItem = inLists(type.ofType, read);
  return (value, path, problems) => {
    if (!Array.isArray(value)) return value;
    const items = value.map((item: unknown, index) => readItem(item, [...path, String(index)], problems));
    return items.some((item, index) => item !== value[index]) ? items : value;
  };
}
