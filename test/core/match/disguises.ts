/** Other writings of one line. None of them may change the answer. */
export const DISGUISES: Record<string, (line: string) => string> = {
  capitals: (line) => spoken(line, (text) => text.toUpperCase()),
  'small letters': (line) => spoken(line, (text) => text.toLowerCase()),
  'full width': (line) =>
    spoken(line, (text) =>
      text.replace(/[A-Za-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ),
  accents: (line) =>
    spoken(line, (text) =>
      text.replace(WORD, (word) =>
        KEPT.test(word) ? word : word.replace(/[aeiou]/gi, '$&\u0301').normalize('NFC'),
      ),
    ),
  'accents apart': (line) => line.normalize('NFD'),
  'other punctuation': (line) =>
    line
      .replace(/(?<!')'(?!')/g, '’')
      .replaceAll(' - ', ' – ')
      .replaceAll(', ', ' , ')
      .replaceAll(' (', '  ('),
};

const WORD = /(?<![\p{L}\p{N}])[A-Za-z'’]+(?![\p{L}\p{N}])/gu;
/** Short codes, and the words of the language of tracklists: nobody writes an accent there. */
const KEPT =
  /^(?:\p{Lu}{1,3}|feat|ft|featuring|starring|vocals|with|w|vs|versus|and|x|pres|presents|by|aka|a|k|as|id|mp3|wav|bpm|re-?\p{L}+|mix\p{L}*|edit|dub|vip|version|extended|original|radio|club|instrumental|acap\p{L}*|acc?ap\p{L}*|live|official|music|video|audio|lyrics?|visualiser|vinyl|only|unreleased|explicit|clean|from|the|album|prod|out|now|playing|premiere|exclusive|free|download|part|pt|vol|unknown|untitled|track|tune|of|week)$/iu;
/** Entities, tags and addresses have one writing only. */
const CODE = /(&#?\w+;(?:\w+;)?|<[^>]*>|https?:\S+)/;

function spoken(line: string, change: (text: string) => string): string {
  return line
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}
