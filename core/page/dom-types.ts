/**
 * A page's document, element and node: the DOM's own types where a program knows them. One for a server need not have the
 * DOM library to use the rest, and the document of any parser will do.
 */
export type PageDocument = typeof globalThis extends { Document: { prototype: infer Dom } } ? Dom : object;

/** See `PageDocument`. */
export type PageElement = typeof globalThis extends { Element: { prototype: infer Dom } } ? Dom : object;

/** See `PageDocument`. */
export type PageNode = typeof globalThis extends { Node: { prototype: infer Dom } } ? Dom : object;
