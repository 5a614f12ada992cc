import { work } from '../ask/tasks.js';
import { serveTasks } from './serve-tasks.js';

// A thread of the language server or of the command line: the analysis of models, and what is told of them.
serveTasks(work);
