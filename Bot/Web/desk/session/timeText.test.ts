// @vitest-environment node
import { expect, it } from 'vitest';
import { momentText, spanText } from './timeText';

it.each([
  [-5_000, '0 秒'],
  [59_999, '59 秒'],
  [60_000, '1 分 00 秒'],
  [605_000, '10 分 05 秒'],
  [3_600_000, '1 小时 0 分'],
  [90_000_000, '1 天 1 小时'],
])('%i ms of waiting read «%s»', (milliseconds, text) => {
  expect(spanText(milliseconds)).toBe(text);
});

it.each([
  [new Date(2026, 2, 1, 0, 5), '00:05'],
  [new Date(2026, 1, 28, 23, 59), '昨天 23:59'],
  [new Date(2026, 1, 27, 9, 30), '2月27日 09:30'],
  [new Date(2025, 11, 31, 9, 30), '2025年12月31日 09:30'],
  [new Date(2026, 2, 2, 8, 0), '3月2日 08:00'],
])('%s read on 1 March 2026 at noon is «%s»', (moment, text) => {
  expect(momentText(moment.toISOString(), new Date(2026, 2, 1, 12).getTime())).toBe(text);
});
