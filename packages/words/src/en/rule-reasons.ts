import { titleIn } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** A member of an element, in a state of measures where it is a figure of one. */
interface Member {
    readonly member: string;
    /** What the element is called, in each language. */
    readonly title: string;
    readonly titles: Readonly<Record<string, string>>;
    readonly state: 'inherent' | 'residual' | 'what_if' | undefined;
}
interface Asked {
    readonly what: Member;
}
interface Figure {
    readonly figure: 'risk' | 'likelihood' | 'loss' | 'outage' | 'unavailability' | 'downtime';
}

const STATES = { inherent: 'inherent ', residual: 'residual ', what_if: 'proposed ' } as const;
const blanks = (member: string): string => member.replaceAll('_', ' ');
const of = ({ member, state, ...element }: Member, say: Say): string =>
    `${state ? STATES[state] : ''}${blanks(member)} of ${titleIn(element, say.language)}`;

/** Why a rule or an expectation cannot be judged. Each is a part of a sentence. */
export const ruleReasons = {
    tooMuch: 'there is too much to look at: look at fewer elements at a time',
    ownVerdict: 'the rule rests on its own verdict',
    ownVerdictOf: ({ rule }: { rule: string }) => `the rule ${rule} rests on its own verdict`,
    circle: ({ rules }: { rules: readonly string[] }) =>
        `It rests on its own verdict: ${rules.join(' asks ')}. Take one of these questions out.`,
    noTruth: 'it is neither true nor false',
    conditionNoTruth: 'its condition is neither true nor false',
    unknown: ({ name }: { name: string }) => `${name} is not known`,
    noClassOfScale: ({ name }: { name: string }) => `${name} is no class of its scale`,
    noNameInParentheses: 'in parentheses stands a name',
    notOneElement: ({ text }: { text: string }) => `${text} is not one element`,
    hasNo: ({ title, member }: { title: Message; member: string }, say: Say) => `${say.message(title)} has no ${blanks(member)}`,
    hasNoFigure: ({ title, figure }: Figure & { title: Message }, say: Say) => `${say.message(title)} has no ${figure}`,
    noneOfIt: ({ member }: { member: string }) => `there is no ${blanks(member)} of it`,
    nothingGiven: 'nothing is given',
    nothingIn: ({ text }: { text: string }) => `${text} has nothing in it`,
    limitsOf: ({ limits }: { limits: Message }, say: Say) => `only its limits are known: ${say.message(limits)}`,
    noWord: 'it is no word',
    nothingToChoose: 'there is nothing to choose from',
    noMember: 'only elements belong to a group',
    noRule: ({ rule }: { rule: string }) => `${rule} is no rule`,
    mayControl: ({ by, of }: { by: Message; of: Message }, say: Say) =>
        `whether ${say.message(by)} controls ${say.message(of)} depends on where in their ranges the stakes lie`,
    limitsDecideNothing: 'only its limits are known, and they do not decide it',
    noNumber: 'it is no number to calculate with',
    unitsApart: 'their units do not go together',
    byZero: 'it would divide by zero',
    tooLarge: 'it is too large to calculate with',
    severalWithOne: 'several values cannot be compared with one',
    otherScales: 'they are on different scales',
    classWithoutNumber: 'the class has no number to compare with',
    otherUnits: 'they are measured in different units',
    onePerPeriod: 'one of them is per period, and the other is not',
    notCompared: 'they cannot be compared',
    noMoney: 'there is no money to compare',
    discountDecides: ({ without, discounted }: { without: boolean; discounted: boolean }) =>
        `the answer depends on the discount rate: ${without ? 'yes' : 'no'} without one, ${discounted ? 'yes' : 'no'} at 10% a year. State discount: in the assessment, such as discount: 2.25% per year`,
    currencies: ({ currencies }: { currencies: readonly string[] }, say: Say) =>
        `amounts in ${say.and(currencies)} never add up: give all in one currency`,
    yearsOfThese: 'over how many years do these amounts count? State horizon: in the assessment, or lifetime: of the measure',
    yearsOfThis: 'over how many years does this amount count? State horizon: in the assessment',
    notGiven: ({ what }: Asked, say: Say) => `${of(what, say)} is not given`,
    withheld: ({ what }: Asked, say: Say) => `${of(what, say)} is withheld`,
    notComputed: ({ what }: Asked, say: Say) => `${of(what, say)} is not computed`,
    networkTooLarge: ({ what }: Asked, say: Say) => `${of(what, say)} are not computed: the network is too large for it`,
    openRing: ({ what, isList }: Asked & { isList: boolean }, say: Say) =>
        `${of(what, say)} ${isList ? 'are' : 'is'} not known: a ring of dependencies does not say what it passes on (nvsc check names it)`,
    judgedWithMeasures: ({ what }: Asked, say: Say) => `${of(what, say)} is not known: values are judged with the measures in place`,
    notTested: ({ what }: Asked, say: Say) => `${of(what, say)} is not tested for by the method`,
    impactOpen: ({ what }: Asked, say: Say) => `${of(what, say)} is not known: not all of its impact is judged`,
    allImpactOpen: ({ what }: Asked, say: Say) => `${of(what, say)} is not known: not all impact is judged`,
    notRead: ({ what }: Asked, say: Say) => `${of(what, say)} cannot be read`,
    whichConcern: ({ what }: Asked, say: Say) =>
        `${of(what, say)} is judged by what the worry is: ask for impact.access or impact.coercion`,
    notJudged: ({ what }: Asked, say: Say) => `${of(what, say)} is not judged`,
    needsUnder: ({ what }: Asked, say: Say) => `${of(what, say)} needs "under" and a stress test`,
    needsClass: ({ what }: Asked, say: Say) => `${of(what, say)} wants a class in parentheses, such as harm(D)`,
    noAmount: ({ what }: Asked, say: Say) => `${of(what, say)} is no amount`,
    noFigure: ({ what }: Asked, say: Say) => `${of(what, say)} names no figure that a measure can lower`,
    noClassJudgedBy: ({ name, title, classes }: { name: string; title: Message; classes: readonly string[] }, say: Say) =>
        `${name} is no class that ${say.message(title)} is judged by${classes.length > 0 ? `: ${classes.join(', ')}` : ''}`,
    noDurationOfHarm: ({ title, name }: { title: Message; name: string }, say: Say) =>
        `no process says after how long an outage harms ${say.message(title)} as much as ${name}: state it in serves of a process`,
    noSupply: 'no supply is given',
    noGroup: ({ group }: { group: string }) => `the model has no group ${group}`,
    largestWithheld: 'a share is withheld, so who has the largest is not known',
    noSupplier: 'no supplier is named',
    noYear: 'the year of the supply is not given',
    noConfidence: 'the confidence is not given',
    noReason: 'the reason is not given',
    noDay: 'the date of the judgement is not given',
    bestWithheld: 'its best estimate is withheld',
    noBest: 'it has no best estimate: only its limits are known',
    noPercentiles: 'percentiles of it are not computed',
    onlyLimits: 'only limits of it are known',
    doesNotLower: ({ measure, figure }: Figure & { measure: Message }, say: Say) => `${say.message(measure)} does not lower the ${figure}`,
    perhapsLowers: ({ measure, figure }: Figure & { measure: Message }, say: Say) =>
        `it is not known whether ${say.message(measure)} lowers the ${figure}`,
    otherWithPlanned: ({ measure }: { measure: Message }, say: Say) =>
        `${say.message(measure)} does another thing with the planned measures than without: its cost cannot be set against one figure`,
    noMeasure: ({ id }: { id: string }) => `${id} is no measure`,
    judgedWithIt: ({ measure }: { measure: Message }, say: Say) =>
        `"${say.message(measure)}" is in place: the values were judged with it, so nothing says what would be without it`,
    figureNotComputed: ({ figure, of: id }: Figure & { of: string }) => `the ${figure} of ${id} is not computed`,
    beginsLater: ({ date, last }: { date: string; last: string }) => `it begins on ${date}, after the last day of the horizon, ${last}`,
    endsEarlier: ({ date, last }: { date: string; last: string }) => `it ends on ${date}, before the last day of the horizon, ${last}`
};
