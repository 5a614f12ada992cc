import type { Say } from '../say/say.js';

/** What a name of a fault tree may mean. */
type Sort = 'gate' | 'basic-event' | 'house-event' | 'event' | 'parameter';
const SORTS: Readonly<Record<Sort, string>> = {
    gate: 'gate',
    'basic-event': 'basic event',
    'house-event': 'house event',
    event: 'gate or event',
    parameter: 'parameter'
};
const EXPRESSIONS = {
    bins: 'tools read its bins differently',
    program: 'no program of a model is run',
    event_tree: 'event trees are not'
} as const;
const NOT_READ = {
    common_cause:
        'Tools reckon common causes differently. Write each common cause as a basic event of its own, which is <or> with each member that it takes down.',
    substitution: 'It would change cut sets after they are found. Take it out, and write what it means in the gates.',
    program: 'No program of a model is run. Take it out, and write values in the place of its calls.',
    event_tree: 'Only fault trees are. Put them in a file without event trees.',
    unknown: 'It is no definition of a fault tree. Mend its name, or take it out.'
} as const;
const NOT_IMPORTED = 'The model was not imported. Its probability and cut sets can be computed with --analyse.';
const AT_LEAST = {
    ring: ': at least, as if a ring that it stands on and that does not say what it passes on kept itself running',
    loop: ': at least, for a loop that it stands on is too tangled to be written out'
} as const;
/** What is wrong with an XML text. */
const MISTAKES = {
    unclosed: 'an element is not closed. Close it with </…>',
    closing: 'an element is closed that is not open here, or in another order. Mend this </…> or what stands before it',
    two_roots: 'it has two elements side by side where one must hold all. Put both into one <opsa-mef>',
    text_outside: 'text stands outside of all elements. Take it out',
    attribute_twice: 'an attribute stands here twice. Take one out',
    attribute: 'an attribute is not written as name="value". Mend it here',
    prefix: 'the part of a name before a colon is not bound to a namespace. Take it out, or bind it with xmlns:…="…"',
    ampersand: 'a & begins nothing that it could mean. Write &amp; for the character itself',
    comment: 'a comment is not written as <!-- … -->, without -- in it. Mend it here',
    declaration: 'the line <?xml …?> is not right. Write <?xml version="1.0" encoding="UTF-8"?> at the very beginning',
    instruction: 'what begins with <? is not right here. Take it out',
    doctype: 'a <!DOCTYPE …> stands where none may. Take it out',
    tag: 'what begins with < is no element here. Write &lt; for the character itself, or mend its name',
    end_of_data: ']]> stands in a text. Write ]]&gt; for the characters themselves',
    character: 'a character stands here that may not. Take it out, or mend what it stands in',
    other: 'it cannot be read from here on. Mend what stands here'
} as const;

