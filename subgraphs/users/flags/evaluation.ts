import { type Attributes, GrowthBookClient } from '@growthbook/growthbook';
import type { Viewer } from '@souk/subgraph';
import type { FeatureDefinition } from './definition.ts';

/** What a flag is for one viewer. */
export interface FlagValue {
  key: string;
  isOn: boolean;
  value: unknown;
}

/**
 * What rules know of a viewer: what the gateway has verified, and nothing that a client sends. A caller without an account has
 * no `id`, so that shares of callers (`coverage`) skip all of them alike.
 */
function attributesOf({ kind, userId, sellerId, agencyId, roles, apiKeyId }: Viewer): Attributes {
  return {
    ...(userId === null ? {} : { id: userId }),
    role: kind.toUpperCase().replace('-', '_'),
    roles: [...roles],
    sellerId,
    agencyId,
    apiKeyId,
    isSignedIn: userId !== null,
  };
}

/**
 * The flags that this process evaluates: one set for all requests. The attributes of a viewer are an argument of each
 * evaluation and are not kept, so that no request meets what belongs to another one.
 */
export class FlagSet {
  #client = new GrowthBookClient({});
  #known: ReadonlySet<string> = new Set();

  /** Replaces all flags at once. */
  use(features: ReadonlyMap<string, FeatureDefinition>): void {
    const client = new GrowthBookClient({});
    client.initSync({ payload: { features: Object.fromEntries(features) } });
    this.#client = client;
    this.#known = new Set(features.keys());
  }

  /** A flag for a viewer; off for a key that there is not, and for a flag that cannot be evaluated. */
  evaluate(key: string, viewer: Viewer): FlagValue {
    const off = { key, isOn: false, value: null };
    // Asked first: the SDK would find what every object of JavaScript has, such as `constructor`.
    if (!this.#known.has(key)) return off;
    try {
      const { on, value } = this.#client.evalFeature<unknown>(key, { attributes: attributesOf(viewer) });
      return { key, isOn: on, value: value ?? null };
    } catch {
      return off;
    }
  }
}

/** The flags of this process. */
export interface Flags {
  readonly set: FlagSet;
  /** Reads all flags again. */
  reload(): Promise<void>;
}
