import { BREAK, type FieldNode, type GraphQLField, getArgumentValues, visit } from 'graphql';
import type { Variables } from './run.ts';

const NONE: Variables = Object.freeze({});

/** The arguments of a field by the variables of a run, read once where none has a part in them; null for misfits. */
export function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Variables | null {
  if (definition.args.length === 0) return () => NONE;
  const read = (variables: Variables) => {
    try {
      return getArgumentValues(definition, node, variables);
    } catch {
      return null;
    }
  };
  if (hasVariables(node)) return read;
  const known = read({});
  return () => known && { ...known };
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
