import type { Agent, CaseItem, ConversationHeader, DeskActivity, DeskItem } from '../wire';

export type LinkStatus = 'connecting' | 'live' | 'lost';
export type OwnerVerb = 'claim' | 'release' | 'resolve';
export type NoticeTone = 'info' | 'problem';

/** What the numbered events add up to. */
export interface Lists {
  /** Number of the last event that counted; the server is asked for what follows it. */
  readonly number: number;
  /** False until the first snapshot: an empty line is told from one that has not arrived. */
  readonly loaded: boolean;
  /** True from asking the server to follow until its first answer, the one place where a snapshot may turn the number back. */
  readonly expectsFirst: boolean;
  readonly items: Readonly<Record<string, DeskItem>>;
  /** Cases that have not ended, by their number. */
  readonly cases: Readonly<Record<string, CaseItem>>;
  /** Customer messages in my conversations that I have not had on the screen; absent means none. */
  readonly unread: Readonly<Record<string, number>>;
  /** Sequence up to which a conversation has been on my screen. */
  readonly seen: Readonly<Record<string, number>>;
  /** Rises when somebody new stands in the line, once for a batch of events. */
  readonly arrivals: number;
}

export interface Transcript {
  readonly header?: ConversationHeader;
  /** Rising sequence, each once. */
  readonly activities: readonly DeskActivity[];
  /** Highest sequence the server has spoken of. */
  readonly sequence: number;
  /** Gaps the server has already been asked to fill, by the sequence before them: what it still leaves out is not for the desk. */
  readonly gapsAsked: readonly number[];
  /** The server refused to show it. */
  readonly refused?: boolean;
}

export interface OutgoingReply {
  /** Kept over every retry: the server gives a repeated key its first result. */
  readonly key: string;
  readonly conversationId: string;
  readonly text: string;
  readonly at: number;
  /** Its echo comes after this sequence. */
  readonly after: number;
  /** resending: went out at least once and no answer came back, so that nobody knows whether the customer has it. */
  readonly status: 'sending' | 'resending' | 'failed' | 'accepted';
  readonly sequence?: number;
  readonly problem?: string | undefined;
}

export interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
}

export interface DeskState {
  readonly me: Agent;
  readonly link: LinkStatus;
  readonly lists: Lists;
  /** The conversation in the middle of the page. */
  readonly openId?: string | undefined;
  /** Whether the browser tab is in front: what arrives behind another tab stays unread. */
  readonly visible: boolean;
  /** Oldest opened first. */
  readonly transcripts: Readonly<Record<string, Transcript>>;
  readonly outbox: readonly OutgoingReply[];
  readonly drafts: Readonly<Record<string, string>>;
  /** When the customer of a conversation was last seen typing, in local milliseconds. */
  readonly typing: Readonly<Record<string, number>>;
  /** The verb under way in a conversation. */
  readonly busy: Readonly<Record<string, OwnerVerb>>;
  /** The case that is being moved, by its number. */
  readonly movingCase?: string | undefined;
  readonly notices: readonly Notice[];
}

export const emptyTranscript: Transcript = { activities: [], sequence: 0, gapsAsked: [] };

export function freshDesk(me: Agent): DeskState {
  return {
    me,
    link: 'connecting',
    lists: { number: 0, loaded: false, expectsFirst: false, items: {}, cases: {}, unread: {}, seen: {}, arrivals: 0 },
    visible: true,
    transcripts: {},
    outbox: [],
    drafts: {},
    typing: {},
    busy: {},
    notices: [],
  };
}
