import type { base, Country } from '@nvs/model';
import { languageOf, sayIn, type Language, type Message } from '@nvs/words';
import { called, calledBriefly } from '../../document/called.js';
import type { Report } from '../../json/index.js';
import { seen } from '../../pictures/markup.js';
import { markingId } from './markings.js';
import { uuid5 } from './uuid.js';

/** The types of STIX 2.1 that a model is written with. */
export type StixType =
    | 'attack-pattern'
    | 'bundle'
    | 'campaign'
    | 'course-of-action'
    | 'extension-definition'
    | 'identity'
    | 'infrastructure'
    | 'location'
    | 'marking-definition'
    | 'relationship'
    | 'report'
    | 'threat-actor';

export type StixId = `${StixType}--${string}`;

/** What a property holds. One that is undefined is left out. */
export type Property = string | number | boolean | undefined | readonly Property[] | { readonly [name: string]: Property };

export interface StixObject {
    readonly type: StixType;
    readonly id: StixId;
    readonly [property: string]: Property;
}

/** What every element of a model has. */
export type Element = Pick<Country, keyof typeof base>;

/** What all objects of a bundle are made with. */
export interface Making {
    readonly report: Report;
    readonly language: Language;
    /** RFC 3339: the same in every edition, since an object keeps its id. */
    readonly created: string;
    /** RFC 3339: the day of this edition, by the model. */
    readonly modified: string;
    /** The id of what has this name in the project: the same in every bundle of it. */
    idOf(type: StixType, name: string): StixId;
    say(said: Message): string;
    /** What an element is called. */
    title(element: Element): string;
    /** Properties that every object of an element has: what it is called, where it comes from, how it is marked. */
    common(element: Element): Readonly<Record<string, Property>>;
    /** Other names of an element, for the types that have them. */
    aliases(element: Element): readonly string[] | undefined;
}

/** Of all names that ids are made of. */
export const NAMESPACE = '45949f78-cd25-44e2-9c0f-6fba55451cad';

/** Where a model has no date, it is of no day: what is new never comes before it. */
const NO_DAY = '1970-01-01';

export function makingOf(report: Report): Making {
    const { model } = report;
    const language = languageOf(model.language) ?? 'en';
    const say = sayIn(language);
    const project = uuid5(NAMESPACE, `project ${model.project}`);
    const sources = new Map(model.sources.map(each => [each.id, each]));
    const assessed = model.assessments[0]?.marking;
    const idOf = (type: StixType, name: string): StixId => `${type}--${uuid5(project, `${type} ${name}`)}`;
    const day = dayOf(report);
    // A model does not say when something stood in it first; what is changed never comes before what is new.
    const created = timestamp(day < NO_DAY ? day : NO_DAY);
    const modified = timestamp(day);
    const words = (said: Message): string => seen(say.message(said));
    const title = (element: Element): string => words(called(element, language));
    return {
        report,
        language,
        created,
        modified,
        idOf,
        say: words,
        title,
        aliases: element => {
            const brief = calledBriefly(element, language);
            return brief && [words(brief)];
        },
        common: element => {
            const from = element.sources.flatMap(id => sources.get(id) ?? []);
            const markings = [element.marking ?? assessed, ...from.map(each => each.marking)].filter(each => each !== undefined);
            return {
                name: title(element),
                description: describedBy(element),
                labels: filled(element.tags.map(seen)),
                lang: languageOf(model.language),
                external_references: filled([
                    ...from.map(source => ({ source_name: title(source), url: webAddress(source.url), external_id: source.id })),
                    ...pageOf(element, title(element))
                ]),
                object_marking_refs: filled([...new Set(markings.map(each => markingId(each, idOf)))])
            };
        }
    };
}

/** Where an organisation says more of itself. */
function pageOf(element: Element & { readonly url?: string | undefined }, name: string): Property[] {
    const url = webAddress(element.url);
    return url === undefined ? [] : [{ source_name: name, url }];
}

/** Text of the author, as text. */
function describedBy({ description, doc }: Element): string | undefined {
    const said = [description, doc].flatMap(each => (each === undefined || each.trim() === '' ? [] : [seen(each.trim())]));
    return said.length === 0 ? undefined : said.join('\n\n');
}

/** A list as STIX has it: there or not, never empty. */
export const filled = <T extends Property>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** An address that a program may show as a link: others would lead to what is no page. */
const webAddress = (url: string | undefined): string | undefined => {
    const read = url === undefined || !URL.canParse(url) ? undefined : new URL(url);
    return read?.protocol === 'https:' || read?.protocol === 'http:' ? read.href : undefined;
};

export const timestamp = (day: string): string => `${day}T00:00:00.000Z`;

/** The day that a model is of: that of its assessment, else the last one that a judgement or source bears. */
function dayOf({ model }: Report): string {
    const days = [
        model.assessments[0]?.date,
        ...[...model.judgements.map(each => each.on), ...model.sources.map(each => each.date)].sort().reverse()
    ];
    return days.find(each => each !== undefined && !Number.isNaN(Date.parse(each))) ?? NO_DAY;
}
