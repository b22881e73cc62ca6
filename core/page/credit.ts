import { MOST_PEOPLE } from '../beatport/credits.ts';

/** Words between two names that say more than "and": a reader of the credit has to see them. */
const TELLING = /\b(?:feat|ft|featuring|pres|presents|vs|versus|with)\b/i;
const VARIOUS = /^(?:various(?: artists)?|v\/a)$/i;

/** The artist of a track as a site with a link for each name gives it: the names apart, or the text where it says more. */
export function creditOf(text: string, names: readonly string[]): string | string[] {
  if (VARIOUS.test(text)) return '';
  const people = names.slice(0, MOST_PEOPLE);
  const between = people.reduce((rest, name) => rest.replace(name, ' '), text);
  return people.length === 0 || TELLING.test(between) ? text : people;
}

/** A credit and a title on one line. */
export function lineOf(credit: string | readonly string[], title: string): string {
  const artist = typeof credit === 'string' ? credit : credit.join(' & ');
  return artist === '' ? title : `${artist} - ${title}`;
}
