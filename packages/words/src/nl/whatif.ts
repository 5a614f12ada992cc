import type { Translation } from '../catalogue.js';
import type { whatif as english } from '../en/whatif.js';

export const whatif: Translation<typeof english> = {
    named: ({ title, id }, say) => `${say.message(title)} (${id})`,
    asked: ({ what, count, verb, hours }, say) => {
        const during = hours === undefined ? '' : ` gedurende ${say.duration(hours)}`;
        const does =
            verb === 'happens'
                ? say.plural(count, 'gebeurt', 'gebeuren')
                : verb === 'is_down'
                  ? say.plural(count, 'is uitgevallen', 'zijn uitgevallen')
                  : 'uitgevallen zijn of gebeuren';
        return `Als ${say.message(what)}${during} ${does}`;
    },
    later: ({ node, back, own, reasons }, say) =>
        `${say.message(node)} is ${back === undefined ? 'niet terug binnen de berekende tijd' : `terug na ${say.duration(back)}`}, niet na ${say.duration(own)}${reasons.length === 0 ? '' : `: ${reasons.map(say.message).join(', en ')}`}.`,
    locked: ({ others }, say) =>
        others
            ? `het kan samen met ${say.message(others)} niet zonder elkaar starten, of die wachten op zo’n kring`
            : 'het kan niet zonder zichzelf starten',
    restart: ({ hours }, say) => `het starten duurt ${say.duration(hours)}`,
    lacking: ({ choice, names, count, since }, say) => {
        const then = since === undefined ? 'op dat moment' : `vanaf ${say.duration(since)}, voor het gestart is`;
        switch (choice) {
            case 'too_few':
                return `er is ${then} te weinig over van wat het nodig heeft, zonder ${say.message(names)}`;
            case 'too_little':
                return `er komt ${then} te weinig aan, zonder ${say.message(names)}`;
            default:
                return choice === undefined || count === 1
                    ? `het heeft ${say.message(names)} nodig, uitgevallen ${then}`
                    : `het heeft een van (${say.message(names)}) nodig, en alle zijn uitgevallen ${then}`;
        }
    }
};
