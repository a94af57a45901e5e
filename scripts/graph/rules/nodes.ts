import { type Finding, type Graph, nameOf, objectOf, type Rule } from '../graph.ts';

// Secrets, shown once: no cache of a client may keep them under an id.
const SECRETS = new Set(['AuthTokens', 'PendingSignIn']);

export const nodes: Rule = {
  name: 'nodes',
  asks: 'What a connection lists or a payload answers has its own `id` and implements Node.',
  *check(graph: Graph): Iterable<Finding> {
    const held = new Set<string>();
    for (const type of graph.objects) {
      const fields = type.getFields();
      if (type.name.endsWith('Edge') && fields.node) held.add(nameOf(fields.node.type));
      // The answer to one item of a mutation of many is a payload in itself.
      const isItem = type.name.endsWith('Result') && fields.userErrors;
      if (!type.name.endsWith('Payload') && !isItem) continue;
      for (const field of Object.values(fields)) {
        const entity = objectOf(field);
        if (!entity || entity.name === 'UserError' || SECRETS.has(entity.name)) continue;
        if (!entity.name.endsWith('Result')) held.add(entity.name);
      }
    }
    for (const type of graph.objects.filter(({ name }) => held.has(name))) {
      if (String(type.getFields().id?.type) !== 'ID!') yield { where: type.name, what: 'has no id' };
      else if (!type.getInterfaces().some(({ name }) => name === 'Node'))
        yield { where: type.name, what: 'does not implement Node' };
    }
  },
};

// Ids that others give out, and which lead to nothing in the graph.
const FOREIGN = new Set(['deletedId', 'requestId', 'taxId', 'messageId']);

export const references: Rule = {
  name: 'references',
  asks: 'References are objects, not ids.',
  *check(graph: Graph): Iterable<Finding> {
    for (const type of graph.objects) {
      for (const { name, type: leads } of Object.values(type.getFields())) {
        const isId = /(?:Id|Ids)$/.test(name) && ['ID', 'String'].includes(nameOf(leads));
        if (isId && !FOREIGN.has(name)) yield { where: `${type.name}.${name}`, what: `is ${leads}` };
      }
    }
  },
};
