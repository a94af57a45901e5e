export {
  NODE,
  NODE_KEY,
  NODES_SUBGRAPH,
  type NodeType,
  nodeSdl,
  nodeTypesOf,
  withNodeKeys,
} from './node-types.ts';
export { MAX_NODES, NODE_OPERATIONS, nodesSdl } from './nodes-sdl.ts';
