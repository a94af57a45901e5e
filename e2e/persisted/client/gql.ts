/** Marks a document for tools; a client brings its own. */
export const gql = String.raw;
