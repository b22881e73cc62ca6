/** The bar stands above the page and inside it takes nothing from it. `em` on the browser's own size. */
export const PAGE_BAR_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset-block-end: 12px !important;
  inset-inline-end: 12px !important;
  z-index: 2147483646 !important;
  contain: layout style !important;
  user-select: none !important;
  -webkit-user-select: none !important;
}
.bar {
  --paper: #ffffff; --ink: #16181d; --soft: #555b69; --edge: #c9cdd6; --accent: #0a6b63; --ring: #0b5fd0;
  display: flex; flex-direction: column; align-items: stretch;
  box-sizing: border-box;
  max-inline-size: min(300px, calc(100vw - 24px));
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--paper);
  color: var(--ink);
  font: 13px/1.4 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif;
  box-shadow: 0 2px 10px rgb(15 18 28 / 18%);
  overflow: hidden;
}
.bar[data-theme='dark'] { --paper: #16181d; --ink: #eceef3; --soft: #adb3c1; --edge: #434957; --accent: #57cfc0; --ring: #7fb4ff; }
[hidden] { display: none !important; }
button { all: unset; box-sizing: border-box; cursor: pointer; min-block-size: 28px; padding: 4px 10px; }
button:focus-visible { outline: 2px solid var(--ring); outline-offset: -2px; border-radius: 6px; }
.open { position: relative; display: flex; align-items: center; gap: 8px; font-variant-numeric: tabular-nums; }
.mark { inline-size: 8px; block-size: 8px; border-radius: 2px; background: var(--accent); flex: none; }
.open[aria-expanded='true'] .mark { rotate: 45deg; }
.progress { position: absolute; inset-inline: 0; inset-block-end: 0; block-size: 2px; }
.progress::before { content: ''; display: block; block-size: 100%; inline-size: calc(var(--done, 0) * 100%); background: var(--accent); transition: inline-size .2s; }
.panel { display: flex; flex-direction: column; align-items: flex-start; gap: 6px; padding: 10px; border-block-end: 1px solid var(--edge); }
.action { border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--paper); font-weight: 600; }
.notice { margin: 0; }
.status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { .progress::before { transition: none; } }
@media (forced-colors: active) { .mark, .progress::before { forced-color-adjust: none; background: ButtonText; } .action { border-color: ButtonText; } }
@media print { :host { display: none !important; } }
`;
