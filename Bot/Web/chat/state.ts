// What the page knows besides Web Chat's own transcript: one state, one pure function that moves it. Drawing is elsewhere.

/** Whom the customer is talking to, as the server tells in its event conversation.state. */
export type Talk =
  | { readonly state: 'bot' }
  | { readonly state: 'waiting'; readonly ahead: number | undefined; readonly afterHours: boolean }
  | { readonly state: 'withAgent'; readonly agent: string | undefined };

/**
 * connecting: never connected yet; interrupted: was connected, a new connection is on its way; unreachable: the server gives
 * none; notLoaded: the page itself did not arrive whole, only loading it again helps.
 */
export type Link = 'connecting' | 'online' | 'interrupted' | 'unreachable' | 'notLoaded';

export type Notice =
  | { readonly kind: 'renewed' | 'refused' | 'tooBig' | 'tooMany' | 'wrongType' | 'pictureTooBig' | 'tooManyPictures' }
  | { readonly kind: 'server'; readonly text: string };

export interface PageState {
  readonly link: Link;
  readonly network: boolean;
  readonly talk: Talk;
  /** The customer asked to leave the line and the server has not answered yet. */
  readonly cancelling: boolean;
  /** Length of the text in the send box, in UTF-16 units as the server counts. */
  readonly draft: number;
  readonly pictures: number;
  readonly notice: Notice | undefined;
  /** Whether the visitor can see the transcript: not minimised, not in a background tab. */
  readonly shown: boolean;
  /** Ids of the messages that came while it was not shown. */
  readonly unread: readonly string[];
  /** Position of the last activity received. */
  readonly received: number;
  /** Position of the last activity that was received or standing there while the transcript was shown. */
  readonly seen: number;
}

export type Happening =
  | { readonly type: 'linked'; readonly link: Link }
  | { readonly type: 'network'; readonly online: boolean }
  /** The conversation is lost and a new one begins: its positions start again. */
  | { readonly type: 'renewed' }
  | { readonly type: 'talking'; readonly talk: Talk }
  | { readonly type: 'cancelAsked' }
  | { readonly type: 'typed'; readonly length: number }
  | { readonly type: 'picturesChosen'; readonly count: number }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'noticeRead' }
  | { readonly type: 'sent' }
  | { readonly type: 'received'; readonly position: number; readonly message?: string | undefined }
  | { readonly type: 'shown'; readonly shown: boolean };

/** Most a message may hold, in UTF-16 units; the server refuses more. */
export const textLimit = 4000;

export const initial: PageState = {
  link: 'connecting',
  network: true,
  talk: { state: 'bot' },
  cancelling: false,
  draft: 0,
  pictures: 0,
  notice: undefined,
  shown: true,
  unread: [],
  received: 0,
  seen: 0,
};

export function reduce(state: PageState, happening: Happening): PageState {
  switch (happening.type) {
    case 'linked':
      // A page that never was connected says so itself (Web Chat: «connecting»); an interruption before that is none.
      return { ...state, link: happening.link === 'interrupted' && state.link === 'connecting' ? 'connecting' : happening.link };
    case 'network':
      return { ...state, network: happening.online };
    case 'renewed':
      return { ...state, talk: initial.talk, cancelling: false, notice: { kind: 'renewed' }, unread: [], received: 0, seen: 0 };
    case 'talking':
      return { ...state, talk: happening.talk, cancelling: state.cancelling && happening.talk.state === 'waiting' };
    case 'cancelAsked':
      return { ...state, cancelling: state.talk.state === 'waiting' };
    case 'typed':
      return { ...state, draft: happening.length };
    case 'picturesChosen':
      return { ...state, pictures: happening.count };
    case 'noticed':
      return { ...state, notice: happening.notice };
    case 'noticeRead':
    case 'sent':
      return { ...state, notice: undefined };
    case 'received':
      return receive(state, happening.position, happening.message);
    case 'shown':
      return happening.shown ? { ...state, shown: true, unread: [], seen: state.received } : { ...state, shown: false };
  }
}

function receive(state: PageState, position: number, message: string | undefined): PageState {
  // Several activities may share a position, and after a broken connection some come again: the id tells, not the position.
  const received = Math.max(state.received, position);
  if (state.shown) return { ...state, received, seen: received };
  const isNew = message !== undefined && position > state.seen && !state.unread.includes(message);
  return { ...state, received, unread: isNew ? [...state.unread, message] : state.unread };
}

/** Reads the value of conversation.state; anything unknown counts as the bot, which is always there. */
export function talkOf(value: unknown): Talk {
  const told = (value ?? {}) as { state?: unknown; ahead?: unknown; agent?: unknown; afterHours?: unknown };
  switch (told.state) {
    case 'waiting':
      return { state: 'waiting', ahead: typeof told.ahead === 'number' ? told.ahead : undefined, afterHours: told.afterHours === true };
    case 'withAgent':
      return { state: 'withAgent', agent: typeof told.agent === 'string' ? told.agent : undefined };
    default:
      return { state: 'bot' };
  }
}
