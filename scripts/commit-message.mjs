// Checks the subject of a commit message, for the hook commit-msg. Written for any Node that git finds, therefore plain
// JavaScript: `node scripts/commit-message.mjs <file>`.
import { readFileSync } from 'node:fs';

const MAX_SUBJECT = 72;
const TYPES = ['build', 'ci', 'docs', 'feat', 'fix', 'perf', 'refactor', 'revert', 'style', 'test', 'chore'];
const CONVENTIONAL = new RegExp(`^(?:${TYPES.join('|')})(?:\\([\\w./-]+\\))?!?: \\S`);
// Git writes these by itself.
const WRITTEN_BY_GIT = /^(?:Merge |Revert "|fixup! |squash! |amend! )/;

/** What is wrong with a commit message; empty for a good one. */
function problemsOf(message) {
  const [subject = '', second = ''] = message.split('\n').filter((line) => !line.startsWith('#'));
  if (WRITTEN_BY_GIT.test(subject)) return [];
  return [
    ...(CONVENTIONAL.test(subject)
      ? []
      : [`The subject must read "type(scope): what changed", with one of the types ${TYPES.join(', ')}.`]),
    ...(subject.length <= MAX_SUBJECT
      ? []
      : [`The subject has ${subject.length} characters; at most ${MAX_SUBJECT} are allowed.`]),
    ...(subject.endsWith('.') ? ['The subject must not end with a period.'] : []),
    ...(second.trim() === '' ? [] : ['The second line must be empty.']),
  ];
}

const problems = problemsOf(readFileSync(process.argv[2], 'utf8'));
for (const problem of problems) process.stderr.write(`commit-msg: ${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);
