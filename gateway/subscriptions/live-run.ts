import type { SubgraphResponse } from '@souk/platform';
import type { SubscriptionPlan } from './plans.ts';

/**
 * One run of a subscription through the request pipeline. The first run checks and plans it, and each event is another
 * run, so that all rules for requests apply to subscriptions too.
 */
export interface LiveRun {
  /** Set by the first run; stays null when the operation is not a subscription. */
  plan: SubscriptionPlan | null;
  /** The text of the operation. The store of persisted queries may forget it while the subscription is active. */
  source: string | null;
  /** The primary subgraph's answer for the event; null in the first run. */
  event: SubgraphResponse | null;
  /** Set when the current supergraph would follow other events: the client has to subscribe again. */
  outdated?: boolean;
}
