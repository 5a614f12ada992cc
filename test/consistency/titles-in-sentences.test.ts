import { resultsOf, study } from '@nvs/analysis';
import { buildReport, type Report } from '@nvs/report';
import { isMessage, sayIn, type Language, type Message } from '@nvs/words';
import { fileURLToPath } from 'node:url';
import { compile } from '@nvs/project/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import type { Block } from '../../packages/report/src/document/document.js';

/** What is called by a title that can be any words: names of countries and organisations are known as names. */
const LISTS = [
    'threats',
    'campaigns',
    'nodes',
    'measures',
    'stressTests',
    'interests',
    'criteria',
    'rules',
    'dependencies',
    'actors',
    'sectors'
] as const;

/** The titles of such elements that stand in a message. */
function titlesIn(message: unknown, known: ReadonlySet<string>): string[] {
    if (isMessage(message) && message.code === 'text.title') {
        const { title } = message.params as { title: string };
        return known.has(title) ? [title] : [];
    }
    return typeof message === 'object' && message !== null ? Object.values(message).flatMap(each => titlesIn(each, known)) : [];
}

const sentencesOf = (block: Block): Message[] =>
    block.type === 'sentence' ? [block.claim, ...(block.condition ? [block.condition] : [])] : block.type === 'note' ? [block.text] : [];

describe.each(['examples/national', 'examples/first-steps'])('titles in sentences of %s', folder => {
    let report: Report;
    beforeAll(async () => {
        const [project] = (await compile([fileURLToPath(new URL(`../../${folder}`, import.meta.url))])).projects;
        if (!project) {
            throw new Error('There is no project.');
        }
        report = buildReport(project.model, resultsOf(study(project.model, { sampling: { trials: 50 } })));
    }, 60_000);

    it.each(['en', 'nl'] as const)('stand between marks: %s', (language: Language) => {
        const { model } = report;
        const say = sayIn(language).message;
        const known = new Set(LISTS.flatMap(list => model[list].map(each => each.title)));
        const sentences = documentOf({ ...report, model: { ...model, language } }).sections.flatMap(({ blocks }) =>
            blocks.flatMap(sentencesOf)
        );
        expect(sentences.length).toBeGreaterThan(10);
        const shown = (title: string): string => {
            const element = LISTS.flatMap(list => model[list].map(each => each)).find(each => each.title === title);
            return element?.titles[language] ?? title;
        };
        const bare = sentences.flatMap(each => {
            const words = say(each);
            return titlesIn(each, known)
                .map(shown)
                .filter(title => !words.includes(`‘${title}’`) && !words.includes(`“${title}”`))
                .map(title => `${title} in: ${words}`);
        });
        expect(bare).toEqual([]);
    });
});
