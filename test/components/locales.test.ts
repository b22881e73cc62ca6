// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
type Messages = Record<string, { message: string }>;

const english = read('en');
const others = readdirSync(join(root, 'locales'))
  .map((name) => name.replace('.json', ''))
  .filter((name) => name !== 'en');
const sources = ['components', 'entrypoints', 'extension']
  .flatMap(sourcesIn)
  .map((file) => readFileSync(file, 'utf8'));

/** The prefixes by which a quoted word in the source is known as a key. */
const KEY =
  /(['"`])((?:ext|command|common|popup|card|page|panel|flow|badge|failure|menu|toolbar|omnibox|toast|options|welcome|diagnostics)[A-Z]\w*)\1/g;

/** Texts that are seen, and what the same control is called. */
const NAMED = {
  badgeWaiting: 'badgeWaitingName',
  badgeUnsure: 'badgeUnsureName',
  badgeUnsureOne: 'badgeUnsureOneName',
  badgeMissing: 'badgeMissingName',
  badgeFailed: 'badgeFailedName',
  badgePaused: 'badgePausedName',
  badgePausedUntil: 'badgePausedUntilName',
  badgeOff: 'badgeOffName',
  optionsSiteGiveBack: 'optionsSiteGiveBackFrom',
  optionsChoiceRemove: 'optionsChoiceRemoveLine',
};

describe('locales', () => {
  it.each(others)('%s has the keys of English, no more and no fewer', (language) => {
    expect(Object.keys(read(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(others)('%s has the same placeholders in every text', (language) => {
    const theirs = read(language);
    for (const key of Object.keys(english)) {
      expect(placeholders(theirs[key]!.message), key).toEqual(placeholders(english[key]!.message));
    }
  });

  it.each(['en', ...others])('%s holds plain text without an exclamation mark', (language) => {
    for (const [key, { message }] of Object.entries(read(language))) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).toMatch(/^[^<>!¡]+$/);
    }
  });

  // WCAG 2.5.3: who speaks to the computer says what is seen.
  it.each(['en', ...others])('%s names a control with the words it shows', (language) => {
    const messages = read(language);
    const words = (key: string) => messages[key]!.message.toLowerCase();
    for (const [seen, name] of Object.entries(NAMED)) expect(words(name), name).toContain(words(seen));
  });

  it('holds every key that is used, and uses every key it holds', () => {
    const used = new Set(sources.flatMap((source) => [...source.matchAll(KEY)].map(([, , key]) => key!)));
    for (const source of sources) for (const [, key] of source.matchAll(/__MSG_(\w+)__/g)) used.add(key!);
    // What a badge shows and what it is called are written as one.
    for (const key of [...used]) if (key.startsWith('badge') && key in NAMED) used.add(`${key}Name`);
    expect([...used].sort()).toEqual(Object.keys(english).sort());
  });
});

function read(language: string): Messages {
  return JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8')) as Messages;
}

function placeholders(message: string): string[] {
  return [...new Set(message.match(/\$\d|%s/g))].sort();
}

function sourcesIn(part: string): string[] {
  return readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name))
    .map((name) => join(root, part, name));
}