/** Fault trees of other tools: what is wrong with them, and what is written of and into them. */
export const openPsa = {
    noProbability: (
        {
            top,
            event,
            file,
            line,
            others
        }: { top: string; event: string; file: string | undefined; line: number | undefined; others: number },
        say: Say
    ) =>
        `"${top}" has no probability: none is stated of "${event}" (${file === undefined ? 'line ' : `${file}:`}${line ?? ''})${others > 0 ? ` and of ${others} other ${say.plural(others, 'event', 'events')} below it` : ''}. Give each an expression.`,
    notComputed: ({ top, probability, minimalCutSets }: { top: string; probability: boolean; minimalCutSets: boolean }) =>
        `The ${probability ? 'minimal cut sets are' : minimalCutSets ? 'probability is' : 'probability and minimal cut sets are'} not computed for "${top}": its tree is too large or too tangled. Analyse parts of it: gates that no other gate names are top events.`,
    encodingUnknown: ({ encoding }: { encoding: string }) => `The encoding "${encoding}" is not known. Save the file as UTF-8.`,
    noText: ({ encoding, isStated }: { encoding: string; isStated: boolean }) =>
        `There are bytes here that are no text in ${encoding}${isStated ? '' : ', and the file does not say that it is in another encoding'}. Save the file as UTF-8.`,
    arguments: ({ name, least, most, found }: { name: string; least: number; most: number | undefined; found: number }, say: Say) =>
        `<${name}> takes ${most === undefined ? `at least ${least}` : least === most ? least : `${least} or ${most}`} ${say.plural(most ?? 0, 'argument', 'arguments')}, and has ${found}.`,
    expressionNotRead: ({ name, why }: { name: string; why: keyof typeof EXPRESSIONS | undefined }) =>
        `The expression <${name}> is not read${why === undefined ? '' : `: ${EXPRESSIONS[why]}`}. Give its value as <float value="…"/>.`,
    noValue: ({ name, examples }: { name: string; examples: readonly string[] }, say: Say) =>
        `<${name}> has no value. Write value="…" with a number, such as ${say.or(examples)}.`,
    noNumber: ({ value, examples, hasComma }: { value: string; examples: readonly string[]; hasComma: boolean }, say: Say) =>
        `"${value}" is no number of the format. Write it like ${say.or(examples)}${hasComma ? ', with a point instead of a comma' : ''}.`,
    missionTimeInHours: ({ unit }: { unit: string }) =>
        `The mission time is in hours here, and unit="${unit}" says something else. Take the unit out, or convert the time in the expression.`,
    missionTimeMissing:
        'This needs the mission time of the system, which the format leaves to the program. Give it in hours: --mission-time HOURS.',
    unitUnknown: ({ unit, units }: { unit: string; units: readonly string[] }) =>
        `unit="${unit}" is not known. It is one of ${units.join(', ')}.`,
    unitsDiffer: ({ name, defined, asked }: { name: string; defined: string; asked: string }) =>
        `The parameter "${name}" is defined in ${defined}, and asked for in ${asked}. Ask for it in ${defined}, and convert it in a parameter with unit="${asked}".`,
    parameterLoop: ({ name }: { name: string }) =>
        `The parameter "${name}" stands on itself. Give one of the parameters that it stands on a value of its own.`,
    parametersTooDeep: ({ deepest }: { deepest: number }) =>
        `Parameters stand on one another more than ${deepest} deep. Give some of them their values.`,
    parameterWithoutValue: ({ name }: { name: string }) =>
        `The parameter "${name}" has no value. Give it one, such as <float value="0.5"/>.`,
    parameterInOther: ({ name, unit, other, otherUnit }: { name: string; unit: string; other: string; otherUnit: string }) =>
        `The parameter "${name}" is in ${unit}, and is the parameter "${other}", which is in ${otherUnit}. Convert it: multiply or divide.`,
    reckonedInHours: ({ name, unit, inHours }: { name: string; unit: string; inHours: string }) =>
        `The parameter "${name}" is in ${unit}, and this is reckoned in hours. Convert it in a parameter with unit="${inHours}", and take that.`,
    noValueFor: ({ name, values }: { name: string; values: readonly number[] }) =>
        `<${name}> has no value for ${values.join(', ')}. Mend what it is given.`,
    switch: '<switch> takes any number of <case>, each with a condition and a value, and a value for all else at the end.',
    moreThanOne: ({
        name,
        sort,
        first,
        second
    }: {
        name: string;
        sort: 'formula' | 'expression' | 'value';
        first: string;
        second: string;
    }) => `"${name}" has more than one ${sort}: <${first}> and <${second}>. Take out all but one.`,
    connectiveUnknown: ({ name, known }: { name: string; known: readonly string[] }) =>
        `The connective <${name}> is not known. It is one of ${known.map(each => `<${each}>`).join(', ')}.`,
    connectiveArguments: ({ name, least, isMost, found }: { name: string; least: number; isMost: boolean; found: number }, say: Say) =>
        `<${name}> takes ${isMost ? least : `at least ${least}`} ${say.plural(least, 'argument', 'arguments')}, and has ${found}.`,
    howMany: ({ name, lowest }: { name: string; lowest: number }) =>
        `<${name}> must say how many, in whole numbers from ${lowest}: min="2"${name === 'cardinality' ? ' max="3"' : ''}.`,
    neverTrue: ({ name, min, found }: { name: string; min: number; found: number }, say: Say) =>
        `<${name} min="${min}"> has ${found} ${say.plural(found, 'argument', 'arguments')}, so it can never be true. Mend min, or add what is missing.`,
    maxBelowMin: ({ name, min, max }: { name: string; min: number; max: number }) =>
        `<${name}> can never be true: max="${max}" is less than min="${min}".`,
    notBoolean: ({ name, value }: { name: string; value: string | undefined }) =>
        `${value === undefined ? `<${name}> has no value` : `"${value}" is neither true nor false`}. Write value="true" or value="false".`,
    typeUnknown: ({ type }: { type: string }) => `type="${type}" is not known. It is "gate", "basic-event" or "house-event".`,
    noName: ({ name }: { name: string }) => `This <${name}> has no name. Write name="…".`,
    otherSort: ({ path, found, wanted }: { path: string; found: Sort; wanted: Sort }) =>
        `"${path}" is a ${SORTS[found]}, not a ${SORTS[wanted]}. Name it in <${found} name="${path}"/>.`,
    roleUnknown: ({ role }: { role: string }) => `role="${role}" is not known. A role is "public" or "private".`,
    definedTwice: ({ id, file, line }: { id: string; file: string | undefined; line: number }) =>
        `"${id}" is defined twice: also ${file === undefined ? `on line ${line}` : `at ${file}:${line}`}. Rename one of the two.`,
    isPrivate: ({ reference, id }: { reference: string; id: string }) =>
        `"${reference}" is private where it is defined. From here its name is "${id}".`,
    absent: ({ sort, reference }: { sort: Sort; reference: string }) =>
        `There is no ${SORTS[sort]} "${reference}". Mend the name, or define it here or in a file that is named with this one${sort === 'basic-event' ? '; without an expression its probability is not known' : ''}.`,
    otherRoot: ({ name }: { name: string }) => `This is no Open-PSA model: its first element is <${name}> and not <opsa-mef>.`,
    noElements: 'This is no Open-PSA model: it has no elements.',
    includesNothing: ({ name, attribute }: { name: string; attribute: string }) =>
        `This <${name}> does not say which file it includes: ${attribute}="…".`,
    onlyWhole: ({ attribute }: { attribute: string }) => `Only a whole XML file can be included: take ${attribute} out.`,
    notInFolder: ({ file }: { file: string }) =>
        `"${file}" is not read: only files in the folder of this file and below it are included. Put a copy there.`,
    noFolder: ({ file }: { file: string }) => `"${file}" cannot be included: what is read here is not in a folder.`,
    includesItself: ({ file, isDirect }: { file: string; isDirect: boolean }) =>
        `"${file}" includes itself, by way of ${isDirect ? 'this element' : 'the files that it includes'}. Take one of the inclusions out.`,
    tooManyIncluded: ({ most }: { most: number }, say: Say) => `More than ${say.whole(most)} files are included. Include each once.`,
    notRead: ({ name, sort }: { name: string; sort: keyof typeof NOT_READ }) => `<${name}> is not read. ${NOT_READ[sort]}`,
    noGate: 'There is no gate in this model, so there is no fault tree. Name the file with its <define-gate> too.',
    noChance: ({ id, chance }: { id: string; chance: number }) =>
        `The probability of "${id}" is ${chance}, which is not between 0 and 1. Mend its expression.`,
    houseEvent: ({ id, name }: { id: string; name: string }) =>
        `The house event "${id}" has <${name}>. A house event has <constant value="true"/> or <constant value="false"/>.`,
    gateWithoutFormula: ({ id }: { id: string }) => `The gate "${id}" has no formula. Give it one, such as <or> of events.`,
    gateLoop: ({ name, next }: { name: string; next: string }) =>
        `The gate "${name}" stands on itself by way of "${next}". A fault tree has no loops: take one of the two out of the other.`,
    elementsTooDeep: ({ deepest }: { deepest: number }) =>
        `Elements stand within one another more than ${deepest} deep. Give parts of formulas gates of their own, and parts of expressions parameters.`,
    strayText: ({ text, name }: { text: string; name: string }) =>
        `"${text}" stands as text in <${name}>, where text has no meaning. Values are attributes, such as <float value="0.5"/>.`,
    nothing: 'There is nothing in this file. An Open-PSA model begins with <opsa-mef>.',
    ownEntity:
        'This XML has an entity of its own (&…;), which is not read. Put what it stands for in its place, or name the file in <include file="…"/>.',
    notWellFormed: ({ mistake }: { mistake: keyof typeof MISTAKES }) => `This is not well-formed XML: ${MISTAKES[mistake]}.`,
    hasNegation: ({ gate, negation }: { gate: string; negation: string }) =>
        `The gate "${gate}" has <${negation}>: what fails because something else does not fail. A network of dependencies cannot say that. ${NOT_IMPORTED}`,
    formulaTooDeep: ({ gate, deepest }: { gate: string; deepest: number }) =>
        `The formula of the gate "${gate}" stands more than ${deepest} deep within itself. Give parts of it gates of their own. ${NOT_IMPORTED}`,
    repeats: ({ gate }: { gate: string }) =>
        `The gate "${gate}" has <atleast> with more than six arguments that stand in it several times. A network of dependencies counts each once. ${NOT_IMPORTED}`,
    titleNotJudged: ({ what }: { what: string }) => `${what}: no probability is stated`,
    titleCertain: 'What has failed for certain',
    titleNeeds: ({ id }: { id: string }) => `What ${id} needs`,
    labelGate: ({ id, atLeast }: { id: string; atLeast: keyof typeof AT_LEAST | undefined }) =>
        `${id}${atLeast === undefined ? '' : AT_LEAST[atLeast]}`
};
