export {
  type Answer,
  dropKeys,
  freshNamespace,
  type Partner,
  startTestSubgraph,
  type TestSubgraph,
} from './subgraph.ts';
