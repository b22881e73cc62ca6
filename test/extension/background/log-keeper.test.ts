import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLog } from '../../../extension/background/log-keeper.ts';
import { LOG_KEY, readLog, setLogDetail } from '../../../extension/shared/log.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eventually, freshWorld } from '../browser.ts';

const LATER = { writeAfterMs: 60_000 };

beforeEach(() => {
  freshWorld();
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const said = async () => (await readLog()).lines.map(({ level, message }) => `${level}: ${message}`);

describe('the log', () => {
  it('tells the console what went wrong, with all its facts, and keeps it without what was asked', async () => {
    const { logger, flush } = keepLog(LATER);
    const fields = {
      type: 'search',
      text: 'mira solano night ferry',
      failure: 'server',
      attempts: 3,
      status: 503,
    };
    logger.warn('Beatport has trouble answering (status 503). Try again later.', fields);
    logger.error('sent on to https://www.beatport.com/search?q=mira+solano, which is not the page', {});
    await flush();
    expect(console.warn).toHaveBeenCalledWith(
      'Cratemark: Beatport has trouble answering (status 503). Try again later.',
      fields,
    );
    expect(await said()).toEqual([
      'warn: Beatport has trouble answering (status 503). Try again later. (type search, failure server, attempts 3, status 503)',
      'error: sent on to an address which is not the page',
    ]);
  });

  it('says nothing of what went well, unless everything is wanted', async () => {
    const { logger, flush } = keepLog(LATER);
    logger.debug('retrying', { attempts: 1 });
    logger.info('fetched 2 of 2 tracks');
    await flush();
    expect(await said()).toEqual([]);
    expect(console.debug).not.toHaveBeenCalled();
    await setLogDetail(true);
    await eventually(async () => {
      logger.debug('retrying', { attempts: 1, url: 'https://www.beatport.com/search?q=secret' });
      await flush();
      expect((await said()).at(-1)).toBe('debug: retrying (attempts 1)');
    });
    await setLogDetail(false);
    await eventually(async () => {
      const before = (await said()).length;
      logger.debug('retrying');
      await flush();
      expect(await said()).toHaveLength(before);
    });
  });

  it('goes on after a restart of the background, in detail if that was wanted', async () => {
    const before = keepLog(LATER);
    before.logger.warn('the first');
    await before.flush();
    await setLogDetail(true);
    const after = keepLog(LATER);
    await eventually(async () => {
      after.logger.info('the second');
      await after.flush();
      expect(await said()).toEqual(['warn: the first', expect.stringContaining('the second')]);
    });
  });

  it('keeps the last hundred lines, writes them by itself, and none after it was told to forget', async () => {
    const { logger, forget } = keepLog({ writeAfterMs: 1 });
    for (let n = 1; n <= 130; n++) logger.warn(`line ${n}`);
    await eventually(async () => expect(await said()).toHaveLength(100));
    expect((await said()).at(0)).toBe('warn: line 31');
    logger.warn('another');
    await forget();
    await fakeBrowser.storage.session.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await said()).toEqual([]);
  });

  it('costs nobody anything where the storage refuses it', async () => {
    const { logger, flush } = keepLog(LATER);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('no room'));
    logger.warn('the first');
    await flush();
    expect(console.warn).toHaveBeenLastCalledWith('Cratemark could not store its log:', expect.any(Error));
    vi.mocked(fakeBrowser.storage.session.set).mockRestore();
    logger.warn('the second');
    await flush();
    expect(await said()).toEqual(['warn: the second']);
  });

  it('reads what is damaged as absent', async () => {
    await fakeBrowser.storage.session.set({
      [LOG_KEY]: [{ at: 'x' }, 7, { at: 1, level: 'warn', message: 'good' }],
    });
    expect(await said()).toEqual(['warn: good']);
  });
});
