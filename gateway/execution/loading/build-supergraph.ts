import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { ACCESS_FEATURES } from '../planning/access-rules.ts';

const SUPPORTED = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...ACCESS_FEATURES]);
const CONTEXT = 'https://specs.apollo.dev/context/';

/**
 * Reads a supergraph, which is checked in production, too: one that is none must not take the place of one that is.
 * Raises for what is no supergraph, or needs what this gateway does not do.
 */
export function buildSupergraph(document: DocumentNode): Supergraph {
  if (links(document).some((url) => url.startsWith(CONTEXT))) {
    throw new Error(
      'The supergraph uses @context and @fromContext, which this gateway does not support. Pass the value as an argument, or ask for it with @requires.',
    );
  }
  return Supergraph.build(document, { supportedFeatures: SUPPORTED, validateSupergraph: true });
}

/** The features that a supergraph is written with. */
function links({ definitions }: DocumentNode): string[] {
  const urls: string[] = [];
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    visit(definition, { StringValue: ({ value }) => void urls.push(value) });
  }
  return urls;
}

/** The schema that clients of a supergraph see. Raises for what is no supergraph. */
export const publicSchema = (supergraphSdl: string): GraphQLSchema =>
  buildSupergraph(parse(supergraphSdl)).apiSchema().toGraphQLJSSchema();
