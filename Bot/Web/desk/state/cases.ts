import type { CaseItem, CaseKind, CaseState, ConversationHeader, DeskCase } from '../wire';
import type { DeskState } from './deskState';
import { without } from './record';

export type Cases = Readonly<Record<string, CaseItem>>;

/** What the list shows; undefined: of every kind, in every state. */
export interface CaseFilter {
  readonly kind?: CaseKind | undefined;
  readonly state?: CaseState | undefined;
}

export function casesOf(items: readonly CaseItem[]): Cases {
  return Object.fromEntries(items.map((item) => [item.number, item]));
}

/** A case as it is now; one that has ended leaves the list, an older revision changes nothing. */
export function takeCase(cases: Cases, item: CaseItem): Cases {
  if ((cases[item.number]?.revision ?? 0) > item.revision) return cases;
  return item.isOpen ? { ...cases, [item.number]: item } : without(cases, item.number);
}

/** A move's answer, put into the open conversation before the server tells of it. */
export function headerWith(header: ConversationHeader, learned: DeskCase): ConversationHeader {
  return {
    ...header,
    cases: header.cases.map((known) =>
      known.item.number === learned.item.number && known.item.revision <= learned.item.revision ? learned : known,
    ),
  };
}

/** Oldest deadline first, those without one last. */
export function openCases(state: DeskState, filter: CaseFilter = {}): CaseItem[] {
  return Object.values(state.lists.cases)
    .filter((item) => (!filter.kind || item.kind === filter.kind) && (!filter.state || item.state === filter.state))
    .sort((one, other) => dueAt(one) - dueAt(other) || Date.parse(one.createdAt) - Date.parse(other.createdAt));
}

export function isOverdue(item: CaseItem, now: number): boolean {
  return item.isOpen && item.deadline !== undefined && Date.parse(item.deadline) < now;
}

// Beyond every date there is; two of them must not make NaN of a comparison, as two infinities would.
function dueAt(item: CaseItem): number {
  return item.deadline ? Date.parse(item.deadline) : Number.MAX_SAFE_INTEGER;
}
