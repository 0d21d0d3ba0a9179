// @ts-check
// `node tools/make-sounds.mjs`: makes the desktop's own sounds, two soft bell tones, without anybody else's recording.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const RATE = 16_000;
const SECONDS = 0.7;
/** Frequency in hertz and when it is struck, in seconds. */
const TONES = [{ hertz: 659.26, at: 0 }, { hertz: 880, at: 0.16 }];

/** @param {number} time */
function bell(time) {
  return TONES.reduce((sum, { hertz, at }) => {
    const since = time - at;
    if (since < 0) return sum;
    const strike = Math.min(1, since / 0.004) * Math.exp(-since * 7);
    return sum + strike * (Math.sin(2 * Math.PI * hertz * since) + 0.25 * Math.sin(4 * Math.PI * hertz * since)) * 0.36;
  }, 0) * Math.min(1, (SECONDS - time) / 0.05);
}

/** A mono WAV file of 16 bits. */
function wav() {
  const samples = Math.round(RATE * SECONDS);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) file.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, bell(i / RATE)))), 44 + i * 2);
  return file;
}

const path = fileURLToPath(new URL('../public/sounds/request.wav', import.meta.url));
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, wav());
