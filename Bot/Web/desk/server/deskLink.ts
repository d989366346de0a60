import type { ConversationUpdate, DeskEvent, TypingNotice } from '../wire';

/** What a live connection tells. */
export interface LinkListener {
  /** Connected, the first time or again: nothing is followed or watched yet. */
  up(): void;
  /** Lost, or another try to connect failed. */
  down(): void;
  desk(events: DeskEvent[]): void;
  conversation(update: ConversationUpdate): void;
  typing(notice: TypingNotice): void;
  /** The server refused to show this conversation; the connection stays. */
  unwatchable(conversationId: string): void;
}

/** The live connection to the server. It connects and connects again by itself; what to follow and watch is said anew after each up(). */
export interface DeskLink {
  start(listener: LinkListener): void;
  stop(): void;
  follow(after: number): void;
  watch(conversationId: string, after: number): void;
  unwatch(): void;
}
