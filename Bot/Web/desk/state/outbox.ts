import type { DeskActivity } from '../wire';
import type { DeskState, OutgoingReply } from './deskState';
import type { Happening } from './happening';

type ReplyHappening = Extract<Happening, { kind: `reply${string}` }>;

export function reduceOutbox(state: DeskState, happening: ReplyHappening): readonly OutgoingReply[] {
  switch (happening.kind) {
    case 'replyWritten': {
      const { conversationId, key, text, at } = happening;
      const after = state.transcripts[conversationId]?.sequence ?? 0;
      return [...state.outbox, { key, conversationId, text, at, after, status: 'sending' }];
    }
    case 'replyRetried':
      return change(state.outbox, happening.key, { status: 'sending', problem: undefined });
    case 'replyUnanswered':
      return change(state.outbox, happening.key, { status: 'resending' });
    case 'replyFailed':
      return change(state.outbox, happening.key, { status: 'failed', problem: happening.problem });
    case 'replyAccepted':
      return accept(state, happening.key, happening.sequence);
    case 'replyDiscarded':
      return state.outbox.filter((reply) => reply.key !== happening.key);
  }
}

function accept(state: DeskState, key: string, sequence: number): readonly OutgoingReply[] {
  const reply = state.outbox.find((one) => one.key === key);
  if (!reply) return state.outbox;
  const accepted = state.outbox.map((one): OutgoingReply => {
    if (one === reply) return { ...one, status: 'accepted', sequence };
    // Replies of a conversation go out one after another: this echo is not that of a later reply with the same words.
    return one.conversationId === reply.conversationId && one.status === 'sending'
      ? { ...one, after: Math.max(one.after, sequence) }
      : one;
  });
  return withoutEchoed(accepted, reply.conversationId, state.transcripts[reply.conversationId]?.activities ?? []);
}

function change(outbox: readonly OutgoingReply[], key: string, to: Partial<OutgoingReply>): readonly OutgoingReply[] {
  return outbox.map((reply) => (reply.key === key ? { ...reply, ...to } : reply));
}

/** An accepted reply leaves the outbox when its own sequence stands in the transcript. */
export function withoutEchoed(
  outbox: readonly OutgoingReply[],
  conversationId: string,
  activities: readonly DeskActivity[],
): readonly OutgoingReply[] {
  const echoed = (reply: OutgoingReply) =>
    reply.conversationId === conversationId &&
    reply.status === 'accepted' &&
    activities.some((activity) => activity.sequence === reply.sequence);
  return outbox.some(echoed) ? outbox.filter((reply) => !echoed(reply)) : outbox;
}

/**
 * The replies still to be drawn under the transcript. The echo of a reply may come before the answer to its request; it is then known
 * by its text, each echo hiding one reply, so that nothing stands there twice even for a moment.
 */
export function pendingReplies(
  outbox: readonly OutgoingReply[],
  conversationId: string,
  activities: readonly DeskActivity[],
): readonly OutgoingReply[] {
  const claimed = new Set<number>();
  return outbox.filter((reply) => {
    if (reply.conversationId !== conversationId) return false;
    if (reply.status === 'failed') return true;
    const echo = activities.find(
      (activity) =>
        activity.role === 'agent' && activity.sequence > reply.after && activity.text === reply.text && !claimed.has(activity.sequence),
    );
    if (echo) claimed.add(echo.sequence);
    return !echo;
  });
}
