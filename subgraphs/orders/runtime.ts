import { ConfigError } from '@souk/subgraph';
import { failpoint, type Reach } from './buying/saga/failpoint.ts';
import type { Config } from './config.ts';
import { providerSettings } from './money/providers/configured.ts';
import { createPaymentProvider, type PaymentProvider } from './money/providers/index.ts';

/** What lives as long as the process. */
export interface Runtime {
  readonly provider: PaymentProvider;
  /** Called at every place where a crash test may strike. */
  reach: Reach;
  /** The sagas that this process is driving at present. */
  readonly drives: Set<Promise<void>>;
  /** Set at the stop: drivers hand over at the next step. */
  stopping: boolean;
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
    reach: failpoint(config.SOUK_FAILPOINT),
    drives: new Set(),
    stopping: false,
  };
  runtimes.set(config, runtime);
  return async () => {
    runtime.stopping = true;
    await Promise.all(runtime.drives);
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
