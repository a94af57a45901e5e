export { dropKeys, freshNamespace, workerPrefix } from './namespaces.ts';
export { type Plan, plansOf, scansIn } from './plans.ts';
export { type Answer, type Partner, startTestSubgraph, type TestSubgraph } from './subgraph.ts';
