const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';
const two =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';

/**
 * Whether a code in capitals is a currency for payments, by list one of ISO 4217 as published on 2026-01-01 (maintained
 * by SIX), without funds, metals, units of account and test codes.
 */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && (two.includes(code) || none.includes(code) || three.includes(code));
}

/** The decimals of a currency's amounts, its minor unit by ISO 4217: 0, 2 or 3. */
export function minorDigits(code: string): number {
  if (none.includes(code)) return 0;
  return three.includes(code) ? 3 : 2;
}

/**
 * Signs in lower case and their currencies; the first is the default unless another is the owner's. `kr` has no
 * default.
 */
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
 * The currencies for a sign or a code, in any case: one, several possible ones, or none. `home` is the owner's currency
 * and wins if it uses the sign.
 */
export function currenciesOf(word: string, home: string | null): readonly string[] {
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
 * Whether people who write this sign before that currency mark thousands with a comma: dollars, pounds, yen and rupees,
 * but not the pesos of South America, which share the sign.
 */
export function marksThousands(sign: string, currency: string): boolean {
  return thousandsSign.test(sign) && !decimalComma.has(currency);
}
