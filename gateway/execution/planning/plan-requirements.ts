import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { withFetches } from './plan-fetches.ts';
import type { RequiredField } from './required-arguments.ts';

type Required = ReadonlyMap<string, RequiredField>;

/**
 * A plan in which the fields that stand for others with arguments are asked for as those, under their own names as
 * aliases, and sent on under the names that a requirement calls them by.
 */
export const requireWithArguments = (plan: QueryPlan, required: Required): QueryPlan =>
  withFetches(plan, (fetch): PlanNode => {
    const { operation, requires } = fetch;
    return {
      ...fetch,
      operation: withArguments(operation, required),
      ...(requires && { requires: requires.map((node) => sentAs(node, required)) }),
    } satisfies FetchNode;
  });

function withArguments(operation: string, required: Required): string {
  if (![...required.keys()].some((name) => operation.includes(name))) return operation;
  const document = visit(parse(operation, { noLocation: true }), {
    Field: (field): FieldNode | undefined => {
      const meant = required.get(field.name.value);
      if (!meant) return undefined;
      const { name, alias = name } = field;
      return { ...field, alias, name: { ...name, value: meant.name }, arguments: meant.arguments };
    },
  });
  return stripIgnoredCharacters(print(document));
}

function sentAs(node: QueryPlanSelectionNode, required: Required): QueryPlanSelectionNode {
  const selections = node.selections?.map((one) => sentAs(one, required));
  const meant = node.kind === 'Field' ? required.get(node.name) : undefined;
  if (node.kind === 'InlineFragment') return { ...node, selections: selections ?? [] };
  const below = selections ? { selections } : {};
  return meant ? { ...node, ...below, alias: node.name, name: meant.name } : { ...node, ...below };
}
