import type { SubgraphResponse } from '@souk/platform';
import type { SubscriptionPlan } from './plans.ts';

/**
 * A subscription on its way through the pipeline of requests. It goes through once to begin, which checks and plans
 * it, and once more for each event, so that whatever holds for requests holds for what is followed too.
 */
export interface LiveRun {
  /** Set by the run that begins the subscription; stays null when the operation is none. */
  plan: SubscriptionPlan | null;
  /** The text that the plan was made for: what a client named by its hash may be forgotten while it is followed. */
  source: string | null;
  /** What the primary subgraph answered for the event; null while the subscription begins. */
  event: SubgraphResponse | null;
  /** Set by a run whose supergraph would follow the subscription in another way: it has to be begun anew. */
  outdated?: boolean;
}
