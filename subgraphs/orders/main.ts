import { runAlone } from '@souk/subgraph';
import { orders } from './subgraph.ts';

await runAlone(orders);
