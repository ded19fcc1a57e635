/** Money in minor units, as people write it. */

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** "45 €", "12,50 €": no cents where there are none. */
export const moneyText = (amountMinor: number, currency: string, language: string): string => {
  const amount = amountMinor / 10 ** digitsOf(currency);
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digitsOf(currency),
  }).format(amount);
};

export const majorOf = (amountMinor: number, currency: string): number => amountMinor / 10 ** digitsOf(currency);
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** digitsOf(currency));
