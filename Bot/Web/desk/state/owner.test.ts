// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { anEvent, anItem, anUpdate, colleague, me, mineItem, snapshot } from '../testing/builders';
import { freshDesk, type DeskState } from './deskState';
import type { Happening, Owner } from './happening';
import { ownerOf, reduce } from './reduce';
import { isMine, waiting } from './selectors';

const after = (state: DeskState, ...happenings: Happening[]): DeskState => happenings.reduce(reduce, state);
const learned = (owner: Owner): Happening => ({ kind: 'ownerLearned', conversationId: 'A', owner });
const iOwn: Owner = { state: 'withAgent', version: 3, agent: { id: me.id, name: me.name } };

const lineOfOne = after(
  freshDesk(me),
  { kind: 'followAsked' },
  { kind: 'deskEvents', events: [snapshot(10, anItem('A'))] },
  { kind: 'opened', conversationId: 'A' },
  { kind: 'conversationUpdated', update: anUpdate('A', [], {}, 0) },
);

describe('the owner of a conversation', () => {
  it('is me as soon as my claim is answered, in the list and over the transcript', () => {
    const state = after(lineOfOne, learned(iOwn));
    expect(isMine(state, 'A')).toBe(true);
    expect(waiting(state)).toEqual([]);
    expect(state.transcripts['A']?.header).toMatchObject({ state: 'withAgent', ownerVersion: 3, agent: { id: me.id } });
  });

  it('does not turn back when lines composed before my claim arrive after its answer', () => {
    const state = after(
      lineOfOne,
      learned(iOwn),
      { kind: 'deskEvents', events: [anEvent(11, 'said', anItem('A', { lastText: '快点', ownerVersion: 2 }))] },
      { kind: 'conversationUpdated', update: anUpdate('A', [], { ownerVersion: 2 }, 0) },
    );
    expect(isMine(state, 'A')).toBe(true);
    expect(state.lists.items['A']).toMatchObject({ lastText: '快点', state: 'withAgent', ownerVersion: 3 });
  });

  it('does not take up an answer that a newer event has overtaken', () => {
    const released = anItem('A', { ownerVersion: 4 });
    const state = after(lineOfOne, { kind: 'deskEvents', events: [anEvent(11, 'released', released)] }, learned(iOwn));
    expect(isMine(state, 'A')).toBe(false);
    expect(state.lists.items['A']).toEqual(released);

    const update = anUpdate('A', [], { state: 'withAgent', agent: colleague, ownerVersion: 5 }, 0);
    const taken = after(lineOfOne, { kind: 'conversationUpdated', update }, learned(iOwn));
    expect(taken.transcripts['A']?.header).toEqual(update.header);
  });

  it('is the colleague named by the conflict when somebody was faster', () => {
    const state = after(lineOfOne, learned({ state: 'withAgent', version: 3, agent: colleague }));
    expect(ownerOf(state, 'A')).toEqual({ state: 'withAgent', version: 3, agent: colleague });
    expect(waiting(state)).toEqual([]);
  });

  it('is nobody here once I resolved, and a word from before does not bring the conversation back', () => {
    const mineNow = after(lineOfOne, learned(iOwn), learned({ state: 'bot', version: 4 }));
    expect(mineNow.lists.items).toEqual({});
    const late = after(mineNow, { kind: 'deskEvents', events: [anEvent(11, 'said', mineItem('A'))] });
    expect(late.lists).toMatchObject({ number: 11, items: {} });
    expect(late.transcripts['A']?.header).not.toHaveProperty('agent');
  });

  it('may be a person again after the next handoff of the same conversation', () => {
    const state = after(lineOfOne, learned(iOwn), learned({ state: 'bot', version: 4 }), {
      kind: 'deskEvents',
      events: [anEvent(20, 'escalated', anItem('A', { ownerVersion: 5 }))],
    });
    expect(waiting(state)).toHaveLength(1);
  });

  it('is known from the list alone before the transcript has come, and from the transcript alone for a finished one', () => {
    const listed = after(freshDesk(me), { kind: 'deskEvents', events: [snapshot(1, anItem('A'))] });
    expect(ownerOf(listed, 'A')?.state).toBe('waiting');
    const finished = after(
      freshDesk(me),
      { kind: 'opened', conversationId: 'B' },
      { kind: 'conversationUpdated', update: anUpdate('B', [], { state: 'bot', ownerVersion: 9 }) },
    );
    expect(ownerOf(finished, 'B')).toMatchObject({ state: 'bot', version: 9 });
    expect(ownerOf(finished, 'C')).toBeUndefined();
  });
});
