import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs an operation; raises nothing, what goes wrong is in the result. */
export type RunOperation = (
  context: object,
  variables: Record<string, unknown> | undefined,
) => ExecutionResult | Promise<ExecutionResult>;

/** The operation of a document as graphql-js interprets it, anew at each run. */
export function interpreted(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): RunOperation {
  return (contextValue, variableValues) =>
    execute({ schema, document, contextValue, variableValues, operationName });
}

/**
 * The query of a document as a function of its own, which takes about two thirds of the time; making it takes some
 * milliseconds and memory, so it pays for queries that come again. Null for what cannot be compiled. Where graphql-js
 * stops at the first error that empties a place, the siblings' errors are told of as well.
 */
export function compiled(schema: GraphQLSchema, document: DocumentNode): RunOperation | null {
  if (hasConditions(document)) return null;
  const made = compileQuery(schema, document, undefined, {
    // Whoever is shown an error sees no stack, and what a resolver threw keeps its own.
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(made)) return null;
  return async (context, variables) => {
    const result = await made.query(undefined, context, variables ?? {});
    if (!result.errors) return result;
    // Only graphql-js says what is wrong with a variable or a value in words that help; as this is a query, nothing is
    // done twice.
    if (result.errors.some(({ originalError, path }) => !originalError || !path)) {
      return execute({ schema, document, contextValue: context, variableValues: variables });
    }
    return { data: result.data, errors: result.errors.map(located) };
  };
}

/** An error of a resolver as graphql-js tells of it. */
const located = ({ message, path, originalError }: GraphQLError) =>
  new GraphQLError(message, { path, originalError });

/** What stands in several places, on a condition in one of them, may lose fields when compiled (graphql-jit 0.8.9). */
function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}
