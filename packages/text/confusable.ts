import { withoutUnseen } from './characters.ts';

// Letters that look like a Latin one, of the scripts in which fake names are written, after Unicode's confusables.txt
// (UTS #39), upper and lower case apart: Ν looks like N, ν like v. Full-width and mathematical letters are folded before.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl кk мm тt пn гr ьb ѡw ҽe қk ҳx ԍg',
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԚQ ԜW ӀI ЬB ҮY ҺH ԌG',
    // Greek
    'αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw ϲc ϳj',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ϽC ͿJ',
    // Armenian
    'աw գq եt զq հh յj ոn ռn սu ցg օo քp ղn լl վu',
    'ՍU ՏS ՕO ԼL ՀZ',
    // Latin letters of other alphabets
    'ıi ɑa ɡg łl øo đd ħh ŧt ĸk ƅb ɩi ȷj ƽs ꜱs ɪi ʏy ᴏo ᴄc ᴜu ᴠv ᴡw ᴢz ßB',
    'ŁL ØO ĐD ĦH ŦT ƧS ꞬG ⱭA',
    // Cherokee, Lisu and Canadian syllabics, capitals to the eye
    'ᎠD ᎡR ᎢT ᎥI ᎩY ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᏀG ᏃZ ᏢP ᏙV ᏚS ᏞL ᏟC ᏦK ᏴB',
    'ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU',
    'ᗅA ᗩA ᗷB ᑕC ᗪD ᗞD ᕼH ᒍJ ᒪL ᗰM ᑭP ᖇR ᑌU ᐯV ᙭X',
    // Kana and the ideographs of their shape
    'ロ口 カ力 ニ二 エ工 ハ八 タ夕 ト卜 ー一 ヒ匕 ヘへ 曰日',
    // Digits and signs
    '0o 1l |l 5s $s €e ℮e',
  ]
    .flatMap((row) => row.split(' '))
    .map((pair) => {
      const [from = '', to = ''] = [...pair];
      return [from, to] as const;
    }),
);

// Two letters that look like one.
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/**
 * A name as a hurried reader sees it: names with one skeleton are taken for each other. `Аtelier` with a Cyrillic А,
 * `ATELIER`, `Atélier` and `Ate1ier` share theirs. After UTS #39; besides case, accents and all that is neither letter
 * nor digit do not count. Empty for a name of signs alone.
 */
export function skeletonOf(name: string): string {
  const letters = withoutUnseen(name).normalize('NFKD').replace(/\p{M}/gu, '');
  const seen = [...letters].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
  const plain = seen
    .toLowerCase()
    .replace(/[i|]/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return PAIRS.reduce((text, [pair, one]) => text.replace(pair, one), plain);
}

// Those that are read together in one word, as UTS #39's “highly restrictive” level allows, are one here.
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{sc=Latn}/u],
  ['Cyrillic', /\p{sc=Cyrl}/u],
  ['Greek', /\p{sc=Grek}/u],
  ['Armenian', /\p{sc=Armn}/u],
  ['Georgian', /\p{sc=Geor}/u],
  ['Cherokee', /\p{sc=Cher}/u],
  ['Hebrew', /\p{sc=Hebr}/u],
  ['Arabic', /\p{sc=Arab}/u],
  ['Coptic', /\p{sc=Copt}/u],
  ['Lisu', /\p{sc=Lisu}/u],
  ['Canadian syllabic', /\p{sc=Cans}/u],
];

/** The words of a name that mix letters of several scripts, such as a Cyrillic а among Latin letters. */
export function mixedWords(name: string): { word: string; scripts: string[] }[] {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    const scripts = SCRIPTS.filter(([, script]) => script.test(word)).map(([script]) => script);
    return scripts.length > 1 ? [{ word, scripts }] : [];
  });
}
