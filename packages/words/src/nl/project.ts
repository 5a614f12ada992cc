import type { Translation } from '../catalogue.js';
import type { project as english } from '../en/project.js';

export const project: Translation<typeof english> = {
    noPath: ({ path }) => `Er is geen bestand of map ${path}.`,
    noModels: ({ folder }) => `Er zijn geen .nvs-bestanden in ${folder}.`,
    cannotRead: ({ file, why }, say) => `"${file}" kan niet worden gelezen: ${say.message(why)}.`
};
