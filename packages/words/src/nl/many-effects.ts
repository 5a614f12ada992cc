import type { Translation } from '../catalogue.js';
import type { manyEffects as english } from '../en/many-effects.js';

export const manyEffects: Translation<typeof english> = {
    notOfMany: ({ target, kind, aspect }, say) =>
        `‘${target}’ is ${say.a(kind) ?? 'een element'}, en niets wat daarbij kan horen heeft ‘${aspect}’: noem het element waarvan dat verandert.`,
    nobody: ({ target, name, kind, kinds, aspect }, say) =>
        `Niets wat bij “${target}” hoort heeft ‘${aspect}’, dus dit effect verandert niets: ${kind === 'Group' ? `noem ${say.oneOf(kinds)} bij ‘members’` : `geef ${say.oneOf(kinds)} ${kind === 'Theme' ? `‘theme: ${name}’` : `‘sector: ${name}’`}`}, of noem zelf wat er verandert.`,
    setTwice: ({ aspect, member, through }) =>
        `‘${aspect}’ van “${member}” wordt tweemaal met ‘=’ bepaald, eenmaal omdat het bij ‘${through ?? ''}’ hoort: welke zou gelden? Gebruik bij een van beide ‘*=’ of ‘+=’, of noem de leden een voor een.`,
    members: ({ count, of }, say) =>
        count === 1 ? `het ene lid van ${say.message(of)}` : `de ${say.whole(count)} leden van ${say.message(of)}`
};
