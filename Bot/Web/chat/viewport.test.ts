import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followKeyboard } from './viewport';

const seen = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: 800 });
const place = () => ['--seen-top', '--seen-height'].map(name => document.documentElement.style.getPropertyValue(name));

beforeEach(() => {
  Object.assign(seen, { scale: 1, offsetTop: 0, height: 800 });
  document.documentElement.removeAttribute('style');
  vi.stubGlobal('visualViewport', seen);
});

afterEach(() => vi.unstubAllGlobals());

it('the page takes the place that the keyboard leaves', () => {
  followKeyboard();
  expect(place()).toEqual(['0px', '800px']);
  Object.assign(seen, { offsetTop: 140, height: 380 });
  seen.dispatchEvent(new Event('scroll'));
  expect(place()).toEqual(['140px', '380px']);
});

it('the page stays as it is while it is zoomed by hand', () => {
  followKeyboard();
  Object.assign(seen, { scale: 1.5, height: 500 });
  seen.dispatchEvent(new Event('resize'));
  expect(place()).toEqual(['0px', '800px']);
});

it('a page in a frame leaves it to the launcher', () => {
  vi.stubGlobal('parent', {});
  followKeyboard();
  expect(place()).toEqual(['', '']);
});
