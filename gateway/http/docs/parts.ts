import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  print,
  specifiedScalarTypes,
} from 'graphql';
import { escapeHtml } from '../pages/page.ts';

/** A row of a table: a field, an argument or an enum value. `name`, `type` and `about` are HTML. */
export interface DocsRow {
  name: string;
  type?: string;
  about: string;
}

const BUILT_IN: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name));

/** A description as HTML, with text in backticks as code. */
export const inline = (text: string | null | undefined) =>
  escapeHtml(text ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** The path of the page of a type. */
export const typePath = (name: string) => `/api/docs/types/${name}`;

/** The path of the page of an operation. */
export const operationPath = ({ kind, name }: { kind: string; name: string }) =>
  `/api/docs/${kind.toLowerCase()}/${name}`;

/** A description as a paragraph; empty without one. */
export const paragraph = (text: string | null | undefined) => (text ? `<p>${inline(text)}</p>` : '');

/** The first sentence of a description, as text. */
export const firstSentence = (text: string | null | undefined) =>
  /^.*?[.](?=\s|$)/s.exec(text ?? '')?.[0] ?? text ?? '';

/** A type with a link to its page. Built-in scalars have none. */
export function typeLink(type: { toString(): string }): string {
  const linked = String(type).replace(/\w+/, (name) =>
    BUILT_IN.has(name) ? name : `<a href="${typePath(name)}">${name}</a>`,
  );
  return `<code>${linked}</code>`;
}

/** The notice of a deprecation; empty without one. */
export function deprecation({ deprecationReason }: { deprecationReason?: string | null }): string {
  return deprecationReason ? ` <p class="deprecated">Deprecated: ${inline(deprecationReason)}</p>` : '';
}

/** The row of an argument or an input field, with its default. */
export function argumentRow(item: GraphQLArgument | GraphQLInputField): DocsRow {
  const node = item.defaultValue === undefined ? null : astFromValue(item.defaultValue, item.type);
  const fallback = node ? ` <span class="soft">= <code>${escapeHtml(print(node))}</code></span>` : '';
  return {
    name: item.name,
    type: typeLink(item.type) + fallback,
    about: inline(item.description) + deprecation(item),
  };
}

/** The row of a field, with its arguments. */
export function fieldRow(field: GraphQLField<unknown, unknown>): DocsRow {
  const args = field.args.map(({ name, type }) => `${name}: ${typeLink(type)}`);
  return {
    name: field.name,
    type: typeLink(field.type),
    about:
      inline(field.description) +
      (args.length > 0 ? ` <span class="soft">(${args.join(', ')})</span>` : '') +
      deprecation(field),
  };
}

/** A table of rows; empty without rows. */
export function table(rows: readonly DocsRow[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    ({ name, type, about }) =>
      `<tr id="${name}"><td><code>${name}</code></td>${type === undefined ? '' : `<td class="type">${type}</td>`}<td>${about}</td></tr>`,
  );
  return `<table class="fields"><tbody>${cells.join('')}</tbody></table>`;
}
