import type { Translation } from '../catalogue.js';
import type { watching as english } from '../en/watching.js';

const MOST_FILES = 3;

export const watching: Translation<typeof english> = {
    option: 'maak het rapport opnieuw bij elke wijziging van een tekst, tot Ctrl-C; samen met ‘--out’',
    needsOut: 'Met ‘--watch’ gaat een rapport naar een bestand: noem er een, of een map, met ‘--out’.',
    watching: ({ folders }, say) =>
        `Let op wijzigingen in ${say.and(folders)}: het rapport wordt opnieuw gemaakt als een tekst wijzigt. Stop met Ctrl-C.`,
    changed: ({ files }, say) => `Gewijzigd: ${say.few(files, MOST_FILES)}.`,
    kept: ({ project }) =>
        `Geen nieuw rapport van ${project}, want de tekst heeft fouten; een eerder rapport blijft zoals het is. Het wordt opnieuw gemaakt als ze hersteld zijn.`,
    notWatched: ({ folder, why }, say) =>
        `Wijzigingen in ${folder} kunnen niet worden gevolgd: ${say.message(why)}. Voer de opdracht na een wijziging uit zonder ‘--watch’.`,
    stopped: 'Gestopt.'
};
