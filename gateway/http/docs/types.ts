import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { escapeHtml } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentedOperation } from './documented-operation.ts';
import {
  argumentRow,
  deprecation,
  fieldRow,
  inline,
  operationPath,
  paragraph,
  table,
  typeLink,
  typePath,
} from './parts.ts';

/** The kind of a type, in one word. */
export function typeKind(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isScalarType(type)) return 'scalar';
  if (isUnionType(type)) return 'union';
  return isInterfaceType(type) ? 'interface' : 'object';
}

/** The types with a page: all but the built-in scalars. */
export const documented = ({ types }: Catalogue) => types.filter((type) => !isSpecifiedScalarType(type));

/** The page of a type: its content, its subgraphs and its uses. */
export function typePage(catalogue: Catalogue, type: GraphQLNamedType): string {
  const owners = catalogue.ownersOf(type.name);
  const from = owners.map((one) => `<a class="badge" href="/api/docs/subgraphs/${one}">${one}</a>`).join(' ');
  return `<h1 class="mono"><span class="kind">${typeKind(type)}</span> ${type.name}</h1><p class="badges">${from}</p>
${paragraph(type.description)}${body(catalogue.schema, type)}${usesOf(catalogue, type)}`;
}

function body(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (isUnionType(type)) return `<h2>One of</h2><p>${type.getTypes().map(typeLink).join(' or ')}</p>`;
  if (isEnumType(type)) {
    const rows = type
      .getValues()
      .map((value) => ({ name: value.name, about: inline(value.description) + deprecation(value) }));
    return `<h2>Values</h2>${table(rows)}`;
  }
  if (isInputObjectType(type))
    return `<h2>Fields</h2>${table(Object.values(type.getFields()).map(argumentRow))}`;
  if (isScalarType(type)) {
    const url = escapeHtml(type.specifiedByURL ?? '');
    return url && `<p>Specified by <a href="${url}" rel="noreferrer">${url}</a></p>`;
  }
  const implemented = type.getInterfaces().map(typeLink).join(', ');
  const possible = isInterfaceType(type) ? schema.getPossibleTypes(type).map(typeLink).join(', ') : '';
  return `${implemented && `<p>Implements ${implemented}.</p>`}${possible && `<p>Is one of ${possible}.</p>`}
<h2>Fields</h2>${table(Object.values(type.getFields()).map(fieldRow))}`;
}

/** The uses of a type: in arguments and answers of operations, and in fields of types. */
function usesOf({ operations, types }: Catalogue, { name }: GraphQLNamedType): string {
  const is = ({ type }: { type: Parameters<typeof getNamedType>[0] }) => getNamedType(type)?.name === name;
  const answers = (output: GraphQLNamedType) =>
    output.name === name || (isObjectType(output) && Object.values(output.getFields()).some(is));
  const using = operations.filter(({ field }) => answers(getNamedType(field.type)) || field.args.some(is));
  const holding = types.filter((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).some(is);
    if (!isObjectType(type) && !isInterfaceType(type))
      return isUnionType(type) && type.getTypes().some((one) => one.name === name);
    return Object.values(type.getFields()).some((field) => is(field) || field.args.some(is));
  });
  const lists = [
    ['Operations with it', using.map(operationLink)],
    [
      'Types with it',
      holding.map((type) => `<a href="${typePath(type.name)}"><code>${type.name}</code></a>`),
    ],
  ] as const;
  return lists
    .filter(([, links]) => links.length > 0)
    .map(
      ([title, links]) =>
        `<h2>${title}</h2><ul class="chips">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`,
    )
    .join('');
}

/** An operation with a link to its page. */
export const operationLink = (operation: Pick<DocumentedOperation, 'kind' | 'name'>) =>
  `<a href="${operationPath(operation)}"><code>${operation.name}</code></a>`;
