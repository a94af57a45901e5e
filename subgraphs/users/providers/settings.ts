import { isLoopback, publicUrl } from '@souk/subgraph';
import { z } from 'zod';

/** The kinds of sign-in providers. */
export type ProviderKind = 'GOOGLE' | 'AUTH0' | 'OIDC';

/** An OpenID Connect provider, as the settings describe it. */
export interface ProviderSpec {
  /** The name in URLs and mutations. */
  name: string;
  kind: ProviderKind;
  /** What people read on a button. */
  label: string;
  issuer: string;
  /** The client of the browser flow; null where only access tokens are accepted. */
  clientId: string | null;
  /** Null for a public client, which PKCE alone protects. */
  clientSecret: string | null;
  /** Further clients whose id tokens are accepted: those of mobile apps. */
  mobileClientIds: string[];
  /** The audience of access tokens that are accepted as Bearer; null accepts none. */
  audience: string | null;
}

const GOOGLE_ISSUER = 'https://accounts.google.com';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []));

const clients = z.array(z.string().min(1)).max(20).default([]);

const provider = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'a name of lower-case letters, digits and dashes'),
  label: z.string().min(1).max(60).optional(),
  issuer: z.string(),
  clientId: z.string().min(1).optional(),
  mobileClientIds: clients,
  audience: z.string().min(1).optional(),
});

