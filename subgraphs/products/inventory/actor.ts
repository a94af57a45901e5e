type ActorKind = 'USER' | 'ORDER' | 'IMPORT' | 'SYSTEM';

/** Who or what moved stock, as `InventoryTransaction.actor` shows it. */
export interface Actor {
  kind: ActorKind;
  user: { id: string } | null;
}

const SERVICE = 'service:';
const KINDS: Readonly<Record<string, ActorKind>> = { orders: 'ORDER', import: 'IMPORT' };

/** The actor from its stored form: the id of an account, or `service:` and the name of a service. */
export const actorOf = (stored: string): Actor =>
  stored.startsWith(SERVICE)
    ? { kind: KINDS[stored.slice(SERVICE.length)] ?? 'SYSTEM', user: null }
    : { kind: 'USER', user: { id: stored } };
