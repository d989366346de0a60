/**
 * Where the page is not in a frame, the keyboard of a phone covers its lower half or pushes it out of sight. The page takes the
 * size and place of what can be seen instead; in a frame the launcher does the same for the whole frame.
 */
export function followKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen || parent !== window) return;
  const fit = () => {
    if (seen.scale > 1.01) return; // zoomed by hand: leave it alone
    const { style } = document.documentElement;
    style.setProperty('--seen-height', `${seen.height}px`);
    style.setProperty('--seen-top', `${seen.offsetTop}px`);
  };
  seen.addEventListener('resize', fit);
  seen.addEventListener('scroll', fit);
  fit();
}
