import type { DeskApi } from '../server/deskApi';
import type { OutgoingReply } from '../state/deskState';
import { ownerOf } from '../state/reduce';
import { newKey } from './newKey';
import { problemText } from './problemText';
import type { ActingDesk, Refusals } from './refusals';

/** Sends replies one after another in each conversation, so that the customer reads them in the order they were written. */
export class ReplySender {
  private readonly lastOf = new Map<string, Promise<void>>();

  constructor(
    private readonly api: DeskApi,
    private readonly desk: ActingDesk,
    private readonly refusals: Refusals,
  ) {}

  write(conversationId: string, text: string, at: number): void {
    const key = newKey();
    this.desk.dispatch({ kind: 'replyWritten', conversationId, key, text, at });
    this.enqueue(conversationId, key, text);
  }

  /** Under the same key: if the first try had arrived after all, the server answers with what it made of that one. */
  retry({ conversationId, key, text }: OutgoingReply): void {
    this.desk.dispatch({ kind: 'replyRetried', key });
    this.enqueue(conversationId, key, text);
  }

  private enqueue(conversationId: string, key: string, text: string): void {
    const before = this.lastOf.get(conversationId) ?? Promise.resolve();
    this.lastOf.set(
      conversationId,
      before.then(() => this.send(conversationId, key, text)),
    );
  }

  private async send(conversationId: string, key: string, text: string): Promise<void> {
    const say = () => {
      const ownerVersion = ownerOf(this.desk.state, conversationId)?.version ?? 0;
      return this.api.say(conversationId, { ownerVersion, key, text });
    };
    let answer = await say();
    if (!answer.ok && this.refusals.ofReply(conversationId, answer.problem)) answer = await say();
    if (answer.ok) return this.desk.dispatch({ kind: 'replyAccepted', key, sequence: answer.value.sequence });

    const { problem } = answer;
    this.desk.dispatch({ kind: 'replyFailed', key, problem: problemText(problem), outcomeUnknown: problem.kind === 'unreachable' });
  }
}
