import { distinct } from '../text/distinct.ts';
import { type Credits, readArtists } from './artists.ts';
import { type Body, readBody } from './body.ts';
import { kindOf } from './kind.ts';
import type { LineStyle } from './line-style.ts';
import { remixersOf } from '../version/mix.ts';
import { orderedSides } from './order.ts';
import type { Sides } from './split.ts';
import { readTitle, type TitleSide } from './title.ts';
import type { Hints, TrackLine } from './track-line.ts';

/** Takes one human-written line apart. Never throws; what cannot be read is `other` with the text as its title. */
export function parseLine(text: string, style: LineStyle = {}): TrackLine {
  const body = readBody(text, style);
  const sides = orderedSides(body.sides, style);
  const artist = sides?.left ?? '';
  const side = readTitle(sides?.right ?? body.text, { ...style, artist, numbered: body.lead.numbered });
  const credits = readArtists(artist);
  const line: TrackLine = {
    kind: kindOfLine(body, sides, credits, side),
    artists: credits.artists,
    title: side.title,
    remixers: distinct(side.mixes.flatMap(remixersOf)),
    featuring: distinct([...credits.featuring, ...side.featuring]),
    overlay: body.lead.overlay,
    raw: text,
  };
  addDetails(line, side);
  addPlace(line, body, side, style);
  return line;
}

function kindOfLine(
  body: Body,
  sides: Sides | undefined,
  credits: Credits,
  side: TitleSide,
): TrackLine['kind'] {
  return kindOf({
    text: body.lead.rest,
    artist: sides?.left ?? '',
    artists: credits.artists,
    title: side.title,
    mixes: side.mixes,
    split: sides !== undefined && credits.artists.length > 0 && side.title !== '',
    certain: sides?.certain ?? false,
    marked: body.lead.marked,
  });
}

function addDetails(line: TrackLine, { mixes, release }: TitleSide): void {
  if (mixes.length > 0) line.mix = mixes.join(' ');
  if (release.label !== undefined) line.label = release.label;
  const hints: Hints = {};
  if (release.catalogNumber !== undefined) hints.catalogNumber = release.catalogNumber;
  if (release.year !== undefined) hints.year = release.year;
  if (Object.keys(hints).length > 0) line.hints = hints;
}

/** Beside a cue, or in a list of lengths, the time at the end is how long the track is. */
function addPlace(line: TrackLine, { lead, endSeconds }: Body, side: TitleSide, style: LineStyle): void {
  const end = endSeconds ?? side.endSeconds;
  const isLength = lead.cueSeconds !== undefined || style.endTimes === 'length';
  const cue = lead.cueSeconds ?? (isLength ? undefined : end);
  if (cue !== undefined) line.cueSeconds = cue;
  if (end !== undefined && isLength) line.hints = { ...line.hints, durationMs: end * 1000 };
  if (lead.position !== undefined) line.position = lead.position;
}
