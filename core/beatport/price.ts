import { positive, record, text } from './values.ts';

/** The price as the storefront displays it; details records hold only a number and a currency. */
export function priceText(value: unknown): string | undefined {
  const price = record(value);
  const served = positive(price?.value);
  const amount = served !== undefined && served < MOST ? served : undefined;
  const currency = text(price?.currency) ?? text(price?.code);
  const display = text(price?.display);
  if (display !== undefined || amount === undefined || currency === undefined) return display;
  return /^[A-Z]{3}$/.test(currency) ? formatFor(currency).format(amount) : undefined;
}

/** More is no price of a track. */
const MOST = 1_000_000;

// Making a formatter costs more than reading a whole record, and all tracks of a page share their currency.
let last: { currency: string; format: Intl.NumberFormat } | undefined;

function formatFor(currency: string): Intl.NumberFormat {
  if (last?.currency !== currency) {
    last = { currency, format: new Intl.NumberFormat('en', { style: 'currency', currency }) };
  }
  return last.format;
}
