import { bands } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { clip, diamond, disc, fill, lathe, line, rect, shadow, solid, star } from '../svg.ts';

const glow = (cy: number, radius: number): string =>
  `<circle cx="480" cy="${cy}" r="${radius}" fill="url(#glow)"/>`;

export const lantern: Motif = {
  setting: 'dusk',
  draw: (p, r) => {
    const wide = r.int(130, 170);
    const dome = lathe(480, [
      [270, 16],
      [310, 40],
      [360, wide * 0.9],
      [400, wide],
    ]);
    const cage = `M${480 - wide} 400H${480 + wide}L${480 + wide * 0.72} 690H${480 - wide * 0.72}Z`;
    const panes = r.int(3, 5);
    const glass = Array.from({ length: panes }, (_, i) => {
      const x = 480 - wide + (i * 2 * wide) / panes;
      return rect(
        x + 6,
        414,
        (2 * wide) / panes - 12,
        264,
        [p.accent, p.main, p.light][i % 3] as string,
        10,
        'opacity=".78"',
      );
    }).join('');
    const lattice = Array.from({ length: panes }, (_, i) =>
      fill(
        star(480 - wide + ((i + 0.5) * 2 * wide) / panes, 545, wide / panes, r.pick([6, 8])),
        '#fff6d8',
        'opacity=".85"',
      ),
    ).join('');
    return (
      glow(540, 430) +
      line('M480 0V226', '#1a1620', 6) +
      line('M458 248a22 22 0 1 0 44 0a22 22 0 1 0 -44 0', p.main, 9) +
      solid(dome, p.deep, bands(r, p, 300, 330, 360, 80, 36)) +
      fill(cage, '#ffdf94') +
      clip(cage, glass + lattice) +
      line(cage, p.deep, 16) +
      line(cage, 'url(#metal)', 8) +
      rect(480 - wide - 14, 390, 2 * wide + 28, 20, 'url(#metal)', 8) +
      solid(
        lathe(480, [
          [684, wide * 0.84],
          [712, wide * 0.84],
          [760, 40],
          [790, 12],
        ]),
        p.deep,
      ) +
      disc(480, 800, 15, 'url(#metal)') +
      `<circle cx="480" cy="548" r="150" fill="url(#glow)" opacity=".75"/>`
    );
  },
};

export const pendant: Motif = {
  setting: 'dusk',
  draw: (p, r) => {
    const kind = r.int(0, 2);
    const shell = lathe(
      480,
      [
        [
          [300, 24],
          [350, 110],
          [460, 230],
          [600, 262],
          [640, 258],
        ] as const,
        [
          [300, 24],
          [350, 150],
          [480, 228],
          [610, 150],
          [664, 40],
        ] as const,
        [
          [280, 22],
          [380, 60],
          [520, 170],
          [640, 200],
          [690, 150],
        ] as const,
      ][kind] ?? [],
    );
    const step = r.pick([34, 42, 52]);
    let holes = '';
    for (let y = 320; y < 690; y += step)
      for (let x = 210; x < 760; x += step)
        holes +=
          kind === 1
            ? diamond(x + (y % (2 * step) < step ? step / 2 : 0), y, 8, 11)
            : star(x + (y % (2 * step) < step ? step / 2 : 0), y, 10, 6, 0.5);
    return (
      glow(600, 460) +
      line('M480 0V300', '#17141d', 6) +
      solid(
        lathe(480, [
          [262, 18],
          [280, 30],
          [312, 30],
        ]),
        p.deep,
      ) +
      fill(shell, p.deep) +
      fill(shell, 'url(#metal)', 'opacity=".75"') +
      clip(shell, fill(holes, '#fff1b8')) +
      fill(shell, 'url(#volume)') +
      line(shell, p.deep, 5) +
      glow(650, 130)
    );
  },
};

export const tablelamp: Motif = {
  setting: 'dusk',
  draw: (p, r) => {
    const shade = lathe(480, [
      [300, 110],
      [330, 128],
      [470, r.int(180, 215)],
      [580, r.int(150, 200)],
    ]);
    return (
      glow(450, 420) +
      rect(0, 800, 960, 160, '#00000055') +
      shadow(480, 806, 190) +
      solid(
        lathe(480, [
          [570, 24],
          [640, 18],
          [700, 46],
          [760, 40],
          [800, 120],
          [812, 124],
        ]),
        p.deep,
        rect(300, 690, 360, 16, p.accent),
      ) +
      fill(shade, '#ffe9b8') +
      clip(shade, `<g opacity=".86">${bands(r, p, 240, 306, 480, 280, r.int(58, 90))}</g>`) +
      `<circle cx="480" cy="460" r="190" fill="url(#glow)" opacity=".8"/>` +
      line(shade, p.deep, 7)
    );
  },
};
