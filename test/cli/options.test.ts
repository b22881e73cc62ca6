import { describe, expect, it } from 'vitest';
import { EXPORT_FIELDS } from '../../core/export/record.ts';
import { parseOptions } from '../../cli/options.ts';
import { UsageError } from '../../cli/usage-error.ts';

describe('options', () => {
  it('have polite defaults', () => {
    expect(parseOptions([])).toEqual({
      operands: [],
      format: 'table',
      origin: 'https://www.beatport.com',
      concurrency: 3,
      rate: 2,
      timeout: 30,
      useCache: true,
      resume: false,
      verbose: false,
      help: false,
      version: false,
    });
  });

  it.each([
    [['set.txt', '--format', 'csv'], { operands: ['set.txt'], format: 'csv' }],
    [['--format=ndjson', '-'], { operands: ['-'], format: 'ndjson' }],
    [['--format', 'csv', '--fields', 'line, bpm,camelot'], { fields: ['line', 'bpm', 'camelot'] }],
    [['--timeout', '2.5', '--budget', '0'], { timeout: 2.5, budget: 0 }],
    [['--origin', 'http://127.0.0.1:8377'], { origin: 'http://127.0.0.1:8377' }],
    [['--origin', 'https://www.beatport.com/'], { origin: 'https://www.beatport.com' }],
    [['--concurrency', '10'], { concurrency: 10 }],
    [['--rate', '0'], { rate: 0 }],
    [['--rate', '.5'], { rate: 0.5 }],
    [['--cache', './answers'], { cacheDir: './answers', useCache: true }],
    [['--no-cache'], { useCache: false }],
    [['--resume'], { resume: true }],
    [['--help'], { help: true }],
    [['-h'], { help: true }],
    [['--version'], { version: true }],
    [['--rate', '1', '--rate', '4'], { rate: 4 }],
    [['--', '--odd-name.txt'], { operands: ['--odd-name.txt'] }],
  ])('understand %j', (argv, expected) => {
    expect(parseOptions(argv)).toMatchObject(expected);
  });

  it.each([
    [['--formt', 'csv'], 'There is no option --formt. Did you mean --format?'],
    [['--no-cahce'], 'Did you mean --no-cache?'],
    [['--zzzzzzzz'], 'There is no option --zzzzzzzz.'],
    [['-x'], 'There is no option -x.'],
    [['--format'], '--format needs a value: --format csv.'],
    [['--format', '--resume'], '--format needs a value'],
    [['--format', 'cvs'], '--format "cvs" is not known. Did you mean csv?'],
    [['--format', 'spreadsheet'], 'Choose one of table, text, csv, json, ndjson, m3u8.'],
    [['--format', ''], '--format "" is not known.'],
    [['--fields', 'bpm'], '--fields works with csv, json and ndjson, not with table.'],
    [['--format', 'csv', '--fields', 'bmp'], '--fields has no field "bmp". Did you mean bpm?'],
    [['--format', 'csv', '--fields', 'line,'], '--fields has no field ""'],
    [['--format', 'csv', '--fields', 'qqqqqqqqq'], EXPORT_FIELDS.join(', ')],
    [['--concurrency', '0'], '--concurrency must be a whole number from 1 to 10, not "0".'],
    [['--concurrency', '11'], '--concurrency must be'],
    [['--concurrency', '2.5'], '--concurrency must be'],
    [['--rate', '-1'], '--rate must be a number from 0 (no limit) up, not "-1".'],
    [['--rate', 'fast'], '--rate must be'],
    [['--rate', 'Infinity'], '--rate must be'],
    [['--rate='], '--rate must be'],
    [['--timeout', '0'], '--timeout must be a number of seconds from 0.1 up, not "0".'],
    [['--timeout', 'soon'], '--timeout must be'],
    [['--budget', '-5'], '--budget must be a whole number from 0 (no limit) up, not "-5".'],
    [['--budget', '1.5'], '--budget must be'],
    [['--origin', 'beatport.com'], '--origin must be an address without a path, not "beatport.com".'],
    [['--origin', 'ftp://beatport.com'], '--origin must be'],
    [['--origin', 'https://www.beatport.com/search'], '--origin must be'],
    [['--cache', ''], '--cache needs a folder'],
    [['--cache', 'x', '--no-cache'], '--cache and --no-cache exclude each other.'],
    [['--resume=yes'], '--resume takes no value.'],
  ])('refuse %j and say what to do', (argv, message) => {
    expect(() => parseOptions(argv)).toThrow(UsageError);
    expect(() => parseOptions(argv)).toThrow(message);
  });
});
