/** A query for a first try: what is on sale, for anyone. */
export const FIRST_QUERY = '{ products(first: 3) { edges { node { name price { amount currency } } } } }';

/** Where a gateway answers whose address is not known. */
export const LOCAL_URL = 'http://localhost:8000';

/** How to send a query from a terminal to a gateway at this URL, signed in or not. */
export const curlOf = (query: string, url = LOCAL_URL, signedIn = false) => {
  const token = signedIn ? `  -H 'authorization: Bearer <access token>' \\\n` : '';
  return `curl ${url}/graphql -H 'content-type: application/json' \\\n${token}  -d '${JSON.stringify({ query })}'`;
};
