/** Strokes on a 16 × 16 grid. Every icon stands beside a text or in a button with a name. */
export const ICONS = {
  play: 'M5 3.2v9.6l7.6-4.8z',
  stop: 'M4.2 4.2h7.6v7.6H4.2z',
  copy: 'M5.8 5.8h7v7h-7z M3.2 10.2v-7h7',
  check: 'M3 8.4l3.2 3.2L13 4.8',
  link: 'M6.8 9.2l2.4-2.4 M7.6 4.8l1-1a2.5 2.5 0 0 1 3.6 3.6l-1 1 M8.4 11.2l-1 1a2.5 2.5 0 0 1-3.6-3.6l1-1',
  open: 'M9.2 3.2h3.6v3.6 M12.6 3.4L7.6 8.4 M11.6 9.4v3.4H3.2V4.4h3.4',
  code: 'M2.8 3.4v9.2 M5.4 3.4v9.2 M8.6 3.4v9.2 M10.4 3.4v9.2 M13.2 3.4v9.2',
  close: 'M4 4l8 8 M12 4l-8 8',
  back: 'M9.8 3.6L5.4 8l4.4 4.4',
  search: 'M7 11.4a4.4 4.4 0 1 0 0-8.8 4.4 4.4 0 0 0 0 8.8z M10.3 10.3l3.3 3.3',
  warn: 'M8 2.6l6 10.6H2z M8 6.4v3.2 M8 11.4v.2',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8z M3 13.4c.4-2.6 2.4-3.8 5-3.8s4.6 1.2 5 3.8',
  offline: 'M2.4 6.4a8.4 8.4 0 0 1 11.2 0 M4.6 9a5 5 0 0 1 6.8 0 M8 12v.2 M3 2.6l10 10.8',
  clock: 'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2z M8 5v3.2l2.2 1.4',
  mixes: 'M3 5.6a3.2 3.2 0 1 1 4.6 2.9 M13 10.4a3.2 3.2 0 1 1-4.6-2.9',
  record: 'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2z M8 9.4a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8z',
} as const;

export type IconName = keyof typeof ICONS;
