/**
 * Run as a process of its own: fetches MongoDB's own build into the folder given as the first argument and prints
 * `path:<file>`. Apart from its caller because the library draws on stdout and cannot be cancelled from within.
 */
import mms from 'mongodb-memory-server-core';
import { reasonOf } from '../errors.ts';

const [downloadDir] = process.argv.slice(2);
if (!downloadDir) throw new Error('usage: download-process.ts <folder>');
try {
  console.log(`path:${await mms.MongoBinary.getPath({ downloadDir })}`);
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
