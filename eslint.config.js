import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const hostGlobals = [
  'browser',
  'chrome',
  'window',
  'document',
  'self',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'DOMParser',
  'XMLHttpRequest',
  'Deno',
  'process',
  'Buffer',
  'require',
  'fetch',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'performance',
  'console',
  'alert',
].map((name) => ({
  name,
  message: 'core runs in a page, a worker, Deno and Node: take it from the Host (core/host.ts).',
}));

const clock = [
  { object: 'Date', property: 'now', message: 'Take the time from the Host (core/host.ts).' },
  { object: 'Math', property: 'random', message: 'Take chance from the Host (core/host.ts).' },
  { object: 'globalThis', property: 'fetch', message: 'Take fetch from the Host (core/host.ts).' },
];

/** Imports point one way: entrypoints -> components, extension -> core; cli -> core. */
function mayNotImport(folders, message) {
  return {
    group: folders.flatMap((folder) => [`**/${folder}/**`, `~/${folder}/**`, `@/${folder}/**`]),
    message,
  };
}

function imports(patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const outOfExtension = [
  { regex: '^zod$', message: 'zod/mini: the full package puts 84 kB into every bundle.' },
  mayNotImport(
    ['entrypoints', 'cli', 'demo', 'test'],
    'Imports point one way: entrypoints -> components -> extension -> core.',
  ),
];

/** A room of extension/ knows itself, shared/ and core: what runs elsewhere is reached by messages. */
function room(name, others) {
  const message = `extension/${name} imports extension/shared and core: what runs elsewhere is reached by messages.`;
  const siblings = { regex: `^\\.\\./(?:${others.join('|')})/`, message };
  return {
    files: [`extension/${name}/**`],
    rules: imports([...outOfExtension, mayNotImport(['components'], message), siblings]),
  };
}

/** A surface of components/ knows itself, shared/ and at most the card, which is shown in several of them. */
function surface(name, others) {
  return {
    files: [`components/${name}/**`],
    rules: imports([
      ...outOfExtension,
      {
        regex: '^\\.\\./\\.\\./extension/(?:background|offscreen|build)/',
        message: 'Components run in pages: the background is reached by messages (extension/shared/ask.ts).',
      },
      {
        regex: `^\\.\\./(?:${others.join('|')})/`,
        message: `components/${name} may not import another surface; what two of them need is in components/shared.`,
      },
    ]),
  };
}

const ROOMS = ['shared', 'background', 'page', 'own-pages', 'offscreen', 'build'];
const SURFACES = ['shared', 'card', 'panel', 'popup', 'options', 'diagnostics', 'welcome'];
const surfacesBut = (...allowed) => SURFACES.filter((name) => !allowed.includes(name));

export default ts.config(
  { ignores: ['.output/', '.wxt/', 'dist/', 'node_modules/', 'coverage/', 'captures/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // One import a module: values and types together, `import type` where there are types only.
      'no-duplicate-imports': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
          message: 'Page text is hostile input: create nodes and set textContent.',
        },
      ],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.config.ts', '**/*.d.ts'],
    extends: [ts.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `return close()` ends a function that gives nothing; `void` says that a value is not meant, also where it is none.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // What a signal was aborted with is handed on as it is.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // A port answers with a promise also where one of its makers has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // It takes what a callback sets for constant, and a page's DOM for what lib.dom promises.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // It calls three of our assertions superfluous without which tsc refuses the line (8.73).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Browsers take the words of their enums, which not all of them have at run time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // "Letters" of names are split on purpose where we do (core/text).
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    // Foreign text meets every pattern of the product. test/attack/patterns.test.ts looks deeper.
    files: ['core/**', 'extension/**', 'components/**', 'entrypoints/**', 'cli/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['core/**/*.ts'],
    languageOptions: {
      globals: { ...Object.fromEntries(Object.keys(globals.browser).map((name) => [name, 'off'])) },
    },
    rules: {
      'no-undef': 'off',
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', ...clock],
      ...imports([
        {
          group: ['wxt', 'wxt/*', 'svelte', 'svelte/*', 'node:*', 'webextension-polyfill', '@wxt-dev/*'],
          message: 'core knows no host; for schemas use zod/mini.',
        },
        mayNotImport(
          ['extension', 'entrypoints', 'components', 'cli', 'demo', 'test'],
          'Imports point towards core, never out of it.',
        ),
      ]),
    },
  },
  { files: ['core/host.ts'], rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' } },
  ...ROOMS.map((name) =>
    room(
      name,
      ROOMS.filter((other) => other !== name && other !== 'shared'),
    ),
  ),
  surface('shared', surfacesBut('shared')),
  surface('card', surfacesBut('shared', 'card')),
  ...surfacesBut('shared', 'card').map((name) => surface(name, surfacesBut('shared', 'card', name))),
  {
    files: ['cli/**'],
    rules: imports([
      mayNotImport(
        ['extension', 'entrypoints', 'components', 'demo', 'test'],
        'The command line imports core only.',
      ),
    ]),
  },
  {
    files: ['test/**', 'demo/**', 'scripts/**'],
    ignores: ['**/*.mjs', '**/*.js', '**/*.mts'],
    rules: {
      // Answers of programs and pages are read as they come; the comparison that follows says what they must be.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      // Pages of the wild use what is deprecated.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
);
