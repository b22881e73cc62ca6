// Where a new site is entered: the registry, and the page that explains each permission.

const IMPORT = /^import \{ site as (\w+) \} from '\.\/([\w-]+)\.ts';$/;

/**
 * The registry with one more site, both its lists in alphabetical order.
 * @param {string} text
 * @param {{ id: string }} site
 */
export function withSite(text, { id }) {
  const imports = text.split('\n').flatMap((line) => {
    const [, name, of] = IMPORT.exec(line) ?? [];
    return name === undefined ? [] : [{ name, id: of }];
  });
  if (imports.length === 0)
    throw new Error('core/sites/index.ts does not look as expected. Nothing was written.');
  const all = [...imports, { name: nameOf(id), id }].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = [
    "import type { SiteAdapter } from '../page/site.ts';",
    ...all.map((one) => `import { site as ${one.name} } from './${one.id}.ts';`),
  ];
  const rest = text.slice(text.indexOf('\n/**'));
  const list = all.map((one) => `  ${one.name},\n`).join('');
  return `${lines.join('\n')}\n${rest.replace(/(= \[\n)[\s\S]*?(\];)/, (_, open, close) => `${open}${list}${close}`)}`;
}

/** "some-radio" as a variable; a digit may not begin one. */
function nameOf(id) {
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return /^\d/.test(name) ? `site${name}` : name;
}

/**
 * The page of permissions with a line for the site's host, unless it has one.
 * @param {string} text
 * @param {{ name: string, pattern: string }} site
 */
export function withPermission(text, { name, pattern }) {
  const host = `\`${pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*')}\``;
  if (text.includes(`| ${host} `)) return text;
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => /^\| `https:.*\| optional host /.test(line));
  if (at < 0) throw new Error('docs/permissions.md does not look as expected. Nothing was written.');
  const widths = (lines[at] ?? '').split('|').map((cell) => cell.length - 2);
  const why = `Annotates tracklists of ${name}, once that site is switched on.`;
  const cells = [host, 'optional host', 'yes', 'yes', why].map((cell, index) =>
    cell.padEnd(widths[index + 1] ?? 0),
  );
  return [...lines.slice(0, at + 1), `| ${cells.join(' | ')} |`, ...lines.slice(at + 1)].join('\n');
}
