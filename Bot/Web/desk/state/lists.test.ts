// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { anEvent, anItem, anUpdate, colleague, me, mineItem, minute, snapshot } from '../testing/builders';
import type { DeskEvent } from '../wire';
import { freshDesk, type DeskState } from './deskState';
import type { Happening } from './happening';
import { reduce } from './reduce';
import { colleagues, mine, unreadOf, unreadTotal, waiting } from './selectors';

const told = (...events: DeskEvent[]): Happening => ({ kind: 'deskEvents', events });
const after = (state: DeskState, ...happenings: Happening[]): DeskState => happenings.reduce(reduce, state);
const started = (...items: Parameters<typeof snapshot>[1][]): DeskState =>
  after(freshDesk(me), { kind: 'followAsked' }, told(snapshot(10, ...items)));
const ids = (items: { conversationId: string }[]) => items.map((item) => item.conversationId);
const said = (number: number, sequence: number, lastFrom: 'customer' | 'agent' | 'bot' = 'customer') =>
  anEvent(number, 'said', mineItem('A', { sequence, lastFrom }));

describe('the lists', () => {
  it('are not loaded until the first snapshot, even an empty one', () => {
    expect(freshDesk(me).lists.loaded).toBe(false);
    expect(started().lists).toMatchObject({ loaded: true, number: 10 });
  });

  it('put higher priority first, then who has waited longest', () => {
    const state = started(
      anItem('late', { waitingSince: minute(5) }),
      anItem('early', { waitingSince: minute(1) }),
      anItem('urgent', { priority: 20, waitingSince: minute(9) }),
    );
    expect(ids(waiting(state))).toEqual(['urgent', 'early', 'late']);
  });

  it('part what waits, what is mine and what a colleague has', () => {
    const state = started(anItem('A'), mineItem('B'), mineItem('C', { agent: colleague }));
    expect([ids(waiting(state)), ids(mine(state)), ids(colleagues(state))]).toEqual([['A'], ['B'], ['C']]);
  });

  it('follow a conversation from the line to me, back to the line and out', () => {
    let state = after(started(), told(anEvent(11, 'escalated', anItem('A'))));
    expect(ids(waiting(state))).toEqual(['A']);
    state = after(state, told(anEvent(12, 'claimed', mineItem('A'))));
    expect([ids(waiting(state)), ids(mine(state))]).toEqual([[], ['A']]);
    state = after(state, told(anEvent(13, 'released', anItem('A', { ownerVersion: 4 }))));
    expect([ids(waiting(state)), ids(mine(state))]).toEqual([['A'], []]);
    state = after(state, told(anEvent(14, 'cancelled', 'A')));
    expect(state.lists.items).toEqual({});
  });
});

describe('a numbered event', () => {
  it('that is repeated changes nothing at all', () => {
    const once = after(started(), told(anEvent(11, 'escalated', anItem('A')), anEvent(12, 'resolved', 'A')));
    expect(after(once, told(anEvent(11, 'escalated', anItem('A')), anEvent(12, 'resolved', 'A')))).toBe(once);
  });

  it('older than the last one is ignored, so an overtaken batch cannot bring a customer back into the line', () => {
    const state = after(started(anItem('A')), told(anEvent(15, 'resolved', 'A')), told(anEvent(12, 'said', anItem('A'))));
    expect(state.lists).toMatchObject({ number: 15, items: {} });
  });

  it('may come after a gap, for events of other people are left out', () => {
    const state = after(started(), told(anEvent(40, 'escalated', anItem('A')), anEvent(99, 'escalated', anItem('B'))));
    expect(state.lists.number).toBe(99);
    expect(Object.keys(state.lists.items)).toEqual(['A', 'B']);
  });

  it('counts even when it carries no item', () => {
    const bare: DeskEvent = { number: 11, at: minute(1), kind: 'claimed' };
    expect(after(started(anItem('A')), told(bare)).lists).toMatchObject({ number: 11, items: { A: anItem('A') } });
  });
});

describe('a snapshot', () => {
  it('in the middle replaces the lists and its followers go on from it', () => {
    const state = after(
      started(anItem('gone'), anItem('kept')),
      told(anEvent(11, 'said', anItem('gone')), snapshot(30, anItem('kept'), anItem('new')), anEvent(31, 'resolved', 'kept')),
    );
    expect(state.lists.number).toBe(31);
    expect(Object.keys(state.lists.items)).toEqual(['new']);
  });

  it('with an old number is a repeat, unless it is the first answer to following', () => {
    const live = after(started(anItem('A')), told(anEvent(20, 'escalated', anItem('B'))));
    expect(after(live, told(snapshot(10))).lists).toBe(live.lists);

    const serverSetBack = after(live, { kind: 'followAsked' }, told(snapshot(5, anItem('C'))));
    expect(serverSetBack.lists).toMatchObject({ number: 5, items: { C: {} } });
    expect(Object.keys(serverSetBack.lists.items)).toEqual(['C']);
  });

  it('late in the stream is no first answer any more, once an event has come', () => {
    const state = after(started(), { kind: 'followAsked' }, told(anEvent(11, 'escalated', anItem('A')), snapshot(9)));
    expect(state.lists.number).toBe(11);
    expect(Object.keys(state.lists.items)).toEqual(['A']);
  });
});

