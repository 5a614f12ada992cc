import { message } from '@nvs/words';
import type { Report } from '../json/index.js';
import { markingHeading } from '../marking.js';
import { called } from './called.js';
import { checked } from './check.js';
import { chosen } from './chosen.js';
import type { Document } from './document.js';
import { factsOf, type Facts } from './facts.js';
import { NATIONAL } from './profiles/national.js';
import type { Profile } from './profiles/profile.js';
import { SECTIONS } from './section-table.js';

/** Kept as long as its report is: every format lays out the same document, and it is dearer than most of them. */
const documents = new WeakMap<Report, Map<string, Document>>();

/** The report for people, in the language of the model. */
export function documentOf(report: Report, profile: Profile = NATIONAL): Document {
    const known = documents.get(report) ?? new Map<string, Document>();
    documents.set(report, known);
    const key = JSON.stringify(profile);
    const document = known.get(key) ?? buildDocument(report, profile);
    known.set(key, document);
    return document;
}

/** A section that has nothing to say is left out. */
function buildDocument(report: Report, profile: Profile): Document {
    const facts = factsOf(report);
    return checked({
        title: profile.title ?? titleOf(facts),
        subtitle: [
            ...(report.marking ? [markingHeading(report.marking)] : []),
            message('pages.madeWith', { name: report.generator.name, version: report.generator.version }),
            ...(profile.introduction ?? [])
        ],
        language: facts.language,
        isBrief: profile.isBrief,
        sections: profile.sections
            .map(choice => chosen(SECTIONS[choice.section](facts, profile), choice))
            .filter(({ blocks }) => blocks.length > 0)
    });
}

function titleOf({ report, language }: Facts): Document['title'] {
    const [assessment] = report.model.assessments;
    return assessment ? called(assessment, language) : message('text.asWritten', { text: report.project });
}
