import type { ElementFigures } from '@nvs/analysis';
import { message, wordsThroughout, type Language } from '@nvs/words';
import { amountInWords } from '../capability-words.js';
import { verdictOf } from '../reasons.js';
import { nameIn, type Elements } from './elements.js';
import type { Line } from './words/label.js';
import { asWritten } from './words/said.js';

/** How long a condition is shown. */
const LONGEST = 80;

/** What is to be reached and whether it is, what is missing of a capability, or what waits for an organisation, in a few lines. */
export function aimLines(
    figures: Extract<ElementFigures, { of: 'objective' | 'capability' | 'organisation' }>,
    elements: Elements,
    language: Language
): Line[] {
    switch (figures.of) {
        case 'objective':
            return wordsThroughout(figures.result.targets, language).map(each => [
                message('aimAnswers.on', { target: asWritten(each.text, LONGEST), day: each.day }),
                verdictOf(each),
                figures.result.formula
            ]);
        case 'capability':
            return figures.results.map(each => [
                message('aimAnswers.missingFor', { name: each.for === undefined ? undefined : nameIn(elements, each.for) }),
                each.gap
                    ? message('aimAnswers.gapIs', { amount: amountInWords(each, each.gap), state: each.state })
                    : message('capabilities.stateIs', { state: each.state }),
                each.formula
            ]);
        case 'organisation': {
            const { owns, gaps, questions, judges } = figures;
            return [
                ...(owns > 0 ? [[message('aimAnswers.owns'), message('aimAnswers.ownsMany', { owns, gaps })] as const] : []),
                ...(questions > 0 ? [[message('aimAnswers.put'), message('aimAnswers.openQuestions', { count: questions })] as const] : []),
                ...(judges ? [[message('aimAnswers.judges'), message('aimAnswers.judgesMany', judges)] as const] : [])
            ];
        }
    }
}
