import type { AccountDocument, MarketingConsentSource } from '../accounts/account.model.ts';

type Consent = Pick<
  AccountDocument,
  'hasMarketingConsent' | 'marketingConsentChangedAt' | 'marketingConsentSource'
>;

/** The fields of a consent to marketing that was just given or withdrawn: one must be able to show when and where. */
export const consentNow = (agrees: boolean, source: MarketingConsentSource): Consent => ({
  hasMarketingConsent: agrees,
  marketingConsentChangedAt: new Date(),
  marketingConsentSource: source,
});

/** The consent of a new account. Somebody who did not agree gave no answer to keep. */
export const consentAtRegistration = (agrees: boolean): Partial<Consent> =>
  agrees ? consentNow(true, 'REGISTRATION') : {};
