import { createSagaRuntime, drainSagas, type SagaRuntime } from '@souk/saga';
import { ConfigError } from '@souk/subgraph';
import type { Config } from './config.ts';
import { providerSettings } from './money/providers/configured.ts';
import { createPaymentProvider, type PaymentProvider } from './money/providers/index.ts';

/** What lives as long as the process. */
export interface Runtime extends SagaRuntime {
  readonly provider: PaymentProvider;
}

type Owner = { readonly config: Config };

// A running subgraph has one config object, which all its contexts share: that is what its runtime hangs on.
const runtimes = new WeakMap<Config, Runtime>();

/** The runtime that {@link openRuntime} opened. */
export function runtimeOf({ config }: Owner): Runtime {
  const runtime = runtimes.get(config);
  if (!runtime) throw new Error('orders is used before it was started');
  return runtime;
}

/** Opens the runtime; returns how to close it. Raises ConfigError when the card provider's settings do not fit. */
export async function openRuntime({ config }: Owner): Promise<() => Promise<void>> {
  const runtime: Runtime = {
    provider: await providerOf(config),
    ...createSagaRuntime(config.SOUK_FAILPOINT),
  };
  runtimes.set(config, runtime);
  return async () => {
    await drainSagas(runtime);
    await runtime.provider.close();
  };
}

async function providerOf(config: Config): Promise<PaymentProvider> {
  try {
    return await createPaymentProvider(providerSettings(config));
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
