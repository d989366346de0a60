/** Moves the focus from entry to entry with the up and down arrows, across all lists, so that Tab need not pass every customer. */
export function moveByArrows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const next = at < 0 ? entries[0] : entries[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
