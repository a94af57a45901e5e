import { bands } from '../bands.ts';
import type { Palette } from '../palettes.ts';
import type { Motif } from '../scene.ts';
import { clip, diamond, disc, fill, lathe, line, rect, shadow, solid } from '../svg.ts';

const fringe = (x: number, y: number, w: number, drop: number, colour: string): string =>
  line(
    Array.from({ length: Math.floor(w / 14) + 1 }, (_, i) => `M${x + i * 14} ${y}v${drop}`).join(''),
    colour,
    6,
    'stroke-linecap="round"',
  );

const lozenges = (p: Palette, columns: number, rows: number, layers: number): string => {
  const w = 440 / columns;
  const h = 600 / rows;
  const tones = [p.deep, p.light, p.accent, p.main];
  let out = '';
  for (let layer = 0; layer < layers; layer++) {
    const scale = 0.5 - layer * 0.13;
    let d = '';
    for (let row = 0; row < rows; row++)
      for (let col = 0; col < columns; col++)
        d += diamond(260 + (col + 0.5) * w, 180 + (row + 0.5) * h, w * scale, h * scale);
    out += fill(d, tones[layer % tones.length] as string);
  }
  return out;
};

export const rug: Motif = {
  setting: 'wall',
  draw: (p, r) => {
    const field = r.chance(0.5)
      ? lozenges(p, r.int(1, 3), r.int(3, 5), r.int(2, 4))
      : line(
          Array.from(
            { length: 6 },
            (_, i) =>
              `M240 ${160 + i * 110}L370 ${270 + i * 110}L480 ${160 + i * 110}L590 ${270 + i * 110}L720 ${160 + i * 110}`,
          ).join(''),
          p.deep,
          r.int(16, 30),
        ) + lozenges(p, 2, r.int(3, 6), 2);
    return (
      rect(232, 120, 520, 730, '#00000026', 6) +
      fringe(232, 92, 496, 28, p.light) +
      fringe(232, 830, 496, 28, p.light) +
      rect(220, 116, 520, 718, p.deep) +
      rect(232, 128, 496, 694, p.accent) +
      rect(244, 140, 472, 670, p.light) +
      rect(260, 158, 440, 634, p.main) +
      clip('M260 158h440v634h-440z', field) +
      clip('M220 116h520v718h-520z', rect(220, 116, 520, 718, 'url(#sun)'))
    );
  },
};

export const kilim: Motif = {
  setting: 'wall',
  draw: (p, r) =>
    rect(262, 118, 460, 730, '#00000026', 6) +
    fringe(258, 90, 448, 28, p.light) +
    fringe(258, 830, 448, 30, p.light) +
    rect(250, 114, 460, 718, p.main) +
    clip(
      'M250 114h460v718h-460z',
      bands(r, p, 250, 114, 460, 718, r.int(62, 100)) + rect(250, 114, 460, 718, 'url(#sun)'),
    ),
};

export const cushion: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const d =
      'M200 320C300 352 660 352 760 320C736 440 736 690 764 812C640 786 320 786 196 812C224 690 224 440 200 320Z';
    const style = r.int(0, 2);
    const inner =
      style === 0
        ? bands(r, p, 180, 320, 600, 500, r.int(60, 96))
        : style === 1
          ? `<g transform="translate(480 566) scale(.98 .72) translate(-480 -480)">${lozenges(p, r.int(2, 4), r.int(2, 4), 3)}</g>`
          : [250, 200, 150, 96, 46]
              .map((radius, i) =>
                disc(
                  480,
                  566,
                  radius,
                  [p.deep, p.light, p.accent, p.main, p.light][i] as string,
                  `stroke="${p.light}" stroke-width="8" stroke-dasharray="14 12"`,
                ),
              )
              .join('');
    return (
      shadow(490, 812, 330) +
      solid(d, p.main, inner) +
      line(d, p.accent, 9, 'stroke-dasharray="16 9"') +
      [
        [200, 320],
        [760, 320],
        [764, 812],
        [196, 812],
      ]
        .map(([x = 0, y = 0]) => disc(x, y, 20, p.accent))
        .join('')
    );
  },
};

export const throwBlanket: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const fold = (y: number, inset: number, colour: string, ornament: string): string => {
      const d = `M${190 + inset} ${y}q-24 44 0 88H${770 - inset}q24 -44 0 -88Z`;
      return solid(d, colour, ornament);
    };
    const top = `M196 470H764C780 500 780 520 764 552L742 716H218L196 552C180 520 180 500 196 470Z`;
    return (
      shadow(490, 816, 350) +
      fold(726, 0, p.deep, rect(150, 760, 700, 12, p.light)) +
      fold(650, 6, p.light, rect(150, 690, 700, 10, p.main)) +
      fold(574, 0, p.accent, '') +
      solid(top, p.main, bands(r, p, 180, 470, 600, 240, r.int(56, 92))) +
      fringe(226, 716, 508, 40, p.light)
    );
  },
};

export const scarf: Motif = {
  setting: 'wall',
  draw: (p, r) => {
    const drape = (x: number, length: number): string =>
      `M${x} 190C${x - 26} 340 ${x + 26} 520 ${x - 10} ${length}H${x + 176}C${x + 196} 520 ${x + 146} 340 ${x + 168} 190Z`;
    const back = drape(456, 690);
    const front = drape(322, 800);
    return (
      line('M150 186H810', '#6b4a2d', 26, 'stroke-linecap="round"') +
      disc(150, 186, 24, '#4f3520') +
      disc(810, 186, 24, '#4f3520') +
      solid(back, p.deep, bands(r, p, 410, 560, 260, 130, 44)) +
      fringe(452, 690, 172, 40, p.accent) +
      `<g transform="translate(10 10)" opacity=".2">${fill(front, '#000')}</g>` +
      solid(front, p.main, bands(r, p, 280, 560, 260, 240, r.int(40, 70))) +
      fringe(318, 800, 172, 44, p.accent) +
      solid(
        lathe(480, [
          [160, 160],
          [190, 172],
          [214, 164],
        ]),
        p.main,
      )
    );
  },
};
