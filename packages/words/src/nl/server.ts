import type { Translation } from '../catalogue.js';
import type { server as english } from '../en/server.js';

export const server: Translation<typeof english> = {
    cancelled: 'Afgebroken.',
    gone: ({ id }) => `${id} is niet meer in het project.`,
    noFigures: ({ id }) => `De doorrekening heeft geen cijfers van ${id}.`,
    noModelFile: ({ uri }) => `Er is geen modelbestand ${uri}: open het eerst.`,
    noModel: 'hier is geen model, er staat geen .nvs-bestand in deze map.',
    severalProjects: ({ projects }) =>
        `hier zijn ${projects.length} projecten (${projects.join(', ')}). Open een bestand van het bedoelde project en probeer het opnieuw.`,
    noResults: 'de doorrekening gaf geen resultaten.',

    notFinished: ({ why }, say) => `De doorrekening kon niet worden afgemaakt: ${say.message(why)}.`,
    nestedTooDeeply: 'er staat te veel in elkaar in het model',
    tooLarge: 'het model is te groot voor het geheugen dat het mag gebruiken',
    threadEnded: 'de rekendraad die eraan werkte, is gestopt',
    notJudged: 'De afwegingskaders en toetsen konden niet worden uitgevoerd: er is geen resultaat.',

    notUnderstood: ({ request, mistakes }, say) => `Het verzoek ${request} is niet te begrijpen: ${mistakes.map(say.message).join('; ')}.`,
    mustBe: ({ param, type }) => `${param ?? 'wat erbij hoort'} moet een ‘${type}’ zijn`,
    mustBeOneOf: ({ param, values }) => `${param ?? 'wat erbij hoort'} moet een van deze zijn: ${values}`,
    mustBeOtherwise: ({ param }) => `${param ?? 'wat erbij hoort'} moet anders zijn`,
    noCommand: ({ command, commands }) => `De opdracht ${command} is er niet. Er zijn ${commands.join(', ')}.`
};
