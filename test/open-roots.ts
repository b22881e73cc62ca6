// Ours are closed, for pages as for tests. What a test reads is the same one, opened. A vitest setup file.
if (typeof Element !== 'undefined') {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}
