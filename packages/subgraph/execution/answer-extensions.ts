import type { SubgraphExtensions } from '@souk/platform';

const extensions = new WeakMap<object, SubgraphExtensions>();

/** Hands something to the gateway beside the answer of a request: no field or alias of a client can select it. */
export function extendAnswer(ctx: object, more: SubgraphExtensions): void {
  extensions.set(ctx, { ...extensions.get(ctx), ...more });
}

/** What the resolvers of a request handed to the gateway. */
export const extensionsOf = (ctx: object): SubgraphExtensions | undefined => extensions.get(ctx);
