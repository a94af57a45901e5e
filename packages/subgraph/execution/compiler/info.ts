import type { GraphQLResolveInfo } from 'graphql';
import type { CompiledRun, PlannedField, ResponsePlace } from './run.ts';

/** What a resolver is given about its field; `prev` is where the object stands that holds it. */
export const fieldInfo = (
  { plan, variables }: CompiledRun,
  { key, name, nodes, parent, type }: PlannedField,
  prev: ResponsePlace | undefined,
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
