/** A JSON object that is being put together from options and an answer file. */
export type Tree = Record<string, unknown>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. Only own properties count: answer files are hostile. */
export function at(root: unknown, path: string | readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of typeof path === 'string' ? path.split('.') : path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

export const has = (root: unknown, path: string, value: unknown): boolean => at(root, path) === value;

/** A copy with one value changed; what is no object on the way stays, for the schema to name. */
export function put(root: Tree, path: string, value: unknown): Tree {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...root, [key]: value };
  const inner = Object.hasOwn(root, key) ? root[key] : {};
  return isTree(inner) ? { ...root, [key]: put(inner, rest.join('.'), value) } : root;
}
