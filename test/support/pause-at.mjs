// Loaded before the program (node --import): after its n-th flush to the disk, or at its end, it writes a byte to
// descriptor 3 and waits for one, so that a test can look, signal or kill at a known moment. The program itself is
// unchanged.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = process.env.RIS_TEST_PAUSE_AT;
const CHANNEL = 3;
const { fsyncSync, readSync, writeSync } = fs;
const byte = Buffer.alloc(1);
let flushes = 0;

function waitForByte() {
  for (;;) {
    try {
      readSync(CHANNEL, byte);
      return;
    } catch (error) {
      // A signal that arrives meanwhile ends the call, not the waiting.
      if (error.code !== 'EINTR' && error.code !== 'EAGAIN') throw error;
    }
  }
}

function pause() {
  writeSync(CHANNEL, byte);
  waitForByte();
}

if (at === 'end') process.on('exit', pause);
else {
  fs.fsyncSync = (file) => {
    fsyncSync(file);
    flushes += 1;
    if (flushes === Number(at)) pause();
  };
  syncBuiltinESMExports();
}
