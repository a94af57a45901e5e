import type { ServiceMap } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import { isEntity } from './entity.ts';

/** The answer of a data source. */
export type SubgraphAnswer = Awaited<ReturnType<ServiceMap[string]['process']>>;

/**
 * The answer of a subgraph in the form of the specification, section 7.1. An error that is not an object keeps its place
 * in the list, so that no null is left without an error. Raises when there are neither data nor errors.
 */
export function readAnswer(answer: SubgraphAnswer, service: string): SubgraphAnswer {
  if (isEntity(answer?.data) && !answer.errors) return answer;
  const { data, errors } = isEntity(answer) ? answer : {};
  const read = readErrors(errors);
  if (isEntity(data)) return read.length > 0 ? { ...answer, errors: read } : { data };
  if (read.length === 0) throw new Error(`The subgraph "${service}" answered neither data nor errors.`);
  return { ...answer, data: null, errors: read };
}

function readErrors(errors: unknown): readonly GraphQLFormattedError[] {
  if (errors === undefined || errors === null) return [];
  return (Array.isArray(errors) ? errors : [errors]).map(readError);
}

function readError(error: unknown): GraphQLFormattedError {
  if (!isEntity(error)) return { message: '' };
  const { message, path, extensions } = error;
  const isFit =
    typeof message === 'string' &&
    (path === undefined || isPath(path)) &&
    (extensions === undefined || isEntity(extensions));
  if (isFit) return error as unknown as GraphQLFormattedError;
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) ? { path } : {}),
    ...(isEntity(extensions) ? { extensions } : {}),
  };
}

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number');
