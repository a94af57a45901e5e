import type { Hints } from '@souk/gateway/execution/cache-hints/hints.ts';
import { maxAgeOf } from '@souk/gateway/execution/cache-hints/max-age.ts';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

const FEW = 3;
const DEEPEST = 7;

/** For how long the answer to an operation may be kept. */
export function secondsOf(schema: GraphQLSchema, hints: Hints, text: string): number {
  const document = parse(text);
  const [operation] = document.definitions;
  return maxAgeOf(schema, hints, document, operation as OperationDefinitionNode);
}

/**
 * An operation that asks a root field for all that may be kept below it, as far down as types do not come again; null
 * when nothing may. `args` are the root field's own.
 */
export function wholeField(schema: GraphQLSchema, hints: Hints, field: string, args: string): string | null {
  const root = schema.getQueryType()?.getFields()[field];
  if (!root) throw new Error(`there is no ${field}`);
  const open = (inner: string) => `{ ${field}${args} ${inner} }`;
  const keeps = (inner: string) => secondsOf(schema, hints, open(inner)) > 0;
  const type = getNamedType(root.type);
  if (isLeafType(type)) return keeps('') ? open('') : null;
  const inner = selection(type, [type], (text) => text, keeps);
  return inner === null ? null : open(inner);
}

/** `within` puts a selection where it stands in the operation; `keeps` tells whether that may still be kept. */
function selection(
  type: GraphQLNamedType,
  above: readonly GraphQLNamedType[],
  within: (text: string) => string,
  keeps: (text: string) => boolean,
): string | null {
  if (!isObjectType(type)) return null;
  const chosen: string[] = [];
  for (const field of Object.values(type.getFields())) {
    const answer = getNamedType(field.type);
    const isLeaf = isLeafType(answer);
    if (!keeps(within(`{ ${field.name} ${isLeaf ? '' : '{ __typename }'} }`))) continue;
    const name = `${field.name}${argumentsOf(field)}`;
    if (isLeaf) {
      chosen.push(name);
      continue;
    }
    if (above.includes(answer) || above.length > DEEPEST) continue;
    const inner = selection(answer, [...above, answer], (text) => within(`{ ${name} ${text} }`), keeps);
    if (inner) chosen.push(`${name} ${inner}`);
  }
  return chosen.length > 0 ? `{ ${chosen.join(' ')} }` : null;
}

function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument);
  if (required.length > 0)
    throw new Error(`${name} may be kept and cannot be asked for without ${required[0]?.name}`);
  return args.some((argument) => argument.name === 'first') ? `(first: ${FEW})` : '';
}
