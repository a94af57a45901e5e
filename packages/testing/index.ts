export { erase } from './erasure.ts';
export { exportedRows } from './export-page.ts';
export { justProven } from './just-proven.ts';
export { dropKeys, freshNamespace, workerPrefix } from './namespaces.ts';
export { type Plan, plansOf, scansIn } from './plans.ts';
export { type Partner, startTestSubgraph, type TestAnswer, type TestSubgraph } from './subgraph.ts';
