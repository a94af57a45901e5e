import {
  DefaultLogger,
  DefaultSearchPlugin,
  LanguageCode,
  LogLevel,
  type StockDisplayStrategy,
  type VendureConfig,
} from '@vendure/core';

/** What becomes of the database: served as it is, or made. */
export type Purpose = 'serve' | 'populate';

/** Shows how many units there are, as Souk does; the stock strategy of Vendure says only whether there are any. */
const unitsLeft: StockDisplayStrategy = {
  getStockLevel: (_ctx, _variant, saleable) => String(saleable),
};

const withoutWaiting = (database: { pragma(text: string): unknown }) => {
  database.pragma('synchronous = OFF');
  database.pragma('journal_mode = MEMORY');
};

/**
 * Vendure as a shop would run it in production: no admin UI, no playgrounds, no logging but of errors, its own search
 * plugin, jobs in the process, SQLite in the file `database`.
 */
export function configOf(database: string, port: number, purpose: Purpose): VendureConfig {
  return {
    defaultLanguageCode: LanguageCode.en,
    logger: new DefaultLogger({ level: LogLevel.Error, timestamp: false }),
    apiOptions: { port, hostname: '127.0.0.1', introspection: false },
    authOptions: {
      tokenMethod: 'bearer',
      superadminCredentials: { identifier: 'bench', password: 'bench-only-on-loopback' },
    },
    catalogOptions: { stockDisplayStrategy: unitsLeft },
    dbConnectionOptions: {
      type: 'better-sqlite3',
      database,
      synchronize: purpose === 'populate',
      logging: false,
      // A database that is only being made may be lost; it is served as SQLite comes.
      ...(purpose === 'populate' ? { prepareDatabase: withoutWaiting } : {}),
    },
    paymentOptions: { paymentMethodHandlers: [] },
    plugins: [DefaultSearchPlugin.init({ bufferUpdates: false })],
  };
}
