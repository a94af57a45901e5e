export type { ImageKitCall, ImageKitFault } from './faults.ts';
export type { StoredFile } from './files.ts';
export { type ImageKitStandIn, startImageKit } from './server.ts';
