import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLUnionType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { RootKind } from './documented-operation.ts';
import { valueFor } from './example-values.ts';

/** An operation to copy, with valid variables. */
export interface Example {
  document: string;
  variables: Record<string, unknown>;
  /** The paths of files below `variables`, for a multipart request. */
  files: readonly string[];
}

const DEPTH = 3;
const LEAVES = 6;
const MAX_ON_A_LINE = 4;
// The most useful fields, in this order.
const FIRST: readonly string[] = ['id', 'number', 'name', 'displayName', 'slug', 'status'];
const PAGE = 10;

/** An example of an operation, with all required arguments and the most useful fields. */
export function exampleOf(kind: RootKind, field: GraphQLField<unknown, unknown>): Example {
  const needed = field.args.filter(isNeeded);
  const variables: Record<string, unknown> = {};
  const files: string[] = [];
  for (const { name, type } of needed) {
    variables[name] = inputValue(name, type, [`${field.name}`], { path: name, files });
  }
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`);
  const given = needed.map(({ name }) => `${name}: $${name}`);
  const title = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  const head = `${kind.toLowerCase()} ${title}${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
  const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  const body = selection(field.type, 1, new Set());
  return { document: `${head} {\n  ${call}${body}\n}\n`, variables, files };
}

const isLeaf = ({ type }: { type: GraphQLInputType }) => isLeafType(getNamedType(type));

/** Whether an argument is required, or is the size of a page. */
const isNeeded = ({ name, type, defaultValue }: GraphQLArgument) =>
  (isNonNullType(type) && defaultValue === undefined) || name === 'first';

interface Uploads {
  path: string;
  files: string[];
}

function inputValue(
  name: string,
  type: GraphQLInputType,
  around: readonly string[],
  uploads: Uploads,
): unknown {
  if (isNonNullType(type)) return inputValue(name, type.ofType, around, uploads);
  if (isListType(type)) {
    return [inputValue(name, type.ofType, around, { ...uploads, path: `${uploads.path}.0` })];
  }
  if (isEnumType(type)) return type.getValues().find(({ deprecationReason }) => !deprecationReason)?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined);
    // An input without required fields gets two of them as examples, and a card always gets its token.
    const optional =
      required.length > 0
        ? fields.filter((one) => one.name === 'paymentToken')
        : fields.filter(isLeaf).slice(0, 2);
    const shown = new Set([...required, ...optional]);
    return Object.fromEntries(
      [...shown].map((one) => [
        one.name,
        inputValue(one.name, one.type, [...around, name, type.name], {
          ...uploads,
          path: `${uploads.path}.${one.name}`,
        }),
      ]),
    );
  }
  if (type.name === 'Upload') {
    uploads.files.push(uploads.path);
    return null;
  }
  if (name === 'first') return PAGE;
  return valueFor(type.name, name, around);
}

function selection(output: GraphQLOutputType, depth: number, seen: ReadonlySet<string>): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const indent = '  '.repeat(depth + 1);
  const lines = isUnionType(type) || isInterfaceType(type) ? ['__typename'] : [];
  if (isUnionType(type)) lines.push(...memberLines(type, depth, seen));
  else lines.push(...fieldLines(Object.values(type.getFields()), depth, new Set([...seen, type.name])));
  if (lines.length === 0) lines.push('__typename');
  const isShort = depth > 1 && lines.length <= MAX_ON_A_LINE && lines.every((line) => /^\w+$/.test(line));
  return isShort
    ? ` { ${lines.join(' ')} }`
    : ` {\n${lines.map((line) => `${indent}${line}`).join('\n')}\n${'  '.repeat(depth)}}`;
}

/** One fragment per member. A field with different types in several members is in the first of them only. */
function memberLines(union: GraphQLUnionType, depth: number, seen: ReadonlySet<string>): string[] {
  const types = new Map<string, string>();
  return union.getTypes().map((member) => {
    const own = Object.values(member.getFields()).filter(({ name, type }) => {
      const isFree = (types.get(name) ?? String(type)) === String(type);
      types.set(name, types.get(name) ?? String(type));
      return isFree && isLeafType(getNamedType(type));
    });
    return `... on ${member.name} { ${fieldLines(own, depth, seen).join(' ')} }`;
  });
}

function fieldLines(
  fields: readonly GraphQLField<unknown, unknown>[],
  depth: number,
  seen: ReadonlySet<string>,
): string[] {
  const usable = fields.filter(
    ({ args, deprecationReason }) =>
      !deprecationReason && args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  const names = new Set(usable.map(({ name }) => name));
  const page = names.has('pageInfo') ? [names.has('nodes') ? 'nodes' : 'edges', 'pageInfo'] : null;
  const leaves = usable
    .filter(({ name, type }) => isLeafType(getNamedType(type)) && name !== 'cursor')
    .toSorted((a, b) => rankOf(a.name) - rankOf(b.name))
    .slice(0, LEAVES);
  const objects = usable.filter(({ name, type }) =>
    page ? page.includes(name) : isWorthSelecting(name, type, { depth, seen }),
  );
  return [
    ...leaves.map(({ name }) => name),
    ...objects.map(({ name, type }) => `${name}${selection(type, depth + 1, seen)}`),
  ];
}

const rankOf = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** Whether to select an object: those of payloads and pages, and deeper down only small ones such as money. */
function isWorthSelecting(
  name: string,
  output: GraphQLOutputType,
  { depth, seen }: { depth: number; seen: ReadonlySet<string> },
): boolean {
  const type = getNamedType(output);
  if (isLeafType(type) || seen.has(type.name) || depth > DEPTH) return false;
  if (name === 'node') return true;
  if (isAbstractType(type)) return depth === 1;
  const isSmall =
    isObjectType(type) && Object.values(type.getFields()).every((one) => isLeafType(getNamedType(one.type)));
  if (depth === 1) return isSmall || !isListType(getNullableType(output)) || name === 'userErrors';
  return isSmall && Object.keys(type.getFields()).length <= 4;
}
