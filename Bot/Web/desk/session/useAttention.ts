import { onScopeDispose, ref, watch, watchEffect, type Ref, type ShallowRef } from 'vue';
import type { DeskState } from '../state/deskState';
import { hasUnsent, unreadTotal, waiting } from '../state/selectors';
import { wording } from '../wording';
import { chime } from './chime';
import type { DeskSession } from './deskSession';

const soundKey = 'desk.sound';

/** Calls the agent: tab title, sound, screen reader; and tells the session whether the agent can see the page. */
export function useAttention(session: DeskSession, state: Readonly<ShallowRef<DeskState>>): { sound: Ref<boolean>; announcement: Ref<string> } {
  const sound = ref(remembered());
  const announcement = ref('');

  watchEffect(() => {
    const count = waiting(state.value).length;
    document.title = count > 0 ? wording.waitingInTitle(count, wording.title) : wording.title;
  });
  watch(
    () => state.value.lists.arrivals,
    () => {
      announcement.value = wording.arrivals.announce(waiting(state.value).length);
      if (sound.value) chime();
    },
  );
  watch(
    () => unreadTotal(state.value),
    (unread, before) => {
      if (unread > before) announcement.value = wording.arrivals.unread(unread);
    },
  );
  watch(sound, (on) => {
    remember(on);
    if (on) chime();
  });

  const looked = () => session.dispatch({ kind: 'visibilityChanged', visible: !document.hidden });
  const leaving = (event: BeforeUnloadEvent) => {
    if (hasUnsent(state.value)) event.preventDefault();
  };
  looked();
  document.addEventListener('visibilitychange', looked);
  window.addEventListener('beforeunload', leaving);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', looked);
    window.removeEventListener('beforeunload', leaving);
    document.title = wording.title;
  });
  return { sound, announcement };
}

// A browser that keeps nothing for this page (private mode) only forgets the switch.
function remembered(): boolean {
  try {
    return localStorage.getItem(soundKey) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(soundKey, on ? 'on' : 'off');
  } catch {
    return;
  }
}
