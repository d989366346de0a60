import type { Problem } from '../server/deskApi';
import type { ConflictBody } from '../wire';
import { wording } from '../wording';

/** One plain sentence for the person at the desk; the server's own sentence where it sent one. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'signedOut':
      return problem.message ?? wording.signIn.signedOut;
    case 'unreachable':
      return wording.notices.unreachable;
    case 'conflict':
      return conflictText(problem.conflict);
    case 'refused':
      return problem.message ?? wording.notices.failed;
  }
}

function conflictText({ error, owner }: ConflictBody): string {
  switch (error.code) {
    case 'TakenBy':
      return owner ? wording.notices.takenBy(owner.name) : error.message;
    case 'NotWaiting':
      return wording.notices.notWaiting;
    case 'NotOwner':
      return owner ? wording.notices.takenBy(owner.name) : wording.notices.notOwner;
    default:
      return error.message;
  }
}
