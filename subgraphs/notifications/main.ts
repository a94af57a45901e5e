import { runAlone } from '@souk/subgraph';
import { notifications } from './subgraph.ts';

await runAlone(notifications);
