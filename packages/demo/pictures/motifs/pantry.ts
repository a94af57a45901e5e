import { bands, girdle } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { clip, disc, fill, lathe, line, rect, shadow, solid, star } from '../svg.ts';

export const spice: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const peak = r.int(300, 380);
    const heap = `M236 610C340 560 430 ${peak + 40} 480 ${peak}C530 ${peak + 40} 620 560 724 610Z`;
    const dots = Array.from({ length: 60 }, () =>
      disc(
        r.int(250, 710),
        r.int(peak, 610),
        r.int(3, 7),
        r.pick([p.deep, p.light, p.accent]),
        'opacity=".55"',
      ),
    ).join('');
    const clay = { main: '#b5673f', deep: '#6f3820', light: '#f4dcc0', accent: p.main };
    const body = lathe(480, [
      [600, 262],
      [640, 252],
      [740, 176],
      [800, 120],
      [815, 128],
    ]);
    return (
      shadow(490, 818, 290) +
      solid(heap, p.main, dots) +
      line(`M420 ${peak + 120}q60 24 130 0M370 ${peak + 180}q110 40 230 0`, p.deep, 5, 'opacity=".35"') +
      solid(body, clay.main, bands(r, clay, 200, 640, 560, 130, r.int(50, 70))) +
      `<path d="M218 600Q480 690 742 600Q480 640 218 600Z" fill="${clay.light}"/>` +
      disc(r.int(190, 230), 806, 9, p.main) +
      disc(r.int(730, 770), 812, 7, p.main) +
      disc(r.int(700, 726), 822, 6, p.deep)
    );
  },
};

export const bottle: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const wide = r.int(122, 150);
    const d = lathe(480, [
      [300, 42],
      [380, 44],
      [430, 60],
      [500, wide],
      [780, wide],
      [815, wide - 12],
    ]);
    return (
      shadow(490, 818, wide + 90) +
      fill(d, p.deep) +
      clip(d, rect(300, 470, 360, 360, p.main, 0, 'opacity=".75"')) +
      fill(d, 'url(#volume)') +
      rect(480 - wide + 4, 556, wide * 2 - 8, 190, p.light, 4) +
      clip(
        `M${484 - wide} 556h${wide * 2 - 8}v190h-${wide * 2 - 8}z`,
        girdle(r, { ...p, light: p.main }, 480 - wide, 690, wide * 2, 34),
      ) +
      fill(star(480, 618, 46, r.pick([6, 8, 12]), 0.6), p.main) +
      fill(star(480, 618, 20, 8), p.accent) +
      solid('M436 214Q436 204 446 204H514Q524 204 524 214V306H436Z', '#b98a55') +
      rect(430, 296, 100, 18, p.accent, 8) +
      line(`M${480 - wide + 22} 500V770`, '#fff', 12, 'opacity=".35" stroke-linecap="round"')
    );
  },
};

export const preserve: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const d = 'M318 440Q300 460 300 500V780Q300 815 336 815H624Q660 815 660 780V500Q660 460 642 440Z';
    const fruit = Array.from({ length: 22 }, () =>
      disc(
        r.int(310, 650),
        r.int(470, 800),
        r.int(34, 58),
        r.pick([p.main, p.accent, p.deep]),
        'opacity=".85"',
      ),
    ).join('');
    return (
      shadow(490, 818, 260) +
      fill(d, p.main) +
      clip(d, fruit) +
      fill(d, 'url(#volume)') +
      line(d, '#ffffff', 8, 'opacity=".5"') +
      `<ellipse cx="480" cy="646" rx="122" ry="92" fill="${p.light}" stroke="${p.deep}" stroke-width="6"/>` +
      fill(star(480, 646, 60, r.pick([6, 8]), 0.6), p.main) +
      fill(star(480, 646, 26, 8), p.accent) +
      solid(
        'M300 350C360 320 600 320 660 350L690 446C600 424 360 424 270 446Z',
        p.light,
        Array.from({ length: 9 }, (_, i) =>
          rect(270 + i * 50, 310, 22, 150, p.accent, 0, 'opacity=".8"'),
        ).join(''),
      ) +
      line('M306 426Q480 400 654 426', p.deep, 9)
    );
  },
};

export const soap: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const bar = (x: number, y: number, tone: string, turn: number): string =>
      `<g transform="rotate(${turn} ${x} ${y})">${rect(x - 190, y - 66, 380, 150, p.deep, 34)}${rect(x - 190, y - 78, 380, 140, tone, 34)}${rect(x - 190, y - 78, 380, 140, 'url(#volume)', 34)}${rect(x - 166, y - 58, 332, 100, 'none', 24, `stroke="${p.deep}" stroke-width="4" opacity=".45"`)}${fill(star(x, y - 8, 42, r.pick([6, 8, 12]), 0.6), p.deep, 'opacity=".55"')}</g>`;
    const leaves = Array.from(
      { length: 5 },
      (_, i) =>
        `<g transform="translate(${250 + i * 116} ${806 + (i % 2) * 22}) rotate(${r.int(-60, 60)})">${fill('M0 -34C24 -10 24 14 0 34C-24 14 -24 -10 0 -34Z', i % 2 ? p.accent : p.main)}</g>`,
    ).join('');
    return (
      shadow(490, 812, 330) +
      bar(480, 730, p.main, 0) +
      bar(500, 588, p.light, r.int(-4, 4)) +
      bar(466, 446, p.accent, r.int(-7, 7)) +
      leaves
    );
  },
};

export const basket: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const body = lathe(480, [
      [470, 250],
      [560, 286],
      [700, 262],
      [815, 190],
    ]);
    const coil = Array.from(
      { length: 12 },
      (_, i) =>
        line(`M180 ${486 + i * 30}Q480 ${528 + i * 30} 780 ${486 + i * 30}`, p.deep, 5, 'opacity=".5"') +
        line(
          `M180 ${486 + i * 30}Q480 ${528 + i * 30} 780 ${486 + i * 30}`,
          i % 4 === 1 ? p.accent : p.light,
          16,
          `stroke-dasharray="${r.int(8, 22)} ${r.int(8, 18)}" opacity=".8"`,
        ),
    ).join('');
    return (
      shadow(490, 818, 330) +
      line('M270 500C270 300 380 270 380 480M690 500C690 300 580 270 580 480', '#7a4a26', 20) +
      solid(body, p.main, coil) +
      `<ellipse cx="480" cy="470" rx="252" ry="52" fill="${p.deep}"/><ellipse cx="480" cy="464" rx="252" ry="52" fill="none" stroke="${p.light}" stroke-width="14" stroke-dasharray="18 6"/>`
    );
  },
};
