// Run by scripts/bench-match.mjs: the benchmark by category, with the recorded levels as the bar.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeReason } from '../../../core/match/reasons.ts';
import { matchLine } from '../../../core/match/match-line.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import type { BeatportTrack } from '../../../core/beatport/track.ts';
import { categories } from './cases.ts';
import { countStable } from './count-stable.ts';
import { judgeCase, type Judged, type Outcome } from './judge-case.ts';
import type { MatchCase } from './match-case.ts';

interface Row extends Judged {
  category: string;
  one: MatchCase;
}

interface Levels {
  ok: Record<string, number>;
  stable: Record<string, number>;
}

const LEVELS = new URL('levels.json', import.meta.url);
const PAGE = new URL('../../../docs/matching.md', import.meta.url);
/** Where the buckets of the calibration table begin. */
const BUCKETS = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

const rows: Row[] = Object.entries(categories).flatMap(([category, cases]) =>
  cases.map((one) => ({ category, one, ...judgeCase(one) })),
);
const words = new Set(process.argv.slice(2));
if (words.has('--show')) show();
const now: Levels = { ok: countOk(), stable: countStable() };
const report = [byCategory(), byScore(), offers(), disguises()].join('\n\n');
console.log(report);
if (words.has('--time')) console.log(`\n${speed()}`);
if (words.has('--calibrate')) document(report);
if (words.has('--record')) writeFileSync(LEVELS, `${JSON.stringify(now, null, 2)}\n`);
else process.exitCode = compare();

function byCategory(): string {
  const names = [...Object.keys(categories), ''];
  const of = (name: string) => (name === '' ? rows : rows.filter(({ category }) => category === name));
  const head = 'category            cases   ok  release  offered  missed  wrong  rejected  precision  recall';
  return [head, ...names.map((name) => line(name, of(name)))].join('\n');
}

function line(name: string, some: readonly Row[]): string {
  const count = (outcome: Outcome) => some.filter((row) => row.outcome === outcome).length;
  const negatives = some.filter(({ one }) => one.accept.length === 0);
  const rejected = negatives.filter(({ match }) => match.verdict !== 'match').length;
  const wanted = some.filter(({ one }) => one.accept.length > 0 && one.expect === undefined);
  const right = wanted.filter(isRightMatch).length;
  const taken = some.filter(({ match }) => match.verdict === 'match').length;
  return [
    (name || 'all').padEnd(19),
    String(some.length).padStart(5),
    String(count('ok')).padStart(5),
    String(count('release')).padStart(9),
    String(count('offered')).padStart(9),
    String(count('missed')).padStart(8),
    String(count('wrong')).padStart(7),
    `${rejected}/${negatives.length}`.padStart(10),
    share(right, taken).padStart(11),
    share(right, wanted.length).padStart(8),
  ].join('');
}

function isRightMatch({ outcome, match }: Row): boolean {
  return match.verdict === 'match' && (outcome === 'ok' || outcome === 'release');
}

/** How often what was put first is right, by its score: the score promises to be that share. */
function byScore(): string {
  const lines = BUCKETS.flatMap((from, at) => {
    const to = BUCKETS[at + 1] ?? 1.01;
    const shown = rows.filter(
      ({ match }) => first(match) !== undefined && match.score >= from && match.score < to,
    );
    const right = shown.filter(({ one, match }) => one.accept.includes(first(match)?.id ?? -1)).length;
    if (shown.length === 0) return [];
    const range = `${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}`;
    return [
      `${range}  ${String(shown.length).padStart(7)}${String(right).padStart(7)}  ${share(right, shown.length)}`,
    ];
  });
  return ['score        shown  right  share', ...lines].join('\n');
}

/** What `unsure` promises: where there is an answer, it is among those shown. */
function offers(): string {
  const unsure = rows.filter(({ match }) => match.verdict === 'unsure');
  const answerable = unsure.filter(({ one }) => one.accept.length > 0);
  const shown = answerable.filter(({ one, match }) =>
    match.alternatives.some(({ track }) => one.accept.includes(track.id)),
  );
  return `unsure: ${unsure.length} of ${rows.length} lines, ${answerable.length} with an answer, ${shown.length} of them with it among five (${share(shown.length, answerable.length)})`;
}

function disguises(): string {
  const counts = Object.entries(now.stable).map(([name, count]) => `${name} ${count}`);
  return `unchanged in disguise: ${counts.join(', ')} of ${rows.length}`;
}

/** Milliseconds to score fifty candidates for a line: those of the whole benchmark in turn, never seen before. */
function speed(): string {
  const all = rows.flatMap(({ one }) => one.pool);
  const times = rows.map(({ one }, at) => {
    const from = (at * 50) % (all.length - 50);
    const candidates = [...one.pool, ...all.slice(from)].slice(0, 50).map((track) => ({ ...track }));
    const line = parseLine(one.line);
    const startedAt = performance.now();
    matchLine(line, candidates);
    return performance.now() - startedAt;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  return `50 candidates: ${at(0.5)} ms median, ${at(0.95)} ms at the 95th of 100`;
}

/** Puts today's figures where docs/matching.md has the last ones. */
function document(text: string): void {
  const old = readFileSync(PAGE, 'utf8');
  const block = `<!-- measured -->\n\n\`\`\`text\n${text}\n\`\`\`\n\n<!-- /measured -->`;
  writeFileSync(
    PAGE,
    old.replace(/<!-- measured -->[^]*<!-- \/measured -->/, () => block),
  );
}

/** What a user sees first; nothing where the answer is none. */
function first({ verdict, track, alternatives }: Judged['match']): BeatportTrack | undefined {
  return verdict === 'none' ? undefined : (track ?? alternatives[0]?.track);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function show(): void {
  for (const { category, one, outcome, match } of rows) {
    if (outcome === 'ok') continue;
    const wanted = one.pool.filter(({ id }) => one.accept.includes(id)).map(nameOf);
    const got = first(match);
    console.log(
      `${outcome.toUpperCase()} [${category}] ${one.line}${one.note === undefined ? '' : ` (${one.note})`}`,
    );
    console.log(
      `  got    ${match.verdict}${got === undefined ? '' : ` ${nameOf(got)}`}: ${match.reasons.map(describeReason).join('; ')}`,
    );
    console.log(`  wanted ${one.expect ?? ''} ${wanted.join(' or ') || 'nothing taken'}\n`);
  }
}

function nameOf({ id, artists, title, mix }: BeatportTrack): string {
  return `${id} ${artists.map((person) => person.name).join(', ')} - ${title} (${mix})`;
}

function countOk(): Record<string, number> {
  return Object.fromEntries(
    Object.keys(categories).map((name) => [
      name,
      rows.filter(({ category, outcome }) => category === name && outcome === 'ok').length,
    ]),
  );
}

/** 1 when a category or a disguise fell below its level, or anything wrong was taken. */
function compare(): number {
  const recorded = JSON.parse(readFileSync(LEVELS, 'utf8')) as Levels;
  const fallen = [...below(now.ok, recorded.ok), ...below(now.stable, recorded.stable)];
  const wrong = rows.filter(({ outcome }) => outcome === 'wrong');
  for (const text of fallen) console.log(text);
  for (const { category, one } of wrong) console.log(`wrong [${category}]: ${one.line}`);
  return fallen.length + wrong.length > 0 ? 1 : 0;
}

function below(counts: Record<string, number>, bar: Record<string, number>): string[] {
  return Object.entries(bar)
    .filter(([name, level]) => (counts[name] ?? 0) < level)
    .map(([name, level]) => `${name} fell from ${level} to ${counts[name] ?? 0}`);
}
