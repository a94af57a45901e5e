import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Finding, Graph, Rule } from '../graph.ts';

const SUCCESSOR = /`[^`]+`/;
/** The day on which what is deprecated goes, in its reason. */
export const DAY = /\b\d{4}-\d{2}-\d{2}\b/;

export const deprecations: Rule = {
  name: 'deprecations',
  asks: 'A deprecation names what to use instead, in backticks, and the day on which the old goes, such as 2027-05-30.',
  *check({ api }: Graph): Iterable<Finding> {
    for (const { where, reason } of deprecatedIn(api)) {
      if (!SUCCESSOR.test(reason)) yield { where, what: 'names no successor' };
      if (!DAY.test(reason)) yield { where, what: 'names no day' };
    }
  },
};

function* deprecatedIn(api: Graph['api']): Iterable<{ where: string; reason: string }> {
  for (const type of Object.values(api.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const members = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    for (const member of members) {
      const where = `${type.name}.${member.name}`;
      if (member.deprecationReason) yield { where, reason: member.deprecationReason };
      for (const argument of 'args' in member ? member.args : [])
        if (argument.deprecationReason)
          yield { where: `${where}(${argument.name}:)`, reason: argument.deprecationReason };
    }
  }
}
