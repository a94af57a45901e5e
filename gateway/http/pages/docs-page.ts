import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { argumentRow, deprecation, fieldRow, inline, table, typeLink } from './docs-parts.ts';
import { type PageOptions, page } from './page.ts';

interface Section {
  title: string;
  entries: { id: string; name: string; html: string }[];
}

const INTRODUCTION = `<h1>The Souk API</h1>
<p>One GraphQL endpoint: <code>POST /graphql</code>. Sign in with <code>loginCustomer</code>, <code>loginSeller</code> or
<code>loginAdmin</code> and send the access token as <code>Authorization: Bearer …</code>.
Subscriptions stand at the same address, over graphql-ws (<code>authorization</code> in <code>connection_init</code>) and
graphql-sse.</p>
<p>Mutations answer expected failures in <code>userErrors</code>; lists are Relay connections of at most 100 items a page.
The schema as a file: <a href="/api/docs/schema.graphql">schema.graphql</a>.</p>`;

/** The documentation of a schema as one page: operations first, then the types, each linked to the others. */
export function renderDocs(schema: GraphQLSchema, options: PageOptions = {}): string {
  const sections = sectionsOf(schema).filter(({ entries }) => entries.length > 0);
  const index = sections.map(
    ({ title, entries }) =>
      `<h2>${title}</h2><ul>${entries.map(({ id, name }) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul>`,
  );
  const content = sections.map(
    ({ title, entries }) => `<h2>${title}</h2>${entries.map(({ html }) => html).join('\n')}`,
  );
  return page(
    'Docs',
    `<div class="docs"><nav class="index" aria-label="Index">${index.join('')}</nav><div>${INTRODUCTION}${content.join('\n')}</div></div>`,
    options,
  );
}

function sectionsOf(schema: GraphQLSchema): Section[] {
  const roots = [
    { title: 'Queries', root: schema.getQueryType() },
    { title: 'Mutations', root: schema.getMutationType() },
    { title: 'Subscriptions', root: schema.getSubscriptionType() },
  ];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !isIntrospectionType(type) &&
      !isSpecifiedScalarType(type) &&
      !roots.some(({ root }) => root?.name === type.name),
  );
  const of = (title: string, is: (type: GraphQLNamedType) => boolean): Section => ({
    title,
    entries: byName(types.filter(is)).map((type) => ({
      id: `type-${type.name}`,
      name: type.name,
      html: typeEntry(type),
    })),
  });
  return [
    ...roots.map(({ title, root }) => ({
      title,
      entries: root
        ? byName(Object.values(root.getFields())).map((field) => operation(root.name, field))
        : [],
    })),
    of('Types', (type) => isObjectType(type) || isInterfaceType(type) || isUnionType(type)),
    of('Inputs', isInputObjectType),
    of('Enums', isEnumType),
    of('Scalars', isScalarType),
  ];
}

const byName = <T extends { name: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.name.localeCompare(b.name));

function operation(root: string, field: GraphQLField<unknown, unknown>): Section['entries'][number] {
  const id = `${root.toLowerCase()}-${field.name}`;
  const head = `<h3><code>${field.name}</code> → ${typeLink(field.type)}</h3>`;
  const body = `${paragraph(field.description)}${deprecation(field)}${table(field.args.map(argumentRow))}`;
  return { id, name: field.name, html: `<section class="entry" id="${id}">${head}${body}</section>` };
}

function typeEntry(type: GraphQLNamedType): string {
  const body = `${paragraph(type.description)}${typeBody(type)}`;
  return `<section class="entry" id="type-${type.name}"><h3><code>${type.name}</code></h3>${body}</section>`;
}

function typeBody(type: GraphQLNamedType): string {
  if (isUnionType(type)) return `<p>${type.getTypes().map(typeLink).join(' or ')}</p>`;
  if (isEnumType(type)) {
    return table(
      type
        .getValues()
        .map((value) => ({ name: value.name, about: inline(value.description) + deprecation(value) })),
    );
  }
  if (isInputObjectType(type)) return table(Object.values(type.getFields()).map(argumentRow));
  if (isObjectType(type) || isInterfaceType(type)) {
    const implemented = type.getInterfaces().map(typeLink).join(', ');
    const rows = Object.values(type.getFields()).map(fieldRow);
    return (implemented && `<p>Implements ${implemented}.</p>`) + table(rows);
  }
  return '';
}

const paragraph = (text: string | null | undefined) => (text ? `<p>${inline(text)}</p>` : '');
