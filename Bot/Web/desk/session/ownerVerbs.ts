import type { Answer, DeskApi } from '../server/deskApi';
import type { OwnerVerb } from '../state/deskState';
import type { Owner } from '../state/happening';
import { ownerOf } from '../state/reduce';
import { isMine } from '../state/selectors';
import type { OwnerVersionResult } from '../wire';
import type { ActingDesk, Refusals } from './refusals';

/** Claim, release, resolve: each a compare-and-set on the owner version the desk knows, one at a time in a conversation. */
export class OwnerVerbs {
  constructor(
    private readonly api: DeskApi,
    private readonly desk: ActingDesk,
    private readonly refusals: Refusals,
  ) {}

  /** True when the conversation is mine now. */
  async claim(conversationId: string): Promise<boolean> {
    const { id, name } = this.desk.state.me;
    const done = await this.change('claim', conversationId, { state: 'withAgent', agent: { id, name } }, (ownerVersion) =>
      this.api.claim(conversationId, { ownerVersion }),
    );
    return done || isMine(this.desk.state, conversationId);
  }

  /** True when the customer is back in the line. */
  release(conversationId: string, note: string): Promise<boolean> {
    return this.change('release', conversationId, { state: 'waiting' }, (ownerVersion) =>
      this.api.release(conversationId, { ownerVersion, ...(note && { note }) }),
    );
  }

  /** True when the bot answers again. */
  resolve(conversationId: string, note: string): Promise<boolean> {
    return this.change('resolve', conversationId, { state: 'bot' }, (ownerVersion) =>
      this.api.resolve(conversationId, { ownerVersion, ...(note && { note }) }),
    );
  }

  private async change(
    verb: OwnerVerb,
    conversationId: string,
    becomes: Omit<Owner, 'version'>,
    request: (ownerVersion: number) => Promise<Answer<OwnerVersionResult>>,
  ): Promise<boolean> {
    const owner = ownerOf(this.desk.state, conversationId);
    if (!owner || this.desk.state.busy[conversationId]) return false;

    this.desk.dispatch({ kind: 'verbStarted', conversationId, verb });
    const answer = await request(owner.version);
    this.desk.dispatch({ kind: 'verbEnded', conversationId });
    if (answer.ok) {
      this.desk.dispatch({ kind: 'ownerLearned', conversationId, owner: { ...becomes, version: answer.value.ownerVersion } });
    } else {
      this.refusals.ofVerb(conversationId, answer.problem);
    }
    return answer.ok;
  }
}
