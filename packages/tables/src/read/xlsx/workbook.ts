import type { Parts } from './package.js';
import { listen } from './xml.js';

export interface SheetPart {
    readonly name: string;
    /** Its XML. */
    readonly xml: string;
    readonly isHidden: boolean;
}

export interface Workbook {
    /** In the order of the tabs; what is hidden stands last. */
    readonly sheets: readonly SheetPart[];
    /** Whether days are counted from 1904, as on an old Macintosh. */
    readonly from1904: boolean;
}

export function readWorkbook(parts: Parts): Workbook {
    const targets = new Map<string, string>();
    listen(parts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
        open(name, { Id, Target }) {
            if (name === 'Relationship' && Id !== undefined && Target !== undefined) {
                targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
            }
        }
    });
    const shown: SheetPart[] = [];
    const hidden: SheetPart[] = [];
    let from1904 = false;
    listen(parts.get('xl/workbook.xml') ?? '<none/>', {
        open(name, attributes) {
            if (name === 'workbookPr') {
                from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
            } else if (name === 'sheet') {
                const xml = parts.get(targets.get(attributes['r:id'] ?? '') ?? '');
                if (xml !== undefined) {
                    const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
                    (isHidden ? hidden : shown).push({ name: attributes['name'] ?? '', xml, isHidden });
                }
            }
        }
    });
    return { sheets: [...shown, ...hidden], from1904 };
}
