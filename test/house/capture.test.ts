import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareAddress } from '../../scripts/capture/address.ts';
import { scrub } from '../../scripts/capture/scrub.ts';
import { scrubJson, scrubText } from '../../scripts/capture/scrub-text.ts';
import { addressOf, openPage, SITES } from '../fixtures/sites/pages.ts';
import { summaryOfDocument } from '../fixtures/sites/summary.ts';

const home = resolve(import.meta.dirname, '../..');
const rows = [
  'Halden Quire - Slow Lanterns (Dub)',
  'Cobaltine - Dew Ledger (VIP)',
  'ID - ID',
  'Pike - Tar (Remix)',
];
const list = `<ol>${rows.map((row) => `<li onclick="steal()">${row}</li>`).join('')}</ol>`;

describe('npm run capture', () => {
  let folder = '';
  const run = (words: string[], input = '') =>
    spawnSync(process.execPath, [join(home, 'scripts/capture.mjs'), ...words, '--out', folder], {
      encoding: 'utf8',
      input,
      cwd: folder,
    });
  const written = () => readdirSync(folder).sort();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cratemark-capture-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the page, prints its rows, and what was found beside it', () => {
    const page = `<!-- saved from url=(0030)https://example.org/mix?utm_source=x --><title>Quay</title>${list}`;
    const { status, stdout, stderr } = run(['-', '--expect'], page);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('generic: Quay, 4 rows');
    expect(stdout).toContain('1  Halden Quire | Slow Lanterns | (Dub)');
    expect(written()).toEqual(['generic-quay.expected.json', 'generic-quay.html']);
    const html = readFileSync(join(folder, 'generic-quay.html'), 'utf8');
    expect(html).toContain('<link rel="canonical" href="https://example.org/mix">');
    expect(html).not.toContain('steal');
    const found = JSON.parse(readFileSync(join(folder, 'generic-quay.expected.json'), 'utf8')) as unknown;
    expect(found).toMatchObject({
      url: 'https://example.org/mix',
      lists: [{ rows: rows.map((text) => ({ text })) }],
    });
  });

  it('writes nothing over', () => {
    for (const _ of [1, 2]) run(['-', '--url', 'https://example.org/mix', '--name', 'My Mix'], list);
    expect(written()).toEqual(['my-mix-2.html', 'my-mix.html']);
  });

  it('says what is wrong, and writes nothing', () => {
    writeFileSync(join(folder, 'text.html'), 'Halden Quire - Slow Lanterns');
    for (const [words, message] of [
      [[], 'One page is needed'],
      [['missing.html'], 'missing.html cannot be read'],
      [['text.html'], 'text.html is no web page'],
      [['-', '--url', 'example.org'], 'is no address of a page'],
      [['-'], 'Give its address with --url'],
      [['-', '--colour'], "Unknown option '--colour'"],
    ] as const) {
      const { status, stderr } = run([...words], list);
      expect(stderr, words.join(' ')).toContain(message);
      expect(status, words.join(' ')).toBe(1);
    }
    expect(written()).toEqual(['text.html']);
  });
});

describe('scrubbing', () => {
  const scrubbed = (body: string, head = '') => {
    const { document } = new JSDOM(`<html><head>${head}</head><body>${body}</body></html>`).window;
    scrub(document, 'https://example.org/page');
    return document.documentElement.outerHTML;
  };

  it.each([
    ['scripts', '<script>var secret = 1</script>', 'secret'],
    ['styles', '<style>.secret{}</style><p style="secret:1">a</p>', 'secret'],
    ['frames', '<iframe src="https://secret.example/"></iframe>', 'secret'],
    [
      'what is shown without scripts',
      '<noscript><img src="https://secret.example/pixel"></noscript>',
      'secret',
    ],
    ['comments', '<p>a<!-- secret --></p>', 'secret'],
    ['handlers', '<p onmouseover="secret()">a</p>', 'secret'],
    ['values of fields', '<input name="a" value="secret"><textarea>secret</textarea>', 'secret'],
    [
      'tokens',
      '<form data-csrf-token="secret"><p data-key="eyJhbGciOiJIUzI1NiJ9.abc.def">a</p></form>',
      'secret|eyJ',
    ],
    ['tokens in addresses', '<a href="https://example.org/x?token=secret&page=2">a</a>', 'secret'],
    ['addresses of people', '<p>write to secret.person+dj@mail.example</p>', 'secret'],
    [
      'names of visitors',
      '<header><div class="username">secret</div></header><div class="site-header"><a id="user-menu">secret</a></div>',
      'secret',
    ],
    [
      'secrets in data',
      '<script type="application/json">{"a":[{"sessionId":"secret","email":"x@secret.example"}]}</script>',
      'secret',
    ],
    [
      'secrets in attributes',
      `<div data-state='{"viewer":{"name":"secret"},"title":"Quay"}'></div>`,
      'secret',
    ],
  ])('takes out %s', (_name, body, secret) => {
    expect(scrubbed(body)).not.toMatch(new RegExp(secret));
  });

  it('takes what tracks and what only the head wants out of the head', () => {
    const head =
      '<link rel="preconnect" href="https://secret.example"><meta name="csrf-token" content="secret"><meta http-equiv="refresh" content="1;secret">';
    expect(scrubbed('', head)).not.toContain('secret');
  });

  it('keeps structure, names, microdata, and the data that adapters read', () => {
    const kept = [
      '<meta itemprop="duration" content="PT6M12S">',
      '<li class="track" id="t1" data-testid="row" itemprop="track"><a href="/track/12">Slow Lanterns</a></li>',
      '<script type="application/ld+json">{"name":"Slow Lanterns","duration":"PT6M"}</script>',
      'cueValuesEntry.seconds = 330;',
    ];
    const html = scrubbed(
      `${kept.slice(0, 3).join('')}<script>var cueValuesEntry = {}; ${kept[3]} load("x")</script>`,
    );
    for (const part of kept) expect(html).toContain(part);
    expect(html).not.toContain('load(');
  });

  it('leaves the names of people who wrote and uploaded, which lists are named after', () => {
    const kept = '<div data-author="nightferry"><span class="comment-username">nightferry</span></div>';
    expect(scrubbed(kept)).toContain(kept);
  });

  it('leaves ids and names with hyphens and digits alone', () => {
    const text = 'f0000000-0000-4000-8000-000000000001 track_1aBcDeFgHiJkLmNoPqRsTu Wexhollow@Quay';
    expect(scrubText(text)).toBe(text);
    expect(scrubJson('no JSON')).toBeUndefined();
    expect(bareAddress('https://me:pw@example.org/x?page=2&utm_source=a#top')).toBe(
      'https://example.org/x?page=2',
    );
    expect(bareAddress('/x')).toBeUndefined();
  });

  const pages = readdirSync(SITES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  it.each(pages)('leaves the rows of %s as they are', (name) => {
    const html = readFileSync(join(SITES, name), 'utf8');
    const url = addressOf(html, name.split(/[\\/]/)[0] ?? '');
    const document = openPage(html, url);
    const before = summaryOfDocument(document, url);
    scrub(document, url);
    const lines = ({ lists }: typeof before) =>
      lists.map(({ site, notice, rows }) => [site, notice, rows.map(({ badge: _, ...row }) => row)]);
    expect(lines(summaryOfDocument(document, url))).toEqual(lines(before));
  });
});
