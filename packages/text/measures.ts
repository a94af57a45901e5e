import { UNSPACED } from './tokens.ts';

// Units that shops write, each with the unit that its amounts are compared in, how many of those it is, and its names.
const UNITS: readonly (readonly [base: string, factor: number, names: string])[] = [
  ['g', 0.001, 'mg мг ملغ 毫克'],
  [
    'g',
    1,
    'g gr gram grams gramm gramme grammes gramo gramos grama gramas г гр грамм грамма граммов γρ γραμμάρια غ غم جم غرام جرام گرم גרם ग्राम กรัม 克 公克 グラム 그램',
  ],
  [
    'g',
    1_000,
    'kg kilo kilos kilogram kilograms кг кило килограмм κιλό κιλά كغ كجم كيلو کیلو ק"ג קילו किलो กก กิโลกรัม 千克 公斤 キロ 킬로',
  ],
  ['g', 453.592, 'lb lbs pound pounds'],
  ['g', 28.3495, 'oz ounce ounces'],
  ['ml', 1, 'ml milliliter milliliters millilitre millilitres мл مل ملل מ"ל มล 毫升 ミリリットル 밀리리터'],
  ['ml', 10, 'cl'],
  ['ml', 100, 'dl'],
  [
    'ml',
    1_000,
    'l lt liter litre liters litres litro litros litru л литр литра литров λίτρο λίτρα لتر ليتر لیتر ליטר लीटर ลิตร 升 リットル 리터',
  ],
  ['mm', 1, 'mm millimeter millimeters millimetre millimetres мм מ"מ มม 毫米 ミリ 밀리'],
  [
    'mm',
    10,
    'cm centimeter centimeters centimetre centimetres zentimeter centímetro centímetros см сантиметр сантиметров εκ سم ס"מ सेमी ซม 厘米 公分 センチ 센티',
  ],
  ['mm', 100, 'dm'],
  ['mm', 25.4, 'inch inches zoll'],
  [
    'mm',
    1_000,
    'm meter meters metre metres metro metros mètre mètres м метр метра метров μέτρο μέτρα متر מטר मीटर เมตร 米 公尺 メートル 미터',
  ],
  ['mb', 1, 'mb мб'],
  ['mb', 1_000, 'gb гб'],
  ['mb', 1_000_000, 'tb тб'],
  ['w', 1, 'w watt watts вт'],
  ['w', 1_000, 'kw квт'],
  ['mah', 1, 'mah мач'],
  ['mah', 1_000, 'ah'],
];
const BY_NAME = new Map(
  UNITS.flatMap(([base, factor, names]) => names.split(' ').map((name) => [name, { base, factor }] as const)),
);
const NAMES = [...BY_NAME.keys()].toSorted((one, other) => other.length - one.length);
const MEASURE = new RegExp(
  String.raw`(?<!(?!${UNSPACED})[\p{L}\p{N}.,])(\d{1,9}(?:[.,]\d{1,4})?)[\s\u00a0-]?(${NAMES.join('|')})(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
// 10,000 is ten thousand, 1,5 is one and a half.
const THOUSANDS = /^[1-9]\d{0,2},\d{3}$/;

/** An amount in a text: its place, and the one word for all ways to write it, in its base unit. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The amounts in a text that `plain` gave, in their order: "0.5 kg", "500g" and "500 г" are all `=500g`. No text holds such a word by itself. */
export function* measuresIn(plainText: string): Generator<Measure> {
  for (const match of plainText.matchAll(MEASURE)) {
    const [whole, amount = '', unit = ''] = match;
    yield { start: match.index, end: match.index + whole.length, word: measure(amount, unit) };
  }
}

/** The words of the amounts in a text that `plain` gave, each once. */
export const measuresOf = (plainText: string): string[] => [
  ...new Set([...measuresIn(plainText)].map(({ word }) => word)),
];

function measure(amount: string, unit: string): string {
  const { base, factor } = BY_NAME.get(unit) ?? { base: unit, factor: 1 };
  const number = Number(THOUSANDS.test(amount) ? amount.replace(',', '') : amount.replace(',', '.'));
  return `=${Number((number * factor).toPrecision(9))}${base}`;
}
