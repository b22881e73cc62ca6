/** What a whole list decides for its lines; a line read alone leaves everything open. */
export interface LineStyle {
  /** Which side of the dash the artist is on. */
  order?: 'artist-first' | 'title-first';
  /** "Artist - Title - X" throughout: X is the label. */
  thirdPart?: 'label' | 'title';
  /** "Artist - Title (X)": whether a round bracket at the end is a label. */
  roundEnd?: 'label' | 'title';
  /** "1 Artist - Title": numbers without a mark, ascending over the list. */
  bareNumbers?: boolean;
  /** "[01]", "[02]", "[03]" count lines instead of minutes. */
  squareNumbers?: boolean;
  /** Times at the end of lines do not ascend: they are lengths. */
  endTimes?: 'cue' | 'length';
}
