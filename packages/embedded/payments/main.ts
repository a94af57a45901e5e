import { DIALECTS, type DialectName, startPaymentSimulator } from './simulator.ts';

const { HOST = '0.0.0.0', PORT = '4010', MONGODB_URI, DATA, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;

try {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT "${PORT}" is not a port number`);
  const dialect = process.env.DIALECT || 'souk';
  if (!isDialect(dialect))
    throw new Error(`DIALECT "${dialect}" is not one of ${Object.keys(DIALECTS).join(', ')}`);
  const simulator = await startPaymentSimulator({
    port,
    host: HOST,
    dialect,
    // Compose files pass variables that are not set as empty text.
    mongoUri: MONGODB_URI || undefined,
    dbName: DATA || undefined,
    webhookUrl: WEBHOOK_URL || undefined,
    webhookSecret: WEBHOOK_SECRET || undefined,
  });
  const state = MONGODB_URI ? 'MongoDB' : 'memory: lost at exit';
  console.log(`payment simulator listening on port ${simulator.port} (state in ${state})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function isDialect(name: string): name is DialectName {
  return Object.hasOwn(DIALECTS, name);
}
