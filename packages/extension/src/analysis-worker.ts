import { serveTasks } from '@nvs/language/node';
import { work } from './server/tasks.js';

// A thread of the language server: the analysis of models, and what is told of them.
serveTasks(work);
