import { ConfigError, flag, readConfig } from '@souk/subgraph/config.ts';
import { stopOnSignal } from '@souk/subgraph/host/lifetime.ts';
import { z } from 'zod';

const way = z.object({ GATEWAY_STANDALONE: flag.default(false) });

try {
  const { GATEWAY_STANDALONE } = readConfig(way, process.env, 'gateway');
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
