// Loaded before the program (NODE_OPTIONS=--require): holds the engine where the test says so, by files in the folder
// RIS_TEST_HOLD. While `keys` or `turns` is there, making a key or giving the event loop a turn waits; the engine
// still answers. `flush` holds a number: the so-manieth flush to the disk from then on blocks, as if the process hung.
// What is held says so in the file `held`. The program itself is unchanged.
const crypto = require('node:crypto');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { join } = require('node:path');
const { promisify } = require('node:util');

const folder = process.env.RIS_TEST_HOLD;
const { existsSync, fsyncSync, readFileSync, writeFileSync } = fs;
const path = (name) => join(folder, name);
const say = (name) => writeFileSync(path('held'), name);
const POLL_MS = 10;

function whenFree(name, go) {
  if (!existsSync(path(name))) {
    go();
    return;
  }
  say(name);
  setTimeout(whenFree, POLL_MS, name, go);
}

function flushed() {
  if (!existsSync(path('flush'))) return;
  const left = Number(readFileSync(path('flush'), 'utf8')) - 1;
  if (left > 0) {
    writeFileSync(path('flush'), String(left));
    return;
  }
  say('flush');
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(path('flush'))) Atomics.wait(sleeper, 0, 0, POLL_MS);
}

if (folder !== undefined) {
  const generate = promisify(crypto.generateKeyPair);
  const held = (...given) => new Promise((go) => whenFree('keys', go)).then(() => generate(...given));
  crypto.generateKeyPair = Object.assign(() => undefined, { [promisify.custom]: held });
  const turn = setImmediate;
  globalThis.setImmediate = (work, ...given) => whenFree('turns', () => turn(work, ...given));
  fs.fsyncSync = (file) => {
    fsyncSync(file);
    flushed();
  };
  syncBuiltinESMExports();
}
