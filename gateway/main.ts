import { ConfigError } from '@souk/subgraph/config.ts';
import { stopOnSignal } from '@souk/subgraph/host/lifetime.ts';
import { readGatewayConfig } from './config.ts';

try {
  const { GATEWAY_STANDALONE } = readGatewayConfig(process.env);
  // Only one of the two is imported: alone, neither Redis nor tokens nor WebSockets are of use.
  if (GATEWAY_STANDALONE) {
    const { startStandalone } = await import('./standalone.ts');
    const { stop } = await startStandalone(process.env);
    stopOnSignal(stop);
  } else {
    const { runInSouk } = await import('./in-souk.ts');
    await runInSouk(process.env);
  }
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}
