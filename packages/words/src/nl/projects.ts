import type { Translation } from '../catalogue.js';
import type { projects as english } from '../en/projects.js';

export const projects: Translation<typeof english> = {
    severalAssessments:
        'Het project heeft al een analyse, en voor meetlat, horizon en datum telt alleen de eerste: haal er één weg, of maak er twee projecten van.',
    firstIsHere: 'De eerste staat hier.'
};
