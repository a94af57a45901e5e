import type { z } from 'zod';
import { givenIn, namesOf } from './given.ts';
import { misspeltIn } from './misspelt.ts';

/** Warnings about settings that are accepted but probably not intended: misspelt names, and odd values in production. */
export function settingWarnings(schemas: readonly z.ZodType[], env: NodeJS.ProcessEnv): string[] {
  const given = givenIn(env);
  const known = new Set(schemas.flatMap(namesOf));
  const odd = given.NODE_ENV === 'production' ? ODD : [];
  return [
    ...misspeltIn(given, known),
    ...odd.flatMap(({ name, of, why }) => (known.has(name) && of(given[name]) ? [`${name} ${why}`] : [])),
  ];
}

const ODD: readonly { name: string; of: (value: string | undefined) => boolean; why: string }[] = [
  {
    name: 'STRIPE_SECRET_KEY',
    of: (value = '') => /^[sr]k_test_/.test(value),
    why: 'is a test key: cards are not charged',
  },
  {
    name: 'STRIPE_API_URL',
    of: (value) => value !== undefined,
    why: 'is set: cards are charged there instead of at Stripe',
  },
  {
    name: 'MAIL_FROM',
    of: (value = 'no-reply@souk.example') => value.includes('souk.example'),
    why: 'is not set to your own address: most servers refuse mail from souk.example',
  },
  {
    name: 'GATEWAY_GUARDS',
    of: (value = 'true') => /^(false|0|no|off|n|disabled)$/i.test(value),
    why: 'is off: operations of any size are executed',
  },
  {
    name: 'RATE_LIMIT_MAX',
    of: (value) => value === '0',
    why: 'is 0: nothing limits how often passwords are guessed',
  },
];
