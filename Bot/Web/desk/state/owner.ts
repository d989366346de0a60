import type { ConversationHeader, DeskItem } from '../wire';
import type { Owner } from './happening';

/**
 * The list, the open conversation and the answer to a request arrive by different ways. Whichever carries the higher owner version
 * is right: without this rule a line composed a moment before my claim would take the reply box away again.
 */
export function newer(one: Owner | undefined, other: Owner | undefined): Owner | undefined {
  if (!one || !other) return one ?? other;
  return other.version >= one.version ? other : one;
}

export function ownerOfItem(item: DeskItem): Owner {
  return { state: item.state, version: item.ownerVersion, agent: item.agent };
}

export function ownerOfHeader(header: ConversationHeader): Owner {
  return { state: header.state, version: header.ownerVersion, agent: header.agent };
}

/** The item under this owner; undefined when the owner is nobody's work any more, so that it leaves the lists. */
export function itemUnder(item: DeskItem, owner: Owner): DeskItem | undefined {
  if (owner.state !== 'waiting' && owner.state !== 'withAgent') return undefined;
  const { agent: _former, ...rest } = item;
  return { ...rest, state: owner.state, ownerVersion: owner.version, ...(owner.agent && { agent: owner.agent }) };
}

export function headerUnder(header: ConversationHeader, owner: Owner): ConversationHeader {
  const { agent: _former, ...rest } = header;
  return { ...rest, state: owner.state, ownerVersion: owner.version, ...(owner.agent && { agent: owner.agent }) };
}
