import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../execution/documents.ts';

/** The size of an operation with its fragments spread; for several in a document, the maximum of each number. */
export interface DocumentShape {
  /** The number of levels of fields. */
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** The number of root fields. */
  rootFields: number;
}

const EMPTY: DocumentShape = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };
// Introspection nests deeper than other queries, and graphql-js bounds it by its own rule.
const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Measures a document. Each fragment is measured once, however often it is used, so that the work is proportional to the
 * text. Counts beyond the range of numbers are Infinity.
 */
export function shapeOf(document: DocumentNode): DocumentShape {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, DocumentShape>();

  function ofSet(set: SelectionSetNode | undefined): DocumentShape {
    const total = { ...EMPTY };
    for (const selection of set?.selections ?? []) {
      const { depth, fields, aliases, directives, rootFields } = ofSelection(selection);
      total.depth = Math.max(total.depth, depth);
      total.fields += fields;
      total.aliases += aliases;
      total.directives += directives + (selection.directives?.length ?? 0);
      total.rootFields += rootFields;
    }
    return total;
  }

  function ofSelection(selection: SelectionNode): DocumentShape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const aliases = selection.alias ? 1 : 0;
    if (INTROSPECTION.has(selection.name.value)) {
      return { depth: 1, fields: 1, aliases, directives: 0, rootFields: 1 };
    }
    const inner = ofSet(selection.selectionSet);
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + aliases,
      directives: inner.directives,
      rootFields: 1,
    };
  }

  function ofFragment(name: string): DocumentShape {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself counts as empty here: validation refuses it.
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const shape = ofSet(fragment?.selectionSet);
    shape.directives += fragment?.directives?.length ?? 0;
    measured.set(name, shape);
    return shape;
  }

  const maximum = { ...EMPTY };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = ofSet(definition.selectionSet);
    shape.directives += definition.directives?.length ?? 0;
    for (const name of Object.keys(maximum) as (keyof DocumentShape)[])
      maximum[name] = Math.max(maximum[name], shape[name]);
  }
  return maximum;
}
