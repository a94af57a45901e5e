import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../documents.ts';
import { fetchesOf } from './plan-fetches.ts';

/** The unconditional root fields of an operation that its plan does not fetch. */
export function missingRootFields(
  plan: QueryPlan,
  document: DocumentNode,
  operationName: string | null | undefined,
): string[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const wanted = namesIn(operation.selectionSet, fragmentsOf(document));
  const fetched = fetchesOf(plan).flatMap(({ requires, operation: text }) =>
    requires ? [] : rootNames(text),
  );
  for (const name of fetched) wanted.delete(name);
  return [...wanted];
}

function rootNames(text: string): string[] {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  return operation ? [...namesIn(operation.selectionSet, fragmentsOf(document), true)] : [];
}

/** The response names of root fields, by default only of those without conditions. */
function namesIn(
  root: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditional = false,
): Set<string> {
  const names = new Set<string>();
  function read({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (!conditional && node.directives?.length) continue;
      if (node.kind === Kind.FIELD) {
        // The gateway itself answers fields whose names start with two underscores.
        if (!node.name.value.startsWith('__')) names.add(node.alias?.value ?? node.name.value);
        continue;
      }
      const set =
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
      if (set) read(set);
    }
  }
  read(root);
  return names;
}
