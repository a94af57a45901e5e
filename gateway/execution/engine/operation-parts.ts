import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../documents.ts';

/** An operation of a document and the fragments that it uses. */
export interface OperationParts {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Finds an operation in its document. Raises when it is missing, which Apollo Server has checked before. */
export function operationParts(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationParts {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('the document does not contain the operation');
  const defined = fragmentsOf(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const follow = (set: SelectionSetNode): void =>
    void visit(set, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = defined.get(name);
        // Documents also contain the fragments of other operations, whose variables this one does not have.
        if (!fragment || fragments.has(name)) return;
        fragments.set(name, fragment);
        follow(fragment.selectionSet);
      },
    });
  follow(operation.selectionSet);
  return { operation, fragments };
}
