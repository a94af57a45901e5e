import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { escapeHtml, LOCAL_URL, type PageOptions } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentedOperation } from './documented-operation.ts';
import { ERROR_CODES } from './errors.ts';
import { type Example, exampleOf } from './example.ts';
import { argumentRow, deprecation, fieldRow, inline, paragraph, table, typeLink } from './parts.ts';
import { whoInWords } from './tasks.ts';

/** The page of an operation: callers, arguments, answer, an example and errors. */
export function operationPage(
  catalogue: Catalogue,
  operation: DocumentedOperation,
  { publicUrl = LOCAL_URL }: PageOptions,
): string {
  const { kind, name, field, subgraph } = operation;
  const tasks = catalogue.tasks.filter((task) => task.has(operation));
  const badges = [
    ...(subgraph ? [`<a class="badge" href="/api/docs/subgraphs/${subgraph}">${subgraph}</a>`] : []),
    ...tasks.map(({ slug, title }) => `<a class="badge" href="/api/docs/tasks/${slug}">${title}</a>`),
  ];
  const args = field.args.length > 0 ? table(field.args.map(argumentRow)) : '<p>None.</p>';
  const inputs = field.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    return isInputObjectType(type)
      ? [`<h3>${typeLink(type)}</h3>${table(Object.values(type.getFields()).map(argumentRow))}`]
      : [];
  });
  return `<h1 class="mono"><span class="kind">${kind.toLowerCase()}</span> ${name}</h1><p class="badges">${badges.join(' ')}</p>
${paragraph(aboutWithoutCallers(operation))}${deprecation(field)}
${whoMay(operation)}
<h2 id="arguments">Arguments</h2>${args}${inputs.join('')}
<h2 id="answer">Answer</h2>${answer(operation)}
<h2 id="example">Example</h2>${exampleHtml(exampleOf(kind, field), publicUrl)}
<h2 id="errors">Errors</h2>${errorsOf(catalogue.schema, operation)}`;
}

/** The description of an operation without the sentence about its callers, who have their own section on the page. */
function aboutWithoutCallers({ field, who }: DocumentedOperation): string | null | undefined {
  return who.length === 0 ? field.description : field.description?.replace(/\s*Callable by [^\n]*\.$/, '');
}

function whoMay({ who }: DocumentedOperation): string {
  if (who.length === 0) return '';
  return `<h2 id="who">Who may call it</h2><ul class="chips">${who.map((one) => `<li>${escapeHtml(whoInWords(one))}</li>`).join('')}</ul>`;
}

function answer({ field, userErrors }: DocumentedOperation): string {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const isListedBelow = (name: string) => name === 'userErrors' && userErrors.length > 0;
  const rows = table(fields.map((one) => fieldRow(isListedBelow(one.name) ? withoutCodes(one) : one)));
  return `<p>${typeLink(field.type)} ${inline(type.description)}</p>${rows}`;
}

/** `userErrors` without the sentence about its codes, which have their own section on the page. */
const withoutCodes = (field: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown> => ({
  ...field,
  description: field.description?.replace(/\s*Codes: [A-Z_, ]+\.$/, ''),
});

function exampleHtml({ document, variables, files }: Example, url: string): string {
  const parts = [`<pre class="code">${escapeHtml(document)}</pre>`];
  if (Object.keys(variables).length > 0) {
    parts.push(`<h3>Variables</h3><pre class="code">${escapeHtml(JSON.stringify(variables, null, 2))}</pre>`);
  }
  if (files.length > 0) {
    parts.push(`<h3>With a file, by curl</h3><pre class="code">${escapeHtml(uploadBy({ document, variables, files }, url))}</pre>
<p>A <a href="https://github.com/jaydenseric/graphql-multipart-request-spec" rel="noreferrer">multipart request</a>: each file is <code>null</code> in the variables, and <code>map</code> names its part of the form.</p>`);
  }
  return parts.join('');
}

function uploadBy({ document, variables, files }: Example, url: string): string {
  const query = document.replaceAll(/\s+/g, ' ').trim();
  const map = Object.fromEntries(files.map((path, index) => [index, [`variables.${path}`]]));
  return [
    `curl ${url}/graphql -H 'apollo-require-preflight: true' \\`,
    "  -H 'authorization: Bearer …' \\",
    `  -F operations='${JSON.stringify({ query, variables })}' \\`,
    `  -F map='${JSON.stringify(map)}' \\`,
    ...files.map((_path, index) => `  -F ${index}=@picture.jpg${index < files.length - 1 ? ' \\' : ''}`),
  ].join('\n');
}

function errorsOf(schema: GraphQLSchema, { userErrors, errors }: DocumentedOperation): string {
  const codes = schema.getType('ErrorCode');
  const meaning = (code: string) => (isEnumType(codes) ? (codes.getValue(code)?.description ?? '') : '');
  const linked = (code: string, about: string) =>
    `<tr><td><a href="/api/docs/errors#${code}"><code>${code}</code></a></td><td>${inline(about)}</td></tr>`;
  const rows = (lines: string[]) => `<table class="fields"><tbody>${lines.join('')}</tbody></table>`;
  const parts: string[] = [];
  if (userErrors.length > 0) {
    parts.push(
      `<h3>In <code>userErrors</code></h3>${rows(userErrors.map((code) => linked(code, meaning(code))))}`,
    );
  }
  if (errors.length > 0) {
    const about = (code: string) => ERROR_CODES.find((one) => one.code === code)?.meaning ?? '';
    parts.push(`<h3>In <code>errors</code></h3>${rows(errors.map((code) => linked(code, about(code))))}`);
  }
  parts.push(
    '<p class="soft">Any operation may also get the <a href="/api/docs/errors">errors of all requests</a>: for malformed, too large or too many requests, and unavailable services.</p>',
  );
  return parts.join('');
}
