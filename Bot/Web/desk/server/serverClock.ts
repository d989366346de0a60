/** A Date header is whole seconds and some latency old; only a clock that is really wrong is corrected. */
const tolerated = 3_000;

/** The server's time as far as this computer can tell: the clock of a counter's PC may be minutes off, waiting times must not be. */
export class ServerClock {
  private ahead = 0;

  constructor(private readonly local: () => number = Date.now) {}

  /** @param date a Date header, as an answer brought it. */
  learn(date: string): void {
    const server = Date.parse(date);
    if (Number.isNaN(server)) return;
    const ahead = server - this.local();
    this.ahead = Math.abs(ahead) > tolerated ? ahead : 0;
  }

  now(): number {
    return this.local() + this.ahead;
  }
}
