/** One made-up track: what the three record shapes of the pages are written from. */
export interface CatalogueTrack {
  id: number;
  /** As served: may hold a feature credit, brackets or a trailing space. */
  title: string;
  mix: string;
  /** In billing order; the pages sort by id, as Beatport does. */
  artists: string[];
  /** Empty where the credit stands in the mix name alone. */
  remixers: string[];
  bpm: number | null;
  key: string | null;
  genre: string;
  subGenre: string | null;
  label: string;
  release: { id: number; name: string };
  /** YYYY-MM-DD. */
  releaseDate: string;
  isrc: string | null;
  durationMs: number;
  catalogNumber: string | null;
  trackNumber: number;
  /** Euro. */
  price: number;
  saleType: 'purchase' | 'albumOnly';
  preOrder: boolean;
  exclusive: boolean;
  djEdit: boolean;
  /** False where the visitor's storefront does not sell it. */
  worldwide: boolean;
}
