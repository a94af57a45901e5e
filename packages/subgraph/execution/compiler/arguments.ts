import { BREAK, type FieldNode, type GraphQLField, getArgumentValues, visit } from 'graphql';
import type { VariableValues } from './run.ts';

/**
 * The arguments of a field by the variables of a run, an object of the resolver's own. Where no variable has a part in
 * them they are read once. Raises what graphql-js raises for values that do not fit.
 */
export function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: VariableValues) => VariableValues {
  if (definition.args.length === 0) return () => ({});
  const read = (variables: VariableValues) => getArgumentValues(definition, node, variables);
  if (hasVariables(node)) return read;
  const known = readOnce(read);
  return known ? () => ({ ...known }) : read;
}

/** Arguments that hold nothing which one run could change for the next; null for lists, objects and misfits. */
function readOnce(read: (variables: VariableValues) => VariableValues): VariableValues | null {
  try {
    const known = read({});
    return Object.values(known).some((value) => typeof value === 'object' && value !== null) ? null : known;
  } catch {
    return null;
  }
}

function hasVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of given) {
    visit(argument, {
      Variable() {
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}
