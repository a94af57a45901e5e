import { isNonNullType } from 'graphql';
import { type Finding, type Graph, objectOf, type Rule } from '../graph.ts';

/** A subgraph that is down must cost an answer its own part, not the whole. */
export const nullableRoots: Rule = {
  name: 'nullable-roots',
  asks: 'Root queries are nullable: a null of a required one blanks the whole answer.',
  *check({ queries }) {
    for (const { name, type } of queries)
      if (isNonNullType(type)) yield { where: `Query.${name}`, what: `${type} is required` };
  },
};

export const nullableEdges: Rule = {
  name: 'nullable-edges',
  asks: 'Fields that another subgraph adds to a type, and references to what another subgraph holds, are nullable.',
  *check(graph: Graph): Iterable<Finding> {
    for (const owner of graph.objects) {
      const home = graph.homeOf(owner.name);
      for (const field of Object.values(owner.getFields())) {
        if (!isNonNullType(field.type)) continue;
        const resolvers = graph.resolversOf(owner.name, field.name);
        if (resolvers.size !== 1) continue;
        const [resolver = ''] = resolvers;
        const target = objectOf(field);
        const where = `${owner.name}.${field.name}`;
        if (resolver !== home) yield { where, what: `${resolver} adds it to a type of ${home}` };
        else if (target && !isShared(graph, target.name) && graph.homeOf(target.name) !== home) {
          yield { where, what: `it leads to ${graph.homeOf(target.name)}` };
        }
      }
    }
  },
};

/** A type without an id of its own, such as Money, comes whole from the subgraph that mentions it. */
const isShared = ({ api }: Graph, name: string): boolean => {
  const type = api.getType(name);
  return !(type && 'getFields' in type && type.getFields().id);
};
