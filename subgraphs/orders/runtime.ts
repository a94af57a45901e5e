import { createSagaRuntime, drainSagas, type SagaRuntime } from '@souk/saga';
import { ConfigError, type OpenedRuntime } from '@souk/subgraph';
import type { Config } from './config.ts';
import { providerSettings } from './money/providers/configured.ts';
import { createPaymentProvider, type PaymentProvider } from './money/providers/index.ts';

/** What lives as long as the running subgraph: `ctx.runtime`. */
export interface Runtime extends SagaRuntime {
  readonly provider: PaymentProvider;
}

/** Opens the runtime. Raises ConfigError when the settings do not fit the card provider. */
export async function openRuntime({ config }: { readonly config: Config }): Promise<OpenedRuntime<Runtime>> {
  const runtime: Runtime = {
    provider: await providerOf(config),
    ...createSagaRuntime(config.SOUK_FAILPOINT),
  };
  return {
    runtime,
    async close() {
      await drainSagas(runtime);
      await runtime.provider.close();
    },
  };
}

async function providerOf(config: Config): Promise<PaymentProvider> {
  try {
    return await createPaymentProvider(providerSettings(config));
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
