import { ConfigError, flag, stopOnSignal } from '@souk/platform';

try {
  // Only a peek: each of the two checks all of its settings itself, and reports all problems at once.
  const isStandalone = flag.safeParse(process.env.GATEWAY_STANDALONE?.trim()).data ?? false;
  // Only one of the two is imported: standalone needs neither Redis nor tokens nor WebSockets.
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
