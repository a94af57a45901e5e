import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type ParserPlugin, parse } from '@babel/parser';
import { Source } from 'graphql';
import { OperationFaults, placeIn } from './locations.ts';

/** Names of the functions and tags that take a document. */
const TAGS: ReadonlySet<unknown> = new Set(['gql', 'graphql']);
const COMMENT = /^\s*GraphQL\s*$/;

/** A node of a parsed program, looked at without its many types. */
type Node = { type: string; start: number; end: number; loc: { start: { line: number } } } & Record<
  string,
  unknown
>;

/**
 * The GraphQL documents in a file: all of a `.graphql` file; in programs what is in `gql` and `graphql` templates, what
 * those are called with, and templates behind the comment GraphQL. Raises OperationFaults for what cannot be read.
 */
export function documentsIn(file: string): Source[] {
  const text = readFileSync(file, 'utf8');
  if (/\.(graphql|gql)$/.test(file)) return [new Source(text, file)];
  // Most files hold none, and need not be parsed.
  if (!/gql|graphql/i.test(text)) return [];
  const found: Source[] = [];
  for (const node of nodesOf(programOf(text, file))) {
    const template = documentOf(node);
    if (template) found.push(sourceOf(template, file));
  }
  return found;
}

function programOf(text: string, file: string): unknown {
  const plugins: ParserPlugin[] = ['decorators'];
  if (/\.[m]?tsx?$/.test(file)) plugins.push('typescript');
  // In plain TypeScript `<T>x` is a type assertion.
  if (!/\.m?ts$/.test(file)) plugins.push('jsx');
  try {
    return parse(text, { sourceType: 'unambiguous', plugins }).program;
  } catch (error) {
    throw new OperationFaults([`${relative('', file)}: ${error instanceof Error ? error.message : error}`]);
  }
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one);
  if (!isNode(value)) return;
  yield value;
  for (const key in value) if (key !== 'loc') yield* nodesOf(value[key]);
}

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && 'type' in value && 'start' in value && 'end' in value;

/** The template or string with a document at a node; null for any other node. */
function documentOf(node: Node): Node | null {
  if (node.type === 'TaggedTemplateExpression')
    return isTag(node.tag) && isNode(node.quasi) ? node.quasi : null;
  if (node.type === 'CallExpression' && isTag(node.callee) && Array.isArray(node.arguments)) {
    const [first]: unknown[] = node.arguments;
    // Behind the comment too, it was found by that.
    return isNode(first) && isText(first) && !isMarked(first) ? first : null;
  }
  return isText(node) && isMarked(node) ? node : null;
}

const isTag = (value: unknown) => isNode(value) && value.type === 'Identifier' && TAGS.has(value.name);
const isText = ({ type }: Node) => type === 'TemplateLiteral' || type === 'StringLiteral';
const isMarked = ({ leadingComments: comments }: Node) =>
  Array.isArray(comments) && comments.some(({ value }: { value: string }) => COMMENT.test(value));

function sourceOf(node: Node, file: string): Source {
  const offset = { line: node.loc.start.line, column: 1 };
  if (node.type === 'StringLiteral') return new Source(String(node.value), file, offset);
  const parts = node.quasis as { value: { cooked: string } }[];
  const inserted = node.expressions as Node[];
  let text = '';
  for (const [at, { value }] of parts.entries()) {
    text += value.cooked;
    // A fragment that is put in behind is found by its name, wherever it is. Anything else cannot be known here.
    if (inserted[at] && depthAfter(text) > 0) {
      const place = placeIn(new Source(text, file, offset), text.length);
      throw new OperationFaults([`${place}: only whole fragments may be inserted, behind the operation.`]);
    }
  }
  return new Source(text, file, offset);
}

/** How many braces are open at the end of a part of a document. */
function depthAfter(text: string): number {
  const bare = text.replaceAll(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, '');
  return bare.split('{').length - bare.split('}').length;
}
