import { type GraphQLSchema, parse } from 'graphql';
import { buildSupergraph } from './loading/build-supergraph.ts';

/** The schema that clients of a supergraph see. Raises for what is no supergraph. */
export const publicSchema = (supergraphSdl: string): GraphQLSchema =>
  buildSupergraph(parse(supergraphSdl)).apiSchema().toGraphQLJSSchema();
