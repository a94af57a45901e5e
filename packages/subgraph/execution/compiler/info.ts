import type { GraphQLResolveInfo } from 'graphql';
import type { CompiledRun, PlannedField, ResponsePlace } from './run.ts';

/** The `info` argument of a resolver; `prev` is the place of the object that has the field. */
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
