import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { ACCESS_FEATURES } from '../planning/access-rules.ts';

const SUPPORTED = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...ACCESS_FEATURES]);
const CONTEXT = 'https://specs.apollo.dev/context/';

/**
 * Reads and checks a supergraph, in production too: an invalid one must not replace a valid one. Raises for an invalid
 * supergraph, and for one that needs a feature that this gateway does not support.
 */
export function buildSupergraph(document: DocumentNode): Supergraph {
  if (links(document).some((url) => url.startsWith(CONTEXT))) {
    throw new Error(
      'The supergraph uses @context and @fromContext, which this gateway does not support. Pass the value as an argument, or ask for it with @requires.',
    );
  }
  return Supergraph.build(document, { supportedFeatures: SUPPORTED, validateSupergraph: true });
}

/** The URLs of the features that a supergraph links. */
function links({ definitions }: DocumentNode): string[] {
  const urls: string[] = [];
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    visit(definition, { StringValue: ({ value }) => void urls.push(value) });
  }
  return urls;
}

/** The schema that clients of a supergraph see. Raises for an invalid supergraph. */
export const publicSchema = (supergraphSdl: string): GraphQLSchema =>
  buildSupergraph(parse(supergraphSdl)).apiSchema().toGraphQLJSSchema();
