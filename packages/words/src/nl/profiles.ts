import type { Translation } from '../catalogue.js';
import type { profiles as english } from '../en/profiles.js';
import { code } from './quoted.js';

export const profiles: Translation<typeof english> = {
    board: 'Voor een bestuur: wat het moet weten, waarover het moet besluiten, en wie nog iets moet zeggen. Het hele rapport heeft de rest, met de gronden van elk cijfer.',
    register:
        'Het risicoregister in de termen van ISO 31000: context, criteria, en elk risico met eigenaar, behandeling, stand en datum. Waar het model niet zegt wat gevraagd wordt, staat dat er, met wie het kan zeggen.',
    public: 'Een uitgave voor wie het niveau hierboven mag zien. De bevindingen staan erin; waar elke waarde staat, wie die beoordeelde en wat nog te doen is, staat in het hele rapport.',
    editionHeading: 'Voor wie dit is',
    edition: ({ level }) => `Deze uitgave is voor wie ${level} mag zien.`,
    editionCondition:
        'Wat hoger gerubriceerd is, is eruit gehaald voordat er cijfers gemaakt zijn. Waar een waarde bestaat en niet gezien mag worden, heet die achtergehouden; dat is geen nul. Cijfers kunnen afwijken van die in het hele rapport.',
    decisionsHeading: 'Waarover te besluiten is',
    decisionsCaption:
        'Eerst voorgestelde maatregelen, dan geplande. Kosten: contante waarde over de genoemde periode, met marge. × 0,5: half zo waarschijnlijk, volgens de beste schatting, naast alles wat er is en gepland is.',
    shown: ({ shown, of }, say) => `${say.whole(shown)} van ${say.whole(of)} getoond.`,
    notInModel: ({ ask }, say) =>
        ask.length === 0
            ? 'Niet in het model; het noemt niemand om het aan te vragen'
            : `Niet in het model: vraag ${say.few(ask.map(say.message), 4)}`,
    gapsCaption: ({ gaps }, say) =>
        `${say.count(gaps, 'leemte', 'leemten')} in het model, naar wie ${say.plural(gaps, 'die', 'ze')} kan vullen. Wat meer eigenaren heeft, telt bij elk mee.`,
    gaps: 'Leemten',
    contextHeading: 'Context',
    contextCaption: 'Wat er beoordeeld is, door wie, en binnen welke grenzen.',
    asked: 'Wat er gevraagd wordt',
    said: 'Wat het model zegt',
    subject: 'Wat er beoordeeld is',
    purpose: 'Waar de beoordeling voor is',
    assessmentOwner: 'Eigenaar van de beoordeling',
    areas: 'Gebieden',
    date: 'Stand van',
    horizon: 'Hoe ver vooruit',
    methodUsed: 'Meetlat',
    objectives: 'Wat beschermd moet worden',
    stakeholders: 'Wie iets bezit, laat draaien of verantwoordt',
    external: 'Externe context: actoren',
    internal: 'Interne context: sectoren',
    criteriaHeading: 'Criteria',
    appetite: ({ name, title }, say) =>
        `Schade van klasse ${name} (${say.message(title)}) of erger ontwricht de samenleving, volgens de regel van de meetlat.`,
    noAppetite: ({ missing }, say) => `Vanaf welke schade een risico te groot is om zo te laten. ${say.sentence(say.message(missing))}`,
    registerHeading: 'Risicoregister',
    registerCaption:
        'In de volgorde van de beste schattingen; wat niet volledig beoordeeld is, staat achteraan. Punt: beste schatting. Balk: marge.',
    treatmentCaption: 'Wat er aan elk risico gedaan wordt. Stand: hoe ver de maatregel is die het verst is.',
    treatment: 'Behandeling',
    judgedOn: 'Beoordeeld op',
    measureIs: ({ measure, status }, say) =>
        `${say.message(measure)} (${status === undefined ? 'stand niet opgegeven' : { proposed: 'voorgesteld', planned: 'gepland', in_place: 'van kracht' }[status]})`,
    riskStatus: ({ treatment, isComplete }) =>
        `${treatment === undefined ? 'geen maatregel genoemd' : { proposed: 'behandeling voorgesteld', planned: 'behandeling gepland', in_place: 'wordt behandeld' }[treatment]}${isComplete ? '' : '; niet volledig beoordeeld'}`,
    judgedOnDay: ({ date, isOfAssessment }) => (isOfAssessment ? `${date} (de beoordeling)` : date),
    option: ({ names }, say) => `welk rapport: ${say.or([...names])}, een uit nvs.json, of een JSON-bestand zoals ./mijn.json`,
    none: ({ name, names, nearest }, say) =>
        `Er is geen bruikbaar profiel ${name}.${say.didYouMean(nearest)} Er zijn ${say.and(names)}. Een eigen profiel staat onder ${code('profiles')} in nvs.json, of in een bestand dat met zijn pad genoemd wordt, zoals ./mijn.json.`,
    onlyDocuments: ({ format, formats }, say) =>
        `Een profiel (${code('--profile')}) is voor rapporten die mensen lezen: ${code('--format')} ${say.or(formats)}. ${format} heeft geen hoofdstukken.`,
    fileOutside: ({ file }) =>
        `${file} ligt buiten het project en buiten de huidige map, en wordt niet gelezen. Zet het profiel bij het model.`,
    fileUnread: ({ file, why }, say) => `Het profiel ${file} is niet te lezen: ${say.message(why)}`,
    fileTooLong: ({ file }) => `Het profiel ${file} heeft meer dan een miljoen tekens en wordt niet gelezen: een profiel is kort.`,
    inFile: ({ file, line, column, problem }, say) => `${file}:${line}:${column}: ${say.message(problem)}`,
    noJson: ({ mistake }, say) => `Het profiel is geen geldige JSON, ${say.message(mistake)}: herstel dat.`,
    notMarked: ({ name }) =>
        `Het profiel ${name} is de uitgave van een model voor wie een niveau mag zien, en niets in dit model is gerubriceerd. Rubriceer wat niet gezien mag worden (${code('marking:')}), of kies een ander profiel.`,
    noLevelNamed: ({ name, levels }) =>
        `Het profiel ${name} is de uitgave voor wie een niveau mag zien: noem dat met ${code('--marking')}. Er zijn ${levels}.`,
    noLevel: ({ level, levels }) => `Het profiel is voor het niveau ${level}, dat er niet is. Er zijn ${levels}.`,
    noSector: ({ name, nearest, of }, say) =>
        `Het profiel laat ${name} voor ${code(of)} staan, en het model heeft zo’n sector niet.${say.didYouMean(nearest)} Herstel de naam, of haal die weg.`,
    object: `Een profiel moet een object zijn, zoals ${code('{ "sections": ["in-short", "risks"] }')}.`,
    byName: `${code('"profiles"')} in nvs.json moet een object zijn met profielen bij hun naam, zoals ${code('{ "glance": { "sections": ["in-short"] } }')}.`,
    name: ({ name }) =>
        `Een profiel kan niet ${code(name)} heten: neem letters, cijfers, - en _, hoogstens 60, en begin met een letter of cijfer.`,
    nameTaken: ({ name }) => `nvsc heeft al een profiel ${code(name)}: geef dit een andere naam.`,
    unknownKey: ({ name, nearest, known }, say) =>
        `${code(name)} betekent hier niets.${say.didYouMean(nearest)} Mogelijk zijn ${say.and(known.map(code))}.`,
    words: ({ key, most }, say) =>
        `${code(key)} moet een tekst zijn die te zien is, van hoogstens ${say.whole(most)} tekens, of een voor elke taal, zoals ${code('{ "en": "Risks", "nl": "Risico\'s" }')}.`,
    level: `${code('marking')} moet de naam van een niveau zijn, tussen aanhalingstekens.`,
    sections: ({ most }, say) =>
        `${code('sections')} moet een lijst van één tot ${say.whole(most)} hoofdstukken zijn, zoals ${code('["in-short", { "section": "risks", "first": 10 }]')}.`,
    section: ({ name, nearest, known }, say) =>
        `Er is geen hoofdstuk ${code(name)}.${say.didYouMean(nearest)} Er zijn ${say.and(known.map(code))}.`,
    sectionForm: `Een hoofdstuk is zijn naam tussen aanhalingstekens, of een object dat het noemt, zoals ${code('{ "section": "risks", "first": 10 }')}.`,
    twice: ({ name }) => `Het hoofdstuk ${code(name)} staat hier voor de tweede keer: een rapport heeft elk één keer. Haal er een weg.`,
    first: ({ most }, say) => `${code('first')} moet een geheel getal van 1 tot ${say.whole(most)} zijn: zoveel rijen worden getoond.`,
    show: ({ known }, say) => `${code('show')} moet een lijst zijn met een of meer van ${say.and(known.map(code))}.`,
    sectors: `${code('sectors')} moet een object zijn, zoals ${code('{ "energy": ["electricity", "gas"] }')}.`,
    annexSector: ({ name, nearest, known }, say) =>
        `De bijlage van Richtlijn (EU) 2022/2557 heeft geen sector ${code(name)}.${say.didYouMean(nearest)} Zij heeft ${say.and(known.map(code))}.`,
    sectorNames: ({ name }) =>
        `Onder ${code(name)} hoort een lijst van namen of titels van sectoren van het model, zoals ${code('["electricity"]')}.`
};
