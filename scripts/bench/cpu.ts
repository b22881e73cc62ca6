import { parseListPage, parseSearchPage, parseTrackPage } from '../../core/beatport/page.ts';
import { matchLine } from '../../core/match/match-line.ts';
import { buildQueries } from '../../core/lookup/queries.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { createStandIn, type StandIn } from '../../demo/stand-in.ts';
import { hundredLines } from './hundred-lines.ts';
import type { Ports } from './main.ts';
import { median, rounded } from './numbers.ts';
import { readers } from './readers.ts';
import type { Section } from './section.ts';
import { timeEach } from './time-each.ts';

const LIST = '/genre/melodic-house-techno/90/top-100';
const MS = 3;
/** As a lookup asks for them. */
const PER_PAGE = 50;
/** Track pages that the original flow reads for a line; the part about requests counts them. */
const TRACK_PAGES = 37;

/** What a line costs the processor, step by step. */
export async function cpu({ root }: Ports): Promise<Section> {
  const standIn = createStandIn({ tracks: 6_000 });
  const [list, track] = await Promise.all([
    pageOf(standIn, LIST),
    pageOf(standIn, `/track/-/${standIn.catalogue[0]?.id ?? 0}`),
  ]);
  const lines = hundredLines();
  const texts = lines.map(({ raw }) => raw);
  const questions = await questionsOf(standIn, lines, PER_PAGE);
  const long = await questionsOf(standIn, lines, 150);
  const search = fullestOf(questions);
  const ms = (work: () => unknown) => rounded(timeEach(work), MS);
  return {
    title: 'Processor time of a line',
    intro:
      'Medians of 25 runs in one warm process; a line and its candidates are fifty different ones, each with the page of its own search. Pages are those of the stand-in.',
    tables: [
      {
        caption: 'From the pages of a line to its answer, ms',
        head: ['', 'ours', 'original flow', 'limit'],
        rows: [wholeLine(questions, track)],
      },
      {
        caption: 'Milliseconds',
        head: ['step', 'ms', 'limit'],
        rows: [
          [
            'a line parsed',
            rounded(timeEach(() => texts.forEach((text) => parseLine(text))) / texts.length, MS),
            '–',
          ],
          [
            `a search page of ${kb(search)} kB read`,
            ms(() => parseSearchPage(search)),
            ms(() => JSON.parse(dataIn(search))),
          ],
          [
            `a list page of ${kb(list)} kB read`,
            ms(() => parseListPage(list)),
            ms(() => JSON.parse(dataIn(list))),
          ],
          ...[15, 50, 150].map((count) => [`${count} candidates scored`, scoring(long, count), '–']),
        ],
      },
      {
        caption: 'The same page through a text scan and through a DOM, ms',
        head: ['reader', `search page, ${kb(search)} kB`, `list page, ${kb(list)} kB`],
        rows: await readers(root, { search, list }),
      },
    ],
    plots: [],
    notes: [
      `The original flow reads a search page and ${TRACK_PAGES} track pages, here with our readers, and scores nothing. The limit of a page is JSON.parse of the data in it, which nobody who reads it can leave out.`,
      'A DOM is what the original design would have needed for the page’s script; the scan reads the same JSON.',
    ],
  };
}

interface Question {
  line: TrackLine;
  page: string;
}

/** One row: ours from the text of a line and its page, the original flow's reading, and the least. */
function wholeLine(questions: readonly Question[], track: string): (string | number)[] {
  const each = (work: (question: Question) => unknown) => medianOver(questions, (one) => one, work);
  const ours = each(({ line, page }) => matchLine(parseLine(line.raw), parseSearchPage(page)));
  const page = each((question) => parseSearchPage(question.page));
  const original = page + TRACK_PAGES * timeEach(() => parseTrackPage(track));
  const limit = each((question) => JSON.parse(dataIn(question.page)));
  return ['search page to scored match', rounded(ours, MS), rounded(original, 1), rounded(limit, MS)];
}

/** Each line and each candidate is new to the matcher, as it is to who asks Beatport for it. */
function scoring(questions: readonly Question[], count: number): number {
  const fresh = ({ line, page }: Question) => ({
    line: { ...line },
    found: parseSearchPage(page).slice(0, count),
  });
  return rounded(
    medianOver(questions, fresh, ({ line, found }) => matchLine(line, found)),
    MS,
  );
}

/** Median milliseconds over different inputs; a first round only tells the engine the code. */
function medianOver<Input, Fresh>(
  inputs: readonly Input[],
  prepare: (input: Input) => Fresh,
  work: (fresh: Fresh) => unknown,
): number {
  const times = [0, 1, 2, 3].map(() =>
    inputs.map((input) => {
      const fresh = prepare(input);
      const started = performance.now();
      work(fresh);
      return performance.now() - started;
    }),
  );
  return median(times.slice(1).flat());
}

async function questionsOf(
  standIn: StandIn,
  lines: readonly TrackLine[],
  perPage: number,
): Promise<Question[]> {
  const tracks = lines.filter(({ kind }) => kind === 'track').slice(0, 50);
  const address = (line: TrackLine) =>
    `/search/tracks?per_page=${perPage}&q=${encodeURIComponent(buildQueries(line)[0] ?? '')}`;
  return Promise.all(tracks.map(async (line) => ({ line, page: await pageOf(standIn, address(line)) })));
}

async function pageOf(standIn: StandIn, address: string): Promise<string> {
  const response = await standIn.handle(new Request(`https://stand-in.example${address}`));
  return response.text();
}

/** The page with the most rows. */
function fullestOf(questions: readonly Question[]): string {
  const pages = questions.map(({ page }) => page);
  return pages.toSorted((one, other) => dataIn(other).length - dataIn(one).length)[0] ?? '';
}

function dataIn(html: string): string {
  const start = html.indexOf('>', html.indexOf('__NEXT_DATA__')) + 1;
  return html.slice(start, html.indexOf('</script', start));
}

function kb(text: string): number {
  return Math.round(text.length / 1_000);
}
