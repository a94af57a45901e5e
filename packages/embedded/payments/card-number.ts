/**
 * Whether any text in the request looks like a card number: 12 to 19 digits, alone or grouped by spaces or
 * dashes, with a good Luhn check digit. As the `token` itself, no check digit is asked for: a mistyped card
 * number is still one.
 */
export function holdsCardNumber(body: unknown): boolean {
  if (typeof body === 'string') return isCardLike(body) && passesLuhn(body);
  if (Array.isArray(body)) return body.some(holdsCardNumber);
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(([name, value]) =>
    name === 'token' && typeof value === 'string' ? isCardLike(value) : holdsCardNumber(value),
  );
}

function isCardLike(text: string): boolean {
  return /^\s*\d(?:[ -]?\d){11,18}\s*$/.test(text);
}

function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('').map(Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? digit : digit * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
