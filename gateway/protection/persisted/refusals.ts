import { GraphQLError } from 'graphql';

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** The operation is not in the manifest. */
export const notInList = () =>
  refusal(
    'PERSISTED_QUERY_NOT_IN_LIST',
    'The operation is not in the list of persisted queries, and no other operations run here.',
  );

/** The hash is not that of the text. */
export const hashMismatch = () =>
  refusal('BAD_REQUEST', 'The sha256Hash of the persisted query does not match the query text.');

/** The extension does not follow the protocol of automatic persisted queries. */
export const malformedExtension = () =>
  refusal('BAD_REQUEST', 'extensions.persistedQuery must be { "version": 1, "sha256Hash": … }.');
