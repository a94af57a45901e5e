import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { withFetches } from './plan-fetches.ts';
import type { Requirements } from './required-arguments.ts';
import { splitByRequirements } from './split-fetch.ts';

/**
 * A plan in which the fields that stand for others with arguments are asked for as those, under their own names as
 * aliases, and sent on under the names that a requirement calls them by. Fields that require one field with different
 * arguments are fetched apart.
 */
export const requireWithArguments = (plan: QueryPlan, requirements: Requirements): QueryPlan =>
  withFetches(plan, (fetch) => {
    const nodes = splitByRequirements(fetch, requirements).map((one) => withArguments(one, requirements));
    const [only] = nodes;
    return only && nodes.length === 1 ? only : { kind: 'Parallel', nodes };
  });

function withArguments(fetch: FetchNode, requirements: Requirements): FetchNode {
  const { operation, requires } = fetch;
  return {
    ...fetch,
    operation: asked(operation, requirements),
    ...(requires && { requires: requires.map((node) => sent(node, requirements)) }),
  };
}

function asked(operation: string, { fields }: Requirements): string {
  if (![...fields.keys()].some((name) => operation.includes(name))) return operation;
  const document = visit(parse(operation, { noLocation: true }), {
    Field: (field): FieldNode | undefined => {
      const meant = fields.get(field.name.value);
      if (!meant) return undefined;
      const { name, alias = name } = field;
      return { ...field, alias, name: { ...name, value: meant.name }, arguments: meant.arguments };
    },
  });
  return stripIgnoredCharacters(print(document));
}

function sent(node: QueryPlanSelectionNode, requirements: Requirements): QueryPlanSelectionNode {
  const selections = node.selections?.map((one) => sent(one, requirements));
  if (node.kind === 'InlineFragment') return { ...node, selections: selections ?? [] };
  const meant = requirements.fields.get(node.name);
  const below = selections ? { selections } : {};
  return meant ? { ...node, ...below, alias: node.name, name: meant.name } : { ...node, ...below };
}
