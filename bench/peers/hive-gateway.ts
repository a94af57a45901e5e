// Hive Gateway as it comes, but for its log and pages for people, which no other contestant has on either.
import { defineConfig } from '@graphql-hive/gateway';

const { PASS_ON, SHARING } = process.env;

export const gatewayConfig = defineConfig({
  logging: 'error',
  landingPage: false,
  graphiql: false,
  // By default equal requests to a subgraph that are in flight at the same time are sent once.
  ...(SHARING === 'false'
    ? { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } }
    : {}),
  ...(PASS_ON
    ? {
        propagateHeaders: {
          fromClientToSubgraphs({ request }: { request: Request }) {
            const value = request.headers.get(PASS_ON);
            return value === null ? {} : { [PASS_ON]: value };
          },
        },
      }
    : {}),
});
