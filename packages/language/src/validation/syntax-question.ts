import { message } from '@nvs/words';
import { isText, isWord, near } from './syntax-look.js';
import type { Look } from './syntax-look.js';

/** The head of a question in other words and signs: on power, about power and gas, about "Power". */
export const questionHead: Look = place => {
    const { element, depth, tokens } = place;
    if (element !== 'question' || depth > 0) {
        return undefined;
    }
    const token = near(place, 0),
        before = near(place, -1);
    const about = tokens.slice(0, place.at + 1).findIndex(({ image }, position) => image === 'about' && position > 1);
    if (about < 0) {
        return isWord(token) && isText(before) && ['on', 'of', 'for', 'over'].includes(token.image)
            ? { code: 'syntax/unexpected', token, message: message('openQuestions.behindAbout'), replacement: 'about' }
            : undefined;
    }
    if (tokens.slice(about).some(each => isText(each)) && !isText(tokens[about - 1])) {
        return { code: 'syntax/title', token: tokens[about], message: message('openQuestions.titleFirst') };
    }
    if (token?.image === 'and' || token?.image === 'or') {
        return { code: 'syntax/comma', token, message: message('openQuestions.commas'), replacement: ',' };
    }
    return before?.image === 'about' || before?.image === ','
        ? { code: 'syntax/unexpected', message: message('openQuestions.namesAbout') }
        : undefined;
};
