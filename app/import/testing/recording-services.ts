import type { ImportOrder, ImportResult, Services } from '../operations.ts';

type Row = { externalId: string } & Record<string, unknown>;

/** One call of an import mutation: which rows were sent. */
export interface RecordedBatch {
  field: string;
  ids: string[];
}

/** The three subgraphs as the import sees them, their rows kept in memory. */
export interface RecordingServices extends Services {
  batches: RecordedBatch[];
  /** What is stored, by mutation and external id. */
  stored: Record<string, Map<string, Row>>;
  /** External ids to be refused. */
  refused: Set<string>;
  /** Called before a batch is stored; what it throws is the service's failure. */
  before: (field: string, batch: number) => void;
}

const toMoney = (minor: number) => ({ amount: (minor / 100).toFixed(2), currency: 'BRL' });
const cents = (text: string) => Math.round(Number(text) * 100);

/** Services that keep what they are sent, by the contract of the import mutations. */
export function recordingServices(): RecordingServices {
  const stored: RecordingServices['stored'] = {
    importSellers: new Map(),
    importCategories: new Map(),
    importProducts: new Map(),
    importOrders: new Map(),
  };
  const services: RecordingServices = {
    batches: [],
    stored,
    refused: new Set(),
    before: () => undefined,
    async call<T>(_service: string, query: string, variables: Record<string, unknown> = {}) {
      const field = /importSellers|importCategories|importProducts|importOrders/.exec(query)?.[0];
      if (field) return { answer: { results: store(field, variables.rows as Row[]) } } as T;
      if (query.includes('serviceProductsByIds'))
        return { serviceProductsByIds: products(variables.ids as string[]) } as T;
      if (query.includes('serviceSellersByIds'))
        return { serviceSellersByIds: sellers(variables.ids as string[]) } as T;
      return { sellerTotals: totals(variables.sellerIds as string[]) } as T;
    },
  };

  const idOf = (externalId: string) => `id-${externalId}`;

  function store(field: string, rows: Row[]): ImportResult[] {
    services.before(field, services.batches.filter((batch) => batch.field === field).length);
    services.batches.push({ field, ids: rows.map(({ externalId }) => externalId) });
    return rows.map((row) => {
      const { externalId } = row;
      if (services.refused.has(externalId)) {
        return { externalId, id: null, created: false, error: 'refused by the service' };
      }
      const created = !stored[field]?.has(externalId);
      if (created) stored[field]?.set(externalId, row);
      return { externalId, id: idOf(externalId), created, error: null };
    });
  }

  const has = (field: string, id: string) =>
    [...(stored[field]?.keys() ?? [])].some((externalId) => idOf(externalId) === id);

  const products = (ids: string[]) =>
    ids.map((id) => (has('importProducts', id) ? { id, variants: [{ id: `variant-${id}` }] } : null));
  const sellers = (ids: string[]) => ids.map((id) => (has('importSellers', id) ? { id } : null));

  const totals = (sellerIds: string[]) =>
    sellerIds.flatMap((sellerId) => {
      const orders = [...(stored.importOrders?.values() ?? [])].map(
        (row) => (row as Row & ImportOrder).lines,
      );
      const parts = orders.map((lines) => lines.filter((line) => line.sellerId === sellerId));
      const lines = parts.flat();
      if (lines.length === 0) return [];
      const items = lines.reduce((sum, line) => sum + cents(line.unitPrice) * line.quantity, 0);
      const shipping = lines.reduce((sum, line) => sum + cents(line.shipping), 0);
      return [
        {
          sellerId,
          orders: parts.filter((part) => part.length > 0).length,
          units: lines.length,
          items: toMoney(items),
          shipping: toMoney(shipping),
          total: toMoney(items + shipping),
        },
      ];
    });

  return services;
}
