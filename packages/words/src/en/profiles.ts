import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface Named {
    readonly name: string;
    readonly nearest: string | undefined;
}

/** Reports for one reader or form: what stands in them, and what is wrong with a profile that somebody wrote. */
export const profiles = {
    board: 'For a board: what to know, what to decide, and who still has to say something. The whole report has the rest, with the grounds of each figure.',
    register:
        'The register of risks in the terms of ISO 31000: context, criteria, and each risk with its owner, treatment, status and date. Where the model does not say what is asked, it says so and whom to ask.',
    public: 'An edition for who may see the level above. It has the findings; where each value stands, by whom it was judged and what is still to be done is in the whole report.',
    editionHeading: 'For whom this is',
    edition: ({ level }: { level: string }) => `This edition is for those who may see ${level}.`,
    editionCondition:
        'What is marked higher was taken out before any figure was made. Where a value exists and may not be seen, it is called withheld; it is no zero. Figures can differ from those of the whole report.',
    decisionsHeading: 'What is to be decided',
    decisionsCaption:
        'Measures that are proposed, then those that are planned. Cost: present value over the period that is named, with its range. × 0.5: half as likely, by the best estimate, beside all that is in place and planned.',
    shown: ({ shown, of }: { shown: number; of: number }, say: Say) => `${say.whole(shown)} of ${say.whole(of)} shown.`,
    notInModel: ({ ask }: { ask: readonly Message[] }, say: Say) =>
        ask.length === 0 ? 'Not in the model; it names nobody to ask' : `Not in the model: ask ${say.few(ask.map(say.message), 4)}`,
    gapsCaption: ({ gaps }: { gaps: number }, say: Say) =>
        `${say.count(gaps, 'gap')} in the model, by who can close ${say.plural(gaps, 'it', 'them')}. What has several owners counts with each.`,
    gaps: 'Gaps',
    contextHeading: 'Context',
    contextCaption: 'What is assessed, by whom, and within which limits.',
    asked: 'What is asked',
    said: 'What the model says',
    subject: 'What is assessed',
    purpose: 'What the assessment is for',
    assessmentOwner: 'Who owns the assessment',
    areas: 'Areas',
    date: 'As of',
    horizon: 'How far it looks ahead',
    methodUsed: 'Method',
    objectives: 'What is to be protected',
    stakeholders: 'Who owns, runs or answers for something',
    external: 'External context: actors',
    internal: 'Internal context: sectors',
    criteriaHeading: 'Criteria',
    appetite: ({ name, title }: { name: string; title: Message }, say: Say) =>
        `Harm of class ${name} (${say.message(title)}) or worse disrupts society, by the rule of the method.`,
    noAppetite: ({ missing }: { missing: Message }, say: Say) =>
        `From which harm on a risk is too great to be left as it is. ${say.sentence(say.message(missing))}`,
    registerHeading: 'Register of risks',
    registerCaption: 'In the order of the best estimates, risks that are not fully judged last. Dot: best estimate. Bar: range.',
    treatmentCaption: 'What is done about each risk. Status: how far the measure is that is furthest.',
    treatment: 'Treatment',
    judgedOn: 'Judged on',
    measureIs: ({ measure, status }: { measure: Message; status: 'proposed' | 'planned' | 'in_place' | undefined }, say: Say) =>
        `${say.message(measure)} (${status === undefined ? 'status not stated' : { proposed: 'proposed', planned: 'planned', in_place: 'in place' }[status]})`,
    riskStatus: ({ treatment, isComplete }: { treatment: 'proposed' | 'planned' | 'in_place' | undefined; isComplete: boolean }) =>
        `${treatment === undefined ? 'no measure is named' : { proposed: 'treatment proposed', planned: 'treatment planned', in_place: 'being treated' }[treatment]}${isComplete ? '' : '; not fully judged'}`,
    judgedOnDay: ({ date, isOfAssessment }: { date: string; isOfAssessment: boolean }) =>
        isOfAssessment ? `${date} (the assessment)` : date,
    option: ({ names }: { names: readonly string[] }, say: Say) =>
        `which report: ${say.or([...names])}, one of nvs.json, or a JSON file such as ./mine.json`,
    none: ({ name, names, nearest }: Named & { names: readonly string[] }, say: Say) =>
        `There is no profile ${name} that can be used.${say.didYouMean(nearest)} There are ${say.and(names)}. One of your own stands under "profiles" in nvs.json, or in a file named by its path, such as ./mine.json.`,
    onlyDocuments: ({ format, formats }: { format: string; formats: readonly string[] }, say: Say) =>
        `A profile (--profile) is for reports that people read: --format ${say.or(formats)}. ${format} has no sections.`,
    fileOutside: ({ file }: { file: string }) =>
        `${file} lies outside the project and outside the folder you are in, and is not read. Put the profile beside the model.`,
    fileUnread: ({ file, why }: { file: string; why: Message }, say: Say) => `The profile ${file} cannot be read: ${say.message(why)}`,
    fileTooLong: ({ file }: { file: string }) =>
        `The profile ${file} has more than a million letters, and is not read: a profile is short.`,
    inFile: ({ file, line, column, problem }: { file: string; line: number; column: number; problem: Message }, say: Say) =>
        `${file}:${line}:${column}: ${say.message(problem)}`,
    noJson: ({ mistake }: { mistake: Message }, say: Say) => `The profile is not valid JSON, ${say.message(mistake)}: mend it.`,
    notMarked: ({ name }: { name: string }) =>
        `The profile ${name} is the edition of a model for those who may see a level, and nothing in this model is marked. Mark what must not be seen (marking:), or use another profile.`,
    noLevelNamed: ({ name, levels }: { name: string; levels: string }) =>
        `The profile ${name} is the edition for those who may see a level: name it with --marking. There are ${levels}.`,
    noLevel: ({ level, levels }: { level: string; levels: string }) =>
        `The profile is for the level ${level}, which there is not. There are ${levels}.`,
    noSector: ({ name, nearest, of }: Named & { of: string }, say: Say) =>
        `The profile has ${name} stand for "${of}", and the model has no such sector.${say.didYouMean(nearest)} Mend the name, or take it out.`,
    object: 'A profile must be an object, such as { "sections": ["in-short", "risks"] }.',
    byName: '"profiles" in nvs.json must be an object with profiles by their names, such as { "glance": { "sections": ["in-short"] } }.',
    name: ({ name }: { name: string }) =>
        `A profile cannot be called "${name}": take letters, digits, - and _, at most 60, and begin with a letter or digit.`,
    nameTaken: ({ name }: { name: string }) => `nvsc has a profile "${name}" already: give yours another name.`,
    unknownKey: ({ name, nearest, known }: Named & { known: readonly string[] }, say: Say) =>
        `"${name}" means nothing here.${say.didYouMean(nearest)} There may be ${say.and(known)}.`,
    words: ({ key, most }: { key: string; most: number }, say: Say) =>
        `"${key}" must be a text that can be seen, of at most ${say.whole(most)} letters, or one for each language, such as { "en": "Risks", "nl": "Risico's" }.`,
    level: '"marking" must be the name of a level, in quotes.',
    sections: ({ most }: { most: number }, say: Say) =>
        `"sections" must be a list of one to ${say.whole(most)} sections, such as ["in-short", { "section": "risks", "first": 10 }].`,
    section: ({ name, nearest, known }: Named & { known: readonly string[] }, say: Say) =>
        `There is no section "${name}".${say.didYouMean(nearest)} There are ${say.and(known)}.`,
    sectionForm: 'A section is its name in quotes, or an object that names it, such as { "section": "risks", "first": 10 }.',
    twice: ({ name }: { name: string }) => `The section "${name}" stands here a second time: a report has each once. Take one out.`,
    first: ({ most }: { most: number }, say: Say) => `"first" must be a whole number from 1 to ${say.whole(most)}: so many rows are shown.`,
    show: ({ known }: { known: readonly string[] }, say: Say) => `"show" must be a list with one or more of ${say.and(known)}.`,
    sectors: '"sectors" must be an object, such as { "energy": ["electricity", "gas"] }.',
    annexSector: ({ name, nearest, known }: Named & { known: readonly string[] }, say: Say) =>
        `The annex of Directive (EU) 2022/2557 has no sector "${name}".${say.didYouMean(nearest)} It has ${say.and(known)}.`,
    sectorNames: ({ name }: { name: string }) =>
        `Under "${name}" belongs a list of names or titles of sectors of the model, such as ["electricity"].`
};
