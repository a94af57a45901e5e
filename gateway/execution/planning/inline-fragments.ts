import { type DocumentNode, type InlineFragmentNode, Kind, parse, visit } from 'graphql';
import { fragmentsOf } from '../fragments.ts';

/** The operation of a fetch as a document without named fragments, which the planner reuses where it can. */
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
