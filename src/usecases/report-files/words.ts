/** A calendar day for people, with the month as a word so that nobody mistakes it for the day. */
export const day = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));

/** "1 finding", "2 findings" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A share of 1 as "4.0 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** "sub-service-not-in-opinion" as words. */
export const unhyphened = (id: string): string => id.replaceAll('-', ' ');
