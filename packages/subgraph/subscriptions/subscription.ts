import type { LiveEventType } from '@souk/events';
import { assertAllowed, badInput, type Who } from '@souk/platform';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import { declareFor } from '../identity/permissions.ts';
import { type LiveEvent, LiveSource } from './live-source.ts';

/** The events that a subscription follows, and what it shows. */
export interface SubscriptionSpec<C, A, T extends LiveEventType, R> {
  /** The events after which there may be something to show. */
  events: readonly T[];
  /** Called once before it begins; raises when there is nothing that the caller may follow. */
  begin?: (ctx: C, args: A) => Promise<void>;
  /** Whether an event may concern this subscriber. Asked of every event, so it looks at the event only. */
  filter?: (ctx: C, event: LiveEvent<T>, args: A) => boolean;
  /** Reads what is shown, as it is stored by now; null shows nothing. The context is fresh for each event. */
  resolve: (ctx: C, event: LiveEvent<T>, args: A, info: GraphQLResolveInfo) => Promise<R | null>;
}

/** Raised for an event that has nothing to show to its subscriber. */
export class NothingToShow extends Error {}

/** A subscription, with who may follow it; that is checked at the start and at each event. */
export function subscription<C extends Ctx, A, T extends LiveEventType, R>(
  who: Who | readonly Who[],
  { events, begin, filter, resolve }: SubscriptionSpec<C, A, T, R>,
) {
  const allowed: readonly Who[] = typeof who === 'string' ? [who] : who;
  const resolver = {
    async subscribe(source: unknown, args: A, ctx: C): Promise<AsyncIterable<LiveEvent<T>>> {
      assertAllowed(ctx.viewer, allowed);
      if (!(source instanceof LiveSource)) throw new Error('a subscription needs a source of events');
      await begin?.(ctx, args);
      return source.listen(events, (event) => filter?.(ctx, event, args) ?? true, ctx.signal);
    },
    async resolve(event: LiveEvent<T> | undefined, args: A, ctx: C, info: GraphQLResolveInfo): Promise<R> {
      assertAllowed(ctx.viewer, allowed);
      if (!event)
        throw badInput(
          'A subscription cannot be executed like a query. Subscribe over WebSocket or server-sent events.',
        );
      const shown = await resolve(ctx, event, args, info);
      if (shown === null) throw new NothingToShow();
      return shown;
    },
  };
  declareFor(resolver, allowed);
  return resolver;
}
