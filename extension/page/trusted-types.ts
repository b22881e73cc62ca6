/**
 * Must be the first import of an injected script that holds Svelte. Pages with a `trusted-types` list refuse Svelte's
 * policy, and the whole bundle dies at import; the page's rule does not bind this isolated world.
 */
// In Firefox these are two different objects.
for (const scope of [globalThis, window]) {
  try {
    Object.defineProperty(scope, 'trustedTypes', { value: undefined, configurable: true });
  } catch {
    // Where it cannot be hidden, Svelte tries its policy, which most pages allow.
  }
}

export {};
