import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each part of the house may import of the others; what is not listed here is imported by nobody. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  cli: ['core'],
  extension: ['core'],
  components: ['core'],
  entrypoints: ['core', 'extension', 'components'],
};

const HOST_MODULES = /^(?:node:|wxt\b|svelte\b|webextension-polyfill$|@wxt-dev\/|#)/;
const HOST_GLOBALS = new Set(
  'browser chrome window document self navigator localStorage sessionStorage indexedDB caches DOMParser XMLHttpRequest Deno process Buffer require fetch setTimeout setInterval clearTimeout clearInterval console performance'.split(
    ' ',
  ),
);
/** The one file that may touch timers, the clock and chance: it is where the host comes from. */
const HOST_FILE = 'core/host.ts';

describe('imports', () => {
  for (const [part, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${part} imports only ${allowed.length > 0 ? allowed.join(', ') : 'itself'} of the house`, () => {
      const strays = sourcesOf(part).flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(root, join(dirname(file), name)).split('/')[0] ?? '')
          // The version stands in one place.
          .filter((target) => target !== part && target !== 'package.json' && !allowed.includes(target))
          .map((target) => `${relative(root, file)} imports ${target}`),
      );
      expect(strays).toEqual([]);
    });
  }

  it('core imports no module of a host', () => {
    const strays = sourcesOf('core').flatMap((file) =>
      importsOf(file)
        .filter((name) => HOST_MODULES.test(name) || name === 'zod')
        .map((name) => `${relative(root, file)} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('core uses no global that it should be given', () => {
    const strays = sourcesOf('core')
      .filter((file) => relative(root, file) !== HOST_FILE)
      .flatMap((file) => globalsIn(file).map((name) => `${relative(root, file)} uses ${name}`));
    expect(strays).toEqual([]);
  });

  it('finds a forbidden global when there is one', () => {
    expect(globalsIn(join(root, HOST_FILE))).toContain('setTimeout');
  });
});

function sourcesOf(part: string): string[] {
  try {
    return readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(root, part, name));
  } catch {
    return [];
  }
}

function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function importsOf(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (from !== undefined && ts.isStringLiteral(from)) names.push(from.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return names;
}

/** Forbidden names that are neither a property, a key nor declared in the file (a parameter called `fetch` is fine). */
function globalsIn(file: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && HOST_GLOBALS.has(node.text)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (!isMember(node)) used.add(node.text);
    }
    if (ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Math\.random)$/.test(node.getText())) {
      used.add(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return [...used].filter((name) => !declared.has(name));
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) &&
    parent.name === node
  );
}

function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isLiteralTypeNode(parent)
  );
}
