import { runAlone } from '@souk/subgraph';
import { media } from './subgraph.ts';

await runAlone(media);
