export {
  changeTypeVersions,
  parseTypesChanged,
  readTypeVersions,
  type TypesChanged,
  typeVersionsChannel,
} from './type-versions.ts';