describe('unread messages', () => {
  it('count what my customers said behind my back, each once', () => {
    const state = after(started(mineItem('A', { lastFrom: 'agent' })), told(said(11, 5)), told(said(11, 5), said(12, 6)));
    expect(unreadOf(state, 'A')).toBe(2);
    expect(unreadTotal(state)).toBe(2);
  });

  it('are none for the conversation before my eyes', () => {
    const state = after(started(mineItem('A')), { kind: 'opened', conversationId: 'A' }, told(said(11, 5)));
    expect(unreadTotal(state)).toBe(0);
  });

  it('grow behind another tab and are read when I come back', () => {
    const away = after(
      started(mineItem('A')),
      { kind: 'opened', conversationId: 'A' },
      { kind: 'visibilityChanged', visible: false },
      told(said(11, 5)),
    );
    expect(unreadOf(away, 'A')).toBe(1);
    expect(unreadOf(after(away, { kind: 'visibilityChanged', visible: true }), 'A')).toBe(0);
  });

  it('do not count what the open transcript showed before the list told it', () => {
    const state = after(
      started(mineItem('A')),
      { kind: 'opened', conversationId: 'A' },
      { kind: 'conversationUpdated', update: anUpdate('A', [], { state: 'withAgent', ownerVersion: 3 }, 5) },
      { kind: 'closed' },
      told(said(11, 5)),
    );
    expect(unreadOf(state, 'A')).toBe(0);
  });

  it('end when I answered from another window, or lost the conversation', () => {
    const two = after(started(mineItem('A')), told(said(11, 5)));
    expect(unreadOf(after(two, told(said(12, 6, 'agent'))), 'A')).toBe(0);
    expect(unreadOf(after(two, told(anEvent(12, 'released', anItem('A', { ownerVersion: 4 })))), 'A')).toBe(0);
    expect(after(two, told(anEvent(12, 'resolved', 'A'))).lists.unread).toEqual({});
  });

  it('stay through what the bot or the system says, and through a snapshot', () => {
    const two = after(started(mineItem('A', { lastFrom: 'agent' })), told(said(11, 5), said(12, 6)));
    expect(unreadOf(after(two, told(said(13, 7, 'bot'))), 'A')).toBe(2);
    expect(unreadOf(after(two, told(snapshot(20, mineItem('A', { sequence: 7, lastFrom: 'bot' })))), 'A')).toBe(2);
    expect(unreadOf(after(two, told(snapshot(20, mineItem('A', { sequence: 9 })))), 'A')).toBe(2);
  });

  it('are at least one where a snapshot ends with words I have not seen', () => {
    expect(unreadOf(started(mineItem('A', { lastFrom: 'customer' })), 'A')).toBe(1);
    expect(unreadOf(started(mineItem('A', { lastFrom: 'agent' })), 'A')).toBe(0);
    expect(unreadOf(started(anItem('A', { lastFrom: 'customer' })), 'A')).toBe(0);
  });

  it('bring their conversation to the top of mine', () => {
    const state = after(
      started(mineItem('A', { lastFrom: 'agent', lastAt: minute(1) }), mineItem('B', { lastFrom: 'agent', lastAt: minute(9) })),
      told(said(11, 5)),
    );
    expect(ids(mine(state))).toEqual(['A', 'B']);
  });
});

describe('arrivals in the line', () => {
  it('rise once for a batch, not for the first snapshot, and not for words of those who wait already', () => {
    const first = started(anItem('A'));
    expect(first.lists.arrivals).toBe(0);
    const two = after(first, told(anEvent(11, 'escalated', anItem('B')), anEvent(12, 'escalated', anItem('C'))));
    expect(two.lists.arrivals).toBe(1);
    expect(after(two, told(anEvent(13, 'said', anItem('B')))).lists.arrivals).toBe(1);
    expect(after(two, told(anEvent(13, 'released', anItem('B')))).lists.arrivals).toBe(1);
  });

  it('rise when a snapshot after a lost connection has somebody new', () => {
    expect(after(started(anItem('A')), told(snapshot(30, anItem('A'), anItem('B')))).lists.arrivals).toBe(1);
  });
});
