import type { FaultCode } from '@souk/platform';
import { errorCodes } from '@souk/platform';

/** A node of a syntax tree, as `@babel/parser` makes it. */
export type Node = { type: string } & Record<string, unknown>;

/** What one top-level declaration, or one root resolver, says by itself. */
export interface SourcePart {
  /** Codes of user errors that stand in it. */
  codes: Set<string>;
  /** Codes of GraphQL errors that it raises. */
  faults: Set<string>;
  /** Mutations of other subgraphs whose text stands in it. */
  mutations: Set<string>;
  /** Names that it uses. */
  names: Set<string>;
  /** What its documentation says after `@codes`: `none`, or a further declaration as `./file.ts#name`. */
  tag: string | null;
}

// The others, such as SERVICE_UNAVAILABLE, come of any operation; the documentation lists those once.
const SPECIFIC_FAULTS: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
] satisfies FaultCode[]);

const FAULTS: Readonly<Record<string, string>> = {
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHENTICATED',
  badInput: 'BAD_USER_INPUT',
};

/** The name of an identifier, or of a string in its place. */
export const nameOf = (node: { name?: string; value?: string } | undefined) =>
  node?.name ?? node?.value ?? '';

/** Reads a declaration, or a resolver. */
export function partOf(node: Node): SourcePart {
  const part: SourcePart = {
    codes: new Set(),
    faults: new Set(),
    mutations: new Set(),
    names: new Set(),
    tag: null,
  };
  visit(node, part);
  return part;
}

/** What the documentation of a statement says after `@codes`; null for nothing. */
export function tagOf({ leadingComments }: Node): string | null {
  const [comment] = ((leadingComments as { value: string }[] | undefined) ?? []).slice(-1);
  return /@codes (\S+)/.exec(comment?.value ?? '')?.[1] ?? null;
}

const COMPARISONS = new Set(['===', '!==', '==', '!=']);

function visit(node: Node, part: SourcePart): void {
  // Types name codes that no value has.
  if (node.type.startsWith('TS') && !('expression' in node)) return;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') part.names.add(String(node.name));
  if (node.type === 'StringLiteral') readText(String(node.value), part);
  if (node.type === 'TemplateElement') readText(String((node.value as { raw: string }).raw), part);
  if (node.type === 'BinaryExpression' && COMPARISONS.has(String(node.operator))) {
    for (const side of [node.left, node.right] as Node[])
      if (side.type !== 'StringLiteral') visit(side, part);
    return;
  }
  if (node.type === 'CallExpression' && readFault(node, part)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'typeParameters' || key === 'returnType') continue;
    // A property's name is no use of a declaration of the same name.
    const isName = (key === 'property' || key === 'key') && node.computed === false;
    if (isName || (key === 'test' && node.type === 'SwitchCase')) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, part);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function readText(text: string, part: SourcePart): void {
  if (Object.hasOwn(errorCodes, text)) part.codes.add(text);
  const called = /^\s*mutation\b[^{]*\{\s*(\w+)/.exec(text)?.[1];
  if (called) part.mutations.add(called);
}

/** Whether a call raises a GraphQL error; its code is none of a user error. */
function readFault(call: Node, part: SourcePart): boolean {
  const callee = nameOf(call.callee as { name?: string });
  const [first] = call.arguments as Node[];
  const code = callee === 'fault' && first?.type === 'StringLiteral' ? String(first.value) : FAULTS[callee];
  if (!code || !SPECIFIC_FAULTS.has(code)) return false;
  part.faults.add(code);
  return true;
}
