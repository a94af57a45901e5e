// Finds words that Souk does not write: quaint or riddling ones that a newcomer has to read twice. Each stands beside
// what to write instead. `node scripts/words.ts [path …]` prints every place; none may be left.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What is not written, and the plain words for it. */
const INSTEAD: readonly [RegExp, string][] = [
  [/\breckon(s|ed|ing)?\b/i, 'compute, count'],
  [/\b(call(s|ed|ing)?|calls) (\w+ ){0,3}off\b/i, 'cancel'],
  [/\b(tell(s|ing)?|told) of\b/i, 'report, announce, notify about'],
  [/\b(is|are|was|were|be|been|being|gets?) told\b/i, 'is notified, is informed, receives'],
  [/\bwhoever\b/i, 'the caller, anyone who'],
  [/\bheed(s|ed|ing)?\b/i, 'respect, follow'],
  [/\banew\b/i, 'again'],
  [/\bto be had\b/i, 'available'],
  [/\bwish(es|ed|ing)?\b/i, 'request, want'],
  [/\b(see|sees|seen|saw|seeing) to\b/i, 'handle'],
  [/\b(hence|whence|thereby|therein|thereof|herein|forthwith|amiss|naught|asunder)\b/i, 'plain words'],
  [/\bhear(s|d|ing)? of\b/i, 'learn of, receive'],
  [/\b(give|gives|given|giving|gave) (\w+ ){0,2}back\b/i, 'refund, release, return'],
  [/\bfor ?ever\b/i, 'without end, permanently'],
  [/\bfor good\b/i, 'permanently'],
  [/\bbegun\b/i, 'started'],
  [/\b(lend|lends|lent|borrow|borrows|borrowed)\b/i, 'share, reuse'],
  [/\bwhichever\b/i, 'any, the one that'],
  [/\bonce more\b/i, 'again'],
  [/\bnowhere\b/i, 'say what does not happen'],
  [/\bstand(s|ing)?(?![- ](in|ins|for|alone|by)\b)\b(?!-)/i, 'is, exists, is stored, applies'],
  [/\b(pass|passes|passed|passing|hand|hands|handed) (\w+ )?on\b/i, 'forward'],
  [/\b(turn|turns|turned|turning) back\b/i, 'compensate, return'],
  [/\b(look|looks|looked|looking) (\w+ )?again\b/i, 'check again, retry, reload'],
  [/\bby and by\b|\bas yet\b|\bere\b|\bunto\b|\bdwell/i, 'plain words'],
];

const READ = ['*.ts', '*.mjs', '*.graphql', '*.md', '*.yml', '*.html', '*.txt', '*.css'];
// Data, what others wrote, what is generated from sources that are read, and this list itself.
const NOT_READ = [
  'bench/results',
  'bench/vendure/node_modules',
  '**/generated/**',
  'supergraph.graphql',
  'CHANGELOG.md',
  'scripts/words.ts',
  'packages/demo/**',
  'LICENSE',
];

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '--', ...READ, ...NOT_READ.map((path) => `:!${path}`)],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  // A deleted file is listed until its deletion is staged.
  .filter((file) => file !== '' && existsSync(join(root, file)));
const wanted = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const isWanted = (file: string) =>
  wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`));

let found = 0;
for (const file of files.filter(isWanted)) {
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      for (const [pattern, instead] of INSTEAD) {
        const match = pattern.exec(line);
        if (!match) continue;
        found += 1;
        process.stdout.write(`${file}:${index + 1}: "${match[0]}" (${instead}): ${line.trim()}\n`);
      }
    });
}
process.stdout.write(`${found} words that Souk does not write\n`);
process.exit(found === 0 ? 0 : 1);
