import { camelotColour } from './tokens.ts';
import type { Theme } from './tokens.ts';

/** What all badges of a page have in common. */
export interface BadgeFrame {
  /** `dot` shows icons only. */
  density: 'dot' | 'compact' | 'full';
  /** Room for the longest text, in digits: kept from the first moment on, so that no answer moves the page. */
  width: number;
  /** The same for a brief one. */
  brief: number;
}

/**
 * The page's rules reach the host and beat ours unless ours are important; inside the root they end. Lengths are in `em` of
 * the row. Layout and paint stay inside: an answer makes no other row be laid out again. The margins above and below are
 * negative so that no line is ever higher, or its text lower, for a badge in it. A name is written in its own direction
 * (`plaintext`); the parts stand in the row's. The room is kept whatever the answer; the button is as wide as what it says.
 */
export function badgeStyle({ density, width, brief }: BadgeFrame): string {
  const room = density === 'dot' ? '' : `.room { --text: ${width}ch; } [data-brief] { --text: ${brief}ch; }`;
  return `${HOST}${BUTTON}${room} ${SHORT}${slim(density === 'dot' ? '.room' : '[data-fit="slim"], [data-fit="over"]')}${COLOURS}${MEDIA}`;
}

const HOST = `
:host {
  all: initial !important;
  display: inline-flex !important;
  vertical-align: middle !important;
  contain: layout paint style !important;
  font: inherit !important;
  line-height: 1 !important;
  letter-spacing: normal !important;
  white-space: nowrap !important;
  user-select: none !important;
  -webkit-user-select: none !important;
  margin-inline-start: .4em !important;
  margin-block: -.3em !important;
}
:host([over]) { position: absolute !important; z-index: 1 !important; margin-block: .1em 0 !important; }
`;

const BUTTON = `
.room {
  display: inline-flex;
  block-size: 1.3em;
  inline-size: calc(var(--text) + 2em);
  font: 500 .76em/1 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif;
  font-variant-numeric: tabular-nums;
}
button {
  all: unset;
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  gap: .35em;
  min-inline-size: 0;
  padding-inline: .4em;
  overflow: hidden;
  border: 1px solid var(--edge);
  border-radius: .35em;
  background: var(--paper);
  color: var(--ink);
  cursor: pointer;
  touch-action: manipulation;
  --paper: #f7f8fa; --ink: #1c1f26; --soft: #555b69; --edge: #c9cdd6; --ring: #0b5fd0;
}
button[data-theme='dark'] { --paper: #1d2027; --ink: #eceef3; --soft: #adb3c1; --edge: #434957; --ring: #7fb4ff; }
svg { flex: none; inline-size: .9em; block-size: .9em; fill: currentColor; fill-rule: evenodd; }
button > span { display: flex; align-items: center; min-inline-size: 0; }
button > span > span { flex: none; unicode-bidi: plaintext; }
button > span > span:last-child { flex: 0 1 auto; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; line-height: 1.35; }
button > span > .key:last-child { overflow: visible; line-height: 1; }
button > span > span + span { position: relative; padding-inline-start: .9em; }
button > span > span + span::before { content: '·'; position: absolute; inset-inline-start: .35em; }
.key { padding: .12em .3em; border-radius: .25em; }
button > span > span.key + span::before, button > span > span + .key::before { content: none; }
button > span > span + .key, button > span > .key + span { margin-inline-start: .4em; padding-inline-start: 0; }
button > span > span + .key { padding-inline-start: .3em; }
[data-change]::after { content: ' ' attr(data-change); font-size: .85em; color: var(--soft); }
[data-mixes] { box-shadow: inset 0 .2em currentColor; }
button:is(.waiting, .missing, .paused, .off) { color: var(--soft); }
button:is(.unsure, .failed) { border-style: dashed; border-color: currentColor; }
button:is(:hover, [aria-expanded='true']) { border-color: currentColor; }
button:focus-visible { outline: 2px solid var(--ring); outline-offset: -2px; }
.waiting svg { animation: wait 1.2s ease-in-out infinite alternate; }
@keyframes wait { from { opacity: 1; } to { opacity: .35; } }
`;

const SHORT = `
[data-fit='short'] { --text: 8.5ch; }
[data-fit='short'] button > span > span:nth-child(n + 3) { display: none; }
[data-fit='short'] [data-change]::after { content: none; }
`;

function slim(selector: string): string {
  return `:is(${selector}) { inline-size: 1.7em; } :is(${selector}) > button { flex: 1; padding-inline: 0; justify-content: center; } :is(${selector}) > button > span { display: none; }\n`;
}

const HOURS = Array.from({ length: 12 }, (_, index) => index + 1);
const THEMES: readonly Theme[] = ['light', 'dark'];

const COLOURS = THEMES.flatMap((theme) =>
  HOURS.flatMap((hour) => ['A', 'B'].map((mode) => keyRule(`${hour}${mode}`, theme))),
).join('\n');

function keyRule(camelot: string, theme: Theme): string {
  const { background, text } = camelotColour(camelot, theme);
  const within = theme === 'dark' ? "[data-theme='dark'] " : '';
  return `${within}.k${camelot} { background: ${background}; color: ${text}; }`;
}

const MEDIA = `
@media (prefers-reduced-motion: reduce) { .waiting svg { animation: none; } }
@media (prefers-contrast: more) { button { --edge: currentColor; --soft: var(--ink); } }
@media (forced-colors: active) { button, .key { background: ButtonFace; color: ButtonText; border-color: ButtonText; } button:focus-visible { outline-color: Highlight; } [data-mixes] { border-block-start: 2px solid; } }
@media print { :host { display: none !important; } }
`;
