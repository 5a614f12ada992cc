import { compare, kindByWord, LIST_NAMES, type RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { isOfLibrary } from '../markings/library.js';
import type { Gap } from '../results/gap.js';

/** A language is meant for all of a model where so large a part of its titles is in it; less is a name that is foreign anyway. */
const MEANT = 0.1;

/** What has a title of its own that a `title:` can put into other languages. */
interface Called {
    readonly kind: string;
    readonly titles: Readonly<Record<string, string>>;
}

/** Titles that are lacking in a language that others have one in, or that the report is in: one gap for a kind of element and a language. */
export function titleGaps({ model, assessment }: Lookup): Gap[] {
    const called = calledIn(model);
    const languages = [...new Set([model.language, ...called.flatMap(({ titles }) => Object.keys(titles))])]
        .filter(
            language =>
                language === model.language ||
                called.filter(({ titles }) => Object.hasOwn(titles, language)).length >= MEANT * called.length
        )
        .sort(compare);
    const kinds = [...new Set(called.map(each => each.kind))].sort(compare);
    return languages.flatMap(language =>
        kinds.flatMap((kind): Gap[] => {
            const all = called.filter(each => each.kind === kind),
                missing = all.filter(({ titles }) => !Object.hasOwn(titles, language)).length,
                name = kindByWord(kind);
            return missing === 0 || name === undefined
                ? []
                : [
                      {
                          kind: 'title_not_translated',
                          id: assessment?.id,
                          at: assessment?.at,
                          message: message('translation.missing', { kind: name, language, missing, of: all.length }),
                          counted: { kind, language, missing, of: all.length }
                      }
                  ];
        })
    );
}

/** Rules and expectations have a title that cannot be put into other languages; what is in the library is for others to translate. */
function calledIn(model: RiskModel): Called[] {
    return LIST_NAMES.filter(list => list !== 'rules' && list !== 'expectations' && list !== 'judgements').flatMap(list =>
        model[list].flatMap((each): Called[] =>
            'titles' in each && Object.keys(each.titles).length > 0 && !isOfLibrary(each) ? [each] : []
        )
    );
}
