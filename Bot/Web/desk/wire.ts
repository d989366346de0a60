// What the server sends to and takes from the desk. A C# test reads these interfaces, member by member, and holds them to the
// C# records: one member a line, nothing inline.

export type HandoffReason = 'asked' | 'notSure' | 'notSolved' | 'stuck' | 'complaint' | 'risk' | 'noise' | 'unproven' | 'policySaysSo' | 'overdue' | 'failure';
export type DeskEventKind = 'snapshot' | 'escalated' | 'claimed' | 'released' | 'resolved' | 'cancelled' | 'said' | 'caseChanged';
export type DeskItemState = 'waiting' | 'withAgent';
export type ConversationState = 'bot' | 'waiting' | 'withAgent' | 'wrapUp' | 'closed';
export type SpeakerRole = 'customer' | 'bot' | 'agent' | 'system';
export type TextFormat = 'plain' | 'markdown';
export type Reaction = 'useful' | 'notUseful';
export type CaseKind = 'return' | 'exchange' | 'refund' | 'repair' | 'delivery' | 'complaint' | 'invoice' | 'orderChange';
export type CaseState = 'submitted' | 'approved' | 'refused' | 'waitingForGoods' | 'received' | 'done' | 'withdrawn';
export type ConflictCode = 'TakenBy' | 'NotWaiting' | 'NotOwner';

export interface Person {
  id: string;
  name: string;
}

export interface Agent {
  id: string;
  name: string;
  roles: string[];
}

export interface DeskEvent {
  number: number;
  at: string;
  kind: DeskEventKind;
  actor?: Person;
  conversationId?: string;
  item?: DeskItem;
  items?: DeskItem[];
  case?: CaseItem;
  cases?: CaseItem[];
}

export interface DeskItem {
  conversationId: string;
  handoffId: string;
  state: DeskItemState;
  ownerVersion: number;
  customer: Person;
  reason: HandoffReason;
  reasonText: string;
  priority: number;
  waitingSince: string;
  agent?: Person;
  question: string;
  lastText: string;
  lastFrom: SpeakerRole;
  lastAt: string;
  sequence: number;
}

export interface ConversationUpdate {
  conversationId: string;
  header: ConversationHeader;
  activities: DeskActivity[];
  sequence: number;
}

export interface ConversationHeader {
  conversationId: string;
  state: ConversationState;
  ownerVersion: number;
  customer: Person;
  agent?: Person;
  startedAt: string;
  caseCard?: CaseCard;
  cases: DeskCase[];
}

export interface DeskActivity {
  sequence: number;
  id: string;
  at: string;
  from: Person;
  role: SpeakerRole;
  text?: string;
  textFormat?: TextFormat;
  attachments?: DeskAttachment[];
  choices?: string[];
  event?: HandoffNote;
}

export interface DeskAttachment {
  contentType: string;
  name?: string;
  url?: string;
}

export interface HandoffNote {
  name: string;
  actor?: Person;
  reason?: HandoffReason;
  note?: string;
  page?: PageContext;
}

export interface PageContext {
  order?: string;
  title?: string;
}

export interface CaseCard {
  version: number;
  reason: HandoffReason;
  reasonText: string;
  question: string;
  intent?: RankedEntry;
  facts: CaseFact[];
  photos: CasePhoto[];
  shown: ShownEntry[];
  candidates: RankedEntry[];
  wants?: string;
  deadline?: string;
  createdAt: string;
}

export interface RankedEntry {
  entryId: string;
  title: string;
  probability: number;
}

export interface CaseFact {
  name: string;
  value: string;
  source: string;
}

export interface CasePhoto {
  url: string;
  name: string;
}

export interface ShownEntry {
  entryId: string;
  title: string;
  probability: number;
  at: string;
  reaction?: Reaction;
}

export interface CaseItem {
  number: string;
  kind: CaseKind;
  state: CaseState;
  title: string;
  conversationId: string;
  orderNumber?: string;
  createdAt: string;
  deadline?: string;
  revision: number;
  isOpen: boolean;
}

export interface DeskCase {
  item: CaseItem;
  facts: CaseFact[];
  photos: CasePhoto[];
  decision?: CaseDecision;
  history: CaseStep[];
  next: CaseState[];
}

export interface CaseDecision {
  clauseId: string;
  text: string;
  conclusion: string;
  freight?: string;
}

export interface CaseStep {
  at: string;
  state: CaseState;
  actor: string;
  note?: string;
}

export interface CaseMove {
  revision: number;
  state: CaseState;
  note?: string;
}

export interface TypingNotice {
  conversationId: string;
}

export interface SignIn {
  name: string;
  password: string;
}

export interface FirstAdmin {
  code: string;
  name: string;
  displayName: string;
  password: string;
}

export interface ClaimRequest {
  ownerVersion: number;
}

export interface HandBack {
  ownerVersion: number;
  note?: string;
}

export interface AgentReply {
  ownerVersion: number;
  key: string;
  text: string;
}

export interface OwnerVersionResult {
  ownerVersion: number;
}

export interface ReplyResult {
  id: string;
  sequence: number;
}

export interface ErrorBody {
  error: ErrorDetail;
}

export interface ErrorDetail {
  code: string;
  message: string;
}

export interface ConflictBody {
  error: ErrorDetail;
  owner?: Person;
  ownerVersion: number;
}
