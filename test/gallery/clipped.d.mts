/** Runs in the page: what is clipped, sticks out, or lies over other text. */
export function clipped(): string[];
