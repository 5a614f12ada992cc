import type { Translation } from '../catalogue.js';
import type { ucpmPages as english } from '../en/ucpm-pages.js';

export const ucpmPages: Translation<typeof english> = {
    introduction:
        'Ingedeeld in de drie delen van Mededeling 2019/C 428/07 van de Commissie over het rapporteren volgens artikel 6, lid 1, onder d), van Besluit 1313/2013/EU: risicobeoordeling, vermogen en prioritaire maatregelen. De onderwerpen staan in eigen woorden. Wat het model niet zegt, heet ontbrekend, met wie het kan zeggen.',
    assessmentHeading: 'Deel I. Risicobeoordeling (vragen 1–8)',
    capabilityHeading: 'Deel II. Vermogen om risico’s te beheersen (vragen 9–20)',
    prioritiesHeading: 'Deel III. Prioritaire maatregelen',
    askedCaption: 'Wat er gevraagd wordt, en wat het model ervan zegt.',
    topic: ({ topic }) =>
        ({
            process: 'Hoe risico’s beoordeeld worden',
            consulted: 'Wie geraadpleegd is: wiens oordelen in het model staan',
            identified: 'Welke risico’s gevonden zijn',
            analysed: 'Hoe ze geanalyseerd zijn',
            evaluated: 'Hoe ze gewogen zijn',
            climate: 'Wat klimaatverandering eraan doet',
            mapped: 'Waar ze zijn: kaarten, of gebieden',
            reviewed: 'Wanneer de beoordeling herzien wordt',
            communicated: 'Hoe uitkomsten bekend worden gemaakt',
            framework: 'Wetten, procedures en instellingen; strategieën',
            roles: 'Overheden die risico’s verantwoorden',
            stakeholders: 'Anderen die betrokken zijn: wie processen en voorzieningen laat draaien',
            coordination: 'Hoe bestuurslagen en buurlanden samenwerken',
            financing: 'Financiering',
            prevention: 'Infrastructuur, voorzieningen en maatregelen die van kracht zijn',
            equipment: 'Capaciteiten en uitrusting',
            losses: 'Gegevens over verliezen',
            warning: 'Vroegtijdige waarschuwing',
            information: 'Voorlichting van het publiek'
        })[topic],
    process: ({ method, date, horizon }, say) =>
        `Met ${say.message(method)}${horizon === undefined ? '' : `, ${say.duration(horizon)} vooruit`}${date === undefined ? '' : `; stand van ${date}`}`,
    identified: ({ risks, natural, unmeant, meant }, say) =>
        `${say.count(risks, 'risico', 'risico’s')}: ${say.whole(natural)} van de natuur, ${say.whole(unmeant)} die niemand wil, ${say.whole(meant)} die iemand wil${risks > natural + unmeant + meant ? `, ${say.whole(risks - natural - unmeant - meant)} waarvan het niet is opgegeven` : ''}`,
    analysed: ({ complete, of }, say) => `Naar kans en gevolg, met marges: ${say.whole(complete)} van ${say.whole(of)} volledig beoordeeld`,
    evaluated: ({ harm }, say) =>
        `In de volgorde van kans en gevolg samen; schade van ${say.message(harm)} of erger ontwricht de samenleving`,
    asOf: ({ date }) => `Stand van ${date}; wanneer de volgende herziening is, staat niet in het model`,
    driver: ({ development, risks }, say) => `${say.message(development)} (${say.count(risks, 'risico', 'risico’s')})`,
    drivers: ({ items }, say) =>
        `Ontwikkelingen in het model, met hoeveel risico’s elk aandrijft: ${items.map(say.message).join('; ')}. Welke daarvan klimaatverandering is, zegt het model niet`,
    keyCaption:
        'Voornaamste risico’s: de tien zwaarste, en die in de onderste helft van de klassen van waarschijnlijkheid en de bovenste twee van gevolg. Van buiten: naar hun herkomst, of omdat ze een aanvoer afsnijden. Punt: beste schatting. Balk: marge.',
    particular: 'In het bijzonder',
    why: ({ isCrossBorder, isRareAndGreat }) =>
        [...(isCrossBorder ? ['van buiten'] : []), ...(isRareAndGreat ? ['kleine kans, groot gevolg'] : [])].join('; ') ||
        'bij de zwaarste',
    financing: ({ priced, of }, say) =>
        `Voor ${say.whole(priced)} van de ${say.count(of, 'maatregel', 'maatregelen')} zijn kosten opgegeven; wie betaalt, staat niet in het model`,
    prioritiesCaption:
        'Voornaamste risico’s van buiten, die over grenzen kunnen gaan, of met een kleine kans en een groot gevolg, met de maatregelen die erop werken en wat die over welke periode kosten.',
    noPriorities: ({ missing }, say) =>
        `Van geen voornaam risico is opgegeven dat het van buiten komt, of een kleine kans en een groot gevolg heeft. ${say.sentence(say.message(missing))}`
};
