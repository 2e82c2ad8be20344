// The days of a key: it ends at midnight after its last day, in UTC.

/** The last day on which a key that expires then can be used. */
export function lastDay(expiresAt: string): string {
  return new Date(new Date(expiresAt).getTime() - 1).toISOString();
}

/** YYYY-MM-DD, so many days after `now`. */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}
