import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end; returns how many milliseconds that took and what it printed. A program that does not
 * end with status 0 ends the benchmark: the time of a failure means nothing.
 */
export function timed(command, args, env = {}) {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const milliseconds = performance.now() - began;
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${error ?? status}:\n${stdout}${stderr}`);
  }
  return { milliseconds, stdout };
}

/** Is the program there, and does it work with these arguments? */
export const answers = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Measures several things in turn, `rounds` times, each round in another order, so that whatever else the machine
 * does befalls all alike. Each is a function of the round's number that returns milliseconds.
 */
export function alternate(rounds, things) {
  const names = Object.keys(things);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const turn = round % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)])
      samples[name].push(things[name](round));
  }
  return samples;
}

/** The value that so large a part of the samples lies below; between two samples it is interpolated. */
export function quantile(samples, part) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export const median = (samples) => quantile(samples, 0.5);
