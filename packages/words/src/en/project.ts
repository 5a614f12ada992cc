import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What keeps a project from being read. */
export const project = {
    noPath: ({ path }: { path: string }) => `There is no file or folder ${path}.`,
    noModels: ({ folder }: { folder: string }) => `There are no .nvs files in ${folder}.`,
    cannotRead: ({ file, why }: { file: string; why: Message }, say: Say) => `"${file}" cannot be read: ${say.message(why)}.`
};
