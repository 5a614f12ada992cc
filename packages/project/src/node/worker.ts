import { serveTasks } from './serve-tasks.js';
import { workIn } from './work.js';

// A thread of the language server or of the command line: the analysis of models, and what is told of them.
serveTasks(workIn(__dirname));
