import { bands, girdle } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { clip, disc, fill, lathe, line, rect, shadow, solid, star } from '../svg.ts';

export const tray: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const points = r.pick([8, 12, 16]);
    const rings = [300, 262, 196, 120]
      .map((radius) =>
        line(
          `M${480 - radius} 480a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
          p.deep,
          3,
        ),
      )
      .join('');
    const rays = Array.from(
      { length: points * 3 },
      (_, i) =>
        `<g transform="rotate(${(i * 360) / (points * 3)} 480 480)">${fill('M480 222l9 26l-9 26l-9 -26Z', p.deep, 'opacity=".7"')}</g>`,
    ).join('');
    return (
      `<ellipse cx="496" cy="512" rx="346" ry="342" fill="#000" opacity=".18"/>` +
      disc(480, 480, 336, p.deep) +
      disc(480, 480, 330, 'url(#metal)') +
      disc(480, 480, 304, p.main) +
      disc(480, 480, 302, 'url(#metal)', 'opacity=".8"') +
      rings +
      rays +
      fill(star(480, 480, 190, points, 0.72), p.deep, 'opacity=".55"') +
      fill(star(480, 480, 178, points, 0.68), 'url(#metal)') +
      fill(star(480, 480, 112, 8, 0.6), p.accent, 'opacity=".75"') +
      fill(star(480, 480, 60, 8, 0.55), 'url(#metal)')
    );
  },
};

export const teapot: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const belly = r.int(165, 200);
    const body = lathe(480, [
      [452, 96],
      [480, 108],
      [620, belly],
      [740, belly * 0.72],
      [780, belly * 0.5],
      [815, belly * 0.66],
    ]);
    return (
      shadow(490, 818, 280) +
      line(`M${480 + belly - 26} 690C${720} 660 640 450 760 420`, p.deep, 52) +
      line(`M${480 + belly - 26} 690C${720} 660 640 450 760 420`, p.main, 40) +
      line(
        `M${480 - belly + 40} 520C230 420 180 640 ${480 - belly + 22} 690`,
        p.deep,
        32,
        'stroke-linecap="round"',
      ) +
      line(
        `M${480 - belly + 40} 520C230 420 180 640 ${480 - belly + 22} 690`,
        p.main,
        20,
        'stroke-linecap="round"',
      ) +
      solid(
        body,
        p.main,
        r.chance(0.5) ? girdle(r, p, 280, 590, 400, 74) : bands(r, p, 270, 540, 420, 170, 58),
      ) +
      solid(
        lathe(480, [
          [352, 16],
          [380, 30],
          [420, 86],
          [456, 102],
        ]),
        p.deep,
        rect(360, 436, 240, 10, p.accent),
      ) +
      disc(480, 336, 24, p.accent) +
      disc(474, 330, 8, '#fff', 'opacity=".5"')
    );
  },
};

export const teaglass: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const rim = r.int(92, 110);
    const glass = (cx: number, foot: number, scale: number): string => {
      const h = 330 * scale;
      const top = foot - h;
      const d = lathe(cx, [
        [top, rim * scale],
        [top + h * 0.5, rim * scale * 0.74],
        [foot - 16, rim * scale * 0.72],
        [foot, rim * scale * 0.66],
      ]);
      return (
        shadow(cx + 6, foot + 2, rim * scale * 1.3) +
        fill(d, p.light, 'opacity=".92"') +
        clip(
          d,
          rect(cx - 150, top + h * 0.14, 300, h, p.main, 0, 'opacity=".72"') +
            bands(r, p, cx - 150, top + h * 0.34, 300, h * 0.22, 54 * scale) +
            rect(cx - 150, foot - 22, 300, 30, p.light, 0, 'opacity=".6"'),
        ) +
        fill(d, 'url(#volume)') +
        `<ellipse cx="${cx}" cy="${top}" rx="${rim * scale}" ry="${14 * scale}" fill="${p.light}" stroke="${p.accent}" stroke-width="7"/>`
      );
    };
    return glass(330, 760, 0.9) + glass(630, 760, 0.9) + glass(480, 826, 1.18);
  },
};

export const teatin: Motif = {
  setting: 'niche',
  draw: (p, r) =>
    shadow(490, 818, 240) +
    solid(
      'M310 430H650V800Q650 815 635 815H325Q310 815 310 800Z',
      p.main,
      bands(r, p, 310, 450, 340, 370, r.int(56, 88)),
    ) +
    `<ellipse cx="480" cy="612" rx="112" ry="112" fill="${p.light}" stroke="${p.accent}" stroke-width="8"/>` +
    fill(star(480, 612, 88, r.pick([6, 8, 12]), 0.6), p.main) +
    fill(star(480, 612, 40, 8), p.accent) +
    solid('M298 372Q298 358 312 358H648Q662 358 662 372V440H298Z', p.deep, rect(290, 420, 380, 8, p.accent)),
};
