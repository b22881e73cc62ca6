import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../core/tracklist/line.ts';

const kind = (text: string) => parseLine(text).kind;

describe('kinds of lines', () => {
  test.each([
    'ID - ID',
    'ID',
    '03. ID',
    '?',
    '01 - ??? (0:00:40)',
    '???Hardcore',
    'w/ ID - ID',
    'Mira Volt - ID',
    'Mira Volt – ID 2',
    'Mira Volt - ID [Nightjar]',
    'Mira Volt - ID (Pell Remix)',
    'ID - Glasshouse',
    'Mira Volt & ID - Glasshouse',
    'Mira Volt - Glasshouse (ID Remix)',
    'Mira Volt - Glasshouse (Unknown Remix)',
    'Mira Volt - Glasshouse (Mix ?)',
    'Mira Volt - Glasshouse (??? Remix)',
    'Unknown - Unknown',
    'Unknown Artist – Unknown Title',
    'Mira Volt - Unknown',
    "''? - Glasshouse''",
    '# ["Follow the Light" female] ?',
    '# [0??] ? ["Follow the Light" female]',
  ])('%s is unidentified', (text) => expect(kind(text)).toBe('unidentified'));

  test.each([
    'Mira Volt - Glasshouse (Pell Mashup)',
    'Mira Volt & Pell - Glasshouse (Arno Mash-Up)',
    'Mira Volt vs. Pell - Glasshouse vs. Lanterns (Arno Edit)',
    'Mira Volt vs Pell - Glasshouse vs Lanterns',
    'Mira Volt / Pell - Glasshouse / Lanterns (Arno Edit)',
    'Mira Volt & Pell - Glasshouse X Lanterns',
    'Mira Volt - Glasshouse [Nightjar] vs Pell - Lanterns [Owl]',
  ])('%s is a mashup', (text) => expect(kind(text)).toBe('mashup'));

  test.each([
    'Mira Volt vs. Pell - Glasshouse',
    'Mira Volt - Glasshouse (Pell vs. Arno Remix)',
    'Mira Volt - Good vs Evil',
    'Mira Volt - Untitled',
    'ID ID - Glasshouse',
    'Idris Volt - Identity',
    'Unknown Meadow Band - Glasshouse',
    'Sy & Unknown - Glasshouse',
    'Mira Volt - What Am I To Do ?',
    'Mira Volt - Who Are You?',
    'Mira Volt feat. Pell - Glasshouse and the Night We Never Left the Floor',
    '5. the quiet ones - we were never here, and then we were gone (original mix)',
    'Mira Volt - The Ballad Of The Man Who Went Out In The Rain And Did Not Come Home Again',
  ])('%s is a track', (text) => expect(kind(text)).toBe('track'));

  test.each([
    '',
    ' ',
    '-',
    ' - ',
    '()',
    '\u0000',
    '🎵🎶',
    'Glasshouse',
    '04. Glasshouse (Pell Remix)',
    '14:09',
    'May 10, 2012',
    ';Part 2',
    'Tracklist 27/03/2019 :',
    'https://example.com/x',
    'Twitter: @miravolt',
    'Picture: Somebody Else',
    'Released on - Dec 10th, 2021',
    'Mira Volt - Night Club, London, UK, 2000-01-01',
    '2011-10-19 - Mira Volt B2B Pell @ Escape',
    "I'm pleased to be included in the first wave of DJs on the brand new service - come and say hello to us!",
    "It's here. #ABC286 - This week a studio mix with music from my friends",
    'On The Night Track - Every Wednesday 15-16 GMT (again on Friday and Sunday) on Meadow Radio : www.example.com',
    'Next week - In The Mood - Episode 100 - broadcasting from the meadow on radio stations worldwide with guests and a lot of friends',
    "#MiraVolt to get in touch across all social media - send me your shout outs for next week's show.",
    'Follow us here for all upcoming show info and news - https://example.com',
  ])('%s is something else', (text) => expect(kind(text)).toBe('other'));
});
