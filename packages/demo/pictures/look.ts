import type { MotifName } from './motifs/index.ts';
import type { PaletteName } from './palettes.ts';

/** All that a picture follows from: what is drawn, in which colours, and the seed of its ornament. */
export interface Look {
  motif: MotifName;
  palette: PaletteName;
  seed: string;
}
