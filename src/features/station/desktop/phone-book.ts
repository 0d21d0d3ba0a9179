import { getCountries, getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** A country of the dialling plan. */
export interface Country {
  /** ISO 3166: `DK`. */
  country: string;
  /** Its calling code with the plus: `+45`. */
  code: string;
  /** Its name in the reader's language. */
  name: string;
}

const known = new Set<string>(getCountries());

const asCountry = (country: string): CountryCode | undefined => (known.has(country) ? country as CountryCode : undefined);

/** Every country by its name (WX-035). */
export const countries = (locale: string): readonly Country[] => {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  return getCountries()
    .map((country) => ({ country, code: `+${getCountryCallingCode(country)}`, name: names.of(country) ?? country }))
    .sort((a, b) => compare(a.name, b.name));
};

/** The number as E.164, when it is one by the rules of the country's code (WX-038); else null. */
export const parseNumber = (number: string, country: string): string | null => {
  const iso = asCountry(country);
  if (!iso) return null;
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: iso, extract: false });
  return parsed?.isValid() && parsed.countryCallingCode === getCountryCallingCode(iso) ? parsed.number : null;
};

/** An E.164 number as country and the part that one types after its code; null when no country's rules know it. */
export const splitNumber = (e164: string): { country: string; national: string } | null => {
  const parsed = parsePhoneNumberFromString(e164, { extract: false });
  return parsed?.country && parsed.isValid() ? { country: parsed.country, national: parsed.nationalNumber } : null;
};
