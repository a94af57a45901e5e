export { sellers } from './subgraph.ts';
