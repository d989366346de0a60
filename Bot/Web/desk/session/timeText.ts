import { wording } from '../wording';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long somebody has waited. */
export function spanText(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  if (span < minute) return wording.time.seconds(Math.floor(span / second));
  if (span < hour) return wording.time.minutes(Math.floor(span / minute), Math.floor((span % minute) / second));
  if (span < day) return wording.time.hours(Math.floor(span / hour), Math.floor((span % hour) / minute));
  return wording.time.days(Math.floor(span / day), Math.floor((span % day) / hour));
}

/** When something was, as short as it stays clear, in this computer's time zone. */
export function momentText(iso: string, now: number): string {
  const at = new Date(iso);
  const today = new Date(now);
  const clock = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  const daysAgo = Math.round((startOfDay(today) - startOfDay(at)) / day);
  if (daysAgo === 0) return clock;
  if (daysAgo === 1) return wording.time.yesterday(clock);
  return at.getFullYear() === today.getFullYear()
    ? wording.time.day(at.getMonth() + 1, at.getDate(), clock)
    : wording.time.dayOfYear(at.getFullYear(), at.getMonth() + 1, at.getDate(), clock);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
