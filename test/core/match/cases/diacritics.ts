import { c, mixes } from '../candidate.ts';
import type { MatchCase } from '../match-case.ts';

/** Accents and the letters Unicode does not decompose; capitals; stylings. */
export const cases: MatchCase[] = [
  { line: 'Sørby - Fjære', pool: [c(1, 'Sorby', 'Fjaere'), c(2, 'Sorby', 'Fjara')], accept: [1] },
  { line: 'Sorby - Fjaere', pool: [c(1, 'Sørby', 'Fjære'), c(2, 'Sør', 'Fjære')], accept: [1] },
  {
    line: 'Łukasz Wróbel - Żółw',
    pool: [c(1, 'Lukasz Wrobel', 'Zolw'), c(2, 'Lukas Wrobel Trio', 'Zolw')],
    accept: [1],
  },
  { line: 'Đorđe M - Ćilim', pool: [c(1, 'Dorde M', 'Cilim'), c(2, 'Dorde', 'Cilim 2')], accept: [1] },
  {
    line: 'Đorđe M - Ćilim',
    pool: [c(1, 'Djordje M', 'Cilim'), c(2, 'George M', 'Cilim')],
    accept: [1],
    note: 'another romanisation',
  },
  { line: 'Straße 9 - Größe', pool: [c(1, 'Strasse 9', 'Grosse'), c(2, 'Strasse 6', 'Grosse')], accept: [1] },
  {
    line: 'Müller & Söhne - Früh',
    pool: [c(1, 'Mueller & Soehne', 'Frueh'), c(2, 'Miller', 'Fresh')],
    accept: [1],
    note: 'German writes ü as ue',
  },
  { line: 'Mueller - Uebung', pool: [c(1, 'Müller', 'Übung'), c(2, 'Mueller', 'Ubik')], accept: [1] },
  {
    line: 'Cœur Sauvage - Œuvre',
    pool: [c(1, 'Coeur Sauvage', 'Oeuvre'), c(2, 'Coeur', 'Oeuvre')],
    accept: [1],
  },
  {
    line: 'Işıl Kaya - Yıldız',
    pool: [c(1, 'Isil Kaya', 'Yildiz'), c(2, 'Isil Kaya', 'Yildirim')],
    accept: [1],
  },
  {
    line: 'Beyoncé Night - Déjà Vu',
    pool: [c(1, 'Beyonce Night', 'Deja Vu'), c(2, 'Beyonce Night', 'Deja Vu', 'Karst Remix')],
    accept: [1],
  },
  { line: 'Ågot & Öst - Älv', pool: [c(1, 'Agot, Ost', 'Alv'), c(2, 'Ost', 'Alv')], accept: [1] },
  {
    line: 'João Quintão - Coração',
    pool: [c(1, 'Joao Quintao', 'Coracao', 'Extended Mix'), c(2, 'Joao Quintao', 'Coracao', 'Dub')],
    accept: [1],
  },
  { line: 'Dvořák Jr. - Řeka', pool: [c(1, 'Dvorak Jr', 'Reka'), c(2, 'Dvorak', 'Reka Live')], accept: [1] },
  { line: 'NØRD - KØLD', pool: [c(1, 'Nord', 'Kold'), c(2, 'Nordic', 'Kold')], accept: [1] },
  {
    line: 'Ørigin - Glasshouse (Çelik Remix)',
    pool: mixes(1, 'Origin', 'Glasshouse', 'Celik Remix', 'Original Mix'),
    accept: [1],
  },
  { line: 'ÞOR - Ðalur', pool: [c(1, 'Thor', 'Dalur'), c(2, 'Thorn', 'Dalur')], accept: [1] },
  {
    line: 'Beyonce\u0301 Night - De\u0301ja\u0300 Vu',
    pool: [c(1, 'Beyoncé Night', 'Déjà Vu'), c(2, 'Beyoncé Day', 'Déjà Vu')],
    accept: [1],
    note: 'decomposed accents',
  },
  {
    line: 'Ｌｕｍｅｎ Ｐａｒｋ - Ｓｌｏｗ Ｗａｔｅｒ',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [1],
    note: 'full width',
  },
  {
    line: '𝗟𝘂𝗺𝗲𝗻 𝗣𝗮𝗿𝗸 - 𝗦𝗹𝗼𝘄 𝗪𝗮𝘁𝗲𝗿 (𝗞𝗮𝗿𝘀𝘁 𝗥𝗲𝗺𝗶𝘅)',
    pool: mixes(1, 'Lumen Park', 'Slow Water', 'Original Mix', 'Karst Remix'),
    accept: [2],
    note: 'bold letters of social media',
  },
  { line: 'LVMEN - SLOW', pool: [c(1, 'Lvmen', 'Slow'), c(2, 'Lumen', 'Slow')], accept: [1] },
  {
    line: 'Nørd - Kold (Sørby Remix)',
    pool: [c(1, 'Nord', 'Kold', 'Sorby Extended Remix'), c(2, 'Nord', 'Kold', 'Sor Remix')],
    accept: [1],
  },
];
