// Given to Node by `--import`: a process that ends tells on its standard output what it has loaded.
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  // Node's own parts as well, such as its `fetch`.
  const { moduleLoadList } = process as unknown as { moduleLoadList: string[] };
  const own = moduleLoadList.map((name) => name.replace('NativeModule ', 'node:'));
  writeSync(1, JSON.stringify([...loaded, ...own]));
});
