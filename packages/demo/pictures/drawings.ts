import { random } from '../random.ts';
import type { Look } from '../types.ts';
import { motifs } from './motifs/index.ts';
import { palettes } from './palettes.ts';
import { PATTERN_COUNT, pattern } from './patterns.ts';
import { scene } from './scene.ts';
import { disc, fill, rect, star } from './svg.ts';

/** A thing in its surroundings, as SVG of 960 by 960. */
export function drawThing(look: Look): string {
  const r = random(look.seed);
  const palette = palettes[look.palette];
  const motif = motifs[look.motif];
  return scene(motif.setting, motif.draw(palette, r), palette, r);
}

/** A seller's medallion, as SVG of 512 by 512. It carries no letters, which would need a font on the machine. */
export function drawLogo(look: Look): string {
  const r = random(`${look.seed}/logo`);
  const p = palettes[look.palette];
  const points = r.pick([8, 10, 12, 16]);
  const petals = Array.from(
    { length: points },
    (_, i) =>
      `<g transform="rotate(${(i * 360) / points} 256 256)">${fill('M256 66C286 104 286 138 256 168C226 138 226 104 256 66Z', i % 2 ? p.accent : p.light)}</g>`,
  ).join('');
  const heart = `${fill(star(256, 256, 84, r.pick([6, 8, 12]), r.pick([0.5, 0.62, 0.74])), p.main)}${fill(star(256, 256, 46, 8), p.accent)}${disc(256, 256, 14, p.light)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">${rect(0, 0, 512, 512, p.light)}${disc(256, 256, 240, p.deep)}${disc(256, 256, 226, p.main)}${disc(256, 256, 214, p.deep)}${petals}${fill(star(256, 256, 128, points, 0.8), p.light)}${heart}</svg>`;
}

/** A seller's shop front, as SVG of 1600 by 400: their ornament behind a row of arches. */
export function drawBanner(look: Look): string {
  const r = random(`${look.seed}/banner`);
  const p = palettes[look.palette];
  const tile = pattern('tiles', r.int(0, PATTERN_COUNT - 1), 100, {
    ink: p.main,
    second: p.accent,
    ground: p.light,
  });
  const arches = Array.from({ length: 5 }, (_, i) => {
    const x = 160 + i * 320;
    const d = `M${x - 104} 400V214C${x - 112} 130 ${x - 40} 104 ${x} 52C${x + 40} 104 ${x + 112} 130 ${x + 104} 214V400Z`;
    const emblem = `${fill(star(x, 268, 58, i % 2 ? 8 : 12, 0.7), p.accent)}${fill(star(x, 268, 32, 8), p.deep)}`;
    return `${fill(d, p.light, `stroke="${p.accent}" stroke-width="14"`)}${fill(d, i % 2 ? p.main : p.deep)}${emblem}`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 400" width="1600" height="400"><defs>${tile}</defs>${rect(0, 0, 1600, 400, 'url(#tiles)')}${arches}${rect(0, 0, 1600, 26, p.deep)}${rect(0, 26, 1600, 8, p.accent)}</svg>`;
}
