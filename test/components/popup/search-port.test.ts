import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectSearch } from '../../../components/popup/search-port.ts';
import type { SearchReply, SearchRequest } from '../../../extension/shared/protocol.ts';
import { freshWorld } from '../../extension/browser.ts';
import { type FakePort, fakePort } from '../../extension/fake-port.ts';
import { track } from '../tracks.ts';

/** Every connection that the popup has made, oldest first, with a background of ours at the other end. */
let ports: FakePort<SearchRequest>[];
let answers: SearchReply[];
let search: (number: number, text: string) => void;

beforeEach(() => {
  freshWorld();
  ports = [];
  answers = [];
  Object.assign(fakeBrowser.runtime, { connect: vi.fn(connect) });
  search = connectSearch((answer) => answers.push(answer));
});

function connect() {
  const port = fakePort<SearchRequest>();
  ports.push(port);
  return port.port;
}

const asked = (number: number, text: string) => ({ type: 'search', number, text });
const found = (number: number) => ({ type: 'found', number, tracks: [track(number)] });

describe('the search of the popup', () => {
  it('connects with the first question, under the name of its port, and keeps the connection', () => {
    expect(ports).toEqual([]);
    search(1, 'ferric');
    ports[0]!.say(found(1));
    search(2, 'ferric sky');
    expect(fakeBrowser.runtime.connect).toHaveBeenCalledExactlyOnceWith({ name: 'search' });
    expect(ports[0]!.heard).toEqual([asked(1, 'ferric'), asked(2, 'ferric sky')]);
  });

  it('hands every answer on, late ones too: which of them counts is not its to know', () => {
    search(1, 'ferric');
    search(2, 'ferric sky');
    ports[0]!.say(found(2));
    ports[0]!.say(found(1));
    expect(answers).toEqual([found(2), found(1)]);
  });

  it('asks once more when the background dies while it searches', () => {
    search(1, 'ferric');
    ports[0]!.leave();
    expect(ports[1]!.heard).toEqual([asked(1, 'ferric')]);
    ports[1]!.say(found(1));
    expect(answers).toEqual([found(1)]);
  });

  it('fails when the background dies twice, and can be asked again', () => {
    search(1, 'ferric');
    ports[0]!.leave();
    expect(answers).toEqual([]);
    ports[1]!.leave();
    expect(answers).toEqual([
      { type: 'failed', number: 1, kind: 'network', message: expect.stringContaining('no answer') as string },
    ]);
    expect(ports).toHaveLength(2);
    search(2, 'ferric');
    expect(ports[2]!.heard).toEqual([asked(2, 'ferric')]);
  });

  it('asks again only for the last of several texts', () => {
    search(1, 'ferric');
    search(2, 'ferric sky');
    ports[0]!.leave();
    expect(ports[1]!.heard).toEqual([asked(2, 'ferric sky')]);
  });

  it('still waits for the last text when an earlier one is answered', () => {
    search(1, 'ferric');
    search(2, 'ferric sky');
    ports[0]!.say(found(1));
    ports[0]!.leave();
    expect(ports[1]!.heard).toEqual([asked(2, 'ferric sky')]);
  });

  it.each([
    ['found', found(1)],
    ['failed', { type: 'failed', number: 1, kind: 'timeout', message: 'Too slow.' }],
  ])('lets an idle background sleep after an answer that is "%s"', (_type, answer) => {
    search(1, 'ferric');
    ports[0]!.say(answer);
    ports[0]!.leave();
    expect(ports).toHaveLength(1);
    expect(answers).toEqual([answer]);
    search(2, 'oxide');
    expect(ports[1]!.heard).toEqual([asked(2, 'oxide')]);
  });

  it('is not disturbed by the end of a connection that it has given up already', () => {
    search(1, 'ferric');
    ports[0]!.leave();
    ports[0]!.leave();
    expect(ports).toHaveLength(2);
    expect(answers).toEqual([]);
  });
});
