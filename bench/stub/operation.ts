import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { type Json, Unknown, type Variables } from './memory.ts';

/** A query that a gateway sent to a subgraph. */
export interface StubOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
  schema: GraphQLSchema;
}

/** Reads the body of a request to a subgraph. Raises Unknown for what is no query. */
export function readOperation(body: string, schema: GraphQLSchema): StubOperation {
  const { query, variables, operationName } = JSON.parse(body) as {
    query: string;
    variables?: Variables | null;
    operationName?: string | null;
  };
  const document = parse(query, { noLocation: true });
  const operation = operationIn(document, operationName);
  return { document, operation, variables: withDefaults(operation, variables ?? {}), schema };
}

/** The operation of a document, by its name where there are several. Raises Unknown when there is none. */
export function operationIn(document: DocumentNode, name?: string | null): OperationDefinitionNode {
  for (const one of document.definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION && (!name || one.name?.value === name)) return one;
  }
  throw new Unknown(`there is no operation ${name ?? ''}`);
}

function withDefaults({ variableDefinitions }: OperationDefinitionNode, given: Variables): Variables {
  const all: Record<string, Json> = { ...given };
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    const name = variable.name.value;
    if (defaultValue && !(name in all)) all[name] = valueFromASTUntyped(defaultValue) as Json;
  }
  return all;
}
