import { vi, type Mock } from 'vitest';
import type { Answer, DeskApi, Problem } from '../server/deskApi';
import type { DeskLink, LinkListener } from '../server/deskLink';
import type { ConflictBody, ConversationUpdate, DeskEvent } from '../wire';
import { aCase, me } from './builders';

export function yes<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function no(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

export const unreachable = no({ kind: 'unreachable' });
export const signedOut = no({ kind: 'signedOut', message: undefined });

export function conflict(code: string, rest: Omit<ConflictBody, 'error'>): { ok: false; problem: Problem } {
  return no({ kind: 'conflict', conflict: { error: { code, message: '服务器的话' }, ...rest } });
}

export type FakeApi = { [Request in keyof DeskApi]: Mock<DeskApi[Request]> };

/** A server that says yes to everything; a test sets the answers it is about. */
export function fakeApi(): FakeApi {
  return {
    me: vi.fn<DeskApi['me']>(async () => yes(me)),
    signIn: vi.fn<DeskApi['signIn']>(async () => yes(me)),
    signOut: vi.fn<DeskApi['signOut']>(async () => yes(undefined)),
    firstAdmin: vi.fn<DeskApi['firstAdmin']>(async () => yes(me)),
    claim: vi.fn<DeskApi['claim']>(async (_id, { ownerVersion }) => yes({ ownerVersion: ownerVersion + 1 })),
    release: vi.fn<DeskApi['release']>(async (_id, { ownerVersion }) => yes({ ownerVersion: ownerVersion + 1 })),
    resolve: vi.fn<DeskApi['resolve']>(async (_id, { ownerVersion }) => yes({ ownerVersion: ownerVersion + 1 })),
    say: vi.fn<DeskApi['say']>(async () => yes({ id: 'm9', sequence: 9 })),
    typing: vi.fn<DeskApi['typing']>(async () => yes(undefined)),
    moveCase: vi.fn<DeskApi['moveCase']>(async (number, { revision, state }) => yes(aCase(number, { state, revision: revision + 1 }))),
  };
}

/** An answer that comes when the test says so. */
export function later<T>(): { answer: Promise<T>; come: (value: T) => void } {
  let come: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => (come = resolve));
  return { answer, come };
}

/** A connection the test plays the server of. */
export class FakeLink implements DeskLink {
  /** What the desk asked for, in order: «follow 0», «watch A 3», «unwatch». */
  asked: string[] = [];
  stopped = false;
  private listener: LinkListener | undefined;

  start(listener: LinkListener): void {
    this.listener = listener;
  }

  stop(): void {
    this.stopped = true;
  }

  follow(after: number): void {
    this.asked.push(`follow ${after}`);
  }

  watch(conversationId: string, after: number): void {
    this.asked.push(`watch ${conversationId} ${after}`);
  }

  unwatch(): void {
    this.asked.push('unwatch');
  }

  up(): void {
    this.told().up();
  }

  down(): void {
    this.told().down();
  }

  desk(...events: DeskEvent[]): void {
    this.told().desk(events);
  }

  conversation(update: ConversationUpdate): void {
    this.told().conversation(update);
  }

  typing(conversationId: string): void {
    this.told().typing({ conversationId });
  }

  unwatchable(conversationId: string): void {
    this.told().unwatchable(conversationId);
  }

  private told(): LinkListener {
    if (!this.listener) throw new Error('the desk has not started the connection');
    return this.listener;
  }
}
