// @vitest-environment node
import { expect, it } from 'vitest';
import { ServerClock } from './serverClock';

const local = Date.UTC(2026, 2, 1, 1, 0, 0);
const clock = () => new ServerClock(() => local);

it('A clock that is minutes off is corrected by what the server says', () => {
  const corrected = clock();
  corrected.learn('Sun, 01 Mar 2026 01:07:00 GMT');
  expect(corrected.now()).toBe(local + 420_000);
});

it('A clock that is right to the second is left alone, also after it was set right', () => {
  const right = clock();
  right.learn('Sun, 01 Mar 2026 01:07:00 GMT');
  right.learn('Sun, 01 Mar 2026 00:59:58 GMT');
  expect(right.now()).toBe(local);
});

it('A date that is none changes nothing', () => {
  const unchanged = clock();
  unchanged.learn('soon');
  expect(unchanged.now()).toBe(local);
});
