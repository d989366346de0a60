import { headerWith, takeCase } from './cases';
import type { DeskState, Transcript } from './deskState';
import { emptyTranscript } from './deskState';
import type { Happening, Owner } from './happening';
import { applyEvents, learnOwner, markSeen } from './lists';
import { reduceOutbox, withoutEchoed } from './outbox';
import { headerUnder, newer, ownerOfHeader, ownerOfItem } from './owner';
import { without } from './record';
import { mergeUpdate } from './transcript';

/** Transcripts kept for coming back to; older ones are loaded again. */
const transcriptsKept = 12;

/** The desk after something happened. Pure: the same happenings give the same desk, and nothing is changed in place. */
export function reduce(state: DeskState, happening: Happening): DeskState {
  switch (happening.kind) {
    case 'linkChanged':
      return { ...state, link: happening.link };
    case 'followAsked':
      return { ...state, lists: { ...state.lists, expectsFirst: true } };
    case 'deskEvents':
      return takeDeskEvents(state, happening);
    case 'conversationUpdated':
      return takeUpdate(state, happening);
    case 'gapAsked':
      return changeTranscript(state, happening.conversationId, (transcript) => ({
        ...transcript,
        gapsAsked: [...transcript.gapsAsked, happening.after],
      }));
    case 'unwatchable':
      return changeTranscript(state, happening.conversationId, (transcript) => ({ ...transcript, refused: true }));
    case 'customerTyping':
      return { ...state, typing: { ...state.typing, [happening.conversationId]: happening.at } };
    case 'opened':
      return look({ ...state, openId: happening.conversationId, transcripts: keepRecent(state, happening.conversationId) });
    case 'closed':
      return { ...state, openId: undefined };
    case 'visibilityChanged':
      return look({ ...state, visible: happening.visible });
    case 'drafted':
      return { ...state, drafts: { ...state.drafts, [happening.conversationId]: happening.text } };
    case 'verbStarted':
      return { ...state, busy: { ...state.busy, [happening.conversationId]: happening.verb } };
    case 'verbEnded':
      return { ...state, busy: without(state.busy, happening.conversationId) };
    case 'ownerLearned':
      return learn(state, happening.conversationId, happening.owner);
    case 'caseMoveStarted':
      return { ...state, movingCase: happening.number };
    case 'caseMoveEnded':
      return { ...state, movingCase: undefined };
    case 'caseLearned': {
      const { item } = happening.case;
      const lists = { ...state.lists, cases: takeCase(state.lists.cases, item) };
      return changeTranscript({ ...state, lists }, item.conversationId, (transcript) =>
        transcript.header ? { ...transcript, header: headerWith(transcript.header, happening.case) } : transcript,
      );
    }
    case 'noticed': {
      const id = (state.notices.at(-1)?.id ?? 0) + 1;
      return { ...state, notices: [...state.notices, { id, tone: happening.tone, text: happening.text }] };
    }
    case 'noticeClosed':
      return { ...state, notices: state.notices.filter((notice) => notice.id !== happening.id) };
    default:
      return { ...state, outbox: reduceOutbox(state, happening) };
  }
}

/** The newest owner that any source has told. */
export function ownerOf(state: DeskState, conversationId: string): Owner | undefined {
  const item = state.lists.items[conversationId];
  const header = state.transcripts[conversationId]?.header;
  return newer(item && ownerOfItem(item), header && ownerOfHeader(header));
}

function takeDeskEvents(state: DeskState, { events }: Extract<Happening, { kind: 'deskEvents' }>): DeskState {
  const lists = applyEvents(state.lists, events, {
    myId: state.me.id,
    lookingAt: lookingAt(state),
    knownOwner: (conversationId) => ownerOf(state, conversationId),
  });
  return lists === state.lists ? state : { ...state, lists };
}

function takeUpdate(state: DeskState, { update }: Extract<Happening, { kind: 'conversationUpdated' }>): DeskState {
  const id = update.conversationId;
  const known = state.transcripts[id];
  // Only what is open or kept is drawn: the tail of a conversation that was just left would be a transcript without its beginning.
  if (!known) return state;

  const transcript = mergeUpdate(known, update, ownerOf(state, id));
  const spoke = transcript.activities.at(-1) !== known.activities.at(-1) && transcript.activities.at(-1)?.role === 'customer';
  return look({
    ...state,
    transcripts: { ...state.transcripts, [id]: transcript },
    outbox: withoutEchoed(state.outbox, id, transcript.activities),
    typing: spoke ? without(state.typing, id) : state.typing,
  });
}

function changeTranscript(state: DeskState, id: string, change: (transcript: Transcript) => Transcript): DeskState {
  const transcript = state.transcripts[id];
  return transcript ? { ...state, transcripts: { ...state.transcripts, [id]: change(transcript) } } : state;
}

function keepRecent(state: DeskState, opened: string): Readonly<Record<string, Transcript>> {
  const others = Object.entries(state.transcripts).filter(([id]) => id !== opened);
  return Object.fromEntries([...others.slice(1 - transcriptsKept), [opened, state.transcripts[opened] ?? emptyTranscript]]);
}

function learn(state: DeskState, id: string, owner: Owner): DeskState {
  const lists = learnOwner(state.lists, id, owner);
  return changeTranscript({ ...state, lists }, id, (transcript) =>
    transcript.header && transcript.header.ownerVersion <= owner.version
      ? { ...transcript, header: headerUnder(transcript.header, owner) }
      : transcript,
  );
}

function lookingAt(state: DeskState): string | undefined {
  return state.visible ? state.openId : undefined;
}

function look(state: DeskState): DeskState {
  const id = lookingAt(state);
  if (!id) return state;
  const sequence = Math.max(state.lists.items[id]?.sequence ?? 0, state.transcripts[id]?.sequence ?? 0);
  const lists = markSeen(state.lists, id, sequence);
  return lists === state.lists ? state : { ...state, lists };
}
