/** What words of the language mean that are neither elements nor properties, as completion and hovers tell it. */
export const keywordDocs = {
    others: 'What is assumed of all interests without a row in this table: X, not harmed. Figures say that they rest on it.',
    namespace: 'The namespace that every name in this file belongs to.',
    use: 'Makes the names of a namespace visible without it.',
    hazard: 'A threat that nobody intends.',
    namespaceHere: 'every name in this file belongs to it.',
    useHere: 'the names of the namespace are known here without it.',
    body: 'What is said about it.',

    // Of values
    low: 'Little to go by; experts differ.',
    medium: 'Some evidence; experts mostly agree.',
    high: 'Good evidence; experts agree.',
    range: 'The range that the value lies in: `in LOW .. HIGH`.',
    because: 'Why: the reasoning behind the value.',
    confidence: 'How sure the judges are: low, medium or high.',
    source: 'Where the value comes from; several with `and`.',
    ofPart: 'Which part the value is of, in front of its colon.',
    forWhom: 'From whose view, or for what, the value is, in front of its colon.',
    inWhere: 'In which area, or in which year, the value holds, in front of its colon.',
    atPlace: 'Where in the source it is found: a page, a table, a paragraph.',
    judgedBy: 'Who judged it, and `on` which day.',
    asMeanOf: 'The value is the mean over a group; the own value is withheld.',
    withheld: 'Judged, and not for the readers of this text.',
    notApplicable: 'Judged, and not applicable. A row that is left out is not judged yet.',

    // Of requirements
    allOf: 'All of them are needed.',
    anyOf: 'One of them is enough.',

    // Of rules and expectations
    some: 'Holds when it holds for one of them.',
    every: 'Holds when it holds for all of them.',
    count: 'How many there are.',
    sum: 'The sum of a value over them.',
    max: 'The highest value among them.',
    min: 'The lowest value among them.',
    verdict: 'The verdict of another rule.',
    all: 'All elements of a kind: `all threat`.',
    not: 'The opposite.',
    isNot: 'Turns the word around: `is not empty`.',
    isEmpty: 'Nothing is given.',
    isJudged: 'A value is given, or X.',
    thenError: 'What must not be.',
    thenWarning: 'What should not be.',
    thenInfo: 'What is worth knowing.',
    thenVerdict: 'A word that other rules use.',

    // Languages of titles
    nl: 'Dutch',
    en: 'English',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    pap: 'Papiamentu',
    fy: 'Frisian'
};
