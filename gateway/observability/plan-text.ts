// In the order in which they are looked for: a block string begins like an empty one.
const LITERALS = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|(?<=[:[,(\s])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/gi;
// What the plan itself says in quotes: which service, which place.
const OF_THE_PLAN = /^\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b/;

/**
 * The text of a plan without the values that a client wrote into its operation: an address may stand there as well as
 * in a variable.
 */
export function withoutValues(plan: string): string {
  const parts = plan.split(/^(\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b.*)$/m);
  return parts.map((part) => (OF_THE_PLAN.test(part) ? part : part.replaceAll(LITERALS, '?'))).join('');
}
