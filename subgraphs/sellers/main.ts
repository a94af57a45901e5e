import { runAlone } from '@souk/subgraph';
import { sellers } from './subgraph.ts';

await runAlone(sellers);
