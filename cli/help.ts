/** Fits a terminal of 80 by 24. */
export const HELP = `cratemark: BPM, key, label and date from Beatport for the lines of a tracklist.

  cratemark [FILE | - | "ARTIST - TITLE" ...] [options]

FILE is a list with one track a line, or a saved tracklist page (HTML).
With - or without FILE, lines are read from standard input.

  --format FORMAT   table (default), text, csv, json, ndjson or m3u8
  --fields A,B,C    only these fields, for csv, json and ndjson
  --resume          go on where the last run over this input stopped
  --rate N          requests started a second, 0 for no limit (default 2)
  --concurrency N   requests open at a time, 1 to 10 (default 3)
  --timeout N       seconds that one attempt may take (default 30)
  --budget N        requests a day, 0 for no limit (default 1000 at Beatport)
  --cache DIR       keep answers in DIR/cratemark; --no-cache does without
  --origin URL      ask here (default https://www.beatport.com)
  --verbose         tell every retry and failure; also --help, --version

  cratemark set.txt --format csv --fields line,bpm,camelot,label > set.csv
  zcat lines.gz | cratemark --format ndjson --resume >> rows.ndjson

Exit code: 0 done, 1 some lines failed, 2 wrong usage or unreadable input,
3 a check to pass, 4 requests used up, 130 interrupted. Not by Beatport.
`;
