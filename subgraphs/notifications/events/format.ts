import { currencyDigits, formatAmount, type Money } from '@souk/subgraph';

const formats = new Map<string, Intl.NumberFormat>();

/** `1250` EUR → `€12.50`. */
export function moneyText(money: Money): string {
  let format = formats.get(money.currency);
  if (!format) {
    // The runtime's own idea of a currency's decimals differs from ISO 4217, and would round what is written.
    const digits = currencyDigits(money.currency) ?? 2;
    format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(money.currency, format);
  }
  // As a text, so that no amount is rounded on its way through floating point.
  return format.format(formatAmount(money) as `${number}`);
}

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An ISO instant for people: `1 June 2026 at 09:30 UTC`. */
export const instantText = (iso: string): string => `${instant.format(new Date(iso))} UTC`;
