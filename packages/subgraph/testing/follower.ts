import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from '@souk/platform';

/** A subscription that a test follows. */
export interface Follower {
  /** The next answer, as plain data. Raises what the subscription ends with. */
  next(): Promise<SubgraphResponse | undefined>;
  /** Gives it up, as a client that goes away. */
  leave(): void;
}

/** Starts a subscription; it is active once this resolves. */
export async function follow(executor: SubgraphExecutor, request: SubgraphRequest): Promise<Follower> {
  const controller = new AbortController();
  const stream = await executor.subscribe?.({ ...request, signal: controller.signal });
  if (!stream) throw new Error('this executor serves no subscriptions');
  return {
    async next() {
      const { done, value } = await stream.next();
      return done ? undefined : (JSON.parse(JSON.stringify(value)) as SubgraphResponse);
    },
    leave: () => controller.abort(),
  };
}
