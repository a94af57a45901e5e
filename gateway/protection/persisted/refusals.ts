import { GraphQLError } from 'graphql';

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** The operation is not on the list of those that may run here. */
export const notInList = () =>
  refusal('PERSISTED_QUERY_NOT_IN_LIST', 'Only operations of the persisted query list run here.');

/** The text is another one than its hash says. */
export const hashMismatch = () =>
  refusal('BAD_REQUEST', 'The sha256Hash of the persisted query is not that of the text sent with it.');

/** The extension is not what the protocol of automatic persisted queries asks for. */
export const malformedExtension = () =>
  refusal('BAD_REQUEST', 'extensions.persistedQuery has to be { "version": 1, "sha256Hash": … }.');
