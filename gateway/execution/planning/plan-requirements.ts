import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { withFetches } from './plan-fetches.ts';
import type { Requirements } from './required-arguments.ts';
import { splitByRequirements } from './split-fetch.ts';

/**
 * A plan in which the stand-ins for fields with arguments are replaced by those fields: fetched with the name of the
 * stand-in as alias, and sentRequirement under the name in the requirement. Fields that require one field with different arguments
 * are fetched separately.
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
    operation: fetchedOperation(operation, requirements),
    ...(requires && { requires: requires.map((node) => sentRequirement(node, requirements)) }),
  };
}

function fetchedOperation(operation: string, { fields }: Requirements): string {
  if (![...fields.keys()].some((name) => operation.includes(name))) return operation;
  const document = visit(parse(operation, { noLocation: true }), {
    Field: (field): FieldNode | undefined => {
      const original = fields.get(field.name.value);
      if (!original) return undefined;
      const { name, alias = name } = field;
      return { ...field, alias, name: { ...name, value: original.name }, arguments: original.arguments };
    },
  });
  return stripIgnoredCharacters(print(document));
}

function sentRequirement(node: QueryPlanSelectionNode, requirements: Requirements): QueryPlanSelectionNode {
  const selections = node.selections?.map((one) => sentRequirement(one, requirements));
  if (node.kind === 'InlineFragment') return { ...node, selections: selections ?? [] };
  const original = requirements.fields.get(node.name);
  const below = selections ? { selections } : {};
  return original ? { ...node, ...below, alias: node.name, name: original.name } : { ...node, ...below };
}
