import type { GraphQLResolveInfo } from 'graphql';
import type { Field, Place, Run } from './run.ts';

/** What a resolver is given about its field; `prev` is where the object stands that holds it. */
export const fieldInfo = (
  { plan, variables }: Run,
  { key, name, nodes, parent, type }: Field,
  prev: Place | undefined,
): GraphQLResolveInfo => ({
  fieldName: name,
  fieldNodes: nodes,
  returnType: type,
  parentType: parent,
  path: { prev, key, typename: parent.name },
  schema: plan.schema,
  fragments: plan.fragments,
  rootValue: undefined,
  operation: plan.operation,
  variableValues: variables,
});
