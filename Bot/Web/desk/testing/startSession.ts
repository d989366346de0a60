import { DeskSession } from '../session/deskSession';
import { anItem, me, mineItem, snapshot } from './builders';
import { fakeApi, FakeLink, type FakeApi } from './fakes';

export interface StartedSession {
  readonly desk: DeskSession;
  readonly api: FakeApi;
  readonly link: FakeLink;
  /** Milliseconds on the session's clock. */
  now: number;
  /** How often the session found that the agent is signed out. */
  left: number;
  /** The sentences shown to the agent. */
  sentences(): string[];
}

/** A connected session: A waits under owner version 2, B is mine under 3. */
export function startSession(): StartedSession {
  const api = fakeApi();
  const link = new FakeLink();
  const started: StartedSession = {
    desk: new DeskSession(me, api, link, () => started.left++, () => started.now),
    api,
    link,
    now: 0,
    left: 0,
    sentences: () => started.desk.state.notices.map((notice) => notice.text),
  };
  started.desk.start(() => undefined);
  link.up();
  link.desk(snapshot(10, anItem('A', { ownerVersion: 2 }), mineItem('B', { ownerVersion: 3 })));
  return started;
}
