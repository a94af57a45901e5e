import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Finding, Graph, Rule } from '../graph.ts';

const MIN_WORDS = 4;

const isShort = (description: string | null | undefined): boolean =>
  (description ?? '')
    .replace(/\s*Callable by [^\n]*\.$/, '')
    .split(/\s+/)
    .filter(Boolean).length < MIN_WORDS;

export const descriptions: Rule = {
  name: 'descriptions',
  asks: `A description has at least ${MIN_WORDS} words.`,
  *check({ api }: Graph): Iterable<Finding> {
    for (const type of Object.values(api.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const members = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : [];
      for (const member of members) {
        if (isShort(member.description))
          yield { where: `${type.name}.${member.name}`, what: JSON.stringify(member.description) };
        for (const argument of 'args' in member ? member.args : [])
          if (isShort(argument.description))
            yield {
              where: `${type.name}.${member.name}(${argument.name}:)`,
              what: JSON.stringify(argument.description),
            };
      }
    }
  },
};
