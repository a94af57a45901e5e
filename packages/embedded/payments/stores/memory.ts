import type { StoredCharge } from '../charge.ts';
import type { ChargeStore } from './store.ts';

/** A store that ends with its process. Each method runs without a pause, which makes it atomic. */
export function createMemoryStore(): ChargeStore {
  const charges = new Map<string, StoredCharge>();
  const refByKey = new Map<string, string>();
  const sighted = new Set<string>();

  const copy = (charge: StoredCharge | undefined) => (charge ? structuredClone(charge) : null);
  const events = () =>
    [...charges.values()].flatMap(({ operations }) => operations.flatMap(({ event }) => event ?? []));

  return {
    kind: 'memory',

    async insert(charge) {
      if (charge.operations.some(({ key }) => refByKey.has(key))) return false;
      charges.set(charge._id, structuredClone(charge));
      for (const { key } of charge.operations) refByKey.set(key, charge._id);
      return true;
    },

    async get(ref) {
      return copy(charges.get(ref));
    },

    async findByKey(key) {
      return copy(charges.get(refByKey.get(key) ?? ''));
    },

    async apply(ref, version, balance, operation) {
      const charge = charges.get(ref);
      if (!charge || charge.version !== version) return 'stale';
      if (refByKey.has(operation.key)) return 'key_taken';
      Object.assign(charge, balance, { version: version + 1 });
      charge.operations.push(structuredClone(operation));
      refByKey.set(operation.key, ref);
      return 'applied';
    },

    async list({ orderId, after = '', limit }) {
      return [...charges.values()]
        .filter(({ _id, metadata }) => _id > after && (orderId === undefined || metadata.orderId === orderId))
        .sort((a, b) => (a._id < b._id ? -1 : 1))
        .slice(0, limit)
        .map((charge) => structuredClone(charge));
    },

    async firstSighting(key) {
      if (sighted.has(key)) return false;
      sighted.add(key);
      return true;
    },

    async pendingEvents() {
      return events().filter(({ pending }) => pending);
    },

    async markDelivered(eventId) {
      for (const event of events()) if (event.id === eventId) event.pending = false;
    },

    async ping() {},
    async close() {},
  };
}
