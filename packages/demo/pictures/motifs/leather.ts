import { bands } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { diamond, disc, fill, line, rect, shadow, solid, star } from '../svg.ts';

const stitch = (d: string, colour: string): string =>
  line(d, colour, 5, 'stroke-dasharray="14 9" stroke-linecap="round"');

export const satchel: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const low = r.int(600, 680);
    const flap = `M214 430H746V${low - 60}Q746 ${low} 690 ${low}H270Q214 ${low} 214 ${low - 60}Z`;
    const straps = r.chance(0.6) ? [330, 630] : [480];
    return (
      shadow(490, 818, 340) +
      line('M250 440C250 120 710 120 710 440', p.deep, 26) +
      line('M250 440C250 120 710 120 710 440', p.main, 14) +
      solid(
        'M214 430H746V770Q746 815 700 815H260Q214 815 214 770Z',
        p.deep,
        stitch('M232 440V770Q232 797 260 797H700Q728 797 728 770V440', p.light),
      ) +
      solid(flap, p.main) +
      stitch(
        `M232 446H728V${low - 64}Q728 ${low - 18} 686 ${low - 18}H274Q232 ${low - 18} 232 ${low - 64}Z`,
        p.light,
      ) +
      fill(star(480, 530, r.int(48, 66), r.pick([8, 12]), 0.7), p.deep, 'opacity=".45"') +
      fill(star(480, 530, 26, 8), p.accent) +
      straps
        .map(
          (x) =>
            rect(x - 20, low - 70, 40, 150, p.deep, 8) +
            rect(x - 26, low + 10, 52, 40, p.accent, 6) +
            rect(x - 14, low + 20, 28, 20, p.deep, 3),
        )
        .join('')
    );
  },
};

export const tote: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const body = 'M240 400H720L756 790Q758 815 730 815H230Q202 815 204 790Z';
    return (
      shadow(490, 818, 350) +
      line('M350 420C350 150 610 150 610 420', p.deep, 22) +
      solid(body, p.main, bands(r, p, 190, r.int(440, 620), 580, r.int(120, 170), 70)) +
      line('M330 430C330 210 630 210 630 430', p.accent, 20) +
      [330, 630].map((x) => rect(x - 18, 410, 36, 76, p.deep, 8) + disc(x, 464, 8, p.accent)).join('') +
      stitch('M250 416H710', p.light)
    );
  },
};

export const slippers: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const tip = r.int(150, 185);
    const sole = `M480 ${tip}C560 ${tip + 50} 610 300 590 440C580 520 590 620 580 700C570 790 390 790 380 700C370 620 380 520 370 440C350 300 400 ${tip + 50} 480 ${tip}Z`;
    const upper = `M480 ${tip}C560 ${tip + 50} 612 300 592 470C540 430 420 430 368 470C348 300 400 ${tip + 50} 480 ${tip}Z`;
    const trim = r.int(0, 2);
    const ornament =
      trim === 0
        ? bands(r, p, 340, 290, 280, 180, 50)
        : trim === 1
          ? fill(star(480, 330, 70, 8), p.accent) + fill(star(480, 330, 34, 8), p.light)
          : fill(
              [-60, 0, 60].map((x) => diamond(480 + x, 350 - (x === 0 ? 40 : 0), 24, 34)).join(''),
              p.light,
            );
    const one = `${fill(sole, p.deep)}<g transform="translate(480 480) scale(.88 .93) translate(-480 -480)">${fill(sole, p.light)}</g>${solid(upper, p.main, ornament)}${stitch(`M368 470C420 430 540 430 592 470`, p.accent)}`;
    const foot = (x: number, turn: number): string =>
      `<g transform="translate(${x} 20) rotate(${turn} 480 480)"><g opacity=".2" transform="translate(14 18)">${fill(sole, '#000')}</g>${one}</g>`;
    return foot(-130, -7) + foot(130, 7);
  },
};

export const wallet: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const turn = r.int(-12, 12);
    return `<g transform="rotate(${turn} 480 480)">${rect(232, 322, 520, 350, '#00000030', 26)}${rect(220, 300, 520, 350, p.deep, 24)}${[0, 1, 2].map((i) => rect(250 + i * 12, 270 + i * 16, 400, 90, [p.light, p.accent, '#cfd8dc'][i] as string, 12)).join('')}${solid('M220 340H740V626Q740 650 716 650H244Q220 650 220 626Z', p.main, bands(r, p, 220, 540, 520, 60, 60))}${stitch('M236 356H724V630H236Z', p.light)}${fill(star(480, 450, 54, 8, 0.7), p.accent)}${disc(480, 450, 14, p.light)}</g>`;
  },
};

export const pouf: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const d =
      'M180 600C180 480 300 440 480 440C660 440 780 480 780 600C790 740 720 815 620 815H340C240 815 170 740 180 600Z';
    const seams = [-240, -150, -50, 50, 150, 240]
      .map((x) => `M${480 + x * 0.25} 500C${480 + x * 0.9} 520 ${480 + x * 1.15} 640 ${480 + x * 0.85} 815`)
      .join('');
    const panels = [-195, 0, 195]
      .map((x) =>
        fill(
          `M480 500C${480 + x - 50} 540 ${480 + x - 56} 660 ${480 + x * 0.9 - 40} 815H${480 + x * 0.9 + 40}C${480 + x + 56} 660 ${480 + x + 50} 540 480 500Z`,
          p.deep,
          'opacity=".55"',
        ),
      )
      .join('');
    return (
      shadow(490, 818, 380) +
      solid(
        d,
        p.main,
        panels +
          line(seams, p.light, 5, 'stroke-dasharray="12 8"') +
          rect(160, 640, 640, r.int(30, 60), p.accent, 0, 'opacity=".85"'),
      ) +
      `<g transform="translate(480 510) scale(1 .36)">${disc(0, 0, 190, p.deep)}${fill(star(0, 0, 178, r.pick([8, 10, 12]), 0.6), p.light)}${fill(star(0, 0, 112, 8, 0.6), p.accent)}${disc(0, 0, 36, p.main)}</g>`
    );
  },
};
