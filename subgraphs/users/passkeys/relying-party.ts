/** The site that passkeys belong to. */
export interface RelyingParty {
  name: string;
  /** The domain: browsers use passkeys on its pages and those of its subdomains only. */
  id: string;
  /** The origins of the pages that may use them. */
  origins: string[];
}

/** The settings of passkeys. */
interface PasskeySettings {
  PUBLIC_URL: string;
  PASSKEY_RP_ID?: string | undefined;
  PASSKEY_ORIGINS?: string[] | undefined;
}

/** The site that passkeys belong to, from the settings and never from a request. */
export function relyingParty(config: PasskeySettings): RelyingParty {
  const url = new URL(config.PUBLIC_URL);
  return {
    name: 'Souk',
    id: config.PASSKEY_RP_ID ?? url.hostname,
    origins: config.PASSKEY_ORIGINS ?? [url.origin],
  };
}

/** Why the pages of an origin cannot use passkeys of a domain; null when they can. */
export function originProblem(origin: string, rpId: string): string | null {
  const url = URL.parse(origin);
  if (url === null || url.origin !== origin) return `${origin} is not an origin such as https://shop.example`;
  const isWithin = url.hostname === rpId || url.hostname.endsWith(`.${rpId}`);
  return isWithin ? null : `pages of ${origin} cannot use passkeys of ${rpId}`;
}
