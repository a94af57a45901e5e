import type { GraphQLRequest } from '@apollo/server';
import { hashOf, isHash } from './manifest.ts';
import type { ListedOperation, OperationList } from './operation-list.ts';
import { hashMismatch, malformedExtension, notInList } from './refusals.ts';

/** Whether the operation of a request is on the list. */
export type ListStatus = 'listed' | 'unlisted' | 'no-list';

/**
 * Decides by id and text alone whether a request may run, and replaces the text of a listed operation by the listed one.
 * Raises a GraphQLError for a request that may not run, before anything of it is parsed.
 */
export function admit(request: GraphQLRequest, listed: OperationList | null, enforced: boolean): ListStatus {
  const id = idIn(request.extensions?.persistedQuery);
  // The WebSocket protocol requires a text, even with an id.
  if (id !== null && request.query === '') request.query = undefined;
  const { query: text } = request;
  const operation = listed ? find(listed, id, text) : undefined;
  if (operation) {
    nameIt(request, operation);
    return 'listed';
  }
  const empty = id === null && !text;
  // Apollo Server reports what is missing.
  if (enforced && !empty) throw notInList();
  if (id !== null && !isHash(id)) throw malformedExtension();
  if (id !== null && text !== undefined && hashOf(text) !== id) throw hashMismatch();
  return listed && !empty ? 'unlisted' : 'no-list';
}

function find(
  listed: OperationList,
  id: string | null,
  text: string | undefined,
): ListedOperation | undefined {
  if (id === null) return text ? listed.ofText(text) : undefined;
  const named = listed.named(id);
  if (text === undefined) return named;
  const written = listed.ofText(text);
  const agree = named ? named.tokens === written?.tokens : written && hashOf(text) === id;
  if ((named || written) && !agree) throw hashMismatch();
  return named ?? written;
}

function nameIt(request: GraphQLRequest, { hash, name }: ListedOperation): void {
  request.operationName ??= name;
  request.query = undefined;
  if (request.extensions?.persistedQuery?.sha256Hash === hash) return;
  request.extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash: hash } };
}

/** The id in the `persistedQuery` extension; null without the extension. */
function idIn(extension: unknown): string | null {
  if (extension === undefined || extension === null) return null;
  if (typeof extension !== 'object' || !('version' in extension) || !('sha256Hash' in extension))
    throw malformedExtension();
  const { version, sha256Hash } = extension;
  if (version !== 1 || typeof sha256Hash !== 'string') throw malformedExtension();
  return sha256Hash;
}
