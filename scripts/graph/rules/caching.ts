import { type Finding, type Graph, nameOf, type Rule } from '../graph.ts';

export const cacheHints: Rule = {
  name: 'cache-hints',
  asks: 'A query that anybody may call says for how long (`@cacheControl`), and a list inside of an object as long as the query of that list.',
  *check(graph: Graph): Iterable<Finding> {
    const ages = new Map<string, number>();
    for (const { name, type } of graph.queries) {
      const age = graph.maxAgeOf('Query', name);
      if (age === undefined && graph.isForAnyone(name))
        yield { where: `Query.${name}`, what: 'says nothing of caches' };
      if (age && nameOf(type).endsWith('Connection')) ages.set(nameOf(type), age);
    }
    for (const owner of graph.objects) {
      for (const { name, type } of Object.values(owner.getFields())) {
        const age = ages.get(nameOf(type));
        if (age !== undefined && graph.maxAgeOf(owner.name, name) !== age)
          yield {
            where: `${owner.name}.${name}`,
            what: `is not kept for ${age} s, as the query of that list`,
          };
      }
    }
  },
};
