import type { ConversationUpdate, DeskCase, DeskEvent, Person } from '../wire';
import type { LinkStatus, NoticeTone, OwnerVerb } from './deskState';

/** Everything that can change the desk: what the server says, what a request answered, what the agent did. */
export type Happening =
  | { readonly kind: 'linkChanged'; readonly link: LinkStatus }
  /** The server is asked for everything after the last number; its first answer may be a snapshot. */
  | { readonly kind: 'followAsked' }
  | { readonly kind: 'deskEvents'; readonly events: readonly DeskEvent[] }
  | { readonly kind: 'conversationUpdated'; readonly update: ConversationUpdate }
  | { readonly kind: 'gapAsked'; readonly conversationId: string; readonly after: number }
  | { readonly kind: 'customerTyping'; readonly conversationId: string; readonly at: number }
  /** The server does not show this conversation: it is unknown, or not for this agent. */
  | { readonly kind: 'unwatchable'; readonly conversationId: string }
  | { readonly kind: 'opened'; readonly conversationId: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'visibilityChanged'; readonly visible: boolean }
  | { readonly kind: 'drafted'; readonly conversationId: string; readonly text: string }
  | { readonly kind: 'verbStarted'; readonly conversationId: string; readonly verb: OwnerVerb }
  | { readonly kind: 'verbEnded'; readonly conversationId: string }
  | { readonly kind: 'ownerLearned'; readonly conversationId: string; readonly owner: Owner }
  | { readonly kind: 'caseMoveStarted'; readonly number: string }
  | { readonly kind: 'caseMoveEnded' }
  /** The answer of a move, before the event of it comes. */
  | { readonly kind: 'caseLearned'; readonly case: DeskCase }
  | { readonly kind: 'replyWritten'; readonly conversationId: string; readonly key: string; readonly text: string; readonly at: number }
  | { readonly kind: 'replyRetried'; readonly key: string }
  /** It may have arrived or not; it is sent again until the server says. */
  | { readonly kind: 'replyUnanswered'; readonly key: string }
  | { readonly kind: 'replyAccepted'; readonly key: string; readonly sequence: number }
  | { readonly kind: 'replyFailed'; readonly key: string; readonly problem: string }
  | { readonly kind: 'replyDiscarded'; readonly key: string }
  | { readonly kind: 'noticed'; readonly tone: NoticeTone; readonly text: string }
  | { readonly kind: 'noticeClosed'; readonly id: number };

/** Who answers the customer, and since which change of owner. */
export interface Owner {
  readonly state: 'bot' | 'waiting' | 'withAgent' | 'wrapUp' | 'closed';
  readonly version: number;
  readonly agent?: Person | undefined;
}
