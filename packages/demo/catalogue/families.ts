import { art } from './art.ts';
import { basketry } from './basketry.ts';
import { bath } from './bath.ts';
import { ceramics } from './ceramics.ts';
import type { Family } from './family.ts';
import { jewellery } from './jewellery.ts';
import { leather } from './leather.ts';
import { metalwork } from './metalwork.ts';
import { pantry } from './pantry.ts';
import { paper } from './paper.ts';
import { textiles } from './textiles.ts';
import { woodwork } from './woodwork.ts';

/** All that is sold in the market, by make. */
export const families: readonly Family[] = [
  ...ceramics,
  ...textiles,
  ...metalwork,
  ...pantry,
  ...leather,
  ...jewellery,
  ...woodwork,
  ...paper,
  ...art,
  ...bath,
  ...basketry,
];
