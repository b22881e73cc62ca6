import type { TrackLine } from '../../core/tracklist/track-line.ts';

export interface PreviewsFound {
  previews: Map<number, string>;
  /** Why the rest is missing, in words. */
  trouble?: string;
}

/**
 * The previews of a list, one after the other: each may cost a request, which the background spaces. The first failure ends it,
 * because the next one would be the same.
 */
export async function fetchPreviews(
  tracks: readonly { id: number; line: TrackLine }[],
  {
    preview,
    onProgress,
    signal,
  }: {
    preview: (trackId: number, line: TrackLine) => Promise<string | undefined>;
    onProgress: (done: number) => void;
    signal: AbortSignal;
  },
): Promise<PreviewsFound> {
  const previews = new Map<number, string>();
  for (const [at, { id, line }] of tracks.entries()) {
    if (signal.aborted) break;
    try {
      const address = previews.get(id) ?? (await preview(id, line));
      if (address !== undefined) previews.set(id, address);
    } catch (cause) {
      return { previews, trouble: cause instanceof Error ? cause.message : String(cause) };
    }
    onProgress(at + 1);
  }
  return { previews };
}
