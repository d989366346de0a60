import type { ConversationUpdate, DeskActivity } from '../wire';
import type { Transcript } from './deskState';
import type { Owner } from './happening';
import { headerUnder } from './owner';

/**
 * Puts an update into the transcript: a union ordered by sequence, so that a repeat adds nothing and an update that was overtaken
 * by a later one still finds its place.
 */
export function mergeUpdate(transcript: Transcript, update: ConversationUpdate, known: Owner | undefined): Transcript {
  const header = known && known.version > update.header.ownerVersion ? headerUnder(update.header, known) : update.header;
  return {
    ...transcript,
    refused: false,
    header,
    activities: union(transcript.activities, update.activities),
    sequence: Math.max(transcript.sequence, update.sequence, update.activities.at(-1)?.sequence ?? 0),
  };
}

function union(known: readonly DeskActivity[], arrived: readonly DeskActivity[]): readonly DeskActivity[] {
  const last = known.at(-1)?.sequence ?? 0;
  const sequences = new Set(known.map((activity) => activity.sequence));
  const added: DeskActivity[] = [];
  for (const activity of arrived) {
    if (sequences.has(activity.sequence)) continue;
    sequences.add(activity.sequence);
    added.push(activity);
  }
  if (added.length === 0) return known;
  const all = [...known, ...added];
  const inOrder = added.every((activity, at) => activity.sequence > (added[at - 1]?.sequence ?? last));
  return inOrder ? all : all.sort((one, other) => one.sequence - other.sequence);
}

/**
 * The sequence before the first gap not yet asked for; undefined when there is none. Sequences have no gaps in the store, so a gap
 * here is an update that was lost or is late, or an activity that is not for the desk: asked for once, then believed.
 */
export function firstGap(transcript: Transcript): number | undefined {
  let last = 0;
  for (const { sequence } of transcript.activities) {
    if (sequence > last + 1 && !transcript.gapsAsked.includes(last)) return last;
    last = sequence;
  }
  return transcript.sequence > last && !transcript.gapsAsked.includes(last) ? last : undefined;
}

/** After which sequence to watch a conversation, now or after a lost connection. */
export function resumeAfter(transcript: Transcript | undefined): number {
  return transcript ? (firstGap(transcript) ?? transcript.sequence) : 0;
}
