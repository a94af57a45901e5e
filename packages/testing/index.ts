export { type Plan, plansOf, scansIn } from './plans.ts';
export {
  type Answer,
  dropKeys,
  freshNamespace,
  type Partner,
  startTestSubgraph,
  type TestSubgraph,
  workerPrefix,
} from './subgraph.ts';
