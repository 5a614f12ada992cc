import { compare, kindByWord, LIST_NAMES, type Listed, type RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { isOfLibrary } from '../markings/library.js';
import type { Gap } from '../results/gap.js';

/** A language is meant for all of a model where so large a part of its titles is in it; less is a name that is foreign anyway. */
const MEANT = 0.1;

/** What has one title and no place for others: it says nothing of the languages that a model is meant for. */
const ONE_TITLE: ReadonlySet<string> = new Set(['rule', 'expect']);

/** Kinds that another word than theirs starts. */
const WORDS: ReadonlyMap<string, string> = new Map([['expectation', 'expect']]);

/** What has a title. */
interface Called {
    readonly kind: string;
    readonly titles: Readonly<Record<string, string>>;
}

/** Titles that are lacking in a language that others have one in, or that the report is in: one gap for a kind of element and a language. */
export function titleGaps({ model, assessment }: Lookup): Gap[] {
    const called = calledIn(model);
    const asked = called.filter(({ kind }) => !ONE_TITLE.has(kind));
    const languages = [...new Set([model.language, ...asked.flatMap(({ titles }) => Object.keys(titles))])]
        .filter(
            language =>
                language === model.language || asked.filter(({ titles }) => Object.hasOwn(titles, language)).length >= MEANT * asked.length
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

/** What is in the library is for others to translate; a judgement has no title. An expectation has one, in the language of the model. */
function calledIn(model: RiskModel): Called[] {
    return LIST_NAMES.flatMap(list =>
        (model[list] ?? []).flatMap((each: Listed): Called[] => {
            const titles = 'titles' in each ? each.titles : each.kind === 'expectation' ? { [model.language]: each.title } : {};
            return Object.keys(titles).length > 0 && !isOfLibrary(each) ? [{ kind: WORDS.get(each.kind) ?? each.kind, titles }] : [];
        })
    );
}
