import { answerFiles, outputs, words } from './rows/commandline.ts';
import { playAll } from './table.ts';

playAll('arguments', words);
playAll('answer files', answerFiles);
playAll('files that a run writes', outputs);
