import sheet from './badge.css?inline';
import { type Theme, TONES } from '../shared/tokens.ts';
import type { BadgeFrame } from './badge-frame.ts';

export function badgeStyle({ density, width, brief }: BadgeFrame): string {
  const slim = density === 'dot' ? '.room' : "[data-fit='slim'], [data-fit='over']";
  return `${sheet}${KEYS}.room{--whole:${width}ch;--brief:${brief}ch}:is(${slim}){inline-size:1.7em}:is(${slim})>button{flex:1;padding-inline:0;justify-content:center}:is(${slim})>button>span{display:none}`;
}

const KEYS = `button{${tones('light')}}button[data-theme='dark']{${tones('dark')}}`;

function tones(theme: Theme): string {
  const { text, A, B } = TONES[theme];
  return `--on:${text};--A:${A};--B:${B}`;
}
