import type { BeatportTrack, Person } from './track.ts';

/** How a track is written for people, the same wherever it is shown, exported or copied. */

/** "Artist, Artist - Title (Mix)": what record boxes and chats expect. */
export function trackText(track: Pick<BeatportTrack, 'artists' | 'title' | 'mix'>): string {
  const names = track.artists.map(({ name }) => name);
  return nameText(names, track);
}

/** The same for names that are not a Beatport track. Without artists it is the title alone. */
export function nameText(artists: readonly string[], titled: Titled): string {
  return artists.length === 0 ? titleText(titled) : `${artists.join(', ')} - ${titleText(titled)}`;
}

export interface Titled {
  title: string;
  mix?: string | undefined;
}

/** "Title (Mix)"; a track without a mix is its title alone. */
export function titleText({ title, mix = '' }: Titled): string {
  return mix === '' ? title : `${title} (${mix})`;
}

export function peopleText(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}
