import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { escapeHtml, page } from './page.ts';

type Field = GraphQLField<unknown, unknown>;

/** The documentation of a schema as one page: operations first, then the types, each linked to the others. */
export function renderDocs(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const operations = roots.flatMap((root) =>
    root
      ? [
          `<h2 id="${root.name}">${titles[root.name] ?? root.name}</h2>`,
          ...byName(root.getFields()).map(operation),
        ]
      : [],
  );
  const types = byName(schema.getTypeMap()).filter(
    (type) =>
      !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  return page(
    'Docs',
    `<h1>The Souk API</h1>
<p>One GraphQL endpoint: <code>POST /graphql</code>. Sign in with <code>loginCustomer</code>, <code>loginSeller</code> or
<code>loginAdmin</code> and send the access token as <code>Authorization: Bearer …</code>. Mutations answer expected
failures in <code>userErrors</code>; lists are Relay connections of at most 100 items a page.
The schema as a file: <a href="/api/docs/schema.graphql">schema.graphql</a>.</p>
${operations.join('\n')}<h2 id="types">Types</h2>${types.map(typeSection).join('\n')}`,
  );
}

const titles: Readonly<Record<string, string>> = {
  Query: 'Queries',
  Mutation: 'Mutations',
  Subscription: 'Subscriptions',
};

const byName = <T extends { name: string }>(items: Record<string, T>): T[] =>
  Object.values(items).toSorted((a, b) => a.name.localeCompare(b.name));

const prose = (text: string | null | undefined) => (text ? `<p>${escapeHtml(text)}</p>` : '');

function typeLink(type: { toString(): string }): string {
  return `<code>${escapeHtml(String(type)).replace(/\w+/, (name) => `<a href="#${name}">${name}</a>`)}</code>`;
}

function operation(field: Field): string {
  return `<section><h3 id="${field.name}"><code>${field.name}</code> → ${typeLink(field.type)}</h3>${prose(field.description)}${argumentsTable(field.args)}</section>`;
}

function argumentsTable(args: readonly GraphQLArgument[]): string {
  if (args.length === 0) return '';
  return table(args.map((argument) => [argument.name, argument.type, argument.description]));
}

function table(rows: readonly [string, { toString(): string } | null, string | null | undefined][]): string {
  const cells = rows.map(
    ([name, type, description]) =>
      `<tr><td><code>${name}</code></td>${type ? `<td>${typeLink(type)}</td>` : ''}<td>${escapeHtml(description ?? '')}</td></tr>`,
  );
  return `<table><tbody>${cells.join('')}</tbody></table>`;
}

function typeSection(type: GraphQLNamedType): string {
  return `<section><h3 id="${type.name}"><code>${type.name}</code></h3>${prose(type.description)}${typeBody(type)}</section>`;
}

function typeBody(type: GraphQLNamedType): string {
  if (isUnionType(type)) return `<p>${type.getTypes().map(typeLink).join(' or ')}</p>`;
  if (isEnumType(type))
    return table(type.getValues().map(({ name, description }) => [name, null, description]));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return table(Object.values(type.getFields()).map((field) => [field.name, field.type, field.description]));
  }
  return '';
}
