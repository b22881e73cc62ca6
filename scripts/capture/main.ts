import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { pageAddress } from '../../cli/page-address.ts';
import { type PageSummary, summaryOfDocument } from '../../test/fixtures/sites/summary.ts';
import { bareAddress } from './address.ts';
import { scrub } from './scrub.ts';
import { writeCapture } from './write.ts';

const USAGE = `npm run capture -- <saved.html or -> [options]

Saves a page without what is nobody's business into captures/, and shows the rows that are found on it.

  --url URL    where the page is from, if it does not say so itself
  --name NAME  the name of the file; the site and the page's title otherwise
  --expect     writes what was found beside it, for review
  --out DIR    another folder than captures/`;

try {
  const { values, positionals } = parseArgs({
    options: {
      url: { type: 'string' },
      name: { type: 'string' },
      out: { type: 'string', default: 'captures' },
      expect: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [source, ...rest] = positionals;
  if (values.help) console.log(USAGE);
  else if (source === undefined || rest.length > 0) throw new Error(`One page is needed.\n\n${USAGE}`);
  else capture(source, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

interface Options {
  url?: string | undefined;
  name?: string | undefined;
  out: string;
  expect: boolean;
}

function capture(source: string, { url, name, out, expect }: Options): void {
  const html = read(source);
  const { document } = new JSDOM(html).window;
  const address = bareAddress(url ?? pageAddress(document) ?? '');
  if (address === undefined)
    throw new Error(
      url === undefined
        ? `${source} does not say where it is from. Give its address with --url.`
        : `"${url}" is no address of a page. Give it whole, with https:// in front.`,
    );
  const before = summaryOfDocument(document, address);
  scrub(document, address);
  const text = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  // What is kept is what a test will read: from the file's own text, not from the tree it was made of.
  const after = summaryOfDocument(new JSDOM(text).window.document, address);
  const file = writeCapture({ out, name, text, summary: after, expect });
  show(after);
  console.log(`\n${file}: ${kilobytes(html)} became ${kilobytes(text)}.`);
  if (JSON.stringify(textsOf(before)) !== JSON.stringify(textsOf(after)))
    throw new Error(
      `Before it was scrubbed the page gave ${textsOf(before).length} rows, now ${textsOf(after).length}, or others. What the adapter reads has to be kept in scripts/capture/scrub.ts.`,
    );
}

function read(source: string): string {
  let html: string;
  try {
    html = readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch {
    throw new Error(
      `${source} cannot be read. Save the page in the browser (Ctrl+S, "HTML only") and name that file.`,
    );
  }
  if (!/<(?:html|body|div|main|table|ul|ol|p)\b/i.test(html))
    throw new Error(
      `${source === '-' ? 'The input' : source} is no web page. Save the page as HTML, not as text.`,
    );
  return html;
}

function show({ url, lists }: PageSummary): void {
  console.log(url);
  for (const { site, title, notice, rows } of lists) {
    console.log(`\n${site}: ${title ?? 'no title'}, ${notice ?? `${rows.length} rows`}`);
    for (const [at, row] of rows.entries()) {
      const {
        kind,
        artists,
        title: track,
        mix,
        label,
      } = row as Record<string, string | string[] | undefined>;
      const parts = [
        [artists ?? []].flat().join(' + '),
        track,
        mix && `(${[mix].flat().join()})`,
        label && `[${[label].flat().join()}]`,
      ];
      console.log(
        `${String(at + 1).padStart(4)}  ${kind === 'track' ? '' : `${[kind].flat().join()}: `}${parts.filter(Boolean).join(' | ')}`,
      );
    }
  }
  if (lists.length === 0) console.log('\nno tracklist found, and no adapter claims this address');
}

function textsOf({ lists }: PageSummary): unknown[] {
  return lists.flatMap(({ rows }) => rows.map(({ text }) => text));
}

function kilobytes(text: string): string {
  return `${Math.max(1, Math.round(text.length / 1024))} KB`;
}
