import { describe, expect, it } from 'vitest';
import { aCase, aCaseItem, anEvent, anItem, anUpdate, me, minute, snapshot } from '../testing/builders';
import type { CaseItem, DeskEvent } from '../wire';
import { isOverdue, openCases } from './cases';
import { freshDesk, type DeskState } from './deskState';
import { reduce } from './reduce';

const numbers = (state: DeskState) => openCases(state).map((item) => item.number);
const told = (state: DeskState, ...events: DeskEvent[]) => reduce(state, { kind: 'deskEvents', events });
const changed = (number: number, item: CaseItem): DeskEvent => ({ number, at: minute(number), kind: 'caseChanged', case: item });

const first = aCaseItem('SH1', { deadline: minute(30) });
const second = aCaseItem('SH2', { deadline: minute(10), kind: 'complaint' });
const third: CaseItem = { ...aCaseItem('SH3', { state: 'approved' }) };
delete third.deadline;
const started = told(freshDesk(me), { ...snapshot(10, anItem('A')), cases: [third, first, second] });

describe('the list of cases', () => {
  it('shows the oldest deadline first, those without one last', () => expect(numbers(started)).toEqual(['SH2', 'SH1', 'SH3']));

  it('is filtered by kind and by state', () => {
    expect(openCases(started, { kind: 'complaint' }).map((item) => item.number)).toEqual(['SH2']);
    expect(openCases(started, { state: 'approved' }).map((item) => item.number)).toEqual(['SH3']);
    expect(openCases(started, { kind: 'complaint', state: 'approved' })).toEqual([]);
  });

  it('takes in a new one and what became of a known one', () => {
    const after = told(started, changed(11, aCaseItem('SH4', { deadline: minute(1) })), changed(12, { ...first, state: 'approved', revision: 2 }));
    expect(numbers(after)).toEqual(['SH4', 'SH2', 'SH1', 'SH3']);
    expect(after.lists.cases['SH1']?.state).toBe('approved');
  });

  it('lets go of one that has ended', () =>
    expect(numbers(told(started, changed(11, { ...second, state: 'done', revision: 2, isOpen: false })))).toEqual(['SH1', 'SH3']));

  it('keeps what it knows when an older revision comes late, or an event comes twice', () => {
    const after = told(started, changed(11, { ...first, state: 'approved', revision: 3 }));
    expect(told(after, changed(12, { ...first, revision: 2 })).lists.cases['SH1']?.revision).toBe(3);
    expect(told(after, changed(11, { ...first, revision: 9 })).lists).toBe(after.lists);
  });

  it('leaves the conversations alone', () => {
    const after = told(started, changed(11, first));
    expect(after.lists.items).toBe(started.lists.items);
    expect(after.lists.arrivals).toBe(started.lists.arrivals);
  });

  it('is void with the next snapshot', () =>
    expect(numbers(told(reduce(started, { kind: 'followAsked' }), { ...snapshot(20), cases: [second] }))).toEqual(['SH2']));

  it('a conversation’s own event does not disturb it', () =>
    expect(told(started, anEvent(11, 'said', anItem('A'))).lists.cases).toBe(started.lists.cases));
});

describe('the answer of a move', () => {
  const opened = reduce(reduce(started, { kind: 'opened', conversationId: 'A' }), {
    kind: 'conversationUpdated',
    update: anUpdate('A', [], { cases: [{ ...aCase('SH1'), item: first }, aCase('SH9')] }),
  });

  it('stands in the list and in the open conversation before the server tells of it', () => {
    const after = reduce(opened, { kind: 'caseLearned', case: aCase('SH1', { state: 'approved', revision: 2 }) });
    expect(after.lists.cases['SH1']?.state).toBe('approved');
    expect(after.transcripts['A']?.header?.cases.map((one) => one.item.state)).toEqual(['approved', 'submitted']);
  });

  it('that comes after newer news changes nothing', () => {
    const newer = reduce(opened, { kind: 'caseLearned', case: aCase('SH1', { state: 'received', revision: 4 }) });
    const after = reduce(newer, { kind: 'caseLearned', case: aCase('SH1', { state: 'approved', revision: 2 }) });
    expect(after.lists.cases['SH1']?.state).toBe('received');
    expect(after.transcripts['A']?.header?.cases[0]?.item.state).toBe('received');
  });
});

it.each([
  ['passed', aCaseItem('SH1', { deadline: minute(9) }), true],
  ['to come', aCaseItem('SH1', { deadline: minute(11) }), false],
  ['passed, but the case has ended', aCaseItem('SH1', { deadline: minute(9), state: 'done' }), false],
  ['not there', third, false],
])('a deadline that is %s', (_, item, overdue) => expect(isOverdue(item, Date.parse(minute(10)))).toBe(overdue));
