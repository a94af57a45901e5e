// Souk's gateway with its subgraphs in its own process, as `npm start` runs it, but subgraphs that cost next to nothing:
// they answer what was recorded of them. What a bench drives as `souk-in-process` where gateways are measured alone.
import { createLogger, stopOnSignal } from '@souk/platform';
import { startStandalone } from '../../gateway/standalone.ts';
import { recalledSubgraphs } from '../stub/in-process.ts';
import { RECORDED } from '../stub/record.ts';

const gateway = await startStandalone(process.env, recalledSubgraphs(RECORDED));
stopOnSignal(() => gateway.stop(), createLogger('gateway', { level: 'fatal', pretty: false }));
