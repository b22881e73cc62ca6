import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Other scripts: the same letters, or romanised; without a table nothing can be known. */
export const cases: MatchCase[] = [
  {
    line: 'Северный Ветер - Волна',
    pool: [c(1, 'Северный Ветер', 'Волна'), c(2, 'Северный Ветер', 'Война')],
    accept: [1],
  },
  {
    line: 'Северный Ветер - Волна',
    pool: [c(1, 'Severny Veter', 'Volna'), c(2, 'Severny Veter', 'Vesna')],
    accept: [1],
  },
  {
    line: 'Severnyy Veter - Volna',
    pool: [c(1, 'Северный Ветер', 'Волна'), c(2, 'Veter', 'Volna')],
    accept: [1],
  },
  { line: 'Юлия Ким - Жизнь', pool: [c(1, 'Yulia Kim', 'Zhizn'), c(2, 'Yulia Kim', 'Smert')], accept: [1] },
  {
    line: 'Юлия Ким - Жизнь (Karst Remix)',
    pool: [c(1, 'Yulia Kim', 'Zhizn'), c(2, 'Yulia Kim', 'Zhizn', 'Karst Remix')],
    accept: [2],
  },
  {
    line: 'Юлия Ким - Жизнь (Karst Ремикс)',
    pool: [c(1, 'Юлия Ким', 'Жизнь'), c(2, 'Юлия Ким', 'Жизнь', 'Karst Remix')],
    accept: [2],
    note: 'the noun in Cyrillic',
  },
  { line: 'Ёлка - Ёж', pool: [c(1, 'Елка', 'Еж'), c(2, 'Елка', 'Уж')], accept: [1] },
  { line: 'Щука - Цирк', pool: [c(1, 'Shchuka', 'Tsirk'), c(2, 'Shchuka', 'Tsikl')], accept: [1] },
  { line: 'Ξένος - Θάλασσα', pool: [c(1, 'Xenos', 'Thalassa'), c(2, 'Xenos', 'Talos')], accept: [1] },
  { line: 'Ξένος - Θάλασσα', pool: [c(1, 'Ξένος', 'Θάλασσα'), c(2, 'Ξένος', 'Ουρανός')], accept: [1] },
  {
    line: 'ΞΕΝΟΣ - ΟΥΡΑΝΟΣ',
    pool: [c(1, 'Ξένος', 'Ουρανός'), c(2, 'Ξένος', 'Θάλασσα')],
    accept: [1],
    note: 'capitals have no accents and another last letter',
  },
  { line: '夜の海 - 波', pool: [c(1, '夜の海', '波'), c(2, '夜の海', '空')], accept: [1] },
  {
    line: '夜の海 - 波 (Karst Remix)',
    pool: mixes(1, '夜の海', '波', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  {
    line: '夜の海 - 波 (Karst リミックス)',
    pool: mixes(1, '夜の海', '波', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  { line: 'Lumen Park - 波', pool: mixes(1, 'Lumen Park', '波', 'Original Mix', 'Karst Remix'), accept: [1] },
  {
    line: 'Lumen Park - 波',
    pool: [c(1, 'Lumen Park', 'Nami'), c(2, 'Lumen Park', 'Sora')],
    accept: [],
    note: 'no table: nothing to tell by',
  },
  {
    line: 'ハルカ - ガラス',
    pool: [c(1, 'ハルカ', 'ガラス'), c(2, 'ハルカ', 'カラス')],
    accept: [1],
    note: 'a voicing mark makes another word',
  },
  {
    line: 'ﾊﾙｶ - ｶﾞﾗｽ',
    pool: [c(1, 'ハルカ', 'ガラス'), c(2, 'ハルカ', 'カラス')],
    accept: [1],
    note: 'half width',
  },
  { line: '하늘 - 바다', pool: [c(1, '하늘', '바다'), c(2, '하늘', '바람')], accept: [1] },
  {
    line: '하늘 - 바다 (Karst 리믹스)',
    pool: mixes(1, '하늘', '바다', 'Original Mix', 'Karst Remix'),
    accept: [2],
  },
  { line: 'نور - بحر', pool: [c(1, 'نور', 'بحر'), c(2, 'نور', 'سماء')], accept: [1] },
  { line: 'שחר - ים', pool: [c(1, 'שחר', 'ים'), c(2, 'שחר', 'שמים')], accept: [1] },
  {
    line: 'शाम - राग',
    pool: [c(1, 'शाम', 'राग'), c(2, 'शाम', 'रोग')],
    accept: [1],
    note: 'a vowel sign makes another word',
  },
  {
    line: 'Lumen Park - Волна',
    pool: [c(1, 'Lumen Park', 'Volna'), c(2, 'Lumen Park', 'Vodka')],
    accept: [1],
  },
  {
    line: 'Северный Ветер (Severny Veter) - Волна (Volna)',
    pool: [c(1, 'Severny Veter', 'Volna'), c(2, 'Veter', 'Volna')],
    accept: [1],
    note: 'both scripts',
  },
  { line: '夜の海「波」', pool: [c(1, '夜の海', '波'), c(2, '夜の海', '空')], accept: [1] },
  { line: '【夜の海】- 波', pool: [c(1, '夜の海', '波'), c(2, '夜の海', '空')], accept: [1] },
  {
    line: 'Umi - 波 (Nami Remix)',
    pool: [c(1, 'Umi', '波'), c(2, 'Umi', '波（Nami Remix）')],
    accept: [2],
    note: 'a version in full-width brackets',
  },
  {
    line: 'Umi - 波',
    pool: [c(1, 'Umi', '波（Nami Remix）'), c(2, 'Umi', '波（feat. Kaze）')],
    accept: [2],
    note: 'a version in full-width brackets',
  },
  {
    line: '夜の海 － 波',
    pool: [c(1, '夜の海', '波'), c(2, '夜の海', '空')],
    accept: [1],
    note: 'full-width dash',
  },
];
