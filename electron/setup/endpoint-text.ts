export { parseEndpoint as readEndpoint } from '../endpoints/parse.ts';
