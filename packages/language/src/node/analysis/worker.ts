import { work } from '../../analyst/tasks.js';
import { serveTasks } from './serve-tasks.js';

// A thread that works out analyses; `threadPool` starts it.
serveTasks(work);
