import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A regular expression of the product, and where it stands. */
export interface Pattern {
  at: string;
  source: string;
  flags: string;
}

const root = resolve(import.meta.dirname, '../..');
const FOLDERS = ['core', 'extension', 'components', 'entrypoints', 'cli'];

/** Every regular expression that stands in the product's source, each once. */
export function patternsOfProduct(): Pattern[] {
  return distinct(FOLDERS.flatMap((folder) => filesIn(join(root, folder))).flatMap(patternsIn));
}

/** Those that are put together when a module is read: whoever runs `load` sees each `new RegExp` as it is made. */
export async function patternsMadeBy(load: () => Promise<unknown>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string | RegExp, string?]) {
      const pattern = new target(...given);
      made.push({ at: 'new RegExp', source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  await load().finally(() => (globalThis.RegExp = Original));
  return distinct(made);
}

/** What a pattern may look at: each character that stands in one, and words of letters and digits. */
export function alphabetOf(patterns: readonly Pattern[]): { signs: string[]; words: string[] } {
  const bare = patterns.map(({ source }) =>
    source.replace(/\\[pPuk]\{[^}]*\}|\\u[\da-f]{4}|\\[a-zA-Z]/g, ' '),
  );
  const escaped = patterns.flatMap(({ source }) => source.match(/\\u[\da-f]{4}/g) ?? []);
  const points = escaped.map((code) => String.fromCodePoint(parseInt(code.slice(2), 16)));
  const words = bare.flatMap((source) => source.match(/[\p{L}\d]{2,}/gu) ?? []);
  return { signs: [...new Set([...bare.join(''), ...points])], words: [...new Set(words)] };
}

function distinct(patterns: Pattern[]): Pattern[] {
  return [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name))
    .map((name) => join(folder, name));
}

function patternsIn(file: string): Pattern[] {
  const content = readFileSync(file, 'utf8');
  const scripts = [...content.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((script) => script[1] ?? '');
  const code = file.endsWith('.svelte') ? scripts.join('\n') : content;
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const at = relative(root, file);
      found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}
