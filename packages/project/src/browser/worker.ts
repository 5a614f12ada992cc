import { work } from '../ask/tasks.js';
import { serveTasks, type WorkerScope } from './serve-tasks.js';

declare const self: WorkerScope;

// A Web Worker that works out the analysis of models, and what is told of them.
serveTasks(work, self);