/** A setting that is JSON of this form. */
function json<Z extends z.ZodType>(schema: Z, fallback: string, example: string) {
  return z
    .string()
    .default(fallback)
    .transform((text, context): z.output<Z> => {
      const parsed = schema.safeParse(parse(text));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const where = issue?.path.length ? ` (${issue.path.map(String).join('.')}: ${issue.message})` : '';
      context.addIssue(`JSON such as ${example}${where}`);
      return z.NEVER;
    });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isOrigin = (text: string) => URL.parse(text)?.origin === text && /^https?:/.test(text);

/** The settings of signing in with others. */
export const providerSettings = {
  PUBLIC_URL: publicUrl.describe('Providers send browsers back to `<PUBLIC_URL>/auth/<provider>/callback`.'),
  FRONTEND_ORIGINS: list
    .refine((origins) => origins.every(isOrigin), {
      error: 'origins separated by commas, such as https://shop.example, without a path',
    })
    .describe(
      'Origins to which a browser may return after signing in with a provider, separated by commas; the first is the default. Unset, that of PUBLIC_URL.',
    ),
  GOOGLE_CLIENT_ID: z
    .string()
    .optional()
    .describe('The OAuth client of Google for web pages; see GOOGLE_CLIENT_SECRET.'),
  GOOGLE_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('The secret of that client; both turn on signing in with Google.'),
  GOOGLE_MOBILE_CLIENT_IDS: list.describe(
    'OAuth clients of mobile apps whose Google id tokens are accepted, separated by commas.',
  ),
  AUTH0_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name such as shop.eu.auth0.com')
    .optional()
    .describe('The domain of an Auth0 tenant, such as `shop.eu.auth0.com`.'),
  AUTH0_AUDIENCE: z
    .string()
    .optional()
    .describe('The identifier of the API in Auth0; its access tokens are accepted as Bearer.'),
  AUTH0_CLIENT_ID: z
    .string()
    .optional()
    .describe('The Auth0 application for web pages; see AUTH0_CLIENT_SECRET.'),
  AUTH0_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('The secret of that application; both turn on signing in with Auth0.'),
  OIDC_PROVIDERS: json(
    z.array(provider).max(18),
    '[]',
    '[{"name":"acme","issuer":"https://id.acme.example","clientId":"souk"}]',
  ).describe(
    'Further OpenID Connect providers as JSON: name, issuer, clientId, and optionally label, mobileClientIds, audience (docs/identity/providers.md).',
  ),
  OIDC_CLIENT_SECRETS: json(z.record(z.string(), z.string().min(1)), '{}', '{"acme":"…"}').describe(
    'The client secrets of OIDC_PROVIDERS by name, as JSON; a provider without one is a public client.',
  ),
};

const settings = z.object(providerSettings);
type Settings = z.output<typeof settings>;

/** The providers of the settings. */
export function providersIn(env: Settings): ProviderSpec[] {
  const specs: ProviderSpec[] = [];
  if (env.GOOGLE_CLIENT_ID !== undefined) {
    specs.push({
      name: 'google',
      kind: 'GOOGLE',
      label: 'Google',
      issuer: GOOGLE_ISSUER,
      clientId: env.GOOGLE_CLIENT_ID,
      clientSecret: env.GOOGLE_CLIENT_SECRET ?? null,
      mobileClientIds: env.GOOGLE_MOBILE_CLIENT_IDS,
      audience: null,
    });
  }
  if (env.AUTH0_DOMAIN !== undefined) {
    specs.push({
      name: 'auth0',
      kind: 'AUTH0',
      label: 'Auth0',
      // Auth0 issues with a slash at the end, and issuers are compared letter by letter.
      issuer: `https://${env.AUTH0_DOMAIN}/`,
      clientId: env.AUTH0_CLIENT_ID ?? null,
      clientSecret: env.AUTH0_CLIENT_SECRET ?? null,
      mobileClientIds: [],
      audience: env.AUTH0_AUDIENCE ?? null,
    });
  }
  for (const { name, label, issuer, clientId, mobileClientIds, audience } of env.OIDC_PROVIDERS) {
    specs.push({
      name,
      kind: 'OIDC',
      label: label ?? name,
      issuer,
      clientId: clientId ?? null,
      clientSecret: env.OIDC_CLIENT_SECRETS[name] ?? null,
      mobileClientIds,
      audience: audience ?? null,
    });
  }
  return specs;
}

/** The origins to which browsers may return; the first is the default. */
export const frontendsOf = (env: Pick<Settings, 'FRONTEND_ORIGINS' | 'PUBLIC_URL'>): readonly string[] =>
  env.FRONTEND_ORIGINS.length > 0 ? env.FRONTEND_ORIGINS : [new URL(env.PUBLIC_URL).origin];

type Refuse = (name: keyof Settings & string, expected: string) => void;
const PAIRS = [
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['AUTH0_CLIENT_ID', 'AUTH0_CLIENT_SECRET'],
] as const;
const NEEDS_DOMAIN = ['AUTH0_AUDIENCE', 'AUTH0_CLIENT_ID'] as const;

/** Refuses providers that cannot work, or that would be unsafe; rules that hold everywhere. */
export function checkProviders(env: Settings & { NODE_ENV: string }, context: z.core.$RefinementCtx): void {
  const refuse: Refuse = (name, message) => context.addIssue({ code: 'custom', path: [name], message });
  for (const [id, secret] of PAIRS) {
    if ((env[id] === undefined) !== (env[secret] === undefined)) {
      refuse(env[id] === undefined ? id : secret, `${id} and ${secret} go together: set both or neither`);
    }
  }
  for (const name of NEEDS_DOMAIN) {
    if (env[name] !== undefined && env.AUTH0_DOMAIN === undefined) {
      refuse('AUTH0_DOMAIN', `${name} is of no use without the domain of the tenant`);
    }
  }
  if (env.AUTH0_DOMAIN !== undefined && NEEDS_DOMAIN.every((name) => env[name] === undefined)) {
    refuse('AUTH0_DOMAIN', 'set AUTH0_CLIENT_ID for signing in, AUTH0_AUDIENCE for access tokens, or both');
  }
  if ((env.GOOGLE_MOBILE_CLIENT_IDS ?? []).length > 0 && env.GOOGLE_CLIENT_ID === undefined) {
    refuse('GOOGLE_CLIENT_ID', 'GOOGLE_MOBILE_CLIENT_IDS are of no use without the client for web pages');
  }
  for (const name of Object.keys(env.OIDC_CLIENT_SECRETS ?? {})) {
    const of = env.OIDC_PROVIDERS?.find((one) => one.name === name);
    if (!of) refuse('OIDC_CLIENT_SECRETS', `OIDC_PROVIDERS has no provider ${name}`);
    else if (of.clientId === undefined) refuse('OIDC_CLIENT_SECRETS', `${name} has a secret and no clientId`);
  }
  const isProduction = env.NODE_ENV === 'production';
  for (const origin of isProduction ? (env.FRONTEND_ORIGINS ?? []) : []) {
    if (!isSafe(origin)) refuse('FRONTEND_ORIGINS', `production does not allow ${origin}; it needs https://`);
  }
  if (env.OIDC_PROVIDERS === undefined || env.GOOGLE_MOBILE_CLIENT_IDS === undefined) return;
  checkSpecs(providersIn(env), isProduction, refuse);
}

function checkSpecs(specs: readonly ProviderSpec[], isProduction: boolean, refuse: Refuse): void {
  const names = new Set<string>();
  const issuers = new Set<string>();
  for (const { name, kind, issuer, clientId, mobileClientIds, audience } of specs) {
    const setting =
      kind === 'OIDC' ? 'OIDC_PROVIDERS' : kind === 'AUTH0' ? 'AUTH0_AUDIENCE' : 'GOOGLE_CLIENT_ID';
    if (names.has(name)) refuse(setting, `two providers are called ${name}`);
    if (issuers.has(issuer)) refuse(setting, `two providers have the issuer ${issuer}`);
    names.add(name);
    issuers.add(issuer);
    const problem = issuerProblem(issuer, isProduction);
    if (problem) refuse(setting, `${name}: ${problem}`);
    // Of Auth0 it is said above, with the names of its settings.
    if (clientId === null && audience === null && kind === 'OIDC') {
      refuse(setting, `${name}: needs a clientId for signing in, an audience for access tokens, or both`);
    } else if (clientId === null && mobileClientIds.length > 0) {
      refuse(setting, `${name}: mobileClientIds are of no use without a clientId`);
    }
    // An id token would then be taken for an access token.
    if (audience !== null && [clientId, ...mobileClientIds].includes(audience)) {
      refuse(setting, `${name}: the audience must be that of an API, not a client id`);
    }
  }
}

function issuerProblem(issuer: string, isProduction: boolean): string | null {
  const url = URL.parse(issuer);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    return 'the issuer must be a URL such as https://id.example';
  }
  if (url.protocol === 'https:') return null;
  return isProduction || !isLoopback(url.hostname) ? 'the issuer must start with https://' : null;
}

function isSafe(origin: string): boolean {
  const url = URL.parse(origin);
  return url?.protocol === 'https:' && !isLoopback(url.hostname);
}
