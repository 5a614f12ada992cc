import type { Code } from '@nvs/words';

/**
 * What is said where there is one way only to write what was meant: another spelling of the same number, sign or remark. What takes its
 * place says the same, so that it can be put there without asking. A name or word that is merely near is never sure, nor is a number with
 * two readings, nor a day whose month could be its day.
 */
const SURE: ReadonlySet<string> = new Set<Code>([
    'assumptions.writeAll',
    'characters.commentHash',
    'characters.instead',
    'characters.pasted',
    'characters.semicolon',
    'characters.signWritten',
    'characters.straightQuotes',
    'characters.wideForm',
    'classWords.isName',
    'forms.commaBetweenProperties',
    'forms.listComma',
    'forms.nothingBeforeTitle',
    'habits.commentDashes',
    'habits.conditionWhen',
    'habits.durationSum',
    'habits.howOftenPeriod',
    'habits.notEqual',
    'habits.oneInMany',
    'habits.periodBehind',
    'lists.bandDots',
    'lists.classColon',
    'lists.conditionColon',
    'lists.nameAndShare',
    'lists.namespaceQuotes',
    'lists.powerUnit',
    'lists.rowsComma',
    'lists.stressTestWord',
    'lists.thenMissing',
    'openQuestions.behindAbout',
    'qualifiers.inFront',
    'rephrased.costInYear',
    'rephrased.judgedOn',
    'rephrased.requiredFor',
    'syntax.codeQuotes',
    'syntax.colonNotEqual',
    'syntax.comparedWith',
    'syntax.howOften',
    'syntax.percentSign',
    'syntax.spokenComparison',
    'targets.partOfInstead',
    'targets.progressCommas',
    'tokens.numberWritten',
    'values.percentSign',
    'values.unitAfterNumber'
]);

/** Words of the language that differ from what was written in capitals only. Names of elements are the writer's own. */
const WORDS: ReadonlySet<string> = new Set<Code>([
    'properties.elementUnknown',
    'properties.propertyUnknown',
    'syntax.nothingCalled',
    'values.confidenceUnknown',
    'values.noSuchClass',
    'values.wordUnknown'
]);

/** Whether what a finding would put in its place is certain. @param said code of its message @param written what stands there */
export function isSure(said: string, written: string, replacement: string): boolean {
    return SURE.has(said) || (WORDS.has(said) && written.toLowerCase() === replacement.toLowerCase());
}
