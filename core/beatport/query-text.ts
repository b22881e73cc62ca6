const LONGEST = 200;

// Public clients report that Beatport answers 403 to more than one pair of parentheses, so none is ever sent.
const BRACKETS = /[()[\]{}<>（）［］｛｝【】「」『』〈〉《》]/g;
// Control characters, lone halves of surrogate pairs, and the invisible marks that pages leave in copied text.
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Text as it may be sent as Beatport's `q`: no brackets (their words stay), no bare dash, no exclamation mark unless
 * nothing else is left (the band "!!!"), single spaces, 200 characters at most. May be empty. Sanitising twice changes
 * nothing.
 */
export function sanitizeQuery(text: string): string {
  const words = text
    .slice(0, 20 * LONGEST)
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(BRACKETS, ' ')
    .split(/\s+/)
    // A bare dash or exclamation mark can empty the result, as one client's source warns.
    .filter((word) => !/^[-–—−]*$/.test(word));
  const calm = words
    .join(' ')
    .split(/[\s!]+/)
    .filter((word) => !/^[-–—−]*$/.test(word));
  return shorten((calm.length > 0 ? calm : words).join(' '));
}

function shorten(query: string): string {
  if (query.length <= LONGEST) return query;
  const end = query.lastIndexOf(' ', LONGEST);
  if (end > 0) return query.slice(0, end);
  // One endless word: cut inside it, but never between the halves of a surrogate pair.
  return query.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
