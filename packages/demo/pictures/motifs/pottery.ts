import { bands, girdle } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { clip, disc, fill, lathe, line, rect, shadow, solid, star } from '../svg.ts';

export const tagine: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const lid = lathe(480, [
      [360, 34],
      [400, 48],
      [520, 96],
      [620, 172],
      [690, 246],
    ]);
    const dish = lathe(480, [
      [688, 262],
      [716, 262],
      [780, 216],
      [815, 150],
    ]);
    return (
      shadow(490, 818, 330) +
      solid(dish, p.deep, rect(200, 688, 560, 20, p.accent)) +
      solid(lid, p.main, bands(r, p, 220, 410 + r.int(0, 60), 520, 300, r.int(46, 74))) +
      solid(
        lathe(480, [
          [290, 22],
          [310, 44],
          [340, 44],
          [366, 26],
        ]),
        p.accent,
      )
    );
  },
};

export const bowl: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const depth = r.int(480, 540);
    const body = lathe(480, [
      [depth, 300],
      [depth + 60, 290],
      [720, 190],
      [780, 92],
      [790, 86],
      [815, 104],
    ]);
    return (
      shadow(490, 818, 260) +
      solid(body, p.main, bands(r, p, 170, depth + 20, 620, 220, r.int(50, 78))) +
      `<ellipse cx="480" cy="${depth}" rx="300" ry="62" fill="${p.light}"/><ellipse cx="480" cy="${depth + 8}" rx="268" ry="46" fill="${p.deep}"/><ellipse cx="480" cy="${depth + 20}" rx="236" ry="33" fill="${p.main}"/>` +
      `<ellipse cx="480" cy="${depth}" rx="300" ry="62" fill="none" stroke="${p.accent}" stroke-width="8"/>`
    );
  },
};

const petals = (count: number, radius: number, size: number, colour: string): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<g transform="rotate(${(i * 360) / count} 480 480)">${fill(`M480 ${480 - radius}C${480 + size} ${480 - radius + size} ${480 + size} ${480 - radius + size * 1.6} 480 ${480 - radius + size * 2.4}C${480 - size} ${480 - radius + size * 1.6} ${480 - size} ${480 - radius + size} 480 ${480 - radius}Z`, colour)}</g>`,
  ).join('');

export const plate: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const count = r.pick([8, 10, 12, 16]);
    return (
      `<ellipse cx="496" cy="510" rx="340" ry="336" fill="#000" opacity=".16"/>` +
      disc(480, 480, 330, p.deep) +
      disc(480, 480, 322, p.light) +
      petals(count * 2, 312, 22, p.main) +
      disc(480, 480, 246, p.main) +
      disc(480, 480, 236, p.light) +
      petals(count, 226, r.int(26, 36), r.pick([p.accent, p.deep])) +
      disc(480, 480, 132, p.deep) +
      disc(480, 480, 124, p.light) +
      fill(star(480, 480, 112, count, 0.66), p.main) +
      fill(star(480, 480, 62, 8, 0.6), p.accent) +
      disc(480, 480, 18, p.light) +
      disc(480, 480, 330, 'url(#sun)')
    );
  },
};

export const vase: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const belly = r.int(150, 205);
    const neck = r.int(46, 70);
    const at = r.int(510, 610);
    const body = lathe(480, [
      [232, neck + 42],
      [262, neck + 8],
      [340, neck],
      [400, neck + 18],
      [at, belly],
      [730, belly * 0.62],
      [815, belly * 0.48],
    ]);
    const ornament = r.chance(0.6)
      ? bands(r, p, 240, 390, 480, 380, r.int(44, 76))
      : girdle(r, p, 240, at - 50, 480, 96) + girdle(r, p, 240, 292, 480, 34);
    return (
      shadow(490, 818, belly + 60) +
      solid(body, p.main, ornament) +
      `<ellipse cx="480" cy="232" rx="${neck + 42}" ry="15" fill="${p.deep}"/><ellipse cx="480" cy="232" rx="${neck + 42}" ry="15" fill="none" stroke="${p.accent}" stroke-width="6"/>`
    );
  },
};

export const jar: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const belly = r.int(215, 250);
    const body = lathe(480, [
      [424, 128],
      [450, 130],
      [600, belly],
      [730, belly * 0.82],
      [815, belly * 0.6],
    ]);
    const lid = lathe(480, [
      [336, 70],
      [380, 132],
      [430, 150],
    ]);
    return (
      shadow(490, 818, belly + 60) +
      solid(body, p.main, bands(r, p, 210, 470, 540, r.int(150, 290), r.int(54, 84))) +
      solid(lid, p.deep, rect(300, 408, 360, 14, p.accent)) +
      solid(
        lathe(480, [
          [282, 20],
          [304, 38],
          [328, 34],
          [344, 20],
        ]),
        p.accent,
      )
    );
  },
};

export const tile: Motif = {
  setting: 'wall',
  draw: (p, r) => {
    const side = r.pick([160, 213.4, 128]);
    const kind = r.int(0, 2);
    const cells = Math.round(640 / side);
    const colours = [p.main, p.deep, p.accent, p.main];
    let out = rect(152, 120, 672, 672, '#00000030', 10) + rect(144, 104, 672, 672, p.light, 8);
    for (let i = 0; i < cells * cells; i++) {
      const x = 160 + (i % cells) * side + side / 2;
      const y = 120 + Math.floor(i / cells) * side + side / 2;
      const tint = colours[(Math.floor(i / cells) + (i % cells)) % 2 === 0 ? 0 : r.int(1, 2)] as string;
      out +=
        rect(x - side / 2 + 3, y - side / 2 + 3, side - 6, side - 6, kind === 0 ? p.light : tint, 3) +
        fill(star(x, y, side * 0.47, 8, 0.72), kind === 0 ? tint : p.light) +
        fill(star(x, y, side * 0.3, 8, 0.62), kind === 2 ? p.accent : p.deep) +
        fill(star(x, y, side * 0.15, 8, 0.5), kind === 0 ? p.light : p.main) +
        disc(x, y, side * 0.05, p.accent);
    }
    return (
      out +
      clip('M144 104h672v672h-672z', rect(144, 104, 672, 672, 'url(#sun)')) +
      line('M144 104h672v672h-672z', p.deep, 8)
    );
  },
};
