import type { Agent, CaseCard, CaseItem, ConversationUpdate, DeskActivity, DeskCase, DeskEvent, DeskItem, Person } from '../wire';

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
      cases: [],
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

export function aCaseItem(number: string, change: Partial<CaseItem> = {}): CaseItem {
  return {
    number,
    kind: 'return',
    state: 'submitted',
    title: '退货 · 云步缓震跑鞋 × 1',
    conversationId: 'A',
    orderNumber: '2026030188472',
    createdAt: minute(0),
    deadline: minute(60),
    revision: 1,
    isOpen: !['refused', 'done', 'withdrawn'].includes(change.state ?? ''),
    ...change,
  };
}

export function aCase(number: string, change: Partial<CaseItem> = {}, rest: Partial<Omit<DeskCase, 'item'>> = {}): DeskCase {
  const item = aCaseItem(number, change);
  return {
    item,
    facts: [{ name: '原因', value: '尺码不合适', source: '客户说的' }],
    photos: [],
    decision: { clauseId: 'return-no-reason', text: '签收次日起 7 天内可以退。', conclusion: '可以', freight: '买家' },
    history: [{ at: minute(0), state: 'submitted', actor: '客户' }],
    next: item.isOpen ? ['approved', 'refused'] : [],
    ...rest,
  };
}
