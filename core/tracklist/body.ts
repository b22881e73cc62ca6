import { withoutAnnouncement } from './announcement.ts';
import { cleanText } from './clean.ts';
import { trailingCue } from './cue.ts';
import { type Lead, readLead } from './lead.ts';
import type { LineStyle } from './line-style.ts';
import { withoutEndNoise } from './noise.ts';
import { type Sides, splitSides } from './split.ts';

/** A line without what surrounds it: the two sides as written, in either order. */
export interface Body {
  lead: Lead;
  text: string;
  sides?: Sides;
  endSeconds?: number;
}

/** A line longer than this is no track; reading all of it would only give a hostile page our time. */
export const LONGEST_LINE = 1000;

/** "01-pella_and_rye-monsoon_(karst_remix)": a file's name has underscores for spaces, and tight dashes. */
function spokenName(text: string): string {
  if (/\s/.test(text) || !/_.*_/.test(text)) return text;
  const spaced = text.replace(/_+/g, ' ');
  return / - /.test(spaced) ? spaced : spaced.replace(/(?<=\w|\))-(?=[\w(])/g, ' - ');
}

export function readBody(line: string, style: LineStyle = {}): Body {
  const lead = readLead(spokenName(cleanText(line.slice(0, LONGEST_LINE))), style);
  const spoken = withoutEndNoise(lead.rest);
  const end = trailingCue(spoken, lead.marked);
  const text = withoutAnnouncement(end === undefined ? spoken : withoutEndNoise(end.rest));
  const body: Body = { lead, text };
  const sides = splitSides(text);
  if (sides !== undefined) body.sides = sides;
  if (end?.seconds !== undefined) body.endSeconds = end.seconds;
  return body;
}
