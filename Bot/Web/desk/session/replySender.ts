import type { Answer, DeskApi, Problem } from '../server/deskApi';
import type { OutgoingReply } from '../state/deskState';
import { ownerOf } from '../state/reduce';
import type { ReplyResult } from '../wire';
import { newKey } from './newKey';
import { Pauses } from './pauses';
import { problemText } from './problemText';
import type { ActingDesk, Refusals } from './refusals';

type Words = Pick<OutgoingReply, 'conversationId' | 'key' | 'text'>;

/** Seconds before a reply without an answer is sent again; the last one is kept. */
const waits = [1, 2, 4, 8, 15] as const;

/**
 * Sends replies one after another in each conversation, so that the customer reads them in the order they were written. One whose
 * answer is lost may have arrived or not: it is sent again under its own key until the server says, and the next ones wait behind it.
 */
export class ReplySender {
  /** By conversation: the reply under way, and those behind it. */
  private readonly lines = new Map<string, Words[]>();
  private readonly pauses = new Pauses();
  private stopped = false;

  constructor(
    private readonly api: DeskApi,
    private readonly desk: ActingDesk,
    private readonly refusals: Refusals,
  ) {}

  write(conversationId: string, text: string, at: number): void {
    const key = newKey();
    this.desk.dispatch({ kind: 'replyWritten', conversationId, key, text, at });
    this.enqueue({ conversationId, key, text });
  }

  /** What was refused once, sent again as the last one. */
  retry({ conversationId, key, text }: OutgoingReply): void {
    this.desk.dispatch({ kind: 'replyRetried', key });
    this.enqueue({ conversationId, key, text });
  }

  /** The connection is back: nothing that waits for it needs to wait longer. */
  hurry(): void {
    this.pauses.endAll();
  }

  stop(): void {
    this.stopped = true;
    this.pauses.endAll();
  }

  private enqueue(reply: Words): void {
    const before = this.lines.get(reply.conversationId);
    if (before) {
      before.push(reply);
      return;
    }
    const line = [reply];
    this.lines.set(reply.conversationId, line);
    void this.sendAll(reply.conversationId, line);
  }

  private async sendAll(conversationId: string, line: Words[]): Promise<void> {
    for (let head = line[0]; head && !this.stopped; head = line[0]) {
      const refused = await this.deliver(head);
      line.shift();
      if (!refused) continue;
      // Not mine to answer any more: what stands behind it would be refused too, or reach the customer without what came before.
      const failed = isAboutItsText(refused) ? [head] : [head, ...line.splice(0)];
      for (const { key } of failed) this.desk.dispatch({ kind: 'replyFailed', key, problem: problemText(refused) });
    }
    this.lines.delete(conversationId);
  }

  /** Ends with the outcome: why the server refused it, or undefined once the server has it. */
  private async deliver(reply: Words): Promise<Problem | undefined> {
    for (let tries = 0; !this.stopped; tries++) {
      const answer = await this.say(reply);
      if (answer.ok) {
        this.desk.dispatch({ kind: 'replyAccepted', key: reply.key, sequence: answer.value.sequence });
        return undefined;
      }
      if (isOutcome(answer.problem)) return answer.problem;
      this.desk.dispatch({ kind: 'replyUnanswered', key: reply.key });
      await this.pauses.wait(waits[Math.min(tries, waits.length - 1)] ?? 0);
    }
    return undefined;
  }

  private async say({ conversationId, key, text }: Words): Promise<Answer<ReplyResult>> {
    const once = () => {
      const ownerVersion = ownerOf(this.desk.state, conversationId)?.version ?? 0;
      return this.api.say(conversationId, { ownerVersion, key, text });
    };
    const answer = await once();
    return !answer.ok && this.refusals.ofReply(conversationId, answer.problem) ? once() : answer;
  }
}

/** Whether the server has decided; a server in trouble (5xx) may have, one that is too busy (429) or heard too little (408) will. */
function isOutcome(problem: Problem): boolean {
  if (problem.kind === 'unreachable') return false;
  return problem.kind !== 'refused' || (problem.status < 500 && problem.status !== 429 && problem.status !== 408);
}

/** Whether only this reply is refused, whatever comes behind it. */
function isAboutItsText(problem: Problem): boolean {
  return problem.kind === 'refused' && (problem.status === 400 || problem.status === 413);
}
