import { answers, rejoined, roots } from './rows/answers.ts';
import { pfxFiles } from './rows/pfx.ts';
import { requests } from './rows/requests.ts';
import { playAll } from './table.ts';

playAll('answers', answers);
playAll('roots', [...roots, ...rejoined]);
playAll('PFX files', pfxFiles);
playAll('requests', requests);
