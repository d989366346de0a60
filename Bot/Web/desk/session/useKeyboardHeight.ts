import { onScopeDispose } from 'vue';

/** Keeps the page as high as what the phone's keyboard leaves: Safari lays the keyboard over the page and would scroll the header away. */
export function useKeyboardHeight(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const root = document.documentElement;
  const fit = () => {
    root.style.setProperty('--desk-height', `${viewport.height}px`);
    // What is left of Safari's own scrolling to the focused field.
    if (viewport.scale === 1) window.scrollTo(0, 0);
  };
  viewport.addEventListener('resize', fit);
  onScopeDispose(() => {
    viewport.removeEventListener('resize', fit);
    root.style.removeProperty('--desk-height');
  });
}
