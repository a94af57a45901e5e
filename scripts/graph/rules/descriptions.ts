import { emptyDescriptions, endlessDescriptions, MIN_WORDS } from '../../undescribed.ts';
import type { Finding, Graph, Rule } from '../graph.ts';

export const descriptions: Rule = {
  name: 'descriptions',
  asks: `A description has at least ${MIN_WORDS} words, and ends as a sentence does.`,
  *check({ api }: Graph): Iterable<Finding> {
    for (const { name, description } of [...emptyDescriptions(api), ...endlessDescriptions(api)])
      yield { where: name, what: JSON.stringify(description) };
  },
};
