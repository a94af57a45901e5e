import { runAlone } from '@souk/subgraph';
import { users } from './subgraph.ts';

await runAlone(users);
