import type { SampleStyle } from './sample.ts';

/** Plain but presentable: these pages are in screenshots. Colours of the page itself, so that badges have to adapt. */
export function sampleStyle(style: SampleStyle): string {
  return COMMON + OWN[style];
}

const COMMON = `
:root { --paper: #fff; --ink: #1c1f24; --soft: #6a7280; --line: #e3e6ea; --link: #1f5fa8; --accent: #c2362b; }
:root.dark { --paper: #14171c; --ink: #e6e9ee; --soft: #98a1ae; --line: #2b313a; --link: #7db4f0; --accent: #f08a7d; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
a { color: var(--link); text-decoration: none; }
header { display: flex; gap: 16px; align-items: baseline; padding: 12px 24px; border-block-end: 1px solid var(--line); }
header span { color: var(--soft); font-size: 13px; margin-inline-start: auto; }
main { max-width: 880px; margin: 24px auto; padding: 0 24px; }
h1 { font-size: 22px; line-height: 1.25; margin: 0 0 16px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
`;

const OWN: Record<SampleStyle, string> = {
  1001: `
.site-1001 { background: #f2f4f6; } .dark .site-1001 { background: #0e1115; }
#tlTab { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.tlpItem { display: flex; gap: 12px; align-items: center; padding: 8px 12px; border-block-end: 1px solid var(--line); cursor: pointer; }
.tlpItem.con { padding-inline-start: 36px; }
.tlpItem.tgHid, .trackValue .tgHid, .trackLabel .tgHid { display: none; }
.artM { inline-size: 48px; block-size: 48px; border-radius: 4px; background: var(--line); object-fit: cover; flex: none; overflow: hidden; }
.artM img { inline-size: 48px; block-size: 48px; }
.bPlay { inline-size: 56px; flex: none; text-align: center; color: var(--soft); font-variant-numeric: tabular-nums; font-size: 13px; }
.fontXL { font-size: 16px; color: var(--ink); }
.bCont { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.blueTxt { color: var(--ink); } .redTxt { color: var(--accent); }
.trackLabel { color: var(--soft); font-size: 12px; margin-inline-start: 6px; }
.wRow { color: var(--soft); font-size: 12px; }
.bItmH { padding: 8px 12px; color: var(--soft); font-size: 13px; border-block-end: 1px solid var(--line); }
.cAdRow { padding: 20px; text-align: center; color: var(--soft); font-size: 12px; border-block-end: 1px solid var(--line); }
`,
  mixesdb: `
.mw-body { font-family: Georgia, serif; } .mw-parser-output h2 { border-block-end: 1px solid var(--line); font-weight: normal; font-size: 20px; }
.mw-parser-output li { margin: 5px 0; overflow-wrap: anywhere; } dt { font-weight: bold; }
#catlinks { margin-block-start: 32px; padding: 8px; border: 1px solid var(--line); font-size: 13px; }
`,
  plain: `
.site-plain main { display: grid; grid-template-columns: minmax(0, 1fr) 200px; gap: 40px; }
.site-plain nav ul { display: flex; gap: 16px; list-style: none; margin: 0; padding: 0; font-size: 14px; }
.meta { color: var(--soft); font-size: 13px; } article li { margin: 6px 0; overflow-wrap: anywhere; }
article li.chapter { list-style: none; font-weight: 600; margin-block-start: 16px; }
aside { font-size: 14px; } aside ul { padding: 0; list-style: none; } aside li { margin: 8px 0; }
@media (max-width: 640px) { .site-plain main { grid-template-columns: 1fr; } }
`,
};
