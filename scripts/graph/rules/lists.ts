import type { GraphQLField } from 'graphql';
import { type Finding, type Graph, isList, nameOf, objectOf, type Rule } from '../graph.ts';

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

const BOUND = /at most|no more than|up to|one for each|one per/i;

export const bounds: Rule = {
  name: 'bounds',
  asks: 'A plain list of objects says how long it can get.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, field } of fieldsOf(graph)) {
      const isOfPage = ['edges', 'nodes', 'userErrors'].includes(field.name);
      if (!isList(field.type) || !objectOf(field) || isOfPage) continue;
      if (!BOUND.test(field.description ?? '')) yield { where, what: 'says no bound' };
    }
  },
};

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
