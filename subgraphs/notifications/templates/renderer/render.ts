import { type Node, parseTemplate, TemplateError } from './parse.ts';

/** Values by name; nested objects are reached by dotted paths, lists by sections. */
export type Variables = Readonly<Record<string, unknown>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Escapes a text for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');

interface Rendering {
  escape: boolean;
  missing: Set<string>;
}

/**
 * Renders a template. In HTML `{{name}}` is escaped and `{{{name}}}` is not; in text neither is. Raises TemplateError that
 * names every missing variable (undefined, or null where a text is needed).
 */
export function renderTemplate(source: string, variables: Variables, format: 'html' | 'text'): string {
  const rendering: Rendering = { escape: format === 'html', missing: new Set() };
  const text = renderNodes(parseTemplate(source), [variables], rendering);
  if (rendering.missing.size > 0) {
    const names = [...rendering.missing].sort().join(', ');
    throw new TemplateError(
      `${rendering.missing.size === 1 ? 'A variable is' : 'Variables are'} missing: ${names}.`,
    );
  }
  return text;
}

function renderNodes(nodes: readonly Node[], scopes: readonly unknown[], rendering: Rendering): string {
  return nodes.map((node) => renderNode(node, scopes, rendering)).join('');
}

function renderNode(node: Node, scopes: readonly unknown[], rendering: Rendering): string {
  if (node.kind === 'text') return node.text;
  const value = lookUp(node.path, scopes);
  if (node.kind === 'section') return renderSection(node, value, scopes, rendering);
  if (value === undefined || value === null) {
    rendering.missing.add(node.path);
    return '';
  }
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TemplateError(`The variable ${node.path} is not a text or a number.`);
  }
  return rendering.escape && !node.raw ? escapeHtml(String(value)) : String(value);
}

/** A list repeats the section for each item; an object renders it once as scope; null, false, 0 and "" omit it. */
function renderSection(
  node: Extract<Node, { kind: 'section' }>,
  value: unknown,
  scopes: readonly unknown[],
  rendering: Rendering,
): string {
  if (value === undefined) {
    rendering.missing.add(node.path);
    return '';
  }
  if (!value) return '';
  const items = Array.isArray(value) ? value : [typeof value === 'object' ? value : undefined];
  return items
    .map((item) => renderNodes(node.nodes, item === undefined ? scopes : [item, ...scopes], rendering))
    .join('');
}

/** Looks a path up in the innermost scope with its first name. Own properties only, never prototypes. */
function lookUp(path: string, scopes: readonly unknown[]): unknown {
  if (path === '.') return scopes[0];
  const [first = '', ...rest] = path.split('.');
  let value = scopes.map((scope) => own(scope, first)).find((found) => found !== undefined);
  for (const name of rest) value = own(value, name);
  return value;
}

function own(holder: unknown, name: string): unknown {
  if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}
