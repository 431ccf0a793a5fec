/** Three strokes, soft enough for a small room; nothing where the machine has no sound. */
export function ring(): void {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  const strokes = [0, 0.45, 0.9];
  for (const begin of strokes) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = 880;
    loudness.gain.setValueAtTime(0.25, audio.currentTime + begin);
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + begin + 0.9);
    tone.connect(loudness).connect(audio.destination);
    tone.start(audio.currentTime + begin);
    tone.stop(audio.currentTime + begin + 1);
  }
  setTimeout(() => void audio.close(), 2500);
}
