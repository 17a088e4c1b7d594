import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldPhone } from './names.ts';

/** Phone numbers as they are dialled, so that two ways of writing one number are told to be one. */
export interface PhoneReader {
  /** Whether two texts are the same number; a national one is read in the country of the other. */
  isSame(one: string, other: string): boolean;
}

/** Reads numbers; `country` is where those without a `+` are dialled, such as `DE` or `DE-BY`. */
export function phoneReader(country: string | null): PhoneReader {
  const code = country?.slice(0, 2).toUpperCase() ?? '';
  const home = isSupportedCountry(code) ? code : undefined;
  const read = (text: string, from?: CountryCode) => parsePhoneNumberFromString(dialled(text), from ?? home);
  return {
    isSame(one, other) {
      if (foldPhone(one) === foldPhone(other)) return true;
      const [first, second] = [read(one), read(other)];
      if (first && second) return first.number === second.number;
      const [known, unread] = first ? [first, other] : [second, one];
      if (!known) return false;
      if (known.country && read(unread, known.country)?.number === known.number) return true;
      return known.nationalNumber === foldPhone(unread);
    },
  };
}

/** `00` and `+` before a country are the same; Excel and lists of leads put more before a number. */
function dialled(text: string): string {
  return text.replace(/^[^\d+]+/, '').replace(/^00/, '+');
}
