import { median, quantile } from './measure.mjs';

const ms = (value) => `${value.toFixed(0)} ms`;

/** Prints each thing's median and quartiles. */
export function printSamples(title, samples) {
  console.log(`\n${title}`);
  console.log(`  ${''.padEnd(46)}${'median'.padStart(9)}${'quartiles'.padStart(18)}${'runs'.padStart(6)}`);
  for (const [name, values] of Object.entries(samples)) {
    const quartiles = `${ms(quantile(values, 0.25))} … ${ms(quantile(values, 0.75))}`;
    const numbers = `${ms(median(values)).padStart(9)}${quartiles.padStart(18)}${String(values.length).padStart(6)}`;
    console.log(`  ${name.padEnd(46)}${numbers}`);
  }
}

/** Prints a ratio beside its limit; true where it is not above. */
export function printRatio(name, ratio, limit) {
  const holds = ratio <= limit;
  console.log(
    `  ${name.padEnd(55)}${ratio.toFixed(2).padStart(6)}, at most ${limit}${holds ? '' : '   TOO SLOW'}`,
  );
  return holds;
}

/** Prints a figure beside its goal, both in `unit`; true where it is below. */
export function printFigure(name, figure, goal, unit) {
  const holds = figure < goal;
  console.log(
    `  ${name.padEnd(50)}${figure.toFixed(0).padStart(6)} ${unit}, under ${goal} ${unit}${holds ? '' : '   MISSED'}`,
  );
  return holds;
}
