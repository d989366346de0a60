/** Two soft tones, made here: a sound file would be one more request and one more licence. */
export function chime(): void {
  const audio = new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.16, 880]] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + at;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.15, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.3);
  }
  setTimeout(() => void audio.close(), 1_000);
}
