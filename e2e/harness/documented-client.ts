import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, Kind, parse } from 'graphql';
import { type Answer, Client, type FileToUpload } from '../../app/client.ts';

type Documented = Readonly<Record<string, { userErrors: string[]; errors: string[] }>>;

const file = join(import.meta.dirname, '..', '..', 'operations.json');
const { operations } = JSON.parse(readFileSync(file, 'utf8')) as { operations: Documented };

// What any operation may be answered with.
const ANY: ReadonlySet<string> = new Set([
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
]);

/**
 * A client that holds the documentation to its word: it raises when an operation answers with a code that
 * operations.json does not list for it.
 */
export class DocumentedClient extends Client {
  override async run<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await super.run<T>(query, variables, headers);
    hold(query, answer);
    return answer;
  }

  override async runUpload<T>(
    query: string,
    variables: Record<string, unknown>,
    files: Record<string, FileToUpload>,
  ): Promise<Answer<T>> {
    const answer = await super.runUpload<T>(query, variables, files);
    hold(query, answer);
    return answer;
  }
}

function hold(query: string, { data, errors }: Answer<unknown>): void {
  const met = [...userErrorsOf(data), ...errorsOf(errors)];
  if (met.length === 0) return;
  const named = namesOf(query);
  for (const { key, code, kind } of met) {
    const operation = named.get(key);
    const documented = operation === undefined ? undefined : operations[operation];
    if (!documented || documented[kind].includes(code)) continue;
    throw new Error(
      `${operation} answered ${code}, which operations.json does not list under ${kind}: run npm run compose, or see scripts/operations`,
    );
  }
}

type Met = { key: string; code: string; kind: 'userErrors' | 'errors' };

function userErrorsOf(data: unknown): Met[] {
  return Object.entries((data ?? {}) as Record<string, { userErrors?: { code?: string }[] } | null>).flatMap(
    ([key, payload]) =>
      (payload?.userErrors ?? []).flatMap(({ code }) =>
        code ? [{ key, code, kind: 'userErrors' as const }] : [],
      ),
  );
}

/** Errors of the root fields; those below are of other fields. */
const errorsOf = (errors: Answer<unknown>['errors']): Met[] =>
  errors
    .filter(({ path, extensions }) => path?.length === 1 && !ANY.has(extensions.code))
    .map(({ path, extensions }) => ({ key: String(path?.[0]), code: extensions.code, kind: 'errors' }));

/** The names of root fields such as `Mutation.placeOrder` by the keys of their answers. */
function namesOf(query: string): Map<string, string> {
  const named = new Map<string, string>();
  for (const definition of parse(query).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const type = definition.operation[0]?.toUpperCase() + definition.operation.slice(1);
    const fields = definition.selectionSet.selections.filter(
      (one): one is FieldNode => one.kind === Kind.FIELD,
    );
    for (const { alias, name } of fields) named.set((alias ?? name).value, `${type}.${name.value}`);
  }
  return named;
}
