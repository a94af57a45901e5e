import type { Random } from '../../random.ts';
import type { Palette } from '../palettes.ts';
import type { Setting } from '../scene.ts';

/** A drawing on a square of 960; things that stand do so at a height of about 815. */
export interface Motif {
  setting: Setting;
  draw: (p: Palette, r: Random) => string;
}
