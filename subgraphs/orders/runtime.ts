import { ConfigError, type OpenedRuntime } from '@souk/subgraph';
import { failpoint, type Reach } from './buying/saga/failpoint.ts';
import type { Config } from './config.ts';
import { providerSettings } from './money/providers/configured.ts';
import { createPaymentProvider, type PaymentProvider } from './money/providers/index.ts';

/** What lives as long as the running subgraph: `ctx.runtime`. */
export interface Runtime {
  readonly provider: PaymentProvider;
  /** Called at every place where a crash test may strike. */
  reach: Reach;
  /** The sagas that this process is driving at present. */
  readonly drives: Set<Promise<void>>;
  /** Set at the stop: drivers hand over at the next step. */
  stopping: boolean;
}

/** Opens the runtime. Raises ConfigError when the settings do not fit the card provider. */
export async function openRuntime({ config }: { readonly config: Config }): Promise<OpenedRuntime<Runtime>> {
  const runtime: Runtime = {
    provider: await providerOf(config),
    reach: failpoint(config.SOUK_FAILPOINT),
    drives: new Set(),
    stopping: false,
  };
  return {
    runtime,
    async close() {
      runtime.stopping = true;
      await Promise.all(runtime.drives);
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
