import { inject, onScopeDispose, provide, readonly, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import type { DeskState } from '../state/deskState';
import type { DeskSession } from './deskSession';

export interface Desk {
  readonly session: DeskSession;
  readonly state: Readonly<ShallowRef<DeskState>>;
  /** The server's time in milliseconds, a new value every second: waiting times tick by it. */
  readonly now: Readonly<Ref<number>>;
}

const deskKey: InjectionKey<Desk> = Symbol('desk');

/** Starts the session for the components below and stops it with them. */
export function provideDesk(session: DeskSession, clock: () => number): Desk {
  const state = shallowRef(session.state);
  const now = ref(clock());
  const ticking = setInterval(() => (now.value = clock()), 1_000);
  session.start((next) => (state.value = next));
  onScopeDispose(() => {
    clearInterval(ticking);
    session.stop();
  });
  const desk: Desk = { session, state, now: readonly(now) };
  provide(deskKey, desk);
  return desk;
}

export function useDesk(): Desk {
  const desk = inject(deskKey);
  if (!desk) throw new Error('useDesk() belongs below a component that called provideDesk()');
  return desk;
}
