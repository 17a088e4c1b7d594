const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';
const two =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';

/**
 * Whether a code in capitals is a currency people pay with, by list one of ISO 4217 as published on 2026-01-01
 * (maintained by SIX); funds, metals, units of account and test codes are left out.
 */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && (two.includes(code) || none.includes(code) || three.includes(code));
}

/** How many decimals amounts of a currency have, its minor unit by ISO 4217: 0, 2 or 3. */
export function minorDigits(code: string): number {
  if (none.includes(code)) return 0;
  return three.includes(code) ? 3 : 2;
}
