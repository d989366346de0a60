import type { DeskEvent, DeskItem } from '../wire';
import { casesOf, takeCase } from './cases';
import type { Lists } from './deskState';
import type { Owner } from './happening';
import { itemUnder } from './owner';
import { without } from './record';

/** What the lists need to know of the rest of the page. */
export interface Beholder {
  readonly myId: string;
  /** The conversation before my eyes: open, and the tab in front. */
  readonly lookingAt?: string | undefined;
  /** The newest owner known from elsewhere, where there is one. */
  readonly knownOwner: (conversationId: string) => Owner | undefined;
}

/** Applies each event once and in order: a number at or below the last one is a repeat and changes nothing. Numbers may leave gaps. */
export function applyEvents(lists: Lists, events: readonly DeskEvent[], beholder: Beholder): Lists {
  let next = lists;
  for (const event of events) next = applyEvent(next, event, beholder);
  return next !== lists && lists.loaded && someoneNewWaits(lists, next) ? { ...next, arrivals: next.arrivals + 1 } : next;
}

function applyEvent(lists: Lists, event: DeskEvent, beholder: Beholder): Lists {
  const first = lists.expectsFirst;
  const answersFollow = first && event.kind === 'snapshot';
  if (event.number <= lists.number && !answersFollow) return first ? { ...lists, expectsFirst: false } : lists;

  const counted: Lists = { ...lists, number: event.number, expectsFirst: false };
  switch (event.kind) {
    case 'snapshot':
      return takeSnapshot({ ...counted, cases: casesOf(event.cases ?? []) }, event.items ?? [], beholder);
    case 'escalated':
    case 'claimed':
    case 'released':
    case 'said':
      return event.item ? takeItem(counted, event.item, event.kind === 'said', beholder) : counted;
    case 'caseChanged':
      return event.case ? { ...counted, cases: takeCase(counted.cases, event.case) } : counted;
    case 'resolved':
    case 'cancelled':
      return event.conversationId ? dropItem(counted, event.conversationId) : counted;
  }
}

function takeSnapshot(lists: Lists, items: readonly DeskItem[], beholder: Beholder): Lists {
  let next: Lists = { ...lists, loaded: true, items: Object.fromEntries(items.map((item) => [item.conversationId, item])), unread: {} };
  for (const item of items) {
    const before = lists.unread[item.conversationId] ?? 0;
    const unread = item.sequence > (lists.seen[item.conversationId] ?? 0);
    // How many were missed is not in a snapshot; that there is something to read is.
    if (unread && item.lastFrom === 'customer') next = countUnread(next, item, Math.max(before, 1), beholder);
    else if (unread && item.lastFrom !== 'agent') next = countUnread(next, item, before, beholder);
  }
  return next;
}

function takeItem(lists: Lists, arrived: DeskItem, said: boolean, beholder: Beholder): Lists {
  const id = arrived.conversationId;
  const known = beholder.knownOwner(id);
  const item = known && known.version > arrived.ownerVersion ? itemUnder(arrived, known) : arrived;
  if (!item) return dropItem(lists, id);

  const next: Lists = { ...lists, items: { ...lists.items, [id]: item } };
  const before = lists.unread[id] ?? 0;
  if (item.lastFrom === 'agent') return countUnread(next, item, 0, beholder);
  const news = said && item.lastFrom === 'customer' && item.sequence > (lists.seen[id] ?? 0);
  return countUnread(next, item, news ? before + 1 : before, beholder);
}

function countUnread(lists: Lists, item: DeskItem, unread: number, beholder: Beholder): Lists {
  const id = item.conversationId;
  if (beholder.lookingAt === id) return markSeen(lists, id, item.sequence);
  const mine = item.state === 'withAgent' && item.agent?.id === beholder.myId;
  return mine && unread > 0
    ? { ...lists, unread: { ...lists.unread, [id]: unread } }
    : { ...lists, unread: without(lists.unread, id) };
}

function dropItem(lists: Lists, conversationId: string): Lists {
  return {
    ...lists,
    items: without(lists.items, conversationId),
    unread: without(lists.unread, conversationId),
    seen: without(lists.seen, conversationId),
  };
}

/** What is before my eyes is read. */
export function markSeen(lists: Lists, conversationId: string, sequence: number): Lists {
  const seen = Math.max(lists.seen[conversationId] ?? 0, sequence);
  if (seen === lists.seen[conversationId] && !(conversationId in lists.unread)) return lists;
  return { ...lists, seen: { ...lists.seen, [conversationId]: seen }, unread: without(lists.unread, conversationId) };
}

/** Puts the answer of a claim, release or resolve into the list before the event of it comes. */
export function learnOwner(lists: Lists, conversationId: string, owner: Owner): Lists {
  const item = lists.items[conversationId];
  if (!item || item.ownerVersion > owner.version) return lists;
  const moved = itemUnder(item, owner);
  return moved ? { ...lists, items: { ...lists.items, [conversationId]: moved } } : dropItem(lists, conversationId);
}

function someoneNewWaits(before: Lists, after: Lists): boolean {
  return Object.values(after.items).some(
    (item) => item.state === 'waiting' && before.items[item.conversationId]?.state !== 'waiting',
  );
}
