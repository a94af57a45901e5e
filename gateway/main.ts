import { ConfigError, flag, stopOnSignal } from '@souk/platform';

try {
  // Looked at only: each of the two checks all of its settings, so that what is wrong is told at once.
  const isStandalone = flag.safeParse(process.env.GATEWAY_STANDALONE?.trim()).data ?? false;
  // Only one of the two is imported: alone, neither Redis nor tokens nor WebSockets are of use.
  if (isStandalone) {
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
