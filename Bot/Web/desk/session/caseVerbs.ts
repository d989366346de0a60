import type { DeskApi } from '../server/deskApi';
import type { CaseItem, CaseState } from '../wire';
import type { ActingDesk, Refusals } from './refusals';

/** Moving cases on: a compare-and-set on the revision the desk shows, one at a time. */
export class CaseVerbs {
  constructor(
    private readonly api: DeskApi,
    private readonly desk: ActingDesk,
    private readonly refusals: Refusals,
  ) {}

  /** @param note is read by the customer; empty: only the state is told. */
  async move({ number, revision }: CaseItem, state: CaseState, note: string): Promise<void> {
    if (this.desk.state.movingCase) return;

    this.desk.dispatch({ kind: 'caseMoveStarted', number });
    const answer = await this.api.moveCase(number, { revision, state, ...(note && { note }) });
    this.desk.dispatch({ kind: 'caseMoveEnded' });
    if (answer.ok) this.desk.dispatch({ kind: 'caseLearned', case: answer.value });
    else this.refusals.ofCase(answer.problem);
  }
}
