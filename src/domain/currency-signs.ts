import { isCurrency } from './currencies.ts';

/** Signs in lower case, with the currencies they stand for; the first is meant where no other is the owner's own. Of `kr` none is. */
const signs: Readonly<Record<string, string>> = {
  $:
    'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ' +
    'ARS CLP COP CUP DOP MXN UYU',
  us$: 'USD',
  c$: 'CAD NIO',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  s$: 'SGD',
  hk$: 'HKD',
  nt$: 'TWD',
  mx$: 'MXN',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP FKP GIP SHP',
  '¥': 'JPY CNY',
  '\uffe5': 'JPY CNY',
  '₹': 'INR',
  '₩': 'KRW KPW',
  '₽': 'RUB',
  '₴': 'UAH',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '₦': 'NGN',
  '฿': 'THB',
  kr: 'SEK NOK DKK ISK',
  zł: 'PLN',
  kč: 'CZK',
};

/**
 * The currencies a sign or a code stands for, in any case: one, or several where it may be any of them, or none;
 * `home` is the owner's own currency and wins where the sign is its sign too.
 */
export function currenciesMeant(word: string, home: string | null): readonly string[] {
  const code = word.toUpperCase();
  if (isCurrency(code)) return [code];
  const sign = word.toLowerCase().replace(/(?<=\p{L})\.$/u, '');
  const known = Object.hasOwn(signs, sign) ? (signs[sign]?.split(' ') ?? []) : [];
  if (home !== null && known.includes(home)) return [home];
  return sign === 'kr' ? known : known.slice(0, 1);
}

const thousandsSign = /^(?!r\$)[a-z]{0,2}[$£¥\uffe5₹]$/i;
const decimalComma: ReadonlySet<string> = new Set(['ARS', 'CLP', 'COP', 'SRD', 'UYU']);

/**
 * Whether those who write this sign before an amount of that currency mark thousands with a comma: dollars, pounds,
 * yen and rupees, but not the pesos of South America, which share the sign.
 */
export function marksThousands(sign: string, currency: string): boolean {
  return thousandsSign.test(sign) && !decimalComma.has(currency);
}
