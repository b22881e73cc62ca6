import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAccess } from '../../../extension/shared/access.ts';
import { freshWorld, type World } from '../browser.ts';

let world: World;

beforeEach(() => void (world = freshWorld()));

describe('what the reader lets us do', () => {
  it('is asked once where it is a yes, and each time where it is a no', async () => {
    const contains = vi.fn(fakeBrowser.permissions.contains);
    Object.assign(fakeBrowser.permissions, { contains });
    const access = createAccess();
    world.granted.beatport = false;
    expect([await access.beatport(), await access.beatport()]).toEqual([false, false]);
    expect(contains).toHaveBeenCalledTimes(2);
    world.granted.beatport = true;
    expect([await access.beatport(), await access.beatport()]).toEqual([true, true]);
    expect(contains).toHaveBeenCalledTimes(3);
  });

  it('is a no as soon as it was taken back', async () => {
    const access = createAccess({ asksConsent: true });
    expect([await access.beatport(), await access.consent()]).toEqual([true, true]);
    Object.assign(world.granted, { beatport: false, consent: false });
    access.forget();
    expect([await access.beatport(), await access.consent()]).toEqual([false, false]);
  });

  it('is no longer a yes where it was taken back while the browser was thinking', async () => {
    const { contains } = fakeBrowser.permissions;
    let say: (yes: boolean) => void = () => {};
    const thinking = new Promise<boolean>((resolve) => (say = resolve));
    Object.assign(fakeBrowser.permissions, { contains: () => thinking });
    const access = createAccess();
    const asked = access.beatport();
    Object.assign(fakeBrowser.permissions, { contains });
    world.granted.beatport = false;
    access.forget();
    say(true);
    await asked;
    expect(await access.beatport()).toBe(false);
  });

  it('is a yes where the browser does not know the question', async () => {
    const contains = () => Promise.reject(new Error('unknown permission'));
    Object.assign(fakeBrowser.permissions, { contains });
    expect(await createAccess({ asksConsent: true }).consent()).toBe(true);
  });

  it('needs no consent in a browser that asks for none', async () => {
    world.granted.consent = false;
    expect(await createAccess({ asksConsent: false }).consent()).toBe(true);
  });

  it('is told to whoever follows it, until they stop', () => {
    const access = createAccess();
    const follow = vi.fn();
    const stop = access.onChange(follow);
    access.forget();
    stop();
    access.forget();
    expect(follow).toHaveBeenCalledTimes(1);
  });
});
