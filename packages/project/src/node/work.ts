import type { Work } from '../analyst/analyst.js';
import { hasPoints, work, type Task, type TaskResult } from '../ask/tasks.js';
import { rasteriser } from './rasteriser.js';

/** Works out tasks where there are files: reports have their pictures as points too. @param folder of the bundle that runs, beside which what draws them stands */
export function workIn(folder: string): Work<Task, TaskResult> {
    return (model, task) => (hasPoints(task) ? rasteriser(folder).then(raster => work(model, task, raster)) : work(model, task));
}
