import type { DeskItem } from '../wire';
import type { DeskState, OutgoingReply } from './deskState';
import { pendingReplies } from './outbox';
import { ownerOf } from './reduce';

/** How long «customer is typing» is believed after it was last heard, in milliseconds. */
export const typingShownFor = 5_000;

/** The line: higher priority first, then who has waited longest. */
export function waiting(state: DeskState): DeskItem[] {
  return itemsWhere(state, (item) => item.state === 'waiting').sort(
    (one, other) => other.priority - one.priority || byTime(one.waitingSince, other.waitingSince),
  );
}

/** Mine: unread first, then who spoke last. */
export function mine(state: DeskState): DeskItem[] {
  const unread = (item: DeskItem) => (unreadOf(state, item.conversationId) > 0 ? 0 : 1);
  return itemsWhere(state, (item) => item.state === 'withAgent' && item.agent?.id === state.me.id).sort(
    (one, other) => unread(one) - unread(other) || byTime(other.lastAt, one.lastAt),
  );
}

export function colleagues(state: DeskState): DeskItem[] {
  return itemsWhere(state, (item) => item.state === 'withAgent' && item.agent?.id !== state.me.id).sort((one, other) =>
    byTime(other.lastAt, one.lastAt),
  );
}

export function unreadOf(state: DeskState, conversationId: string): number {
  return state.lists.unread[conversationId] ?? 0;
}

export function unreadTotal(state: DeskState): number {
  return Object.values(state.lists.unread).reduce((sum, unread) => sum + unread, 0);
}

export function isMine(state: DeskState, conversationId: string): boolean {
  const owner = ownerOf(state, conversationId);
  return owner?.state === 'withAgent' && owner.agent?.id === state.me.id;
}

export function isTyping(state: DeskState, conversationId: string, now: number): boolean {
  const at = state.typing[conversationId];
  return at !== undefined && now - at < typingShownFor;
}

export function pendingIn(state: DeskState, conversationId: string): readonly OutgoingReply[] {
  return pendingReplies(state.outbox, conversationId, state.transcripts[conversationId]?.activities ?? []);
}

/** Whether leaving the page would lose something the agent wrote. */
export function hasUnsent(state: DeskState): boolean {
  return state.outbox.some((reply) => reply.status !== 'accepted') || Object.values(state.drafts).some((text) => text.trim() !== '');
}

function itemsWhere(state: DeskState, wanted: (item: DeskItem) => boolean): DeskItem[] {
  return Object.values(state.lists.items).filter(wanted);
}

function byTime(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
