import type { Problem } from '../server/deskApi';
import type { DeskState } from '../state/deskState';
import type { Happening } from '../state/happening';
import type { ConflictBody } from '../wire';
import { problemText } from './problemText';

/** The desk as seen by what acts on it. */
export interface ActingDesk {
  readonly state: DeskState;
  dispatch(happening: Happening): void;
  /** Asks the server for everything this desk has not heard yet. */
  catchUp(): void;
  signedOut(): void;
}

/** Takes in what a refused request says about the desk, and tells the agent. */
export class Refusals {
  constructor(private readonly desk: ActingDesk) {}

  /** A refused claim, release or resolve. */
  ofVerb(conversationId: string, problem: Problem): void {
    if (problem.kind === 'signedOut') return this.desk.signedOut();
    // My own claim, whose answer was lost: no news, and no reason to complain.
    if (problem.kind === 'conflict' && this.learn(conversationId, problem.conflict)) return;
    this.complain(problem);
  }

  /** A refused move of a case: the desk may be behind, so it asks for what is new. */
  ofCase(problem: Problem): void {
    if (problem.kind === 'signedOut') return this.desk.signedOut();
    this.desk.catchUp();
    this.complain(problem);
  }

  /** A refused reply; true when the conversation is mine after all, under a newer owner version: worth one more try. */
  ofReply(conversationId: string, problem: Problem): boolean {
    if (problem.kind === 'signedOut') this.desk.signedOut();
    // Other problems concern this one reply and stand beside it.
    if (problem.kind !== 'conflict') return false;
    if (this.learn(conversationId, problem.conflict)) return true;
    this.complain(problem);
    return false;
  }

  /** True when the owner turns out to be this agent. */
  private learn(conversationId: string, { owner, ownerVersion }: ConflictBody): boolean {
    if (owner) {
      this.desk.dispatch({ kind: 'ownerLearned', conversationId, owner: { state: 'withAgent', version: ownerVersion, agent: owner } });
    }
    // The desk was behind, or the request would not have been made.
    this.desk.catchUp();
    return owner?.id === this.desk.state.me.id;
  }

  private complain(problem: Problem): void {
    this.desk.dispatch({ kind: 'noticed', tone: 'problem', text: problemText(problem) });
  }
}
