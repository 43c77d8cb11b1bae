// Mutations of files, reproducible: the same seed and index give the same bytes.

/** A small generator of numbers (mulberry32): `below(n)` gives 0 to n - 1. */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { below: (n) => next() % Math.max(n, 1) };
}

const HEADERS = new Set([0x02, 0x03, 0x04, 0x06, 0x0c, 0x24, 0x30, 0x31, 0xa0, 0xa3]);
const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xff];
/** Nothing grows beyond what the readers accept at all. */
const LARGEST = 3_000_000;

/** Places where an element may begin; where there is none, anywhere. */
function headerIn(bytes, random) {
  for (let tries = 0; tries < 30; tries++) {
    const at = random.below(bytes.length);
    if (HEADERS.has(bytes[at])) return at;
  }
  return random.below(bytes.length);
}

const slice = (bytes, random) => {
  const from = random.below(bytes.length);
  return bytes.subarray(from, from + 1 + random.below(Math.min(200, bytes.length - from)));
};
const insert = (bytes, at, piece) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
const set = (bytes, at, value) => {
  bytes[at] = value;
  return bytes;
};

const MUTATIONS = [
  (bytes, random) => {
    const at = random.below(bytes.length);
    return set(bytes, at, bytes[at] ^ (1 << random.below(8)));
  },
  (bytes, random) => set(bytes, random.below(bytes.length), random.below(256)),
  (bytes, random) => set(bytes, headerIn(bytes, random), [...HEADERS][random.below(HEADERS.size)]),
  (bytes, random) => set(bytes, headerIn(bytes, random) + 1, EXTREMES[random.below(EXTREMES.length)]),
  (bytes, random) =>
    set(bytes, headerIn(bytes, random) + 2 + random.below(4), EXTREMES[random.below(EXTREMES.length)]),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const from = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(64))]);
  },
  (bytes, random) => insert(bytes, random.below(bytes.length), slice(bytes, random)),
  (bytes, random, others) =>
    insert(bytes, headerIn(bytes, random), slice(others[random.below(others.length)], random)),
  (bytes, random) => insert(bytes, headerIn(bytes, random), Buffer.from([0x30, 0x80])),
  (bytes, random) => {
    const piece = slice(bytes, random);
    const times = Math.min(1 + random.below(2000), Math.floor(LARGEST / piece.length));
    return insert(bytes, headerIn(bytes, random), Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  (bytes, random) => insert(bytes, 0, Buffer.alloc(2 * random.below(5000), Buffer.from([0x30, 0x80]))),
];

/** One input: a seed file with one to four mutations. */
export function mutated(files, seed, index) {
  const random = generator(seed ^ Math.imul(index + 1, 0x9e3779b1));
  let bytes = Buffer.from(files[random.below(files.length)]);
  for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left--) {
    bytes = Buffer.from(MUTATIONS[random.below(MUTATIONS.length)](bytes, random, files));
    if (bytes.length > LARGEST) bytes = bytes.subarray(0, LARGEST);
  }
  return new Uint8Array(bytes);
}
