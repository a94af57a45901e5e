import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';

const MAX_FIELDS = 20;

/**
 * What an operation asks for, without any value: its kind and its root fields, such as `query: orders, sellers`. Null for
 * what cannot be read, names no single operation, or subscribes.
 */
export function outlineOf(query: string, operationName?: string): string | null {
  const operation = operationOf(query, operationName);
  if (!operation || operation.operation === 'subscription') return null;
  const fields = operation.selectionSet.selections.map((selection) => {
    if (selection.kind === 'Field') return selection.name.value;
    return selection.kind === 'FragmentSpread' ? `...${selection.name.value}` : '...';
  });
  return `${operation.operation}: ${fields.slice(0, MAX_FIELDS).join(', ')}`;
}

function operationOf(query: string, operationName?: string): OperationDefinitionNode | null {
  try {
    return getOperationAST(parse(query, { maxTokens: 10_000 }), operationName) ?? null;
  } catch {
    return null;
  }
}
