import { message } from '@nvs/words';
import { near } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import { HABITS } from './syntax-habits.js';
import { LISTS } from './syntax-lists.js';
import { FORMS } from './syntax-forms.js';
import { spokenComparison } from './syntax-comparison.js';
import type { SyntaxPlace } from './syntax-place.js';
import { definitionOf } from './syntax-wants.js';
import { openComment, notInColumnOne, onTheSameLine, hyphenInName, badName, missingTitleQuotes, outsideBraces } from './syntax-start.js';
import { missingValue, missingOperand, wordInTwo, codeWithoutQuotes, brokenRange, numbers, wrongValue } from './syntax-values.js';
import { modifierWithColon, colonBeforeBrace, colons, unnamedClass, commas } from './syntax-behind-values.js';
import { othersOfATable } from './syntax-assumptions.js';
import { developmentForms } from './syntax-developments.js';
import { whatAValueHoldsFor } from './syntax-qualifiers.js';
import { REPHRASED } from './syntax-rephrased.js';
import { questionHead } from './syntax-question.js';
import { progressForms } from './syntax-progress.js';
import { wordsWithoutQuotes } from './syntax-tags.js';
import { targetForms } from './syntax-targets.js';
import { effectAsAssignment, effects, events, missingFor, requirement } from './syntax-clauses.js';

/** The kinds of mistake that people make, the surest sign first. Nothing: the parser's own words must do. */
export function explain(text: string, place: SyntaxPlace): Explanation | undefined {
    for (const look of LOOKS) {
        const found = look(place, text);
        if (found) {
            return found;
        }
    }
    return undefined;
}

const LOOKS: readonly Look[] = [
    openComment,
    ...REPHRASED,
    questionHead,
    progressForms,
    whatAValueHoldsFor,
    othersOfATable,
    developmentForms,
    spokenComparison,
    targetForms,
    wordsWithoutQuotes,
    colonBeforeBrace,
    effectAsAssignment,
    ...HABITS,
    notInColumnOne,
    onTheSameLine,
    ...LISTS,
    ...FORMS,
    badName,
    unnamedClass,
    missingTitleQuotes,
    outsideBraces,
    missingOperand,
    missingValue,
    hyphenInName,
    modifierWithColon,
    wordInTwo,
    codeWithoutQuotes,
    brokenRange,
    numbers,
    events,
    effects,
    missingFor,
    requirement,
    wrongValue,
    commas,
    colons
];

/** What the parser says, with the form of the property. */
export function fallback(expected: readonly string[], place: SyntaxPlace): Explanation {
    const form = place.depth > 0 && place.key !== undefined ? definitionOf(place.key, place.kind)?.example.split('\n', 1)[0] : undefined;
    const token = near(place, 0),
        before = near(place, -1);
    if (expected[0] === '}' && token && before) {
        const row = form ?? (place.depth > 1 ? 'social.daily_life: C in B .. D' : undefined);
        return { code: 'syntax/unexpected', message: message('tokens.misfitBehind', { found: token.image, before: before.image, row }) };
    }
    const property = place.key !== undefined && form !== undefined ? { key: place.key, form } : undefined;
    return {
        code: 'syntax/unexpected',
        message:
            expected.length === 0
                ? message('tokens.misfit', { found: token?.image, property })
                : message('tokens.belongs', { expected, found: token?.image, property })
    };
}
