import { cases as absentRemix } from './cases/absent-remix.ts';
import { cases as combined } from './cases/combined.ts';
import { cases as diacritics } from './cases/diacritics.ts';
import { cases as doubled } from './cases/doubled.ts';
import { cases as extended } from './cases/extended.ts';
import { cases as features } from './cases/features.ts';
import { cases as hints } from './cases/hints.ts';
import { cases as namedMixes } from './cases/named-mixes.ts';
import { cases as names } from './cases/names.ts';
import { cases as noise } from './cases/noise.ts';
import { cases as nouns } from './cases/nouns.ts';
import { cases as numbers } from './cases/numbers.ts';
import { cases as order } from './cases/order.ts';
import { cases as overlays } from './cases/overlays.ts';
import { cases as people } from './cases/people.ts';
import { cases as plain } from './cases/plain.ts';
import { cases as presents } from './cases/presents.ts';
import { cases as privateVersions } from './cases/private-versions.ts';
import { cases as punctuation } from './cases/punctuation.ts';
import { cases as releases } from './cases/releases.ts';
import { cases as remixLength } from './cases/remix-length.ts';
import { cases as remixers } from './cases/remixers.ts';
import { cases as scripts } from './cases/scripts.ts';
import { cases as separators } from './cases/separators.ts';
import { cases as titles } from './cases/titles.ts';
import { cases as types } from './cases/types.ts';
import { cases as typos } from './cases/typos.ts';
import { cases as unidentified } from './cases/unidentified.ts';
import { cases as cuts } from './cases/cuts.ts';
import { cases as labels } from './cases/labels.ts';
import { cases as reissues } from './cases/reissues.ts';
import { cases as strangers } from './cases/strangers.ts';
import type { MatchCase } from './match-case.ts';

/** The benchmark by category. */
export const categories: Record<string, readonly MatchCase[]> = {
  'absent-remix': absentRemix,
  combined: combined,
  diacritics: diacritics,
  strangers: strangers,
  reissues: reissues,
  labels: labels,
  cuts: cuts,
  doubled: doubled,
  extended: extended,
  features: features,
  hints: hints,
  'named-mixes': namedMixes,
  names: names,
  noise: noise,
  nouns: nouns,
  numbers: numbers,
  order: order,
  overlays: overlays,
  people: people,
  plain: plain,
  presents: presents,
  'private-versions': privateVersions,
  punctuation: punctuation,
  releases: releases,
  'remix-length': remixLength,
  remixers: remixers,
  scripts: scripts,
  separators: separators,
  titles: titles,
  types: types,
  typos: typos,
  unidentified: unidentified,
};
