import { nextTick, onScopeDispose, ref, watch, type Ref, type ShallowRef } from 'vue';

/** An end this near, in pixels, counts as reached: phones scroll by fractions. */
const nearEnd = 48;

export interface StickyScroll {
  /** True while there is something new below that has not been on the screen. */
  readonly missed: Ref<boolean>;
  /** To be called as the box scrolls. */
  look(): void;
  toEnd(): void;
  /** Lets something above grow without moving what is being read. */
  keepPlace(grow: () => void): void;
}

/**
 * Keeps the newest message in sight as long as the reader is at the end, and leaves a reader who scrolled up where they are.
 * @param news changes when something new stands at the end
 */
export function useStickyScroll(
  box: Readonly<ShallowRef<HTMLElement | null>>,
  content: Readonly<ShallowRef<HTMLElement | null>>,
  news: () => readonly number[],
): StickyScroll {
  const missed = ref(false);
  let atEnd = true;

  const look = () => {
    if (!box.value) return;
    atEnd = box.value.scrollHeight - box.value.scrollTop - box.value.clientHeight <= nearEnd;
    if (atEnd) missed.value = false;
  };
  const toEnd = () => {
    atEnd = true;
    missed.value = false;
    if (box.value) box.value.scrollTop = box.value.scrollHeight;
  };
  const keepPlace = async (grow: () => void) => {
    const fromEnd = box.value ? box.value.scrollHeight - box.value.scrollTop : 0;
    grow();
    await nextTick();
    if (box.value) box.value.scrollTop = box.value.scrollHeight - fromEnd;
  };

  watch(
    news,
    () => {
      if (atEnd) toEnd();
      else missed.value = true;
    },
    { flush: 'post' },
  );

  // The keyboard of a phone, a wider window, a growing reply box: all change what fits without a new message.
  const resized = new ResizeObserver(() => {
    if (atEnd) toEnd();
  });
  watch(
    [box, content],
    (elements) => {
      resized.disconnect();
      for (const element of elements) if (element) resized.observe(element);
    },
    { flush: 'post', immediate: true },
  );
  onScopeDispose(() => resized.disconnect());

  return { missed, look, toEnd, keepPlace };
}
