/** Waits that can all be ended early. */
export class Pauses {
  private readonly ends = new Set<() => void>();

  wait(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.ends.delete(end);
        resolve();
      };
      const timer = setTimeout(end, seconds * 1_000);
      this.ends.add(end);
    });
  }

  endAll(): void {
    for (const end of this.ends) end();
  }
}
