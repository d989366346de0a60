/** What the shop promises (design: first human reply within 30 s, a first solution within 5 min), in milliseconds. */
const firstReplyWithin = 30_000;
const firstSolutionWithin = 300_000;

export type Tone = 'good' | 'warn' | 'bad';

/** How a waiting time stands to the promise: kept, broken, or badly broken. */
export function waitTone(waited: number): Tone {
  if (waited <= firstReplyWithin) return 'good';
  return waited <= firstSolutionWithin ? 'warn' : 'bad';
}
