import type { Agent, CaseCard, ConversationUpdate, DeskActivity, DeskEvent, DeskItem, Person } from '../wire';

// Wire objects for tests: each builder gives a complete one, the test names only what it is about.

export const me: Agent = { id: 'a1', name: '小王', roles: ['agent'] };
export const colleague: Person = { id: 'a2', name: '小李' };

export function minute(at: number): string {
  return new Date(Date.UTC(2026, 2, 1, 1, at)).toISOString();
}

export function anItem(conversationId: string, change: Partial<DeskItem> = {}): DeskItem {
  return {
    conversationId,
    handoffId: `h-${conversationId}`,
    state: 'waiting',
    ownerVersion: 2,
    customer: { id: `c-${conversationId}`, name: `访客 ${conversationId}` },
    reason: 'asked',
    reasonText: '客户要求人工',
    priority: 0,
    waitingSince: minute(0),
    question: '退款什么时候到账？',
    lastText: '在吗',
    lastFrom: 'customer',
    lastAt: minute(1),
    sequence: 4,
    ...change,
  };
}

export function mineItem(conversationId: string, change: Partial<DeskItem> = {}): DeskItem {
  return anItem(conversationId, { state: 'withAgent', agent: { id: me.id, name: me.name }, ownerVersion: 3, ...change });
}

export function snapshot(number: number, ...items: DeskItem[]): DeskEvent {
  return { number, at: minute(number), kind: 'snapshot', items };
}

export function anEvent(number: number, kind: Exclude<DeskEvent['kind'], 'snapshot'>, about: DeskItem | string): DeskEvent {
  return typeof about === 'string'
    ? { number, at: minute(number), kind, conversationId: about }
    : { number, at: minute(number), kind, conversationId: about.conversationId, item: about };
}

export function anActivity(sequence: number, change: Partial<DeskActivity> = {}): DeskActivity {
  return {
    sequence,
    id: `m${sequence}`,
    at: minute(sequence),
    from: { id: 'c-x', name: '访客' },
    role: 'customer',
    text: `第 ${sequence} 句`,
    ...change,
  };
}

export function fromMe(sequence: number, text: string): DeskActivity {
  return anActivity(sequence, { role: 'agent', from: { id: `agent:${me.id}`, name: me.name }, text });
}

export function anUpdate(
  conversationId: string,
  activities: DeskActivity[],
  header: Partial<ConversationUpdate['header']> = {},
  sequence = activities.at(-1)?.sequence ?? 0,
): ConversationUpdate {
  return {
    conversationId,
    header: {
      conversationId,
      state: 'waiting',
      ownerVersion: 2,
      customer: { id: `c-${conversationId}`, name: `访客 ${conversationId}` },
      startedAt: minute(0),
      ...header,
    },
    activities,
    sequence,
  };
}

export function aCard(change: Partial<CaseCard> = {}): CaseCard {
  return {
    version: 1,
    reason: 'notSolved',
    reasonText: '答案没有帮到客户',
    question: '退款什么时候到账？',
    facts: [],
    photos: [],
    shown: [],
    candidates: [],
    createdAt: minute(0),
    ...change,
  };
}
