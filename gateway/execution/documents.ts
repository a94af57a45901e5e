import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  Location,
  parse,
  visit,
} from 'graphql';

/** The fragments of a document by their names. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** The operation of a fetch as a document without named fragments, of which the planner makes use where it can. */
export function inlineFragments(operation: string): DocumentNode {
  const document = parse(operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  if (fragments.size === 0) return document;
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return visit(
    { ...document, definitions },
    {
      FragmentSpread({ name, directives }): InlineFragmentNode | undefined {
        const fragment = fragments.get(name.value);
        if (!fragment) return undefined;
        const { typeCondition, selectionSet } = fragment;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
      },
    },
  );
}

/**
 * Removes the tokens that a document was parsed from: every node references all of them, and plans reference nodes.
 * Errors keep their locations.
 */
export function withoutTokens(document: DocumentNode): DocumentNode {
  dropTokens(document);
  visit(document, { enter: dropTokens });
  return document;
}

function dropTokens({ loc }: ASTNode): void {
  if (loc instanceof Location) Object.assign(loc, { startToken: undefined, endToken: undefined });
}
