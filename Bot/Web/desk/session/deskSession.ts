import type { DeskApi } from '../server/deskApi';
import type { DeskLink, LinkListener } from '../server/deskLink';
import { freshDesk, type DeskState } from '../state/deskState';
import type { Happening } from '../state/happening';
import { reduce } from '../state/reduce';
import { isMine } from '../state/selectors';
import { firstGap, resumeAfter } from '../state/transcript';
import type { Agent, ConversationUpdate, DeskEvent, TypingNotice } from '../wire';
import { CaseVerbs } from './caseVerbs';
import { OwnerVerbs } from './ownerVerbs';
import { Refusals, type ActingDesk } from './refusals';
import { ReplySender } from './replySender';

/** A typing agent is told to the customer at most this often, in milliseconds. */
const typingEvery = 3_000;

/** A signed-in agent's desk: puts what the server and the agent do through the reducer, and asks the server for what follows from it. */
export class DeskSession implements LinkListener, ActingDesk {
  readonly verbs: OwnerVerbs;
  readonly cases: CaseVerbs;

  private current: DeskState;
  private readonly replies: ReplySender;
  private readonly typingTold = new Map<string, number>();
  private onChange: (state: DeskState) => void = () => undefined;

  /** @param signedOut is called once the server no longer knows this agent. */
  constructor(
    me: Agent,
    private readonly api: DeskApi,
    private readonly link: DeskLink,
    readonly signedOut: () => void,
    private readonly now: () => number = Date.now,
  ) {
    this.current = freshDesk(me);
    const refusals = new Refusals(this);
    this.verbs = new OwnerVerbs(api, this, refusals);
    this.cases = new CaseVerbs(api, this, refusals);
    this.replies = new ReplySender(api, this, refusals);
  }

  get state(): DeskState {
    return this.current;
  }

  start(onChange: (state: DeskState) => void): void {
    this.onChange = onChange;
    this.link.start(this);
  }

  stop(): void {
    this.onChange = () => undefined;
    this.replies.stop();
    this.link.stop();
  }

  dispatch(happening: Happening): void {
    this.current = reduce(this.current, happening);
    this.onChange(this.current);
  }

  open(conversationId: string): void {
    if (this.current.openId === conversationId) return;
    this.dispatch({ kind: 'opened', conversationId });
    this.watchOpen();
  }

  close(): void {
    if (!this.current.openId) return;
    this.dispatch({ kind: 'closed' });
    this.link.unwatch();
  }

  say(conversationId: string, text: string): void {
    this.dispatch({ kind: 'drafted', conversationId, text: '' });
    this.replies.write(conversationId, text, this.now());
  }

  retry(key: string): void {
    const reply = this.current.outbox.find((one) => one.key === key && one.status === 'failed');
    if (reply) this.replies.retry(reply);
  }

  draft(conversationId: string, text: string): void {
    this.dispatch({ kind: 'drafted', conversationId, text });
    if (text.trim() === '' || !isMine(this.current, conversationId)) return;
    if (this.now() - (this.typingTold.get(conversationId) ?? -Infinity) < typingEvery) return;
    this.typingTold.set(conversationId, this.now());
    void this.api.typing(conversationId);
  }

  up(): void {
    this.dispatch({ kind: 'linkChanged', link: 'live' });
    this.catchUp();
    this.replies.hurry();
  }

  down(): void {
    this.dispatch({ kind: 'linkChanged', link: 'lost' });
    // A sign-in that ended looks like a lost connection to the hub; only this request tells them apart.
    void this.api.me().then((answer) => {
      if (!answer.ok && answer.problem.kind === 'signedOut') this.signedOut();
    });
  }

  desk(events: DeskEvent[]): void {
    this.dispatch({ kind: 'deskEvents', events });
  }

  conversation(update: ConversationUpdate): void {
    this.dispatch({ kind: 'conversationUpdated', update });
    const id = update.conversationId;
    const transcript = this.current.transcripts[id];
    const gap = transcript && firstGap(transcript);
    if (id !== this.current.openId || gap === undefined) return;
    this.dispatch({ kind: 'gapAsked', conversationId: id, after: gap });
    this.link.watch(id, gap);
  }

  typing({ conversationId }: TypingNotice): void {
    this.dispatch({ kind: 'customerTyping', conversationId, at: this.now() });
  }

  unwatchable(conversationId: string): void {
    this.dispatch({ kind: 'unwatchable', conversationId });
  }

  catchUp(): void {
    this.dispatch({ kind: 'followAsked' });
    this.link.follow(this.current.lists.number);
    this.watchOpen();
  }

  private watchOpen(): void {
    const id = this.current.openId;
    if (id) this.link.watch(id, resumeAfter(this.current.transcripts[id]));
  }
}
