import { serveTasks } from '@nvs/project/node';
import { work } from './tasks.js';

// A thread of the language server or of the command line: the analysis of models, and what is told of them.
serveTasks(work);
