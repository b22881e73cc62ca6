// The part of jsdom that is used here; it comes without types.
declare module 'jsdom' {
  export class JSDOM {
    /** Bytes are decoded as the HTML standard says: byte order mark, then `<meta charset>`. */
    constructor(html: string | Uint8Array);
    readonly window: { readonly document: Document; close(): void };
  }
}
