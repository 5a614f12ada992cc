import type { LessCertain } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { Counted, findings as english } from '../en/findings.js';
import type { Say } from '../say/say.js';

const counted = ({ errors, warnings, infos }: Counted, say: Say): string =>
    say.and([
        ...(errors ? [say.count(errors, 'fout', 'fouten')] : []),
        ...(warnings ? [say.count(warnings, 'waarschuwing', 'waarschuwingen')] : []),
        ...(infos ? [say.count(infos, 'opmerking', 'opmerkingen')] : [])
    ]);

function lessCertain({ assumptions, interests, published, bands, needsNotCounted }: LessCertain, say: Say): string {
    const said = [
        ...(interests > 0 ? [`${say.count(interests, 'belang', 'belangen')} als geheel beoordeeld`] : []),
        ...(published > 0 ? [`${say.count(published, 'impact', 'impacts')} zoals gepubliceerd`] : []),
        ...(bands > 0 ? [`${say.count(bands, 'band', 'banden')} zonder beste schatting`] : []),
        ...(assumptions > 0 ? [`${say.count(assumptions, 'aanname', 'aannames')} over wat niemand beoordeelde`] : [])
    ];
    const needs = needsNotCounted > 0 ? `; ${say.count(needsNotCounted, 'behoefte', 'behoeften')} niet als behoefte geteld` : '';
    return said.length === 0 ? needs : `${needs}; cijfers rusten op ${say.and(said)}`;
}

export const findings: Translation<typeof english> = {
    severity: ({ severity }) => ({ error: 'fout', warning: 'waarschuwing', info: 'opmerking' })[severity],
    counts: counted,
    project: ({ name }) => `Project ${name}`,
    morePlaces: ({ count }, say) => `en ${say.count(count, 'andere plaats', 'andere plaatsen')}`,
    page: ({ page }) => `zie ${page}`,
    seePage: ({ page }) => `Zie ${page}`,
    nothingHere: 'geen problemen gevonden',
    runFolder: 'De map waarin nvsc draaide.',
    untilLine: ({ line }) => `tot en met regel ${line}`,
    summary: ({ files, projects, rules, expectations, less, ...found }, say) => {
        const where =
            say.count(files, 'bestand', 'bestanden') + (projects > 1 ? ` van ${say.count(projects, 'project', 'projecten')}` : '');
        const ran = [
            ...(rules ? [say.count(rules, 'afwegingskader', 'afwegingskaders')] : []),
            ...(expectations ? [say.count(expectations, 'toets', 'toetsen')] : [])
        ];
        return `${counted(found, say) || 'Geen problemen gevonden'} in ${where}${ran.length > 0 ? `; ${say.and(ran)} uitgevoerd` : ''}${lessCertain(less, say)}.`;
    },
    marking: ({ level, reduced }) =>
        `Rubricering: ${level}${reduced ? '; wat hoger gerubriceerd is, is weggelaten' : ', de hoogste in het model'}.`
};
