export { media } from './subgraph.ts';
