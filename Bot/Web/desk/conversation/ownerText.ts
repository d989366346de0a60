import type { Owner } from '../state/happening';
import { wording } from '../wording';

/** Who has the conversation, in a word or two; undefined as long as nobody has told. */
export function ownerText(owner: Owner | undefined, myId: string): string | undefined {
  if (!owner) return undefined;
  switch (owner.state) {
    case 'withAgent':
      return owner.agent?.id === myId ? wording.owner.mine : wording.owner.with(owner.agent?.name ?? wording.conversation.agent);
    default:
      return wording.owner[owner.state];
  }
}
