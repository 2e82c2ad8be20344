// Dates, sizes and amounts as a person in Sweden reads them.
import type { Language } from './language';

const locale = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

export function formatDate(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.format(new Date(time));
}

/** With the hour: for what has just been, or soon will be. */
export function formatTime(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(time));
}

/** A day without a time, YYYY-MM-DD, wherever the browser is. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00`);
  return Number.isNaN(date.getTime()) ? day : formatDate(date.toISOString(), language);
}

/** Decimal units: 1 kB is 1,000 bytes. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1e3) return `${bytes} byte`;
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  const format = new Intl.NumberFormat(locale(language), { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${format.format(value)} ${unit}`;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

/** "45 000 kr" for "45000 SEK"; what is no amount with its currency stays as it is. */
export function formatAmount(text: string, language: Language): string {
  const [, value, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text) ?? [];
  if (value === undefined || currency === undefined) return text;
  const format = new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency,
    minimumFractionDigits: value.includes('.') ? 2 : 0,
  });
  return format.format(Number(value));
}

/** A time to wait, no more exact than it can be known: "20 sek", "4 min", "2 tim 10 min". */
export function formatDuration(seconds: number, language: Language): string {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale(language), { style: 'unit', unit: name }).format(value);
  if (seconds < 55) return unit(Math.max(5, Math.ceil(seconds / 5) * 5), 'second');
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = Math.floor((minutes % 60) / 10) * 10;
  return unit(Math.floor(minutes / 60), 'hour') + (rest > 0 ? ` ${unit(rest, 'minute')}` : '');
}
