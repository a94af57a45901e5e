import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';

/** An operation of a document, and the fragments that it uses. */
export interface Parts {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Finds an operation in its document. Raises when there is none of the name; Apollo Server has checked by then. */
export function partsOf(document: DocumentNode, operationName: string | null | undefined): Parts {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('the document holds no such operation');
  const defined = fragmentsOf(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const follow = (set: SelectionSetNode): void =>
    void visit(set, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = defined.get(name);
        // Documents hold the fragments of other operations too, whose variables this one does not have.
        if (!fragment || fragments.has(name)) return;
        fragments.set(name, fragment);
        follow(fragment.selectionSet);
      },
    });
  follow(operation.selectionSet);
  return { operation, fragments };
}
