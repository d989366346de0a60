// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { aCard, anActivity, anUpdate, me } from '../testing/builders';
import { freshDesk, type DeskState } from './deskState';
import type { Happening } from './happening';
import { reduce } from './reduce';
import { isTyping } from './selectors';
import { firstGap, resumeAfter } from './transcript';

const after = (state: DeskState, ...happenings: Happening[]): DeskState => happenings.reduce(reduce, state);
const updated = (...args: Parameters<typeof anUpdate>): Happening => ({ kind: 'conversationUpdated', update: anUpdate(...args) });
const opened = after(freshDesk(me), { kind: 'opened', conversationId: 'A' });
const numbers = (state: DeskState) => state.transcripts['A']?.activities.map((activity) => activity.sequence);
const [one, two, three, four] = [1, 2, 3, 4].map((sequence) => anActivity(sequence)) as [
  ReturnType<typeof anActivity>,
  ReturnType<typeof anActivity>,
  ReturnType<typeof anActivity>,
  ReturnType<typeof anActivity>,
];

describe('a transcript', () => {
  it('grows by sequence', () => {
    expect(numbers(after(opened, updated('A', [one, two]), updated('A', [three])))).toEqual([1, 2, 3]);
  });

  it('holds each activity once, however often it is told', () => {
    const state = after(opened, updated('A', [one, two]), updated('A', [one, two]), updated('A', [two, three]));
    expect(numbers(state)).toEqual([1, 2, 3]);
  });

  it('keeps its array when nothing new was told, so that nothing is drawn again', () => {
    const before = after(opened, updated('A', [one, two]));
    const repeated = after(before, updated('A', [one, two]));
    expect(repeated.transcripts['A']?.activities).toBe(before.transcripts['A']?.activities);
  });

  it('finds the place of an update that was overtaken', () => {
    expect(numbers(after(opened, updated('A', [four]), updated('A', [one, two, three])))).toEqual([1, 2, 3, 4]);
    expect(numbers(after(opened, updated('A', [four, two, one])))).toEqual([1, 2, 4]);
  });

  it('of a conversation that is neither open nor kept is not begun in its middle', () => {
    expect(after(opened, updated('B', [four])).transcripts).not.toHaveProperty('B');
  });

  it('takes the newest header with its case card, also without new activities', () => {
    const state = after(opened, updated('A', [one]), updated('A', [], { ownerVersion: 5, caseCard: aCard() }, 1));
    expect(state.transcripts['A']).toMatchObject({ header: { ownerVersion: 5, caseCard: { version: 1 } }, sequence: 1 });
  });

  it('is kept for coming back, the twelve opened last', () => {
    const many = Array.from({ length: 14 }, (_, at): Happening => ({ kind: 'opened', conversationId: `C${at}` }));
    const state = after(opened, updated('A', [one]), ...many.slice(0, 11), { kind: 'opened', conversationId: 'A' }, ...many.slice(11));
    expect(Object.keys(state.transcripts)).toHaveLength(12);
    expect(numbers(state)).toEqual([1]);
    expect(state.transcripts).not.toHaveProperty('C0');
    expect(state.openId).toBe('C13');
  });
});

describe('a gap in a transcript', () => {
  const transcriptOf = (...happenings: Happening[]) => {
    const transcript = after(opened, ...happenings).transcripts['A'];
    if (!transcript) throw new Error('the transcript is open');
    return transcript;
  };

  it('is found at the beginning, in the middle and at the end', () => {
    expect(firstGap(transcriptOf(updated('A', [two])))).toBe(0);
    expect(firstGap(transcriptOf(updated('A', [one, three])))).toBe(1);
    expect(firstGap(transcriptOf(updated('A', [one, two], {}, 4)))).toBe(2);
    expect(firstGap(transcriptOf(updated('A', [one, two])))).toBeUndefined();
  });

  it('is asked for once and then believed', () => {
    const asked: Happening = { kind: 'gapAsked', conversationId: 'A', after: 1 };
    expect(firstGap(transcriptOf(updated('A', [one, three]), asked))).toBeUndefined();
    expect(firstGap(transcriptOf(updated('A', [one, three]), asked, updated('A', [anActivity(7)])))).toBe(3);
  });

  it('is where watching goes on after a lost connection; without one it goes on after the last sequence', () => {
    expect(resumeAfter(undefined)).toBe(0);
    expect(resumeAfter(transcriptOf())).toBe(0);
    expect(resumeAfter(transcriptOf(updated('A', [one, two])))).toBe(2);
    expect(resumeAfter(transcriptOf(updated('A', [one, three])))).toBe(1);
  });
});

describe('a typing customer', () => {
  const typing: Happening = { kind: 'customerTyping', conversationId: 'A', at: 1_000 };

  it('is believed for five seconds', () => {
    const state = after(opened, typing);
    expect([isTyping(state, 'A', 5_999), isTyping(state, 'A', 6_000), isTyping(state, 'B', 1_000)]).toEqual([true, false, false]);
  });

  it('has stopped when the message comes, not when somebody else speaks', () => {
    expect(isTyping(after(opened, typing, updated('A', [one])), 'A', 1_001)).toBe(false);
    expect(isTyping(after(opened, typing, updated('A', [anActivity(1, { role: 'bot' })])), 'A', 1_001)).toBe(true);
    expect(isTyping(after(opened, updated('A', [one]), typing, updated('A', [one])), 'A', 1_001)).toBe(true);
  });
});
