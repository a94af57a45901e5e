import { type GraphQLField, getNamedType, isCompositeType } from 'graphql';
import { type Finding, type Graph, isList, nameOf, type Rule } from '../graph.ts';

const isConnection = (name: string) => name.endsWith('Connection');

export const connections: Rule = {
  name: 'connections',
  asks: 'A connection has `edges`, `nodes`, `pageInfo` and a nullable `totalCount`.',
  *check(graph: Graph): Iterable<Finding> {
    for (const type of graph.objects) {
      if (!isConnection(type.name)) continue;
      const fields = type.getFields();
      for (const name of ['edges', 'nodes', 'pageInfo'])
        if (!fields[name]) yield { where: type.name, what: `has no ${name}` };
      if (String(fields.totalCount?.type) !== 'Int')
        yield { where: type.name, what: 'totalCount is not a nullable Int' };
    }
  },
};

export const filters: Rule = {
  name: 'filters',
  asks: 'Every connection takes `filter` and `sort: XSort! = NEWEST_FIRST`.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, field } of fieldsOf(graph)) {
      if (!isConnection(nameOf(field.type))) continue;
      for (const name of ['filter', 'sort'])
        if (!field.args.some((one) => one.name === name)) yield { where, what: `takes no ${name}` };
    }
  },
};

export const bounds: Rule = {
  name: 'bounds',
  asks: 'A plain list of objects states its bound by `@listSize`, and its description says the same number.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, field } of fieldsOf(graph)) {
      const isOfPage = ['edges', 'nodes', 'userErrors'].includes(field.name);
      const isByIds = field.args.some(({ name }) => name === 'ids');
      if (!isList(field.type) || !isCompositeType(getNamedType(field.type)) || isOfPage || isByIds) continue;
      const size = graph.listSizeOf(where);
      if (size === undefined) yield { where, what: 'states no bound' };
      else if (!numbersIn(field.description ?? '').has(size))
        yield { where, what: `has at most ${size}, which its description does not say` };
    }
  },
};

/** The numbers in a text: "at most 10,000" has 10000. */
const numbersIn = (text: string): Set<number> =>
  new Set([...text.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', ''))));

export const ranges: Rule = {
  name: 'ranges',
  asks: 'Sets in filters have plural names; ranges of time are one `DateTimeRangeInput`.',
  *check(graph: Graph): Iterable<Finding> {
    for (const input of graph.inputs) {
      if (!/Filter(?:Input)?$/.test(input.name)) continue;
      for (const { name, type } of Object.values(input.getFields())) {
        const where = `${input.name}.${name}`;
        // "status" is one.
        if (isList(type) && !/(?<!u)s$/.test(name)) yield { where, what: 'is a set with a singular name' };
        if (nameOf(type) === 'DateTime') yield { where, what: 'is one end of a range' };
      }
    }
  },
};

function* fieldsOf(graph: Graph): Iterable<{ where: string; field: GraphQLField<unknown, unknown> }> {
  const [query] = graph.roots;
  for (const owner of [...(query ? [query] : []), ...graph.objects])
    for (const field of Object.values(owner.getFields()))
      yield { where: `${owner.name}.${field.name}`, field };
}
