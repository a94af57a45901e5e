/** A template that cannot be read, or variables that do not fit it; the message names what is wrong. */
export class TemplateError extends Error {}

/** `{{path}}` (`raw`: with three braces), or the part between `{{#path}}` and `{{/path}}`. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'value'; path: string; raw: boolean }
  | { kind: 'section'; path: string; nodes: Node[] };

const TAG = /\{\{\{([^{}]*)\}\}\}|\{\{([#/]?)([^{}]*)\}\}/g;
const PATH = /^(\.|[A-Za-z_]\w*(\.\w+)*)$/;

/**
 * Parses a template. It has no logic but sections, no expressions and no calls, so it can only show its variables. Raises
 * TemplateError.
 */
export function parseTemplate(source: string): Node[] {
  const root: Node[] = [];
  const open: { path: string; nodes: Node[] }[] = [{ path: '', nodes: root }];
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    addText(open, source.slice(end, match.index));
    end = match.index + match[0].length;
    const [, raw, sigil, plain] = match;
    const path = pathOf(raw ?? plain ?? '', match[0]);
    if (sigil === '#') openSection(open, path);
    else if (sigil === '/') closeSection(open, path);
    else open.at(-1)?.nodes.push({ kind: 'value', path, raw: raw !== undefined });
  }
  addText(open, source.slice(end));
  const unclosed = open.at(-1);
  if (open.length > 1) throw new TemplateError(`The section {{#${unclosed?.path}}} is never closed.`);
  return root;
}

type Open = { path: string; nodes: Node[] }[];

function addText(open: Open, text: string): void {
  const stray = /\{\{|\}\}/.exec(text);
  if (stray)
    throw new TemplateError(
      `There is a stray ${stray[0]} near "${text.slice(stray.index, stray.index + 30)}".`,
    );
  if (text !== '') open.at(-1)?.nodes.push({ kind: 'text', text });
}

function pathOf(inner: string, tag: string): string {
  const path = inner.trim();
  if (!PATH.test(path))
    throw new TemplateError(`${tag} has no valid variable name. Use a name such as {{order.number}}.`);
  return path;
}

function openSection(open: Open, path: string): void {
  const nodes: Node[] = [];
  open.at(-1)?.nodes.push({ kind: 'section', path, nodes });
  open.push({ path, nodes });
}

function closeSection(open: Open, path: string): void {
  const section = open.length > 1 ? open.pop() : undefined;
  if (section?.path !== path) throw new TemplateError(`{{/${path}}} closes no open section.`);
}

/** The variables that must be provided: those outside of sections, and the sections themselves. */
export function variablesOf(nodes: readonly Node[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'text' || node.path === '.') continue;
    names.add(node.path);
  }
  return [...names].sort();
}
