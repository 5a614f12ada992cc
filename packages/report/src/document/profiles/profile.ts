import type { CerSector, ProfileFile, ReportSection, SectionPart, Words } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';

/** A selection, order and emphasis of the report: data, so that threads can be handed it. */
export interface Profile {
    readonly name: string;
    /** In the place of what the assessment is called. */
    readonly title?: Message | undefined;
    /** At the head of the report, each a paragraph. */
    readonly introduction?: readonly Message[] | undefined;
    readonly sections: readonly SectionChoice[];
    /** Which sectors of the model stand for one of the annex, by name or title; of the others these names decide. */
    readonly sectors?: Partial<Readonly<Record<CerSector, readonly string[]>>> | undefined;
    /** The level that it is for, as it is written. */
    readonly marking?: string | undefined;
    /** A workbook has the whole register beside it, with all of its figures. */
    readonly hasRegister?: boolean | undefined;
    /** It is to fit few pages of paper. */
    readonly isBrief?: boolean | undefined;
    /** It is the edition of a marked model for those who see a level. */
    readonly isEdition?: boolean | undefined;
}

export interface SectionChoice {
    readonly section: ReportSection;
    /** In the place of its usual heading. */
    readonly title?: Message | undefined;
    readonly introduction?: Message | undefined;
    /** Rows of each of its tables and lists at most. */
    readonly first?: number | undefined;
    /** Absent: all of it. */
    readonly show?: readonly SectionPart[] | undefined;
}

/** A profile that somebody wrote. */
export function ownProfile(name: string, { title, introduction, sections, sectors, marking }: ProfileFile): Profile {
    return {
        name,
        title: inMessage(title),
        introduction: introduction === undefined ? [] : [said(introduction)],
        sections: sections.map(each =>
            typeof each === 'string'
                ? { section: each }
                : { ...each, title: inMessage(each.title), introduction: inMessage(each.introduction) }
        ),
        sectors,
        marking,
        hasRegister: sections.some(each => (typeof each === 'string' ? each : each.section) === 'register')
    };
}

const inMessage = (words: Words | undefined): Message | undefined => (words === undefined ? undefined : said(words));

/** A text of whoever wrote the profile; who reads another language gets the one that there is. */
function said(words: Words): Message {
    if (typeof words === 'string') {
        return message('text.asWritten', { text: words });
    }
    const titles = Object.fromEntries(Object.entries(words).flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])));
    return titled({ title: words.en ?? words.nl ?? '', titles });
}
