// All of Souk in one process, on the servers that the environment names: what a bench drives as `souk`.
import { createLogger, readPlatformConfig, stopOnSignal } from '@souk/platform';
import { startInProcess } from '../../app/in-process.ts';

const platform = readPlatformConfig(process.env);
const log = createLogger('souk', { level: platform.LOG_LEVEL, pretty: false });
const souk = await startInProcess({ env: process.env, platform, log, port: platform.PORT ?? 8_000 });
stopOnSignal(() => souk.stop());
