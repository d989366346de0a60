// @vitest-environment node
import { expect, it } from 'vitest';
import { anActivity, anEvent, anItem, anUpdate, me, mineItem, snapshot } from '../testing/builders';
import type { DeskEvent } from '../wire';
import { freshDesk, type DeskState } from './deskState';
import { reduce } from './reduce';

// Whatever a broken connection repeats, cuts in other places or (for transcripts) swaps, the desk comes out the same.

/** Numbers in [0, 1) that a seed decides: a failure can be run again. Park and Miller's minimal standard generator, 1988. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const seeds = Array.from({ length: 40 }, (_, at) => at + 1);

const story: DeskEvent[] = [
  snapshot(1, anItem('A'), mineItem('B', { lastFrom: 'agent' })),
  anEvent(2, 'escalated', anItem('C', { ownerVersion: 1 })),
  anEvent(4, 'said', mineItem('B', { sequence: 5 })),
  anEvent(5, 'claimed', mineItem('C', { ownerVersion: 2 })),
  anEvent(8, 'said', mineItem('C', { ownerVersion: 2, sequence: 6 })),
  anEvent(9, 'said', mineItem('B', { sequence: 7 })),
  anEvent(10, 'cancelled', 'A'),
  anEvent(12, 'released', anItem('C', { ownerVersion: 3, sequence: 7 })),
  anEvent(13, 'escalated', anItem('A', { ownerVersion: 6 })),
  anEvent(15, 'resolved', 'B'),
];

function tell(state: DeskState, events: DeskEvent[]): DeskState {
  return reduce(state, { kind: 'deskEvents', events });
}

it.each(seeds)('events cut into any batches, each repeating some of the past, give the same lists (seed %i)', (seed) => {
  const random = seeded(seed);
  let state = freshDesk(me);
  for (let from = 0; from < story.length; ) {
    const to = from + 1 + Math.floor(random() * 3);
    state = tell(state, story.slice(Math.floor(random() * (from + 1)), to));
    from = to;
  }
  const { arrivals: _batches, ...lists } = state.lists;
  const { arrivals: _atOnce, ...expected } = tell(freshDesk(me), story).lists;
  expect(lists).toEqual(expected);
});

it.each(seeds)('updates repeated and swapped give the same transcript (seed %i)', (seed) => {
  const random = seeded(seed);
  const activities = Array.from({ length: 30 }, (_, at) => anActivity(at + 1));
  const pieces = Array.from({ length: 60 }, () => {
    const from = Math.floor(random() * activities.length);
    return activities.slice(from, from + 1 + Math.floor(random() * 8));
  });
  const told = [...pieces, ...activities.map((activity) => [activity])]
    .map((piece) => ({ piece, place: random() }))
    .sort((one, other) => one.place - other.place);

  let state = reduce(freshDesk(me), { kind: 'opened', conversationId: 'A' });
  for (const { piece } of told) state = reduce(state, { kind: 'conversationUpdated', update: anUpdate('A', piece) });
  expect(state.transcripts['A']).toMatchObject({ activities, sequence: 30 });
});
