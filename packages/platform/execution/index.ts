export { createHttpExecutor } from './http-executor.ts';
export { extractFiles } from './multipart.ts';
export { createServiceCaller } from './service-caller.ts';
