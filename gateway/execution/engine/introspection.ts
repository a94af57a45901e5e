import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { OperationParts } from './operation-parts.ts';

/** Answers a field of introspection, for the variables of a request. */
export type AnswerIntrospection = (variables: Readonly<Record<string, unknown>> | undefined) => unknown;

/**
 * Compiles a field of introspection from all its selections in the operation. graphql-js answers it by the public schema,
 * which is all that a client may know. The compiled function raises the first error of that answer.
 */
export function compileIntrospection(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  nodes: readonly FieldNode[],
): AnswerIntrospection {
  const only: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: operation.variableDefinitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [only, ...fragments.values()] };
  return (variables) => {
    const { data, errors } = executeSync({ schema, document, variableValues: variables ?? {} });
    if (errors?.[0]) throw errors[0];
    return Object.values(data ?? {})[0];
  };
}
