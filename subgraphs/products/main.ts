import { runAlone } from '@souk/subgraph';
import { products } from './subgraph.ts';

await runAlone(products);
