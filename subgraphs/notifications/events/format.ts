import { currencyDigits, formatAmount, type Money } from '@souk/subgraph';

const formats = new Map<string, Intl.NumberFormat>();

/** `1250` EUR → `€12.50`. */
export function moneyText(money: Money): string {
  let format = formats.get(money.currency);
  if (!format) {
    // Node's decimals of currencies differ from ISO 4217 and would round amounts.
    const digits = currencyDigits(money.currency) ?? 2;
    format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(money.currency, format);
  }
  // As text, so that no amount is rounded by floating point.
  return format.format(formatAmount(money) as `${number}`);
}

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An ISO instant for people: `1 June 2026 at 09:30 UTC`. */
export const instantText = (iso: string): string => `${instant.format(new Date(iso))} UTC`;
