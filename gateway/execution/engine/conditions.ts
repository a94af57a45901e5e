import { type DirectiveNode, GraphQLError, Kind, type ValueNode, visit } from 'graphql';
import type { OperationParts } from './operation-parts.ts';

/** The values of the variables that conditions of an operation use. */
export type Conditions = ReadonlyMap<string, boolean>;

/** Reads the conditions of a request. Raises BAD_USER_INPUT for a variable that is neither true nor false. */
export type ReadConditions = (variables: Readonly<Record<string, unknown>> | undefined) => Conditions;

const UNCONDITIONAL: Conditions = new Map();

/** Compiles the reading of all variables that `@skip` and `@include` name anywhere in an operation. */
export function compileConditions({ operation, fragments }: OperationParts): ReadConditions {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      Directive(directive) {
        const value = conditionOf(directive);
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  if (names.size === 0) return () => UNCONDITIONAL;
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  }
  return (variables) => {
    const conditions = new Map<string, boolean>();
    for (const name of names) {
      const given = variables && Object.hasOwn(variables, name) ? variables[name] : undefined;
      const value = given === undefined ? defaults.get(name) : given;
      if (typeof value === 'boolean') {
        conditions.set(name, value);
        continue;
      }
      // A condition may use a nullable variable with a default, which a client can send as null. No subgraph has been
      // asked yet, so that a mutation that cannot be answered has no effect either.
      throw new GraphQLError('Argument "if" of non-null type "Boolean!" must not be null.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return conditions;
  };
}

/** Whether a part of an operation is included. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  conditions: Conditions,
): boolean {
  if (!directives) return true;
  return directives.every((directive) => {
    const value = conditionOf(directive);
    if (!value) return true;
    const isTrue =
      value.kind === Kind.VARIABLE
        ? conditions.get(value.name.value) === true
        : value.kind === Kind.BOOLEAN && value.value;
    return isTrue === (directive.name.value === 'include');
  });
}

function conditionOf({ name, arguments: given }: DirectiveNode): ValueNode | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  return given?.find((argument) => argument.name.value === 'if')?.value;
}
