import { KINDS, type KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const thereAre = (names: readonly string[], say: Say): string =>
    names.length === 0 ? '' : ` There ${say.plural(names.length, 'is', 'are')} ${names.join(', ')}.`;

/** Names that lead nowhere, or elsewhere than they should. What is hinted at begins with the blank that parts it from what is wrong. */
export const references = {
    ambiguous: ({ name, meanings }: { name: string; meanings: readonly string[] }) =>
        `${name} can be ${meanings.join(' or ')}: write the one you mean in full.`,
    otherKind: ({ name, kind, kinds }: { name: string; kind: string; kinds: readonly KindName[] }, say: Say) =>
        `${name} is ${say.a(kind) ?? 'something else'}, but what belongs here is ${say.oneOf(kinds)}.`,
    unknown: ({ name, kinds }: { name: string; kinds: readonly KindName[] }, say: Say) =>
        `There is no ${kinds.length === 0 ? 'element' : say.or(kinds.map(kind => KINDS[kind].word))} ${name}.`,
    codeUnknown: ({ method, code }: { method: string; code: string }) => `The method ${method} has no criterion with the code ${code}.`,
    codeWithoutMethod: ({ code }: { code: string }) =>
        `Without a method no criterion has the code ${code}: name the method in the assessment or in nvs.json.`,
    pathUnknown: ({ name }: { name: string }) => `There is no element, variable or class ${name}.`,
    withHint: ({ said, hinted }: { said: Message; hinted: Message }, say: Say) => `${say.message(said)}${say.message(hinted)}`,
    near: ({ suggestion, names }: { suggestion: string; names: readonly string[] }, say: Say) =>
        `${say.didYouMean(suggestion)}${thereAre(names, say)}`,
    thereAre: ({ names }: { names: readonly string[] }, say: Say) => thereAre(names, say),
    missingUse: ({ namespaces, namespace, name }: { namespaces: readonly string[]; namespace: string; name: string }) =>
        ` It is in the namespace ${namespaces.join(' and in ')}: add "use ${namespace}" at the top, or write ${name}.`,
    wantsMethod:
        ' Criteria come with a method, and none applies here: name one in the assessment (method: anv2022, with use nvs.anv2022 at the top) or in nvs.json.',
    useForAll: ({ namespace, first, others }: { namespace: string; first: string; others: readonly string[] }) =>
        ` It is in the namespace ${namespace}, and so ${others.length === 1 ? `is ${others.join('')}` : `are ${others.length} more names of this file`}: add "use ${namespace}" at the top of the file, or write ${namespace}.${first}.`,
    criterionOfInterest: ({
        method,
        criterion,
        interest,
        criteria
    }: {
        method: string;
        criterion: string;
        interest: string;
        criteria: readonly string[];
    }) => `The method ${method} has no criterion ${criterion}: of ${interest} it has ${criteria.join(', ')}.`,
    criterionUnknown: ({ method, criterion, interests }: { method: string; criterion: string; interests: readonly string[] }) =>
        `The method ${method} has no criterion ${criterion}: it has ${interests.map(interest => `${interest}.…`).join(', ')}.`
};
