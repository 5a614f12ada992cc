import { message } from '@nvs/words';
import type { JudgesProperty } from '../generated/ast.js';
import type { Check } from './check.js';

/** `a, b for cyber` asks b for cyber, and a for everything: told, for many mean both. */
export const judgesShouldBeAskedTogether: Check<JudgesProperty> = (node, { accept }) => {
    node.judges.forEach((each, at) => {
        const next = node.judges[at + 1];
        const [about] = next?.about ?? [];
        if (each.about.length === 0 && next && about) {
            accept({
                code: 'assessment/judges',
                node: each,
                message: message('judges.onlyOne', {
                    everything: each.by.map(one => one.$refText),
                    only: next.by.map(one => one.$refText),
                    about: next.about.map(one => one.$refText)
                })
            });
        }
    });
};
