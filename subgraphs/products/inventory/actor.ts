type ActorKind = 'USER' | 'API_KEY' | 'ORDER' | 'IMPORT' | 'SYSTEM';

/** Who or what moved stock, as `InventoryTransaction.actor` shows it. */
export interface Actor {
  kind: ActorKind;
  user: { id: string } | null;
}

const SERVICE = 'service:';
const API_KEY = 'key_';
const KINDS: Readonly<Record<string, ActorKind>> = { orders: 'ORDER', import: 'IMPORT' };

/** The actor from its stored form: the id of an account or of an API key, or `service:` and the name of a service. */
export function actorOf(stored: string): Actor {
  if (stored.startsWith(SERVICE)) {
    return { kind: KINDS[stored.slice(SERVICE.length)] ?? 'SYSTEM', user: null };
  }
  if (stored.startsWith(API_KEY)) return { kind: 'API_KEY', user: null };
  return { kind: 'USER', user: { id: stored } };
}
